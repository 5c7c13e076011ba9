package rpcv2cbor_test

import (
	"bytes"
	"net/http"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model/cbor"
)

// What the SDK sends of each operation is read strictly, as what it was given.
func TestRequests(t *testing.T) {
	for _, op := range operations() {
		for _, name := range fixtures {
			t.Run(op.Name+"/"+name, func(t *testing.T) {
				want := fixture(t, op.NewRequest(), name)
				sent := 0
				client := answerer(func(r *http.Request, body []byte) (int, []byte) {
					sent++
					checkRequest(t, r, op.Name)
					got := op.NewRequest()
					if err := cbor.UnmarshalStrict(body, got); err != nil {
						t.Errorf("%v in %x", err, body)
					}
					if diff := cmp.Diff(want, got); diff != "" {
						t.Errorf("(-want +got):\n%s", diff)
					}
					return http.StatusOK, []byte{0xa0}
				}).client()
				if _, err := call(t, client, op, want); err != nil {
					t.Error(err)
				}
				if sent != 1 {
					t.Errorf("%d requests were sent", sent)
				}
			})
		}
	}
}

// checkRequest fails unless a request has what a fake needs to know the protocol and
// the operation.
func checkRequest(t *testing.T, r *http.Request, operation string) {
	t.Helper()
	got := map[string]string{"path": r.URL.Path, "method": r.Method, "target": r.Header.Get("X-Amz-Target")}
	want := map[string]string{"path": "/service/PhotonAdminProxyService/operation/" + operation, "method": http.MethodPost, "target": ""}
	for name, value := range map[string]string{"Smithy-Protocol": "rpc-v2-cbor", "Content-Type": "application/cbor", "Accept": "application/cbor"} {
		got[name], want[name] = r.Header.Get(name), value
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A request without members is an empty map, never an empty body.
func TestRequestWithoutMembers(t *testing.T) {
	client := answerer(func(_ *http.Request, body []byte) (int, []byte) {
		if !bytes.Equal(body, []byte{0xa0}) {
			t.Errorf("it sends %x", body)
		}
		return http.StatusOK, []byte{0xa0}
	}).client()
	if _, err := client.DescribeImages(t.Context(), &appstream.DescribeImagesInput{}); err != nil {
		t.Error(err)
	}
}
