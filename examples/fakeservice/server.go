package main

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// maxBody is how many bytes a request may have.
const maxBody = 1 << 20

// server answers calls, each in its protocol.
type server struct {
	hosts    []string           // what the header Host may say
	handlers map[string]handler // by the target of the operation
}

// newHandler returns the server for a store that is reached at an address.
func newHandler(st *store, addr net.Addr) *server {
	return &server{hosts: hosts(addr), handlers: handlers(st)}
}

// hosts returns what the header Host says of calls to an address of this
// machine.
func hosts(addr net.Addr) []string {
	_, port, _ := net.SplitHostPort(addr.String())
	own := []string{addr.String()}
	for _, host := range []string{"localhost", "127.0.0.1", "::1"} {
		own = append(own, net.JoinHostPort(host, port))
	}
	return own
}

// ServeHTTP answers a call.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p, status := protocolOf(r), http.StatusOK
	op, body, err := s.accept(p, w, r)
	if err == nil {
		body, err = s.call(p, op, body)
	}
	if err != nil {
		e := completed(op, err)
		status = e.StatusCode
		body, _ = p.appendError(nil, e) // fails for text that is not UTF-8 only
	}
	for name, value := range p.header {
		w.Header().Set(name, value)
	}
	w.Header().Set("X-Amzn-RequestId", rand.Text())
	w.WriteHeader(status)
	_, _ = w.Write(body) // fails when the client has gone
}

// accept returns the operation that is called and the body of the request.
func (s *server) accept(p *protocol, w http.ResponseWriter, r *http.Request) (op model.Operation, body []byte, err error) {
	if !s.isOwn(r.Host) {
		return op, nil, failWith(http.StatusForbidden, model.AccessDeniedException, "The header Host is not the address of this service: want %s", strings.Join(s.hosts[:2], " or "))
	}
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		return op, nil, failWith(http.StatusMethodNotAllowed, model.UnknownOperationException, "Want the method POST")
	}
	if op, err = p.operation(r); err != nil {
		return op, nil, err
	}
	body, err = io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if _, tooLong := errors.AsType[*http.MaxBytesError](err); tooLong {
		return op, nil, failWith(http.StatusRequestEntityTooLarge, model.RequestEntityTooLargeException, "The body is longer than %d bytes", maxBody)
	}
	if err != nil {
		return op, nil, failWith(http.StatusRequestTimeout, model.RequestTimeoutException, "The body did not arrive")
	}
	if len(body) == 0 {
		body = p.noBody
	}
	return op, body, nil
}

// isOwn reports whether a header Host is the address of this service. A web page
// whose own name leads to this machine can make a browser call it; then Host is
// that name. From any other page a browser asks by OPTIONS first whether it may
// send X-Amz-Target or Smithy-Protocol, and that is refused.
func (s *server) isOwn(host string) bool {
	if _, _, err := net.SplitHostPort(host); err != nil {
		host += ":80"
	}
	return slices.ContainsFunc(s.hosts, func(own string) bool { return strings.EqualFold(own, host) })
}

// call reads a request, checks it, carries it out, and returns the answer.
func (s *server) call(p *protocol, op model.Operation, body []byte) ([]byte, error) {
	handle, ok := s.handlers[op.Target]
	if !ok {
		return nil, fail(model.UnknownOperationException, "This service does not have %s", op.Name)
	}
	request, err := p.read(op, body)
	if err != nil {
		return nil, err
	}
	if code := askedException(op, request); code != "" {
		return nil, fail(code, "The request asks for this exception by its name")
	}
	result, err := handle(request)
	if err != nil {
		return nil, err
	}
	return p.appendResult(nil, result)
}

// askedException returns the exception of the operation that is a string in the
// request, or "". So every client can see every error: start an image builder
// that is called InvalidAccountStatusException. An ID is wsi- and the exception
// in lower case. A task ID, in which there is no room for a name, is zeros and
// the number of the exception among those of the operation.
func askedException(op model.Operation, request model.Shape) model.ErrorCode {
	body, _ := request.AppendJSON(nil)
	for i, code := range op.Errors {
		for _, name := range []string{string(code), "wsi-" + strings.ToLower(string(code)), fmt.Sprintf("00000000-0000-0000-0000-%012d", i+1)} {
			if bytes.Contains(body, []byte(`"`+name+`"`)) {
				return code
			}
		}
	}
	return ""
}

// fail returns the error with which a call ends. Its status is that of the code.
func fail(code model.ErrorCode, format string, args ...any) error {
	return failWith(0, code, format, args...)
}

func failWith(status int, code model.ErrorCode, format string, args ...any) error {
	return &model.APIError{Code: code, Message: fmt.Sprintf(format, args...), StatusCode: status}
}

// completed returns an error with the status and in the notation of the
// operation.
func completed(op model.Operation, err error) *model.APIError {
	e, ok := errors.AsType[*model.APIError](err)
	if !ok {
		return op.NewError(model.InternalFailure, err.Error())
	}
	whole := op.NewError(e.Code, e.Message)
	whole.StatusCode = cmp.Or(e.StatusCode, whole.StatusCode)
	return whole
}
