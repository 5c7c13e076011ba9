package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// httpClient keeps a connection for each of many callers.
var httpClient = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}

// start returns the address of a service with what is in a file, or with the
// sample.
func start(t *testing.T, file string) string {
	t.Helper()
	st, err := load(file, t.Output())
	if err != nil {
		t.Fatal(err)
	}
	url, stop := listen(st)
	t.Cleanup(stop)
	return url
}

// listen serves a store, and returns the address and what ends it.
func listen(st *store) (url string, stop func()) {
	srv := httptest.NewUnstartedServer(nil)
	srv.Config.Handler = newHandler(st, srv.Listener.Addr())
	srv.Start()
	return srv.URL, srv.Close
}

// send posts a body for a target, and returns the status and the answer. In
// TestInCBOR it sends a document with the same content if the target is one of
// AppStream, and returns the content of the answer as JSON.
func send(t *testing.T, url, target, body string) (status int, header http.Header, answer string) {
	t.Helper()
	service, name, _ := strings.Cut(target, ".")
	cbor := inCBOR && service == "PhotonAdminProxyService"
	begun := begun{method: http.MethodPost, header: map[string]string{"X-Amz-Target": target}, body: body}
	if cbor {
		begun = begunCBOR("/service/"+service+"/operation/"+name, toCBOR(body))
	}
	status, header, answer = begun.end(t, url)
	if want := contentType(target); header.Get("Content-Type") != want {
		t.Errorf("the answer's Content-Type is %q, want %q", header.Get("Content-Type"), want)
	}
	if cbor {
		answer = toJSON(t, answer)
	}
	return status, header, answer
}

// contentType returns the Content-Type of an answer to a call of a target.
func contentType(target string) string {
	if inCBOR && strings.HasPrefix(target, "PhotonAdminProxyService.") {
		return "application/cbor"
	}
	return "application/x-amz-json-1.1"
}

// begun is a request, as it is before it is sent to a service.
type begun struct {
	method, path string
	header       map[string]string
	body         string
}

// begunCBOR returns a call in RPC v2 CBOR.
func begunCBOR(path, body string) begun {
	return begun{http.MethodPost, path, map[string]string{"Smithy-Protocol": "rpc-v2-cbor", "Content-Type": "application/cbor"}, body}
}

// end sends a request, and returns the status and the answer.
func (b begun) end(t *testing.T, url string) (status int, header http.Header, answer string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), b.method, url+b.path, strings.NewReader(b.body))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range b.header {
		request.Header.Set(name, value)
	}
	response, err := httpClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, response.Header, string(text)
}

// method returns a function that calls an operation of the service, as a client
// of somebody's own would be written on package model.
func method[Q, R any, QP model.PointerTo[Q], RP model.PointerTo[R]](url string) func(context.Context, *Q) (*R, error) {
	return methodIn[Q, R, QP, RP](url, inCBOR)
}

// methodIn is method for a client that speaks CBOR to AppStream, or only JSON.
func methodIn[Q, R any, QP model.PointerTo[Q], RP model.PointerTo[R]](url string, inCBOR bool) func(context.Context, *Q) (*R, error) {
	return func(ctx context.Context, request *Q) (*R, error) {
		op, ok := model.OperationOf(QP(request))
		if !ok {
			return nil, fmt.Errorf("no operation has a %T", request)
		}
		f := formJSON
		if inCBOR && cbor.Path(op) != "" {
			f = formCBOR
		}
		body, err := f.append(nil, QP(request))
		if err != nil {
			return nil, err
		}
		post, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		f.address(post, op)
		response, err := httpClient.Do(post)
		if err != nil {
			return nil, err
		}
		defer response.Body.Close()
		body, err = io.ReadAll(response.Body)
		if err != nil {
			return nil, err
		}
		if response.StatusCode != http.StatusOK {
			return nil, f.refused(response.StatusCode, response.Header, body)
		}
		result := new(R)
		return result, f.read(body, RP(result))
	}
}

// form is what a client does in a protocol.
type form struct {
	address func(*http.Request, model.Operation)
	append  func([]byte, model.Shape) ([]byte, error)
	read    func([]byte, model.Shape) error
	refused func(int, map[string][]string, []byte) *model.APIError
}

var formJSON = form{
	address: func(r *http.Request, op model.Operation) { r.Header.Set("X-Amz-Target", op.Target) },
	append:  func(b []byte, request model.Shape) ([]byte, error) { return request.AppendJSON(b) },
	read:    model.UnmarshalStrict,
	refused: model.DecodeAPIError,
}

var formCBOR = form{
	address: func(r *http.Request, op model.Operation) {
		r.URL.Path = cbor.Path(op)
		r.Header.Set("Smithy-Protocol", "rpc-v2-cbor")
		r.Header.Set("Content-Type", "application/cbor")
		r.Header.Set("Accept", "application/cbor")
	},
	append:  cbor.Append,
	read:    cbor.UnmarshalStrict,
	refused: cbor.DecodeAPIError,
}

// done returns what a call gave, to a test that ends if that is an error.
func done[R any](result *R, err error) func(*testing.T) *R {
	return func(t *testing.T) *R {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
}
