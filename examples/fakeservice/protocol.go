package main

import (
	"net/http"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// protocol is a form in which calls come and are answered. What they do, and what
// is refused, is the same in each.
type protocol struct {
	header map[string]string // of every answer

	// operation returns the operation that a call names.
	operation func(*http.Request) (model.Operation, error)

	// noBody stands for the body of a call that has none.
	noBody []byte

	// decode reads a body as the services do. Check also reports what they pass
	// over, and which constraints the body breaks.
	decode, check func(body []byte, into model.Shape) error

	// The body of an answer.
	appendResult func([]byte, model.Shape) ([]byte, error)
	appendError  func([]byte, *model.APIError) ([]byte, error)
}

// protocolOf returns the protocol of a call. Calls in RPC v2 CBOR have a header
// and a path of their own; one that has only one of them is refused in CBOR, which
// its client can read.
func protocolOf(r *http.Request) *protocol {
	_, call, _ := strings.Cut(r.URL.Path, "/service/")
	if r.Header.Get("Smithy-Protocol") != "" || strings.Contains(call, "/operation/") {
		return &rpcCBOR
	}
	return &awsJSON
}
