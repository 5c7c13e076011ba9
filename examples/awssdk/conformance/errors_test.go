package conformance_test

import (
	"errors"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/smithy-go"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// Each documented error of each operation comes as the SDK's own type.
func TestErrors(t *testing.T) { wantErrors(t, newSDK(t, start(t, nil)), true) }

// wantErrors has a client meet every documented error. Some clients have types of
// their own for them.
func wantErrors(t *testing.T, c caller, classes bool) {
	lacks := map[string]bool{}
	for _, op := range model.Operations() {
		for number, code := range op.Errors {
			t.Run(op.Name+"/"+string(code), func(t *testing.T) {
				want := &refusal{Code: string(code), Message: "The request asks for this exception by its name"}
				if classes {
					want.Class = want.Code
				}
				for request := range mentions(t, op, number) {
					text, err := request.AppendJSON(nil)
					if err != nil {
						t.Fatal(err)
					}
					result, got := c.call(t, op, text)
					if got != nil && got.Lacks != "" {
						lacks[op.Name+": "+got.Lacks] = true
						continue
					}
					if diff := cmp.Diff(want, got); diff != "" {
						t.Errorf("got %s (-want +got):\n%s", result, diff)
					}
					return
				}
				t.Error("no request that the client can send has a member that may have such a text")
			})
		}
	}
	for member := range lacks {
		t.Logf("not sent by this version of the client: %s", member)
	}
}

// mentions yields legal requests that mention one of the operation's exceptions,
// which the fake answers with it: fixtures and the requests of steps, with that
// text in a member that may have it.
func mentions(t *testing.T, op model.Operation, number int) iter.Seq[model.Shape] {
	t.Helper()
	code := string(op.Errors[number])
	texts := []string{code, "wsi-" + strings.ToLower(code), fmt.Sprintf("00000000-0000-0000-0000-%012d", number+1)}
	shape := reflect.TypeOf(op.NewRequest()).Elem()
	documents := fixtures(t, shape.Name())
	for _, s := range steps {
		if s.operation == op.Name {
			documents = append(documents, []byte(s.request))
		}
	}
	return func(yield func(model.Shape) bool) {
		for _, document := range documents {
			for i := range shape.NumField() {
				for _, text := range texts {
					request := op.NewRequest()
					if err := model.UnmarshalStrict(document, request); err != nil {
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
					if validate.Struct(request) == nil && !yield(request) {
						return
					}
				}
			}
		}
	}
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
