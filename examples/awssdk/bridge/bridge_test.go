package bridge_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
)

// canned answers every call with the next of its bodies, and keeps what it was
// sent.
type canned struct {
	bodies [][]byte
	sent   [][]byte
}

func (c *canned) Do(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	c.sent = append(c.sent, body)
	answer := c.bodies[0]
	c.bodies = c.bodies[1:]
	return &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(bytes.NewReader(answer)), Header: http.Header{}}, nil
}

func appStream(c *canned) *appstream.Client {
	return appstream.New(appstream.Options{Region: "eu-central-1", HTTPClient: c, Credentials: aws.AnonymousCredentials{}})
}

func workSpaces(c *canned) *workspaces.Client {
	return workspaces.New(workspaces.Options{Region: "eu-central-1", HTTPClient: c, Credentials: aws.AnonymousCredentials{}})
}

// check calls with a request, whose own document must be what is sent, and
// compares the result with what package model reads of the answer.
func check[Q, R any, PQ model.PointerTo[Q], PR model.PointerTo[R]](t *testing.T, c *canned, call func(context.Context, *Q) (*R, error)) {
	request, name := reflect.TypeFor[Q]().Name(), reflect.TypeFor[R]().Name()
	for _, fixture := range []string{"full", "minimal", "zeros"} {
		t.Run(name+"/"+fixture, func(t *testing.T) {
			c.bodies, c.sent = [][]byte{read(t, name, fixture)}, nil
			in, want := new(Q), new(R)
			asked := read(t, request, "full")
			if err := model.UnmarshalStrict(asked, PQ(in)); err != nil {
				t.Fatal(err)
			}
			if err := model.UnmarshalStrict(c.bodies[0], PR(want)); err != nil {
				t.Fatal(err)
			}
			got, err := call(t.Context(), in)
			if err != nil {
				t.Fatal(err)
			}
			// The SDK drops what is below milliseconds.
			milliseconds := cmp.Transformer("milliseconds", func(ts model.Timestamp) time.Time { return ts.Time().Truncate(time.Millisecond) })
			if diff := cmp.Diff(want, got, milliseconds); diff != "" {
				t.Errorf("the result differs (-want +got):\n%s", diff)
			}
			sent := new(Q)
			if err := model.UnmarshalStrict(c.sent[0], PQ(sent)); err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(in, sent); diff != "" {
				t.Errorf("another request was sent (-want +got):\n%s", diff)
			}
		})
	}
}

// read returns a fixture of package model.
func read(t *testing.T, shape, fixture string) []byte {
	t.Helper()
	doc, err := os.ReadFile(filepath.Join("../../../model/testdata/shapes", shape, fixture+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// Every operation, there and back.
func TestCall(t *testing.T) {
	c := new(canned)
	a, w := appStream(c), workSpaces(c)
	check(t, c, bridge.Call[model.CreateImageBuilderRequest, model.CreateImageBuilderResult](a.CreateImageBuilder))
	check(t, c, bridge.Call[model.StartImageBuilderRequest, model.StartImageBuilderResult](a.StartImageBuilder))
	check(t, c, bridge.Call[model.StopImageBuilderRequest, model.StopImageBuilderResult](a.StopImageBuilder))
	check(t, c, bridge.Call[model.DeleteImageBuilderRequest, model.DeleteImageBuilderResult](a.DeleteImageBuilder))
	check(t, c, bridge.Call[model.DeleteImageRequest, model.DeleteImageResult](a.DeleteImage))
	check(t, c, bridge.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](a.DescribeImageBuilders))
	check(t, c, bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](a.DescribeImages))
	check(t, c, bridge.Call[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](w.DescribeWorkspaceImages))
}

// A result that does not belong to the method is an error that names what would
// get lost.
func TestWrongResult(t *testing.T) {
	c := &canned{bodies: [][]byte{[]byte(`{"Images": [{"Name": "base"}]}`)}}
	call := bridge.Call[model.DescribeImagesRequest, model.DescribeImageBuildersResult](appStream(c).DescribeImages)
	_, err := call(t.Context(), new(model.DescribeImagesRequest))
	const want = "*model.DescribeImageBuildersResult: model.DescribeImageBuildersResult has no Images"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// A time that has no counterpart in what the SDK takes is an error, not a zero.
func TestTimeThatDoesNotFit(t *testing.T) {
	type request struct{ At model.Timestamp }
	type in struct{ At *time.Time }
	call := bridge.Call[request, request](func(context.Context, *in, ...func(*int)) (*in, error) { return new(in), nil })
	_, err := call(t.Context(), &request{model.NewTimestamp(time.Unix(1, 0))})
	const want = "*bridge_test.request: At: model.Timestamp has more in it than its fields show"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
