package model_test

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
)

// appendJSON appends a shape to b.
func appendJSON(v model.Shape, b []byte) []byte {
	b, err := v.AppendJSON(b)
	if err != nil {
		panic(err)
	}
	return b
}

// sameDocument insists that AppendJSON, json.Marshal and encoding/json on the
// structure without methods write documents that say the same, but for unknown
// members, which the last does not write.
func sameDocument(t testing.TB, v model.Shape) {
	t.Helper()
	got := appendJSON(v, nil)
	marshaled, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(decoded(t, got), decoded(t, marshaled)); diff != "" {
		t.Fatalf("json.Marshal and AppendJSON differ (-Append +Marshal):\n%s", diff)
	}
	if reflect.ValueOf(v).IsNil() {
		return
	}
	known := reflect.New(reflect.TypeOf(v).Elem())
	known.Elem().Set(reflect.ValueOf(v).Elem())
	copied := known.Interface().(model.Shape)
	if strings.Contains(string(got), "Unknown") || holdsUnknown(known) {
		return
	}
	plain := reflect.NewAt(shapes.Plain(known.Type().Elem()), known.UnsafePointer()).Interface()
	want, err := json.Marshal(plain)
	if err != nil {
		t.Fatal(err)
	}
	// A required time that is absent is null, not the first instant of year 1.
	want = absentTime.ReplaceAll(want, []byte(`:null$1`))
	if diff := cmp.Diff(decoded(t, want), decoded(t, appendJSON(copied, nil))); diff != "" {
		t.Fatalf("encoding/json and AppendJSON differ (-encoding/json +Append):\n%s", diff)
	}
	// Where nothing needs an escape the very bytes are the same.
	if !strings.Contains(string(want), `\`) && string(got) != string(want) {
		t.Fatalf("AppendJSON wrote\n%s, encoding/json\n%s", got, want)
	}
}

// absentTime matches a required time that is zero.
var absentTime = regexp.MustCompile(`:-62135596800([,}])`)

// holdsUnknown reports whether any structure in v has unknown members.
func holdsUnknown(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer:
		return !v.IsNil() && holdsUnknown(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			if holdsUnknown(v.Index(i)) {
				return true
			}
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			if field.Type() == reflect.TypeFor[model.RawMembers]() && field.Len() > 0 || holdsUnknown(field) {
				return true
			}
		}
	}
	return false
}

func TestAppendJSON(t *testing.T) {
	for doc, v := range map[string]model.Shape{
		`{"Name":"","InstanceType":""}`:  &model.CreateImageBuilderRequest{},
		`{"Name":""}`:                    &model.ImageBuilder{},
		`{}`:                             &model.VolumeConfig{},
		`{"VolumeSizeInGb":-2147483648}`: &model.VolumeConfig{VolumeSizeInGb: math.MinInt32},
		`{"VolumeSizeInGb":2147483647}`:  &model.VolumeConfig{VolumeSizeInGb: math.MaxInt32},
		`{"SubnetIds":[],"SecurityGroupIds":["",""]}`: &model.VpcConfig{SubnetIds: []string{}, SecurityGroupIds: []string{"", ""}},
		`{"EndpointType":"","VpceId":"<a href='&'>"}`: &model.AccessEndpoint{VpceId: "<a href='&'>"},
		`{"EndpointType":"TOMORROW \" \\"}`:           &model.AccessEndpoint{EndpointType: `TOMORROW " \`},
		`{"Name":"n","CreatedTime":-62135596799.5}`: &model.ImageBuilder{
			Name: "n", CreatedTime: model.NewTimestamp(time.Date(1, 1, 1, 0, 0, 0, 5e8, time.UTC)),
		},
		`{"DirectoryName":"","OrganizationalUnitDistinguishedName":"\n"}`: &model.DomainJoinInfo{
			DirectoryName: new(""), OrganizationalUnitDistinguishedName: new("\n"),
		},
		`{"Name":"a","InstanceType":"b","Tags":{"":"","B":"2","a":"1","é":"3"}}`: &model.CreateImageBuilderRequest{
			Name: "a", InstanceType: "b", Tags: map[string]string{"a": "1", "": "", "é": "3", "B": "2"},
		},
		`{"ImageBuilders":[{"Name":""},{"Name":"b"}]}`: &model.DescribeImageBuildersResult{ImageBuilders: []model.ImageBuilder{{}, {Name: "b"}}},
		`{"ImageBuilders":[]}`:                         &model.DescribeImageBuildersResult{ImageBuilders: []model.ImageBuilder{}},
	} {
		if got := string(appendJSON(v, nil)); got != doc {
			t.Errorf("%T is written as %s, want %s", v, got, doc)
		}
		for _, before := range []string{"", "[", strings.Repeat("x", 100)} {
			if got := string(appendJSON(v, []byte(before))); got != before+doc {
				t.Errorf("%T after %q is written as %s", v, before, got)
			}
		}
		sameDocument(t, v)
	}
}

