package bridge_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"
	"github.com/aws/aws-sdk-go-v2/service/workspaces/types"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
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

// milliseconds compares times as the SDK reads them: it drops what is below.
var milliseconds = cmp.Transformer("milliseconds", func(ts model.Timestamp) time.Time { return ts.Time().Truncate(time.Millisecond) })

// read reads a fixture of package model strictly, and returns it.
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

// Every operation, there and back: what is sent is the request's own document,
// and what arrives is what package model reads of the answer.
func TestConvertEveryOperation(t *testing.T) {
	c := new(canned)
	clients := map[string]reflect.Value{"appstream": reflect.ValueOf(appStream(c)), "workspaces": reflect.ValueOf(workSpaces(c))}
	for _, op := range model.Operations() {
		for _, fixture := range []string{"full", "minimal", "zeros"} {
			t.Run(op.Name+"/"+fixture, func(t *testing.T) {
				request, sent, want, got := op.NewRequest(), op.NewRequest(), op.NewResult(), op.NewResult()
				read(t, fixture, request)
				if sdkdiff.Drop(request); errors.Is(validate.Struct(request), validate.RuleRequired) {
					t.Skip("the SDK can't hold a required member that is empty")
				}
				c.bodies, c.sent = [][]byte{read(t, fixture, want)}, nil
				sdkdiff.Drop(want)

				method := clients[op.Service].MethodByName(op.Name)
				in := reflect.New(method.Type().In(1).Elem())
				if skipped, err := bridge.Convert(in.Interface(), request); err != nil || skipped != nil {
					t.Fatalf("the request: %v, %v", skipped, err)
				}
				answer := method.Call([]reflect.Value{reflect.ValueOf(t.Context()), in})
				if err := answer[1].Interface(); err != nil {
					t.Fatal(err)
				}
				if skipped, err := bridge.Convert(got, answer[0].Interface()); err != nil || skipped != nil {
					t.Errorf("the result: %v, %v", skipped, err)
				}
				if diff := cmp.Diff(want, got, milliseconds); diff != "" {
					t.Errorf("the result differs (-want +got):\n%s", diff)
				}
				if err := model.UnmarshalStrict(c.sent[0], sent); err != nil {
					t.Error(err)
				}
				if diff := cmp.Diff(request, sent); diff != "" {
					t.Errorf("another request was sent (-want +got):\n%s", diff)
				}
			})
		}
	}
}

func TestCall(t *testing.T) {
	var want model.DescribeImagesResult
	c := &canned{bodies: [][]byte{read(t, "full", &want)}}
	call := bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](appStream(c).DescribeImages)
	got, err := call(t.Context(), &model.DescribeImagesRequest{Names: []string{"base"}})
	if err != nil {
		t.Fatal(err)
	}
	sdkdiff.Drop(&want)
	if diff := cmp.Diff(&want, got, milliseconds); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if sent := string(c.sent[0]); sent != `{"Names":["base"]}` {
		t.Errorf("sent %s", sent)
	}
}

// The types of a later version of the SDK, which has members that package model
// does not.
type (
	DescribeImagesInput struct{ NextToken *string }

	describeImagesOutput struct {
		Images    []image
		NextToken *string
		Total     *int64
	}
	image struct {
		Name         *string
		Labels       map[string]string
		Applications []application
		CreatedTime  *time.Time
	}
	application struct {
		Name *string
		Icon struct{ Data []byte }
	}
)

// later is an answer of that version.
func later(context.Context, *DescribeImagesInput, ...func(*int)) (*describeImagesOutput, error) {
	plain := application{Name: new("reader")}
	icon := application{Name: new("writer")}
	icon.Icon.Data = []byte{1}
	return &describeImagesOutput{
		Images: []image{
			{Name: new("base"), Applications: []application{plain, icon}},
			{Name: new("office"), Labels: map[string]string{}, CreatedTime: new(time.Unix(1561990123, 0))},
		},
		NextToken: new("more"),
		Total:     new(int64(2)),
	}, nil
}

