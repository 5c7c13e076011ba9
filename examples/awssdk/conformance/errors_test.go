package conformance_test

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"
	"github.com/aws/smithy-go"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
)

// Each documented error of each operation comes as the SDK's own type, with its
// message, its status and a request ID.
func TestErrors(t *testing.T) {
	a, ws, _ := clients(t, start(t, nil))
	// What calls an operation in a way that mentions an exception.
	calls := map[string]func(ctx context.Context, code string) error{
		"CreateImageBuilder": func(ctx context.Context, code string) error {
			_, err := a.CreateImageBuilder(ctx, &appstream.CreateImageBuilderInput{Name: &code, ImageName: aws.String("x"), InstanceType: aws.String("stream.standard.medium")})
			return err
		},
		"StartImageBuilder": func(ctx context.Context, code string) error {
			_, err := a.StartImageBuilder(ctx, &appstream.StartImageBuilderInput{Name: &code})
			return err
		},
		"StopImageBuilder": func(ctx context.Context, code string) error {
			_, err := a.StopImageBuilder(ctx, &appstream.StopImageBuilderInput{Name: &code})
			return err
		},
		"DeleteImageBuilder": func(ctx context.Context, code string) error {
			_, err := a.DeleteImageBuilder(ctx, &appstream.DeleteImageBuilderInput{Name: &code})
			return err
		},
		"DescribeImageBuilders": func(ctx context.Context, code string) error {
			_, err := a.DescribeImageBuilders(ctx, &appstream.DescribeImageBuildersInput{Names: []string{code}})
			return err
		},
		"DescribeImages": func(ctx context.Context, code string) error {
			_, err := a.DescribeImages(ctx, &appstream.DescribeImagesInput{Names: []string{code}})
			return err
		},
		"DeleteImage": func(ctx context.Context, code string) error {
			_, err := a.DeleteImage(ctx, &appstream.DeleteImageInput{Name: &code})
			return err
		},
		"DescribeWorkspaceImages": func(ctx context.Context, _ string) error {
			_, err := ws.DescribeWorkspaceImages(ctx, &workspaces.DescribeWorkspaceImagesInput{ImageIds: []string{"wsi-accessdeniedexception"}})
			return err
		},
	}
	n := 0
	for _, op := range model.Operations() {
		call, ok := calls[op.Name]
		if !ok {
			t.Errorf("nothing calls %s", op.Name)
			continue
		}
		for _, code := range op.Errors {
			n++
			err := call(t.Context(), string(code))
			refused, ok := errors.AsType[smithy.APIError](err)
			if !ok || refused.ErrorCode() != string(code) || refused.ErrorMessage() != "The request asks for this exception by its name" {
				t.Errorf("%s: got %v, want %s", op.Name, err, code)
				continue
			}
			if name := reflect.TypeOf(refused).Elem().Name(); name != string(code) {
				t.Errorf("%s: %s came as a %s", op.Name, code, name)
			}
			response, ok := errors.AsType[*awshttp.ResponseError](err)
			if !ok || response.HTTPStatusCode() != 400 || response.ServiceRequestID() == "" {
				t.Errorf("%s: %s: the response is %+v", op.Name, code, response)
			}
		}
	}
	if n != 30 {
		t.Errorf("%d errors, want 30", n)
	}
}

// Through the bridge an error is one of package model too.
func TestBridgedError(t *testing.T) {
	a, _, _ := clients(t, start(t, nil))
	call := bridge.Call[model.StartImageBuilderRequest, model.StartImageBuilderResult](a.StartImageBuilder)
	_, err := call(t.Context(), &model.StartImageBuilderRequest{Name: "none"})
	refused, ok := errors.AsType[*model.APIError](err)
	if !ok || !errors.Is(err, model.ResourceNotFoundException) || refused.StatusCode != 400 || refused.RequestID == "" || refused.Message != "Image builder none was not found" {
		t.Errorf("got %v, %+v", err, refused)
	}
	if _, ok := errors.AsType[*types.ResourceNotFoundException](err); !ok {
		t.Errorf("%v is none of the SDK", err)
	}
}

// What the SDK lets pass is refused in the words of the service.
func TestConstraints(t *testing.T) {
	a, _, watched := clients(t, start(t, nil))
	watched.loose = true
	_, err := a.StartImageBuilder(t.Context(), &appstream.StartImageBuilderInput{Name: aws.String("")})
	refused, ok := errors.AsType[smithy.APIError](err)
	const want = "1 validation error detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1"
	if !ok || refused.ErrorCode() != "ValidationException" || refused.ErrorMessage() != want {
		t.Errorf("got %v, want a ValidationException: %s", err, want)
	}
}
