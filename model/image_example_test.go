package model_test

import (
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// A dry run asks whether there are updates for an image; the answer comes in the
// result.
func ExampleCreateUpdatedImageRequest() {
	request := model.CreateUpdatedImageRequest{
		ExistingImageName: "office-2026",
		NewImageName:      "office-2026-02",
		DryRun:            new(true),
	}
	document, err := request.AppendJSON(nil)
	fmt.Println(string(document), err)

	var result model.CreateUpdatedImageResult
	if err := result.UnmarshalJSON([]byte(`{"canUpdateImage": true}`)); err != nil {
		fmt.Println(err)
		return
	}
	if can := result.CanUpdateImage; can != nil && *can {
		fmt.Println("there are updates")
	}
	// Output:
	// {"existingImageName":"office-2026","newImageName":"office-2026-02","dryRun":true} <nil>
	// there are updates
}
