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

// An import is over when its state is no longer transitional.
func ExampleDescribeCustomWorkspaceImageImportResult() {
	for _, answer := range []string{
		`{"State": "GENERALIZING", "ProgressPercentage": 70}`,
		`{"State": "ERROR", "ErrorDetails": [{"ErrorCode": "SysprepFailed", "ErrorMessage": "Sysprep ended with exit code 1."}]}`,
	} {
		var imported model.DescribeCustomWorkspaceImageImportResult
		if err := imported.UnmarshalJSON([]byte(answer)); err != nil {
			fmt.Println(err)
			return
		}
		switch {
		case imported.State.IsTransitional() && imported.ProgressPercentage != nil:
			fmt.Println(imported.State, *imported.ProgressPercentage, "percent")
		case imported.State.IsFailed():
			for _, e := range imported.ErrorDetails {
				fmt.Println(imported.State, e.ErrorCode, e.ErrorMessage)
			}
		}
	}
	// Output:
	// GENERALIZING 70 percent
	// ERROR SysprepFailed Sysprep ended with exit code 1.
}
