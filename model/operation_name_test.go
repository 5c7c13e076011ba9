package model_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// namesInCLI are the operations as the AWS CLI spells them, by botocore's
// xform_name.
var namesInCLI = map[string]string{
	"CreateImageBuilder":                    "create-image-builder",
	"StartImageBuilder":                     "start-image-builder",
	"CreateImageBuilderStreamingURL":        "create-image-builder-streaming-url",
	"StopImageBuilder":                      "stop-image-builder",
	"DeleteImageBuilder":                    "delete-image-builder",
	"DescribeImageBuilders":                 "describe-image-builders",
	"DescribeImages":                        "describe-images",
	"DeleteImage":                           "delete-image",
	"CopyImage":                             "copy-image",
	"CreateUpdatedImage":                    "create-updated-image",
	"UpdateImagePermissions":                "update-image-permissions",
	"DeleteImagePermissions":                "delete-image-permissions",
	"DescribeImagePermissions":              "describe-image-permissions",
	"CreateImportedImage":                   "create-imported-image",
	"CreateExportImageTask":                 "create-export-image-task",
	"GetExportImageTask":                    "get-export-image-task",
	"ListExportImageTasks":                  "list-export-image-tasks",
	"AssociateSoftwareToImageBuilder":       "associate-software-to-image-builder",
	"DisassociateSoftwareFromImageBuilder":  "disassociate-software-from-image-builder",
	"StartSoftwareDeploymentToImageBuilder": "start-software-deployment-to-image-builder",
	"DescribeSoftwareAssociations":          "describe-software-associations",
	"DescribeWorkspaceImages":               "describe-workspace-images",
	"CreateWorkspaceImage":                  "create-workspace-image",
	"DeleteWorkspaceImage":                  "delete-workspace-image",
	"CopyWorkspaceImage":                    "copy-workspace-image",
	"CreateUpdatedWorkspaceImage":           "create-updated-workspace-image",
	"UpdateWorkspaceImagePermission":        "update-workspace-image-permission",
	"DescribeWorkspaceImagePermissions":     "describe-workspace-image-permissions",
	"ImportWorkspaceImage":                  "import-workspace-image",
	"ImportCustomWorkspaceImage":            "import-custom-workspace-image",
	"DescribeCustomWorkspaceImageImport":    "describe-custom-workspace-image-import",
	"DescribeImageAssociations":             "describe-image-associations",
}

func TestOperationByName(t *testing.T) {
	for _, want := range model.Operations() {
		inCLI, ok := namesInCLI[want.Name]
		if !ok {
			t.Errorf("the table lacks %s", want.Name)
		}
		for _, name := range []string{want.Name, inCLI, strings.ToLower(want.Name), strings.ToUpper(inCLI)} {
			got, ok := model.OperationByName(name)
			if diff := cmp.Diff(want, got, exportedOnly); !ok || diff != "" {
				t.Errorf("%s: %v (-want +got):\n%s", name, ok, diff)
			}
			clear(got.Errors) // which stays with the caller
		}
	}
	if got := len(model.Operations()); got != len(namesInCLI) {
		t.Errorf("%d operations, the table has %d", got, len(namesInCLI))
	}
	for why, name := range map[string]string{
		"nothing": "", "hyphens": "--", "the target": "PhotonAdminProxyService.DeleteImage", "the beginning": "delete",
		"the request": "DeleteImageRequest", "white space": "DeleteImage ", "underscores": "delete_image", "another's": "create-fleet",
	} {
		got, ok := model.OperationByName(name)
		if diff := cmp.Diff(model.Operation{}, got, exportedOnly); ok || diff != "" {
			t.Errorf("%s: %q is an operation: %v (-want +got):\n%s", why, name, ok, diff)
		}
	}
}

// A program takes the name of an operation from its command line or from the name
// of a file.
func ExampleOperationByName() {
	for _, name := range []string{"create-image-builder", "CreateImageBuilderStreamingURL", "create-fleet"} {
		op, ok := model.OperationByName(name)
		fmt.Println(op.Name, ok)
	}
	// Output:
	// CreateImageBuilder true
	// CreateImageBuilderStreamingURL true
	//  false
}
