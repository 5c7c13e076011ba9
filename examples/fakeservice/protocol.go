package main

import (
	"net/http"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// protocol is a form in which calls come and are answered. What they do, and what
// is refused, is the same in each.
type protocol struct {
	contentType string // of every answer

	// operation returns the operation that a call names.
	operation func(*http.Request) (model.Operation, error)

	// decode reads a body as the services do. Check also reports what they pass
	// over, and which constraints the body breaks.
	decode, check func(body []byte, into model.Shape) error

	// The body of an answer.
	appendResult func([]byte, model.Shape) ([]byte, error)
	appendError  func([]byte, *model.APIError) ([]byte, error)
}

// protocolOf returns the protocol of a call.
func protocolOf(*http.Request) *protocol { return &awsJSON }

// awsJSON is AWS JSON 1.1: a call is a POST of the request, and its header
// X-Amz-Target names the operation.
var awsJSON = protocol{
	contentType: "application/x-amz-json-1.1",
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
