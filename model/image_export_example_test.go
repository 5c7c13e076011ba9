package model_test

import (
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// A program that polls an export asks the state whether to wait, and whether it
// failed.
func ExampleExportImageTask() {
	var page model.ListExportImageTasksResult
	err := page.UnmarshalJSON([]byte(`{"ExportImageTasks": [{
		"TaskId": "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", "AmiName": "office-2026", "CreatedDate": 1795248000,
		"ImageArn": "arn:aws:appstream:eu-central-1:123456789012:image/office-2026", "State": "EXPORTING"
	}, {
		"TaskId": "deadbeef-0000-4000-8000-00000000cafe", "AmiName": "cad-lab", "CreatedDate": 1795161600,
		"ImageArn": "arn:aws:appstream:eu-central-1:123456789012:image/cad-lab", "State": "FAILED",
		"ErrorDetails": [{"ErrorMessage": "The role may not copy images."}]
	}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, task := range page.ExportImageTasks {
		switch {
		case task.State.IsTransitional():
			fmt.Println(task.AmiName, "is not ready")
		case task.State.IsFailed():
			for _, e := range task.ErrorDetails {
				fmt.Println(task.AmiName, "failed:", e.ErrorMessage)
			}
		default:
			fmt.Println(task.AmiName, "is", task.AmiId)
		}
	}
	// Output:
	// office-2026 is not ready
	// cad-lab failed: The role may not copy images.
}
