package model_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// Whatever a service answers instead of a result is an error.
func ExampleDecodeAPIError() {
	response := &http.Response{
		StatusCode: http.StatusNotFound,
		Header:     http.Header{"X-Amzn-Requestid": {"8f4a4a4b-1c5e"}},
		Body: io.NopCloser(strings.NewReader(`{
			"__type": "com.amazonaws.photon#ResourceNotFoundException",
			"message": "Image builder office-2026 was not found."
		}`)),
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		fmt.Println(err)
		return
	}
	e := model.DecodeAPIError(response.StatusCode, response.Header, body)
	fmt.Println(e)
	fmt.Println("is there a builder:", !errors.Is(e, model.ResourceNotFoundException))
	fmt.Println("try again:", e.IsRetryable())
	// Output:
	// ResourceNotFoundException: Image builder office-2026 was not found. (status 404, request 8f4a4a4b-1c5e)
	// is there a builder: false
	// try again: false
}

// A fake service answers with the body of an error.
func ExampleAPIError_AppendJSON() {
	e := &model.APIError{Code: model.ResourceInUseException, Message: "A fleet uses the image."}
	body, err := e.AppendJSON(nil)
	fmt.Printf("%s %v\n", body, err)
	// Output: {"__type":"ResourceInUseException","Message":"A fleet uses the image."} <nil>
}

// The header X-Amz-Target of a call says how to read its body.
func ExampleOperationByTarget() {
	op, ok := model.OperationByTarget("PhotonAdminProxyService.StartImageBuilder")
	if !ok {
		fmt.Println(model.UnknownOperationException)
		return
	}
	request := op.NewRequest()
	err := model.UnmarshalStrict([]byte(`{"Name": "office-2026", "AppStreamAgentVersion": "LATEST"}`), request)
	fmt.Println(op.Name, request.(*model.StartImageBuilderRequest).Name)
	fmt.Println(err)
	// Output:
	// StartImageBuilder office-2026
	// AppStreamAgentVersion: unknown member; did you mean "AppstreamAgentVersion"? (line 1, column 25)
}

// The operations whose answers come in pages, and what a page holds.
func ExampleOperations() {
	for _, op := range model.Operations() {
		if op.Paged() {
			fmt.Println(op.Service, op.Name, op.ResultKey)
		}
	}
	// Output:
	// appstream DescribeImageBuilders ImageBuilders
	// appstream DescribeImages Images
	// appstream DescribeImagePermissions SharedImagePermissionsList
	// appstream ListExportImageTasks ExportImageTasks
	// appstream DescribeSoftwareAssociations SoftwareAssociations
	// workspaces DescribeWorkspaceImages Images
	// workspaces DescribeWorkspaceImagePermissions ImagePermissions
}
