package scenario

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// The protocols of AppStream.
const (
	InJSON = "AWS JSON"
	InCBOR = "RPC v2 CBOR"
)

// OverBoth runs a test for each protocol of AppStream.
func OverBoth(t *testing.T, test func(t *testing.T, protocol string)) {
	for _, protocol := range []string{InJSON, InCBOR} {
		t.Run(protocol, func(t *testing.T) { test(t, protocol) })
	}
}

// SpyOn returns an address that passes calls on to the fake, and insists that the
// client calls AppStream by the protocol, WorkSpaces by AWS JSON, and that its
// requests can be read strictly.
func SpyOn(t *testing.T, address, protocol string) string {
	t.Helper()
	target, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	var mutex sync.Mutex
	calls := map[string]int{}
	proxy := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(target)
		body, err := io.ReadAll(r.In.Body)
		if err != nil {
			t.Error(err)
		}
		r.Out.Body = io.NopCloser(bytes.NewReader(body))
		service, used := readRequest(t, r.In, body)
		mutex.Lock()
		defer mutex.Unlock()
		calls[service+" in "+used]++
	}}
	spy := httptest.NewServer(proxy)
	t.Cleanup(func() {
		spy.Close()
		for call, n := range calls {
			if call != "appstream in "+protocol && call != "workspaces in "+InJSON {
				t.Errorf("there are %d calls of %s", n, call)
			}
		}
		if calls["appstream in "+protocol] == 0 && !t.Skipped() && !t.Failed() {
			t.Errorf("the calls are %v", calls)
		}
		t.Logf("calls: %v", calls)
	})
	return spy.URL
}

// readRequest reads a request strictly, and returns the service that it calls and
// the protocol.
func readRequest(t *testing.T, r *http.Request, body []byte) (service, protocol string) {
	t.Helper()
	protocol, kind, unmarshal := InJSON, "application/x-amz-json-1.1", model.UnmarshalStrict
	op, ok := model.OperationByTarget(r.Header.Get("X-Amz-Target"))
	if r.Header.Get("Smithy-Protocol") == "rpc-v2-cbor" && r.Header.Get("X-Amz-Target") == "" {
		protocol, kind, unmarshal = InCBOR, "application/cbor", cbor.UnmarshalStrict
		op, ok = cbor.OperationByPath(r.URL.Path)
		if got := r.Header.Get("Accept"); got != kind || cbor.Path(op) != r.URL.Path {
			t.Errorf("%s: the header Accept is %q", r.URL.Path, got)
		}
	}
	if got := r.Header.Get("Content-Type"); !ok || got != kind || r.Method != http.MethodPost {
		t.Errorf("%s %s: %t, the Content-Type is %q", r.Method, r.URL, ok, got)
		return op.Service, protocol
	}
	if err := unmarshal(body, op.NewRequest()); err != nil {
		t.Errorf("%s: %v in %q", op.Name, err, body)
	}
	return op.Service, protocol
}
