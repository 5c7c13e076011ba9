package conformance_test

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/smithy-go"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
	"github.com/euc-go/eucmodel/model"
)

// Each documented error of each operation comes as the SDK's own type.
func TestErrors(t *testing.T) { scenario.WantErrors(t, newSDK(t, scenario.Start(t, nil)), true) }

// Through the bridge an error is one of package model too.
func TestBridgedError(t *testing.T) {
	a, _, _ := clients(t, scenario.Start(t, nil))
	call := bridge.Call[model.StartImageBuilderRequest, model.StartImageBuilderResult](a.StartImageBuilder)
	_, err := call(t.Context(), &model.StartImageBuilderRequest{Name: "none"})
	refused, ok := errors.AsType[*model.APIError](err)
	if !ok || !errors.Is(err, model.ResourceNotFoundException) || refused.StatusCode != 404 || refused.RequestID == "" || refused.Service != "appstream" || refused.Message != "Image builder none was not found" {
		t.Errorf("got %v, %+v", err, refused)
	}
	if _, ok := errors.AsType[*types.ResourceNotFoundException](err); !ok {
		t.Errorf("%v is not an error of the SDK", err)
	}
}

// What the SDK lets pass is refused in the words of the service.
func TestConstraints(t *testing.T) {
	a, _, watched := clients(t, scenario.Start(t, nil))
	watched.loose = true
	_, err := a.StartImageBuilder(t.Context(), &appstream.StartImageBuilderInput{Name: aws.String("")})
	refused, ok := errors.AsType[smithy.APIError](err)
	const want = "1 validation error detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1"
	if !ok || refused.ErrorCode() != "ValidationException" || refused.ErrorMessage() != want {
		t.Errorf("got %v, want a ValidationException: %s", err, want)
	}
}
