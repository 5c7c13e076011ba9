package cbor_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// filled returns a builder whose members hold something.
func filled() *model.ImageBuilder {
	return &model.ImageBuilder{
		Name: "old", State: enums.ImageBuilderStateStopped, CreatedTime: model.NewTimestamp(time.Unix(5, 0)), DisableIMDSV1: new(true),
		VpcConfig:        &model.VpcConfig{SubnetIds: []string{"x", "y"}},
		AccessEndpoints:  []model.AccessEndpoint{{VpceId: "v"}},
		RootVolumeConfig: &model.VolumeConfig{VolumeSizeInGb: 300},
		Unknown:          `"X":1`,
	}
}

// TestAfterAnError insists that after an error of Unmarshal the destination holds
// what was read before the place of the error and is otherwise unchanged, whether it
// had a value before or not.
func TestAfterAnError(t *testing.T) {
	type change = func(v *model.ImageBuilder)
	nothing := func(*model.ImageBuilder) {}
	name := func(s string) change { return func(v *model.ImageBuilder) { v.Name = s } }
	subnets := func(ids ...string) change {
		return func(v *model.ImageBuilder) {
			if v.VpcConfig == nil {
				v.VpcConfig = new(model.VpcConfig)
			}
			v.VpcConfig.SubnetIds = append([]string{}, ids...)
		}
	}
	for doc, want := range map[string]change{
		"":                            nothing,
		"05":                          nothing,
		"a1":                          nothing,
		"a1 'Name' 05":                nothing,
		"a1 'Name' 4161":              nothing,
		"a1 'Name' 61ff":              nothing,
		"a1 'Name' f97e00":            nothing,
		"a1 'Name' 656e6577":          nothing,
		"a1 'Name' 7f 'new'":          nothing,
		"a1 'State' 05":               nothing,
		"a1 'CreatedTime' c1 'soon'":  nothing,
		"a1 'CreatedTime' c1 f97e00":  nothing,
		"a1 'CreatedTime' c1 4101":    nothing,
		"a1 'DisableIMDSV1' 'true'":   nothing,
		"a1 'DisableIMDSV1' f0":       nothing,
		"a1 'VpcConfig' 40":           nothing,
		"a1 'VpcConfig' 80":           nothing,
		"a1 'AccessEndpoints' f97e00": nothing,
		"a1 'X' f97e00":               nothing,
		"a1 'Name' 'new' 00":          name("new"),
		"a2 'Name' 'new' 'Arn' 40":    name("new"),
		"a2 'Name' 'new' 'Name' 'b'":  name("new"),
		"a2 'Name' f7 'Arn' 05":       name(""),
		"a2 'DisableIMDSV1' f6 01":    func(v *model.ImageBuilder) { v.DisableIMDSV1 = nil },
		"a2 'CreatedTime' c1f6 01":    func(v *model.ImageBuilder) { v.CreatedTime = model.Timestamp{} },
		"a2 'VpcConfig' f6 01":        func(v *model.ImageBuilder) { v.VpcConfig = nil },
		"a2 'Y' 8101 'Z'": func(v *model.ImageBuilder) {
			if v.Unknown != "" {
				v.Unknown += ","
			}
			v.Unknown += `"Y":[1]`
		},
		"a1 'VpcConfig' a1 'SubnetIds' 81 40":         subnets(),
		"a1 'VpcConfig' a1 'SubnetIds' 82 'a' f97e00": subnets("a"),
		"a1 'VpcConfig' a1 'SubnetIds' 83 'a' f6 f0":  subnets("a", ""),
		"a1 'VpcConfig' a1 'SubnetIds' 82 'a' 61ff":   subnets("a"),
		"a1 'VpcConfig' a1 'SubnetIds' 9f 'a' 'b'":    subnets("a", "b"),
		"a1 'VpcConfig' a1 'SubnetIds' 82 'a' 'b' 00": subnets("a", "b"),
		"a1 'AccessEndpoints' 81 40":                  func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{} },
		"a1 'AccessEndpoints' 82 a1 'VpceId' 'a' 40":  func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{{VpceId: "a"}} },
		"a1 'AccessEndpoints' 82 a0 a1 'VpceId'":      func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{{}, {}} },
		"a1 'RootVolumeConfig' a1 'VolumeSizeInGb' 1a80000000": func(v *model.ImageBuilder) {
			if v.RootVolumeConfig == nil {
				v.RootVolumeConfig = new(model.VolumeConfig)
			}
		},
	} {
		for why, start := range map[string]func() *model.ImageBuilder{"filled": filled, "empty": func() *model.ImageBuilder { return new(model.ImageBuilder) }} {
			expected, got := start(), start()
			want(expected)
			if err := cbor.Unmarshal(bytesOf(doc), got); err == nil {
				t.Errorf("%s: no error", doc)
			}
			if diff := cmp.Diff(expected, got); diff != "" {
				t.Errorf("%s into one that is %s (-want +got):\n%s", doc, why, diff)
			}
		}
	}
}

// TestMerge insists that a document is read into what is there by the rules of JSON.
func TestMerge(t *testing.T) {
	for doc, document := range map[string]string{
		"a0":                    `{}`,
		"a1 'Name' 'new'":       `{"Name":"new"}`,
		"a1 'VpcConfig' a0":     `{"VpcConfig":{}}`,
		"a1 'VpcConfig' f7":     `{"VpcConfig":null}`,
		"a1 'DisableIMDSV1' f4": `{"DisableIMDSV1":false}`,
		"a1 'VpcConfig' a1 'SecurityGroupIds' 81 'a'": `{"VpcConfig":{"SecurityGroupIds":["a"]}}`,
		"a1 'AccessEndpoints' 81 a0":                  `{"AccessEndpoints":[{}]}`,
		"a2 'X' 02 'Y' 03":                            `{"X":2,"Y":3}`,
		"a1 'CreatedTime' c1 f93e00":                  `{"CreatedTime":1.5}`,
		"f6":                                          `null`,
	} {
		want := filled()
		if err := want.UnmarshalJSON([]byte(document)); err != nil {
			t.Fatal(err)
		}
		for reader, read := range readers {
			got := filled()
			if err := read(bytesOf(doc), got); err != nil {
				t.Errorf("%s through %s: %v", doc, reader, err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s through %s (-want +got):\n%s", doc, reader, diff)
			}
		}
	}
}

// TestStrictAfterAnError insists that strict reading stores what can be read, and
// leaves alone what can't.
func TestStrictAfterAnError(t *testing.T) {
	got := filled()
	err := cbor.UnmarshalStrict(bytesOf("a5 'Name' 40 'DisableIMDSV1' f97e00 'VpcConfig' a1 'SubnetIds' 83 'a' 40 'b' 'CreatedTime' f0 'Arn' 'new'"), got)
	want := filled()
	want.VpcConfig.SubnetIds = []string{"a", "", "b"}
	want.Arn = "new"
	if diff := cmp.Diff(want, got); diff != "" || err == nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	request := &model.CreateImageBuilderRequest{Tags: map[string]string{"a": "1"}}
	err = cbor.UnmarshalStrict(bytesOf("a1 'Tags' a3 'a' f97e00 'b' 40 'c' '3'"), request)
	if diff := cmp.Diff(map[string]string{"a": "1", "c": "3"}, request.Tags); diff != "" || err == nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}
