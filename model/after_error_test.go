package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// After an error of the lenient reader the destination holds what was read
// before the place of the error and is otherwise unchanged: alike for every
// kind of member, whether it had a value before or not.
func TestAfterAnError(t *testing.T) {
	july := model.NewTimestamp(utc(2019, 7, 1, 14, 8, 43, 0))
	filled := func() *model.ImageBuilder {
		return &model.ImageBuilder{
			Name: "old", State: enums.ImageBuilderStateStopped, CreatedTime: july, DisableIMDSV1: new(true),
			VpcConfig:          &model.VpcConfig{SubnetIds: []string{"x", "y"}},
			AccessEndpoints:    []model.AccessEndpoint{{VpceId: "v"}},
			ImageBuilderErrors: []model.ResourceError{{ErrorMessage: "m"}},
			RootVolumeConfig:   &model.VolumeConfig{VolumeSizeInGb: 300},
			Unknown:            `"X":1`,
		}
	}
	type change = func(v *model.ImageBuilder)
	nothing := func(*model.ImageBuilder) {}
	subnets := func(ids ...string) change {
		return func(v *model.ImageBuilder) {
			if v.VpcConfig == nil {
				v.VpcConfig = new(model.VpcConfig)
			}
			v.VpcConfig.SubnetIds = append([]string{}, ids...)
		}
	}
	for doc, want := range map[string]change{
		``:                                    nothing,
		`5`:                                   nothing,
		`{`:                                   nothing,
		`{"Name":5}`:                          nothing,
		`{"Name":"\ud800"}`:                   nothing,
		`{"Name":"new`:                        nothing,
		`{"Name":nul}`:                        nothing,
		`{"State":5}`:                         nothing,
		`{"State":{}}`:                        nothing,
		`{"CreatedTime":"soon"}`:              nothing,
		`{"CreatedTime":true}`:                nothing,
		`{"CreatedTime":1e99}`:                nothing,
		`{"CreatedTime":1.}`:                  nothing,
		`{"DisableIMDSV1":"true"}`:            nothing,
		`{"DisableIMDSV1":tru}`:               nothing,
		`{"VpcConfig":5}`:                     nothing,
		`{"VpcConfig":[]}`:                    nothing,
		`{"AccessEndpoints":5}`:               nothing,
		`{"AccessEndpoints":{}}`:              nothing,
		`{"X":nope}`:                          nothing,
		`{"X":1,"X":2}`:                       func(v *model.ImageBuilder) { v.Unknown = `"X":1` },
		`{"Y":[1],"Z":`:                       func(v *model.ImageBuilder) { v.Unknown += model.RawMembers(comma(v.Unknown) + `"Y":[1]`) },
		`{"Name":"new"`:                       func(v *model.ImageBuilder) { v.Name = "new" },
		`{"Name":"new",`:                      func(v *model.ImageBuilder) { v.Name = "new" },
		`{"Name":"new","Name":"newer"}`:       func(v *model.ImageBuilder) { v.Name = "new" },
		`{"Name":"new","Arn":5}`:              func(v *model.ImageBuilder) { v.Name = "new" },
		`{"Name":null,"Arn":5}`:               func(v *model.ImageBuilder) { v.Name = "" },
		`{"DisableIMDSV1":null,"Arn":5}`:      func(v *model.ImageBuilder) { v.DisableIMDSV1 = nil },
		`{"DisableIMDSV1":false]`:             func(v *model.ImageBuilder) { v.DisableIMDSV1 = new(false) },
		`{"CreatedTime":null]`:                func(v *model.ImageBuilder) { v.CreatedTime = model.Timestamp{} },
		`{"VpcConfig":{`:                      func(v *model.ImageBuilder) { v.VpcConfig = or(v.VpcConfig) },
		`{"VpcConfig":{"X":1,5`:               func(v *model.ImageBuilder) { v.VpcConfig = or(v.VpcConfig); v.VpcConfig.Unknown = `"X":1` },
		`{"VpcConfig":{"SubnetIds":5}}`:       func(v *model.ImageBuilder) { v.VpcConfig = or(v.VpcConfig) },
		`{"VpcConfig":{"SubnetIds":[`:         subnets(),
		`{"VpcConfig":{"SubnetIds":[5]}}`:     subnets(),
		`{"VpcConfig":{"SubnetIds":["a",5]}}`: subnets("a"),

		`{"VpcConfig":{"SubnetIds":["a",null,5]}}`:              subnets("a", ""),
		`{"VpcConfig":{"SubnetIds":["a","\x"]}}`:                subnets("a"),
		`{"VpcConfig":{"SubnetIds":["a","b`:                     subnets("a"),
		`{"VpcConfig":{"SubnetIds":["a","b"`:                    subnets("a", "b"),
		`{"VpcConfig":{"SubnetIds":["a","b",]`:                  subnets("a", "b"),
		`{"AccessEndpoints":[`:                                  func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{} },
		`{"AccessEndpoints":[5]}`:                               func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{} },
		`{"AccessEndpoints":[{"VpceId":"a"},5]}`:                func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{{VpceId: "a"}} },
		`{"AccessEndpoints":[null,{"VpceId":"a","VpceId":1}]}`:  func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{{}, {VpceId: "a"}} },
		`{"AccessEndpoints":[{},{`:                              func(v *model.ImageBuilder) { v.AccessEndpoints = []model.AccessEndpoint{{}, {}} },
		`{"RootVolumeConfig":{"VolumeSizeInGb":4294967496}}`:    func(v *model.ImageBuilder) { v.RootVolumeConfig = orVolume(v.RootVolumeConfig) },
		`{"RootVolumeConfig":{"VolumeSizeInGb":null,"Other":]}`: func(v *model.ImageBuilder) { v.RootVolumeConfig = new(model.VolumeConfig) },

		`{"RootVolumeConfig":null,"ImageBuilderErrors":null,"VpcConfig":null,5`: func(v *model.ImageBuilder) {
			v.RootVolumeConfig, v.ImageBuilderErrors, v.VpcConfig = nil, nil, nil
		},
	} {
		for why, start := range map[string]func() *model.ImageBuilder{"filled": filled, "empty": func() *model.ImageBuilder { return new(model.ImageBuilder) }} {
			expected, got := start(), start()
			want(expected)
			if err := got.UnmarshalJSON([]byte(doc)); err == nil {
				t.Errorf("%s: no error", doc)
			}
			if diff := cmp.Diff(expected, got); diff != "" {
				t.Errorf("%s into one that is %s (-want +got):\n%s", doc, why, diff)
			}
		}
	}
}

