package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// maxBody is how long a request may be.
const maxBody = 1 << 20

// server speaks AWS JSON 1.1: a call is a POST of the request, and its header
// says what for.
type server struct{ store *store }

// answer is a result or an error.
type answer interface {
	AppendJSON(b []byte) ([]byte, error)
}

// ServeHTTP answers a call.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status := http.StatusOK
	reply, err := s.call(w, r)
	if err != nil {
		refusal, ok := errors.AsType[*model.APIError](err)
		if !ok {
			refusal = &model.APIError{Code: model.InternalFailure, Message: err.Error(), StatusCode: http.StatusInternalServerError}
		}
		reply, status = refusal, refusal.StatusCode
	}
	w.Header().Set("Content-Type", "application/x-amz-json-1.1")
	w.Header().Set("X-Amzn-RequestId", rand.Text())
	w.WriteHeader(status)
	body, _ := reply.AppendJSON(nil)
	_, _ = w.Write(body) // fails when the client has gone
}

// call reads a request, checks it, and carries it out.
func (s *server) call(w http.ResponseWriter, r *http.Request) (answer, error) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		return nil, failWith(http.StatusMethodNotAllowed, model.UnknownOperationException, "Want the method POST")
	}
	op, ok := model.OperationByTarget(r.Header.Get("X-Amz-Target"))
	if !ok {
		return nil, fail(model.UnknownOperationException, "The header X-Amz-Target names no operation of this service")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if _, tooLong := errors.AsType[*http.MaxBytesError](err); tooLong {
		return nil, failWith(http.StatusRequestEntityTooLarge, model.RequestEntityTooLargeException, "The body is longer than %d bytes", maxBody)
	}
	if err != nil {
		return nil, failWith(http.StatusRequestTimeout, model.RequestTimeoutException, "The body did not arrive")
	}

	request := op.NewRequest()
	err = validate.JSON(body, request)
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		err = refuse(request, broken.Violations)
	}
	if err != nil {
		return nil, err
	}
	if code := provoked(op, request); code != "" {
		return nil, fail(code, "The request asks for this exception by its name")
	}
	return s.store.do(request)
}

// provoked returns the exception of the operation that is a string in the
// request, or "". So every client can see every error: start an image builder
// that is called InvalidAccountStatusException. An ID is wsi- and the exception
// in lower case.
func provoked(op model.Operation, request model.Shape) model.ErrorCode {
	body, _ := request.AppendJSON(nil)
	for _, code := range op.Errors {
		if bytes.Contains(body, []byte(`"`+code+`"`)) || bytes.Contains(body, []byte(`"wsi-`+strings.ToLower(string(code))+`"`)) {
			return code
		}
	}
	return ""
}

// fail returns an error for which the request is to blame.
func fail(code model.ErrorCode, format string, args ...any) error {
	return failWith(http.StatusBadRequest, code, format, args...)
}

func failWith(status int, code model.ErrorCode, format string, args ...any) error {
	return &model.APIError{Code: code, Message: fmt.Sprintf(format, args...), StatusCode: status}
}
