package sdkv1_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/awserr"
	"github.com/aws/aws-sdk-go/aws/credentials"
	"github.com/aws/aws-sdk-go/aws/request"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/appstream"
	"github.com/aws/aws-sdk-go/service/workspaces"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/sdkv1"
	"github.com/euc-go/eucmodel/model"
)

// canned answers the requests of a real client with one body, and keeps what it
// was sent.
type canned struct {
	status int
	body   []byte
	sent   []byte
}

func (c *canned) RoundTrip(r *http.Request) (answer *http.Response, err error) {
	c.sent, err = io.ReadAll(r.Body)
	return &http.Response{
		StatusCode: c.status, Body: io.NopCloser(bytes.NewReader(c.body)),
		Header: http.Header{"X-Amzn-Requestid": {"r-1"}}, Request: r,
	}, err
}

// connect returns what clients of version 1 are made from.
func connect(t *testing.T, c *canned) *session.Session {
	t.Helper()
	t.Setenv("AWS_CA_BUNDLE", "") // It is for real transports only.
	s, err := session.NewSession(&aws.Config{
		Region: new("eu-central-1"), Credentials: credentials.AnonymousCredentials, MaxRetries: new(0),
		HTTPClient: &http.Client{Transport: c}, DisableParamValidation: new(true),
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// read reads a fixture of package model, and returns it.
func read(t *testing.T, fixture string, v model.Shape) []byte {
	t.Helper()
	doc, err := os.ReadFile(filepath.Join("../../../model/testdata/shapes", reflect.TypeOf(v).Elem().Name(), fixture+".json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := model.UnmarshalStrict(doc, v); err != nil {
		t.Fatal(err)
	}
	return doc
}

// milliseconds compares times as the SDK reads them, which drops what is below.
var milliseconds = cmp.Transformer("milliseconds", func(ts model.Timestamp) time.Time { return ts.Time().Truncate(time.Millisecond) })

// Every operation that version 1 has: what its client reads of an answer converts
// to what package model reads of it, but for members that are newer.
func TestEveryOperation(t *testing.T) {
	c := &canned{status: http.StatusOK}
	s := connect(t, c)
	clients := map[string]reflect.Value{"appstream": reflect.ValueOf(appstream.New(s)), "workspaces": reflect.ValueOf(workspaces.New(s))}
	tried := 0
	for _, op := range model.Operations() {
		method := clients[op.Service].MethodByName(op.Name + "WithContext")
		if !method.IsValid() {
			continue // It is newer.
		}
		tried++
		for _, fixture := range []string{"full", "minimal", "zeros"} {
			t.Run(op.Name+"/"+fixture, func(t *testing.T) {
				asked, sent, want, got := op.NewRequest(), op.NewRequest(), op.NewResult(), op.NewResult()
				read(t, fixture, asked)
				c.body = read(t, fixture, want)
				in := reflect.New(method.Type().In(1).Elem())
				newer, err := bridge.Convert(in.Interface(), asked)
				if err != nil {
					t.Fatal(err)
				}
				setAbsent(t, asked, newer)
				answer := method.Call([]reflect.Value{reflect.ValueOf(t.Context()), in})
				if err := answer[1].Interface(); err != nil {
					t.Fatal(err)
				}
				if err := model.UnmarshalStrict(c.sent, sent); err != nil {
					t.Error(err)
				}
				if diff := cmp.Diff(asked, sent); diff != "" {
					t.Errorf("another request was sent (-want +got):\n%s", diff)
				}
				if skipped, err := bridge.Convert(got, answer[0].Interface()); err != nil || skipped != nil {
					t.Errorf("the result: %v, %v", skipped, err)
				}
				// What version 1 does not have is not in what it has read.
				back := reflect.New(method.Type().Out(0).Elem())
				newer, err = bridge.Convert(back.Interface(), want)
				if err != nil {
					t.Fatal(err)
				}
				setAbsent(t, want, newer)
				if diff := cmp.Diff(want, got, milliseconds); diff != "" {
					t.Errorf("the result differs (-want +got):\n%s", diff)
				}
			})
		}
	}
	if tried < 20 {
		t.Errorf("version 1 has %d operations only", tried)
	}
}

// setAbsent sets the members at some paths to zero.
func setAbsent(t *testing.T, v model.Shape, paths []string) {
	t.Helper()
	for _, path := range paths {
		at := reflect.ValueOf(v).Elem()
		for step := range strings.SplitSeq(path, ".") {
			name, index, isElement := strings.Cut(step, "[")
			if at.Kind() == reflect.Pointer {
				at = at.Elem()
			}
			if at = at.FieldByName(name); isElement {
				at = at.Index(int(index[0] - '0'))
			}
		}
		at.SetZero()
	}
}

func TestCallErrors(t *testing.T) {
	c := &canned{status: http.StatusBadRequest, body: []byte(`{"__type":"ResourceNotFoundException","Message":"no such image"}`)}
	call := sdkv1.Call[model.DescribeImagesRequest, model.DescribeImagesResult](appstream.New(connect(t, c)).DescribeImagesWithContext)
	_, err := call(t.Context(), &model.DescribeImagesRequest{Names: []string{"base"}})
	got, _ := errors.AsType[*model.APIError](err)
	want := &model.APIError{
		Code: model.ResourceNotFoundException, RawCode: "ResourceNotFoundException", Message: "no such image", StatusCode: 400, RequestID: "r-1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !errors.Is(err, model.ResourceNotFoundException) {
		t.Errorf("got %v", err)
	}
	if _, ok := errors.AsType[awserr.Error](err); !ok {
		t.Errorf("the error of the SDK is lost: %v", err)
	}

	fault := errors.New("no network")
	call = sdkv1.Call[model.DescribeImagesRequest, model.DescribeImagesResult](
		func(aws.Context, *appstream.DescribeImagesInput, ...request.Option) (*appstream.DescribeImagesOutput, error) {
			return nil, fault
		})
	if _, err := call(t.Context(), nil); !errors.Is(err, fault) {
		t.Errorf("got %v, want %v", err, fault)
	}
	if _, err := call(t.Context(), &model.DescribeImagesRequest{Unknown: `"New":1`}); err == nil {
		t.Error("an unknown member is not sent, and no error says so")
	}
}

// The pager over the SDK's own types asks for the next page with token and size.
func TestImageBuilders(t *testing.T) {
	fake := new(fakeAppStream)
	pager := sdkv1.ImageBuilders(fake)
	pager.PageSize = 2
	result, err := pager.Collect(context.Background())
	if err != nil || len(result.Items) != 3 {
		t.Errorf("got %d builders, %v", len(result.Items), err)
	}
	want := []*appstream.DescribeImageBuildersInput{
		{MaxResults: aws.Int64(2)},
		{MaxResults: aws.Int64(2), NextToken: aws.String("more")},
	}
	if !reflect.DeepEqual(want, fake.asked) {
		t.Errorf("asked %v, want %v", fake.asked, want)
	}

	fake.err = awserr.New("RequestCanceled", "the request was canceled", nil)
	if _, err := pager.Collect(context.Background()); !errors.Is(err, fake.err) {
		t.Errorf("got %v, want %v", err, fake.err)
	}
}