func comma(m model.RawMembers) string {
	if m == "" {
		return ""
	}
	return ","
}

func or(v *model.VpcConfig) *model.VpcConfig {
	if v == nil {
		return new(model.VpcConfig)
	}
	return v
}

func orVolume(v *model.VolumeConfig) *model.VolumeConfig {
	if v == nil {
		return new(model.VolumeConfig)
	}
	return v
}

// The same for maps, and for optional text and numbers.
func TestAfterAnErrorInARequest(t *testing.T) {
	filled := func() *model.CreateImageBuilderRequest {
		return &model.CreateImageBuilderRequest{Tags: map[string]string{"a": "1"}, Description: new("old")}
	}
	for doc, want := range map[string]*model.CreateImageBuilderRequest{
		`{"Tags":5}`:                  {Tags: map[string]string{"a": "1"}, Description: new("old")},
		`{"Tags":{`:                   {Tags: map[string]string{"a": "1"}, Description: new("old")},
		`{"Tags":{"b":"2","c":5}}`:    {Tags: map[string]string{"a": "1", "b": "2"}, Description: new("old")},
		`{"Tags":{"b":null,"a":[]}}`:  {Tags: map[string]string{"a": "1", "b": ""}, Description: new("old")},
		`{"Tags":{"\ud800":"2"}}`:     {Tags: map[string]string{"a": "1"}, Description: new("old")},
		`{"Tags":{"b":"2","b":"3"}}`:  {Tags: map[string]string{"a": "1", "b": "2"}, Description: new("old")},
		`{"Tags":null,"Description":`: {Description: new("old")},
		`{"Description":5}`:           {Tags: map[string]string{"a": "1"}, Description: new("old")},
		`{"Description":"\q"}`:        {Tags: map[string]string{"a": "1"}, Description: new("old")},
		`{"Description":null,`:        {Tags: map[string]string{"a": "1"}},
	} {
		got := filled()
		if err := got.UnmarshalJSON([]byte(doc)); err == nil {
			t.Errorf("%s: no error", doc)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", doc, diff)
		}
	}
	numbers := model.DescribeImagesRequest{MaxResults: new(int32(5))}
	if err := numbers.UnmarshalJSON([]byte(`{"MaxResults":2147483648}`)); err == nil || *numbers.MaxResults != 5 {
		t.Errorf("%v, MaxResults is %d", err, *numbers.MaxResults)
	}
}
