package bridge

import (
	"errors"
	"strings"

	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/smithy-go"

	"github.com/euc-go/eucmodel/model"
)

// callError is an error of the SDK that is one of package model too.
type callError struct {
	error // the SDK's
	api   *model.APIError
}

// Unwrap returns both.
func (e callError) Unwrap() []error { return []error{e.error, e.api} }

// withAPIError adds what package model has for an error that the service has
// sent. Others are returned as they are.
func withAPIError(err error) error {
	sent, ok := errors.AsType[smithy.APIError](err)
	if !ok {
		return err
	}
	api := &model.APIError{Code: model.ErrorCode(sent.ErrorCode()), RawCode: sent.ErrorCode(), Message: sent.ErrorMessage()}
	if call, ok := errors.AsType[*smithy.OperationError](err); ok {
		api.Service = strings.ToLower(call.ServiceID) // AppStream or WorkSpaces
	}
	if response, ok := errors.AsType[*awshttp.ResponseError](err); ok {
		api.StatusCode, api.RequestID = response.HTTPStatusCode(), response.ServiceRequestID()
	}
	return callError{err, api}
}
