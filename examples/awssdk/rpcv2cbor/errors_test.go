package rpcv2cbor_test

import (
	"errors"
	"net/http"
	"reflect"
	"testing"

	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/smithy-go"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// sdkError is an error of the service as the SDK has it.
type sdkError struct {
	Class, Code, Message, RequestID string
	StatusCode                      int
}

// errorOf returns an error that the SDK has returned.
func errorOf(t *testing.T, err error) sdkError {
	t.Helper()
	sent, ok := errors.AsType[smithy.APIError](err)
	response, ok2 := errors.AsType[*awshttp.ResponseError](err)
	if !ok || !ok2 {
		t.Fatalf("got %v, want an error of the service", err)
	}
	return sdkError{reflect.TypeOf(sent).Elem().Name(), sent.ErrorCode(), sent.ErrorMessage(), response.ServiceRequestID(), response.HTTPStatusCode()}
}

// Each documented error of each operation comes as the SDK's own type, and is read
// again by DecodeAPIError.
func TestErrors(t *testing.T) {
	count := 0
	for _, op := range operations() {
		for _, code := range op.Errors {
			count++
			t.Run(op.Name+"/"+string(code), func(t *testing.T) {
				e := op.NewError(code, "Zürich: the \"reason\"")
				e.RequestID = requestID
				body, err := cbor.AppendAPIError(nil, e)
				if err != nil {
					t.Fatal(err)
				}
				client := answerer(func(*http.Request, []byte) (int, []byte) { return e.StatusCode, body }).client()
				_, err = call(t, client, op, fixture(t, op.NewRequest(), "full"))
				want := sdkError{string(code), string(code), e.Message, requestID, e.StatusCode}
				if diff := cmp.Diff(want, errorOf(t, err)); diff != "" {
					t.Errorf("the SDK's error (-want +got):\n%s", diff)
				}
				got := cbor.DecodeAPIError(e.StatusCode, http.Header{"X-Amzn-Requestid": {requestID}}, body)
				if got.Code != code || got.Message != e.Message || got.StatusCode != e.StatusCode || got.RequestID != requestID {
					t.Errorf("DecodeAPIError: %+v", got)
				}
			})
		}
	}
	t.Logf("%d errors", count)
}

// An error that the operation does not document, or that nobody knows, comes with
// its code and its message too.
func TestOtherErrors(t *testing.T) {
	op := operations()[0]
	for _, code := range []model.ErrorCode{"ThrottlingException", "ExceptionOfTomorrow"} {
		body, err := cbor.AppendAPIError(nil, &model.APIError{Code: code, Message: "a reason"})
		if err != nil {
			t.Fatal(err)
		}
		client := answerer(func(*http.Request, []byte) (int, []byte) { return http.StatusBadRequest, body }).client()
		_, err = call(t, client, op, fixture(t, op.NewRequest(), "full"))
		want := sdkError{"GenericAPIError", string(code), "a reason", requestID, http.StatusBadRequest}
		if diff := cmp.Diff(want, errorOf(t, err)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
