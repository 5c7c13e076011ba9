package conformance_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/smithy-go"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// Each documented error of each operation comes as the SDK's own type, with its
// message, its status and a request ID.
func TestErrors(t *testing.T) {
	a, ws, _ := clients(t, start(t, nil))
	sdk := map[string]any{"appstream": a, "workspaces": ws}
	met, all := 0, 0
	for _, op := range model.Operations() {
		for number, code := range op.Errors {
			all++
			t.Run(op.Name+"/"+string(code), func(t *testing.T) {
				request := mentions(t, op, number)
				if request == nil {
					t.Skip("no member of a request may have such a text")
				}
				met++
				err := call(t, sdk[op.Service], op.Name, request)
				refused, ok := errors.AsType[smithy.APIError](err)
				if !ok || refused.ErrorCode() != string(code) || refused.ErrorMessage() != "The request asks for this exception by its name" {
					t.Fatalf("got %v", err)
				}
				if name := reflect.TypeOf(refused).Elem().Name(); name != string(code) {
					t.Errorf("it came as a %s", name)
				}
				response, ok := errors.AsType[*awshttp.ResponseError](err)
				if !ok || response.HTTPStatusCode() != op.NewError(code, "").StatusCode || response.ServiceRequestID() == "" {
					t.Errorf("the response is %+v", response)
				}
			})
		}
	}
	if met < all*9/10 {
		t.Errorf("only %d errors of %d were met", met, all)
	}
}

// mentions returns a legal request that mentions one of the operation's
// exceptions, which the fake answers with it: a fixture with that text in the
// first member that may have it. It returns nil if there is none.
func mentions(t *testing.T, op model.Operation, number int) model.Shape {
	t.Helper()
	shape := reflect.TypeOf(op.NewRequest()).Elem()
	for _, fixture := range fixtures(t, shape.Name()) {
		for i := range shape.NumField() {
			code := string(op.Errors[number])
			for _, text := range []string{code, "wsi-" + strings.ToLower(code), fmt.Sprintf("00000000-0000-0000-0000-%012d", number+1)} {
				request := op.NewRequest()
				if err := model.UnmarshalStrict(fixture, request); err != nil {
					t.Fatal(err)
				}
				switch field := reflect.ValueOf(request).Elem().Field(i).Addr().Interface().(type) {
				case *string:
					*field = text
				case *[]string:
					*field = []string{text}
				default:
					continue
				}
				if validate.Struct(request) == nil {
					return request
				}
			}
		}
	}
	return nil
}

// call calls an operation of the SDK's client with a request of package model.
func call(t *testing.T, client any, name string, request model.Shape) error {
	t.Helper()
	method := reflect.ValueOf(client).MethodByName(name)
	in := reflect.New(method.Type().In(1).Elem())
	if skipped, err := bridge.Convert(in.Interface(), request); err != nil || skipped != nil {
		t.Fatalf("%s: skipped %v, %v", name, skipped, err)
	}
	err, _ := method.Call([]reflect.Value{reflect.ValueOf(t.Context()), in})[1].Interface().(error)
	return err
}

// Through the bridge an error is one of package model too.
func TestBridgedError(t *testing.T) {
	a, _, _ := clients(t, start(t, nil))
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
	a, _, watched := clients(t, start(t, nil))
	watched.loose = true
	_, err := a.StartImageBuilder(t.Context(), &appstream.StartImageBuilderInput{Name: aws.String("")})
	refused, ok := errors.AsType[smithy.APIError](err)
	const want = "1 validation error detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1"
	if !ok || refused.ErrorCode() != "ValidationException" || refused.ErrorMessage() != want {
		t.Errorf("got %v, want a ValidationException: %s", err, want)
	}
}
