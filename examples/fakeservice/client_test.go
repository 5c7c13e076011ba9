package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/euc-go/eucmodel/model"
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

// send posts a body for a target, and returns the status and the answer.
func send(t *testing.T, url, target, body string) (status int, header http.Header, answer string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, bytes.NewReader([]byte(body)))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("X-Amz-Target", target)
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
	return func(ctx context.Context, request *Q) (*R, error) {
		op, ok := model.OperationOf(QP(request))
		if !ok {
			return nil, fmt.Errorf("no operation has a %T", request)
		}
		body, err := QP(request).AppendJSON(nil)
		if err != nil {
			return nil, err
		}
		post, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		post.Header.Set("X-Amz-Target", op.Target)
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
			return nil, model.DecodeAPIError(response.StatusCode, response.Header, body)
		}
		result := new(R)
		return result, model.UnmarshalStrict(body, RP(result))
	}
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
