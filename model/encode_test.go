package model_test

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// appendJSON appends a shape to b.
func appendJSON(v any, b []byte) []byte {
	b, err := v.(model.Shape).AppendJSON(b)
	if err != nil {
		panic(err)
	}
	return b
}

// sameDocument insists that AppendJSON and json.Marshal write documents that
// say the same.
func sameDocument(t testing.TB, v any) {
	t.Helper()
	got := appendJSON(v, nil)
	want, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var gotAny, wantAny any
	if err := json.Unmarshal(got, &gotAny); err != nil {
		t.Fatalf("%v in %s", err, got)
	}
	if err := json.Unmarshal(want, &wantAny); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wantAny, gotAny); diff != "" {
		t.Fatalf("json.Marshal and AppendJSON differ (-Marshal +Append):\n%s", diff)
	}
	// Where nothing needs an escape the very bytes are the same.
	if !strings.Contains(string(want), `\`) && string(got) != string(want) {
		t.Fatalf("AppendJSON wrote\n%s, json.Marshal\n%s", got, want)
	}
}

func TestAppendJSON(t *testing.T) {
	for doc, v := range map[string]any{
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
				t.Errorf("%T behind %q is written as %s", v, before, got)
			}
		}
		sameDocument(t, v)
	}
}

// What is not UTF-8 becomes U+FFFD, wherever it stands.
func TestAppendInvalidUTF8(t *testing.T) {
	v := &model.CreateImageBuilderRequest{
		Name: "a\xff", InstanceType: "\xc3", Description: new("\xed\xa0\x80"), SoftwaresToInstall: []string{"\x80é"},
		Tags: map[string]string{"k\xff": "\xfe"}, AccessEndpoints: []model.AccessEndpoint{{EndpointType: enums.AccessEndpointType("\xf0\x9f")}},
	}
	const want = `{"Name":"a�","InstanceType":"�","Description":"���","Tags":{"k�":"�"},"AccessEndpoints":[{"EndpointType":"��"}],"SoftwaresToInstall":["�é"]}`
	if got := string(appendJSON(v, nil)); got != want {
		t.Errorf("wrote %s, want %s", got, want)
	}
	sameDocument(t, v)
	if err := model.UnmarshalStrict(appendJSON(v, nil), new(model.CreateImageBuilderRequest)); err != nil {
		t.Errorf("what was written can't be read: %v", err)
	}
}

// The big shapes have no MarshalJSON, which would make json.Marshal slower,
// and both their other methods.
func TestMethodsOfShapes(t *testing.T) {
	for name, newShape := range allShapes {
		v := newShape()
		if _, ok := v.(json.Marshaler); ok {
			t.Errorf("%s has MarshalJSON", name)
		}
		if _, ok := v.(json.Unmarshaler); !ok {
			t.Errorf("%s has no UnmarshalJSON", name)
		}
		if _, ok := v.(model.Shape); !ok {
			t.Errorf("%s has no AppendJSON", name)
		}
	}
}

// Where no text needs an escape, all is written into memory that is made once.
func TestAppendJSONAllocatesOnce(t *testing.T) {
	if raceEnabled {
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
