package main

import (
	"net/http"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// awsJSON is AWS JSON 1.1: a call is a POST of the request, and its header
// X-Amz-Target names the operation.
var awsJSON = protocol{
	header: map[string]string{"Content-Type": "application/x-amz-json-1.1"},
	operation: func(r *http.Request) (model.Operation, error) {
		op, ok := model.OperationByTarget(r.Header.Get("X-Amz-Target"))
		if !ok {
			return op, fail(model.UnknownOperationException, "The header X-Amz-Target names no operation of this service")
		}
		return op, nil
	},
	decode:       func(body []byte, into model.Shape) error { return into.UnmarshalJSON(body) },
	check:        validate.JSON,
	appendResult: func(b []byte, result model.Shape) ([]byte, error) { return result.AppendJSON(b) },
	appendError:  func(b []byte, e *model.APIError) ([]byte, error) { return e.AppendJSON(b) },
}