// What can't be written exactly is an error that names the place, and the buffer
// is left as it was.
func TestEncodeError(t *testing.T) {
	year10000 := model.NewTimestamp(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))
	for why, c := range map[string]struct {
		v                     model.Shape
		path, pointer, reason string
	}{
		"text":            {&model.ImageBuilder{Name: "a\xff"}, "Name", "/Name", "not UTF-8"},
		"an enum":         {&model.ImageBuilder{State: "\xc3"}, "State", "/State", "not UTF-8"},
		"optional text":   {&model.DomainJoinInfo{DirectoryName: new("\xed\xa0\x80")}, "DirectoryName", "/DirectoryName", "not UTF-8"},
		"in a list":       {&model.VpcConfig{SubnetIds: []string{"a", "\x80é"}}, "SubnetIds[1]", "/SubnetIds/1", "not UTF-8"},
		"a value":         {&model.CreateImageBuilderRequest{Tags: map[string]string{"a": "", "k": "\xfe"}}, `Tags["k"]`, "/Tags/k", "not UTF-8"},
		"in a structure":  {&model.ImageBuilder{VpcConfig: &model.VpcConfig{SubnetIds: []string{"\xff"}}}, "VpcConfig.SubnetIds[0]", "/VpcConfig/SubnetIds/0", "not UTF-8"},
		"in structures":   {&model.DescribeImageBuildersResult{ImageBuilders: []model.ImageBuilder{{}, {Arn: "\xff"}}}, "ImageBuilders[1].Arn", "/ImageBuilders/1/Arn", "not UTF-8"},
		"the first":       {&model.ImageBuilder{Arn: "\xff", Name: "\xff"}, "Name", "/Name", "not UTF-8"},
		"a time":          {&model.ImageBuilder{CreatedTime: year10000}, "CreatedTime", "/CreatedTime", "outside of the years 1 to 9999"},
		"a time in one":   {&model.ImageBuilder{ImageBuilderErrors: []model.ResourceError{{ErrorTimestamp: year10000}}}, "ImageBuilderErrors[0].ErrorTimestamp", "/ImageBuilderErrors/0/ErrorTimestamp", "outside of the years"},
		"unknown members": {&model.ImageBuilder{Unknown: "Name"}, "", "", "unknown members"},
		"known members":   {&model.ImageBuilder{VpcConfig: &model.VpcConfig{Unknown: `"X":1,"SubnetIds":[]`}}, "VpcConfig", "/VpcConfig", "a field of the structure"},
		"members twice":   {&model.DescribeImagesResult{Images: []model.Image{{}, {Unknown: `"X":1,"X":1`}}}, "Images[1]", "/Images/1", "a name twice"},
	} {
		for _, before := range [][]byte{nil, []byte("before"), append(make([]byte, 0, 100), "before"...)} {
			got, err := c.v.AppendJSON(before)
			e, ok := errors.AsType[*model.EncodeError](err)
			if !ok || e.Path != c.path || e.Pointer != c.pointer || !strings.Contains(e.Reason, c.reason) || !strings.Contains(e.Error(), c.path) {
				t.Errorf("%s: %v (%+v), want %q: %s", why, err, e, c.path, c.reason)
			}
			if string(got) != string(before) {
				t.Errorf("%s: after the error the buffer is %q", why, got)
			}
		}
		if got, err := json.Marshal(c.v); err == nil {
			t.Errorf("%s: json.Marshal writes %s", why, got)
		} else if e, ok := errors.AsType[*model.EncodeError](err); !ok || e.Path != c.path {
			t.Errorf("%s: json.Marshal: %v", why, err)
		}
	}
}

// Where no text needs an escape, all is written into memory that is made once.
func TestAppendJSONAllocatesOnce(t *testing.T) {
	if testenv.Race() {
		t.Skip("the race detector allocates")
	}
	for name, doc := range goldens(t) {
		if strings.Contains(string(doc), `\`) {
			doc = []byte(strings.NewReplacer(`\\`, "-", `\"`, "'", `\n`, " ").Replace(string(doc)))
		}
		v := shapeOf(name)
		if err := readers["UnmarshalJSON"](doc, v); err != nil {
			t.Fatal(err)
		}
		if n := testing.AllocsPerRun(10, func() { appendJSON(v, nil) }); n != 1 {
			t.Errorf("%s into no buffer: %v allocations, want 1", name, n)
		}
		buffer := appendJSON(v, nil)
		if n := testing.AllocsPerRun(10, func() { buffer = appendJSON(v, buffer[:0]) }); n != 0 {
			t.Errorf("%s into a reused buffer: %v allocations, want 0", name, n)
		}
		if reflect.ValueOf(v).IsNil() || cap(buffer) > 2*len(buffer)+64 {
			t.Errorf("%s: %d bytes are made room for, %d are written", name, cap(buffer), len(buffer))
		}
	}
}
