package model_test

import (
	"encoding/json"
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// Look how far a deployment has come: what is pending will change by itself,
// what is staged waits for the next deployment.
func ExampleSoftwareAssociations() {
	var page model.DescribeSoftwareAssociationsResult
	err := json.Unmarshal([]byte(`{
		"AssociatedResource": "arn:aws:appstream:eu-central-1:123456789012:image-builder/office-2026",
		"SoftwareAssociations": [
			{"SoftwareName": "Microsoft_Office_2024_LTSC_Standard_64Bit", "Status": "PENDING_INSTALLATION"},
			{"SoftwareName": "Microsoft_Visio_2021_LTSC_Standard_64Bit", "Status": "STAGED_FOR_UNINSTALLATION"},
			{"SoftwareName": "Microsoft_Project_2024_Standard_64Bit", "Status": "FAILED_TO_INSTALL",
				"DeploymentError": [{"ErrorCode": "NoSpace", "ErrorMessage": "The disk is full."}]}
		]
	}`), &page)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range page.SoftwareAssociations {
		switch {
		case a.Status.IsTransitional():
			fmt.Println(a.SoftwareName, "is under way")
		case a.Status.IsFailed():
			for _, e := range a.DeploymentError {
				fmt.Println(a.SoftwareName, "failed:", e.ErrorMessage)
			}
		default:
			fmt.Println(a.SoftwareName, a.Status)
		}
	}
	// Output:
	// Microsoft_Office_2024_LTSC_Standard_64Bit is under way
	// Microsoft_Visio_2021_LTSC_Standard_64Bit STAGED_FOR_UNINSTALLATION
	// Microsoft_Project_2024_Standard_64Bit failed: The disk is full.
}
