package model_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/euc-go/eucmodel/model"
)

// The request goes to the Region of the copy and names that of the source. Tags
// of WorkSpaces are a list, those of AppStream a map.
func ExampleCopyWorkspaceImageRequest() {
	request := model.CopyWorkspaceImageRequest{
		Name:          "office-2026",
		SourceImageId: "wsi-0a1b2c3d4",
		SourceRegion:  "us-east-1",
		Tags:          []model.WorkspaceTag{{Key: "cost-center", Value: new("4711")}},
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(request); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "Name": "office-2026",
	//   "SourceImageId": "wsi-0a1b2c3d4",
	//   "SourceRegion": "us-east-1",
	//   "Tags": [
	//     {
	//       "Key": "cost-center",
	//       "Value": "4711"
	//     }
	//   ]
	// }
}