// What only the SDK has is skipped, and reported on request.
func TestSkipped(t *testing.T) {
	want := &model.DescribeImagesResult{
		Images: []model.Image{
			{Name: "base", Applications: []model.Application{{Name: "reader"}, {Name: "writer"}}},
			{Name: "office", CreatedTime: model.NewTimestamp(time.Unix(1561990123, 0))},
		},
		NextToken: "more",
	}
	paths := []string{"Images[0].Applications[1].Icon", "Images[1].Labels", "Total"}

	var skipped []string
	report := func(path string) { skipped = append(skipped, path) }
	for name, call := range map[string]func(context.Context, *model.DescribeImagesRequest) (*model.DescribeImagesResult, error){
		"silent":   bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](later),
		"reported": bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](later, report),
	} {
		got, err := call(t.Context(), nil)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if diff := cmp.Diff(paths, skipped); diff != "" {
		t.Errorf("reported (-want +got):\n%s", diff)
	}

	answer, _ := later(t.Context(), nil)
	got := new(model.DescribeImagesResult)
	skipped, err := bridge.Convert(got, *answer)
	if diff := cmp.Diff(paths, skipped); diff != "" || err != nil {
		t.Errorf("Convert: %v (-want +got):\n%s", err, diff)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Convert (-want +got):\n%s", diff)
	}
}

// A request is sent whole or not at all.
func TestRequestIsWhole(t *testing.T) {
	call := bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](later)
	_, err := call(t.Context(), &model.DescribeImagesRequest{Names: []string{"base"}, Unknown: `"New": 1`})
	const want = "*model.DescribeImagesRequest: the SDK can't send Names, Unknown"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// Types that don't belong together are an error: else the result would be empty.
func TestMismatch(t *testing.T) {
	client := appStream(new(canned))
	request := new(model.DescribeImagesRequest)
	for want, call := range map[string]func() error{
		"*model.DescribeImagesRequest: the result is a *model.DescribeImagesResult, not a *model.DescribeImageBuildersResult": func() error {
			_, err := bridge.Call[model.DescribeImagesRequest, model.DescribeImageBuildersResult](client.DescribeImages)(t.Context(), request)
			return err
		},
		"*model.DescribeImagesRequest: the method takes a DescribeImageBuildersInput, not a DescribeImagesInput": func() error {
			_, err := bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](client.DescribeImageBuilders)(t.Context(), request)
			return err
		},
		"*model.Image is no request": func() error {
			_, err := bridge.Call[model.Image, model.DescribeImagesResult](client.DescribeImages)(t.Context(), new(model.Image))
			return err
		},
	} {
		if err := call(); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// What can't be converted is an error that names the place, not a zero and not a
// panic.
func TestConvertErrors(t *testing.T) {
	type broken struct{ Applications []struct{ Name int32 } }
	type opaque struct{ VpcConfig struct{ secret int } }
	value := new(broken)
	value.Applications = make([]struct{ Name int32 }, 2)
	var none *model.Image
	for name, test := range map[string]struct {
		dst, src any
		want     string
	}{
		"another kind":     {new(model.Image), value, "Applications[0].Name: int32 can't become string"},
		"unexported":       {new(model.ImageBuilder), opaque{struct{ secret int }{1}}, "VpcConfig: struct { secret int } has more in it than its fields show"},
		"at the top":       {new(model.Timestamp), "now", "string can't become model.Timestamp"},
		"another map":      {new(map[string]string), map[string]bool{"a": true}, `["a"]: bool can't become string`},
		"other keys":       {new(map[string]string), map[bool]string{}, "map[bool]string can't become map[string]string"},
		"a large number":   {new(model.VolumeConfig), struct{ VolumeSizeInGb *int64 }{new(int64(1 << 31))}, "VolumeSizeInGb: 2147483648 is too large for int32"},
		"another shape":    {new(model.ImageBuilder), types.WorkspaceImage{}, "a types.WorkspaceImage can't become a model.ImageBuilder"},
		"another way":      {new(types.WorkspaceImage), new(model.Image), "a model.Image can't become a types.WorkspaceImage"},
		"another result":   {new(model.DescribeImagesResult), new(workspaces.DescribeWorkspaceImagesOutput), "a workspaces.DescribeWorkspaceImagesOutput can't become a model.DescribeImagesResult"},
		"another union":    {new(model.VpcConfig), &types.ImageSourceIdentifierMemberEc2ImageId{}, "a types.ImageSourceIdentifierMemberEc2ImageId can't become a model.VpcConfig"},
		"no pointer":       {model.Image{}, value, "bridge: want a pointer to convert to, and a value to convert"},
		"a nil pointer":    {none, value, "bridge: want a pointer to convert to, and a value to convert"},
		"nothing at all":   {nil, nil, "bridge: want a pointer to convert to, and a value to convert"},
		"nothing to store": {new(model.Image), nil, "bridge: want a pointer to convert to, and a value to convert"},
	} {
		if _, err := bridge.Convert(test.dst, test.src); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", name, err, test.want)
		}
	}
}

