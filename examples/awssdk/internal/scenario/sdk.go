package scenario

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/smithy-go"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
)

// SDK calls by the clients of the AWS SDK for Go, by the name of the service.
type SDK map[string]any

// Call calls by the method of the client that has the name of the operation.
func (c SDK) Call(t *testing.T, op model.Operation, request []byte) ([]byte, *Refusal) {
	t.Helper()
	shape := op.NewRequest()
	if err := model.UnmarshalStrict(request, shape); err != nil {
		t.Fatal(err)
	}
	method := reflect.ValueOf(c[op.Service]).MethodByName(op.Name)
	if !method.IsValid() {
		return nil, &Refusal{Lacks: op.Name}
	}
	in := reflect.New(method.Type().In(1).Elem())
	if skipped, err := bridge.Convert(in.Interface(), shape); err != nil || skipped != nil {
		t.Fatalf("%s: skipped %v, %v", op.Name, skipped, err)
	}
	answer := method.Call([]reflect.Value{reflect.ValueOf(t.Context()), in})
	err, _ := answer[1].Interface().(error)
	if refused, ok := errors.AsType[smithy.APIError](err); ok {
		response, ok := errors.AsType[*awshttp.ResponseError](err)
		if !ok || response.HTTPStatusCode() != op.NewError(model.ErrorCode(refused.ErrorCode()), "").StatusCode || response.ServiceRequestID() == "" {
			t.Errorf("%s: the response to %v is %+v", op.Name, refused, response)
		}
		return nil, &Refusal{Code: refused.ErrorCode(), Message: refused.ErrorMessage(), Class: reflect.TypeOf(refused).Elem().Name()}
	}
	if err != nil {
		t.Fatalf("%s: %v", op.Name, err)
	}
	result := op.NewResult()
	if skipped, err := bridge.Convert(result, answer[0].Interface()); err != nil || len(skipped) > 0 && !slices.Equal(skipped, []string{"ResultMetadata"}) {
		t.Fatalf("%s: skipped %v, %v", op.Name, skipped, err)
	}
	text, err := result.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	return text, nil
}

// ImageNames returns the names of the images on all pages of that size, by the
// paginator of the SDK.
func (c SDK) ImageNames(t *testing.T, size int32) []string {
	t.Helper()
	var names []string
	pager := appstream.NewDescribeImagesPaginator(c["appstream"].(*appstream.Client), &appstream.DescribeImagesInput{MaxResults: &size})
	for pager.HasMorePages() {
		page, err := pager.NextPage(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, image := range page.Images {
			names = append(names, aws.ToString(image.Name))
		}
	}
	return names
}

// All returns the items on all pages of an operation, as its result.
func (c SDK) All(t *testing.T, op model.Operation, size int) []byte {
	t.Helper()
	all, request := []json.RawMessage{}, map[string]any{}
	if size > 0 {
		request["MaxResults"] = size
	}
	for {
		text, err := json.Marshal(request)
		if err != nil {
			t.Fatal(err)
		}
		result, refused := c.Call(t, op, text)
		if refused != nil {
			t.Fatalf("%s: %+v", op.Name, refused)
		}
		var page map[string]json.RawMessage
		var items []json.RawMessage
		if err := errors.Join(json.Unmarshal(result, &page), json.Unmarshal(page[op.ResultKey], &items)); err != nil {
			t.Fatal(err)
		}
		all = append(all, items...)
		if page["NextToken"] == nil {
			break
		}
		request["NextToken"] = page["NextToken"]
	}
	text, err := json.Marshal(map[string]any{op.ResultKey: all})
	if err != nil {
		t.Fatal(err)
	}
	return text
}
