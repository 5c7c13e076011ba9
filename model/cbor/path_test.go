package cbor_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// Every operation of AppStream has a path, which names it.
func TestPath(t *testing.T) {
	for _, op := range model.Operations() {
		want := ""
		if op.Service == "appstream" {
			want = "/service/PhotonAdminProxyService/operation/" + op.Name
		}
		path := cbor.Path(op)
		if path != want {
			t.Errorf("%s: got %q, want %q", op.Name, path, want)
		}
		got, ok := cbor.OperationByPath(path)
		if ok != (want != "") || ok && got.Target != op.Target {
			t.Errorf("%q is the path of %q, %t", path, got.Target, ok)
		}
	}
	if got := cbor.Path(model.Operation{}); got != "" {
		t.Errorf("the zero Operation has the path %q", got)
	}
}

func TestOperationByPath(t *testing.T) {
	const service, start = "PhotonAdminProxyService", "/operation/StartImageBuilder"
	for name, path := range map[string]string{
		"plain":                      "/service/" + service + start,
		"a prefix":                   "/v1/service/" + service + start,
		"a prefix of several":        "/a//b/ü/service/" + service + start,
		"a prefix that is a path":    "/service/" + service + "/operation/StopImageBuilder/service/" + service + start,
		"a prefix without its slash": "v1/service/" + service + start,
		"a namespace":                "/service/com.amazonaws.appstream." + service + start,
		"a prefix and a namespace":   "/v1/service/a." + service + start,
	} {
		if op, ok := cbor.OperationByPath(path); !ok || op.Name != "StartImageBuilder" || op.NewRequest() == nil {
			t.Errorf("%s: %q is the path of %q, %t", name, path, op.Name, ok)
		}
	}
	for name, path := range map[string]string{
		"nothing":                  "",
		"the root":                 "/",
		"a target":                 service + ".StartImageBuilder",
		"a target as service":      "/service/" + service + ".StartImageBuilder",
		"no slash":                 "service/" + service + start,
		"only the service":         "/service/" + service,
		"no name":                  "/service/" + service + "/operation/",
		"no service":               "/service" + start,
		"an empty service":         "/service/" + start,
		"a namespace only":         "/service/" + service + "." + start,
		"part of a name":           "/service/" + service + "/operation/Start",
		"text after":               "/service/" + service + start + "s",
		"a slash after":            "/service/" + service + start + "/",
		"a segment after":          "/service/" + service + start + "/a",
		"a segment between":        "/service/" + service + "/a" + start,
		"a segment in the service": "/service/a/b." + service + start,
		"a name with a namespace":  "/service/" + service + "/operation/com.amazonaws.appstream.StartImageBuilder",
		"a name with a target":     "/service/" + service + "/operation/" + service + ".StartImageBuilder",
		"two slashes":              "/service//" + service + start,
		"another case":             "/service/" + service + "/operation/startImageBuilder",
		"words of another case":    "/Service/" + service + "/Operation/StartImageBuilder",
		"unknown":                  "/service/" + service + "/operation/CreateFleet",
		"the service's ID":         "/service/AppStream" + start,
		"WorkSpaces":               "/service/WorkspacesService/operation/DescribeWorkspaceImages",
		"WorkSpaces, wrongly":      "/service/" + service + "/operation/DescribeWorkspaceImages",
	} {
		op, ok := cbor.OperationByPath(path)
		if diff := cmp.Diff(model.Operation{}, op, cmpopts.IgnoreUnexported(model.Operation{})); ok || diff != "" || op.NewRequest() != nil {
			t.Errorf("%s: %q is the path of an operation, %t (-want +got):\n%s", name, path, ok, diff)
		}
	}
}

// The path of a call says how to read its body.
func ExampleOperationByPath() {
	op, ok := cbor.OperationByPath("/service/PhotonAdminProxyService/operation/StartImageBuilder")
	if !ok {
		fmt.Println(model.UnknownOperationException)
		return
	}
	request := op.NewRequest()
	err := cbor.Unmarshal([]byte("\xa1\x64Name\x6boffice-2026"), request)
	fmt.Println(op.Name, request.(*model.StartImageBuilderRequest).Name, err)
	// Output: StartImageBuilder office-2026 <nil>
}