// A union of the SDK is a structure of package model, of which one member is set.
func TestUnions(t *testing.T) {
	type holder struct{ ImageSource types.ImageSourceIdentifier }
	type request = model.ImportCustomWorkspaceImageRequest
	for name, test := range map[string]struct {
		ours    *model.ImageSourceIdentifier
		sdk     types.ImageSourceIdentifier
		skipped []string // of what is ours
		err     string
	}{
		"absent":        {nil, nil, nil, ""},
		"one member":    {&model.ImageSourceIdentifier{Ec2ImageId: "ami-1"}, &types.ImageSourceIdentifierMemberEc2ImageId{Value: "ami-1"}, nil, ""},
		"a second":      {&model.ImageSourceIdentifier{Ec2ImportTaskId: "import-ami-1"}, &types.ImageSourceIdentifierMemberEc2ImportTaskId{Value: "import-ami-1"}, nil, ""},
		"a third":       {&model.ImageSourceIdentifier{ImageBuildVersionArn: "arn"}, &types.ImageSourceIdentifierMemberImageBuildVersionArn{Value: "arn"}, nil, ""},
		"empty":         {&model.ImageSourceIdentifier{}, nil, []string{"ImageSource"}, ""},
		"unknown":       {&model.ImageSourceIdentifier{Unknown: `"New":1`}, nil, []string{"ImageSource.Unknown"}, ""},
		"two at a time": {&model.ImageSourceIdentifier{Ec2ImageId: "ami-1", Ec2ImportTaskId: "import-ami-1"}, nil, nil, "the SDK can hold one member only"},
	} {
		t.Run(name, func(t *testing.T) {
			var sdk holder
			skipped, err := bridge.Convert(&sdk, request{ImageSource: test.ours})
			if test.err != "" {
				if err == nil || !strings.HasPrefix(err.Error(), "ImageSource.") || !strings.HasSuffix(err.Error(), test.err) {
					t.Errorf("got %v, want %s", err, test.err)
				}
				return
			}
			if diff := cmp.Diff(test.skipped, skipped); diff != "" || err != nil {
				t.Errorf("skipped: %v (-want +got):\n%s", err, diff)
			}
			if !reflect.DeepEqual(test.sdk, sdk.ImageSource) {
				t.Errorf("got %#v, want %#v", sdk.ImageSource, test.sdk)
			}
			if test.skipped != nil {
				return
			}
			var back request
			if skipped, err := bridge.Convert(&back, sdk); skipped != nil || err != nil {
				t.Error(skipped, err)
			}
			if diff := cmp.Diff(test.ours, back.ImageSource); diff != "" {
				t.Errorf("it comes back as something else (-want +got):\n%s", diff)
			}
		})
	}

	// Each member that package model has.
	for field := range reflect.TypeFor[model.ImageSourceIdentifier]().Fields() {
		if field.Type.Kind() != reflect.String || field.Type == reflect.TypeFor[model.RawMembers]() {
			continue
		}
		source := new(model.ImageSourceIdentifier)
		reflect.ValueOf(source).Elem().FieldByIndex(field.Index).SetString("x")
		var sdk holder
		if skipped, err := bridge.Convert(&sdk, request{ImageSource: source}); skipped != nil || err != nil {
			t.Errorf("%s: skipped %v, %v", field.Name, skipped, err)
		}
	}

	// What a later service may send.
	var got request
	skipped, err := bridge.Convert(&got, holder{&types.UnknownUnionMember{Tag: "New", Value: []byte("1")}})
	if !slices.Equal(skipped, []string{"ImageSource.New"}) || err != nil {
		t.Errorf("an unknown member: skipped %v, %v", skipped, err)
	}
}

// A time goes both ways, and a nil pointer leaves the value as it is.
func TestConvertTimes(t *testing.T) {
	type stored struct{ CreatedTime *time.Time }
	at := time.Date(2019, 7, 1, 14, 8, 43, 456, time.UTC)
	var image model.Image
	if skipped, err := bridge.Convert(&image, stored{&at}); skipped != nil || err != nil {
		t.Error(skipped, err)
	}
	var back stored
	if skipped, err := bridge.Convert(&back, image); skipped != nil || err != nil || !back.CreatedTime.Equal(at) {
		t.Errorf("%v comes back as %v: %v, %v", at, back.CreatedTime, skipped, err)
	}
	if skipped, err := bridge.Convert(&back, (*model.Image)(nil)); skipped != nil || err != nil || !back.CreatedTime.Equal(at) {
		t.Errorf("a nil pointer changed it to %v: %v, %v", back.CreatedTime, skipped, err)
	}
}
