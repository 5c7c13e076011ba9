package validate_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// brokenRequest is a request that breaks many rules.
func brokenRequest() *model.CreateImageBuilderRequest {
	request := &model.CreateImageBuilderRequest{
		Name:         ".office",
		ImageName:    "Base",
		ImageArn:     "Base",
		InstanceType: "stream.standard.smal",
		VpcConfig: &model.VpcConfig{
			SubnetIds:        []string{"", "subnet-1"},
			SecurityGroupIds: []string{"a", "b", "", "d", "e", "f"},
		},
		Tags: map[string]string{"": "v", "k#": "#", "aws:b": "#", "good": "v", "k": "#"},
		AccessEndpoints: []model.AccessEndpoint{
			{EndpointType: "X", VpceId: "v"}, {}, {EndpointType: "STREAMING"}, {EndpointType: "STREAMING"}, {EndpointType: "Y"},
		},
		RootVolumeConfig:   &model.VolumeConfig{VolumeSizeInGb: -1},
		SoftwaresToInstall: []string{"a", "", ""},
	}
	for i := range 48 {
		request.Tags[fmt.Sprintf("key%02d", i)] = "v"
	}
	return request
}

// brokenOrder is what is reported about brokenRequest: in the order of
// declaration, keys sorted, a key before its value, a list before its items.
var brokenOrder = []string{
	"Name pattern",
	"ImageArn pattern",
	"ImageArn exactly-one",
	"InstanceType enum",
	"VpcConfig.SubnetIds max-items",
	"VpcConfig.SubnetIds[0] min-length",
	"VpcConfig.SecurityGroupIds max-items",
	"VpcConfig.SecurityGroupIds[2] min-length",
	"Tags max-items",
	`Tags[""] min-length`,
	`Tags["aws:b"] pattern`,
	`Tags["aws:b"] pattern`,
	`Tags["k"] pattern`,
	`Tags["k#"] pattern`,
	`Tags["k#"] pattern`,
	"AccessEndpoints max-items",
	"AccessEndpoints[0].EndpointType enum",
	"AccessEndpoints[1].EndpointType required",
	"AccessEndpoints[4].EndpointType enum",
	"RootVolumeConfig.VolumeSizeInGb min",
	"SoftwaresToInstall[1] min-length",
	"SoftwaresToInstall[2] min-length",
}

// TestOrder insists that all faults are reported, always in the same order.
func TestOrder(t *testing.T) {
	request := brokenRequest()
	first := validate.Struct(request)
	if diff := cmp.Diff(brokenOrder, reported(t, first)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for range 50 {
		if diff := cmp.Diff(first, validate.Struct(brokenRequest())); diff != "" {
			t.Fatalf("another run reports something else (-first +this):\n%s", diff)
		}
	}
}

// TestFullRequest insists that what is legal passes, in both ways.
func TestFullRequest(t *testing.T) {
	request := fullRequest()
	if err := validate.Struct(request); err != nil {
		t.Error(err)
	}
	if err := validate.JSON(document(request), new(model.CreateImageBuilderRequest)); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(fullRequest(), request); diff != "" {
		t.Errorf("validation changed the request (-before +after):\n%s", diff)
	}
}

// TestMetadata covers a map whose keys and values have the same rule, so that
// a validator's errors about them look the same.
func TestMetadata(t *testing.T) {
	cases := []struct {
		why      string
		metadata map[string]string
		want     []string
	}{
		{"an empty key", map[string]string{"": "v"}, []string{"the key: 0 characters, want at least 1"}},
		{"an empty value", map[string]string{"k": ""}, []string{"0 characters, want at least 1"}},
		{"both", map[string]string{"": ""}, []string{"the key: 0 characters, want at least 1", "0 characters, want at least 1"}},
		{"neither", map[string]string{"k": "k"}, nil},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			var got []string
			for _, v := range violations(t, validate.Struct(&model.Application{Metadata: c.metadata})) {
				got = append(got, v.Message)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLenient insists that values of tomorrow pass in results, and not in
// requests or in what requests hold, unless they are allowed.
func TestLenient(t *testing.T) {
	tomorrow := model.ImageBuilder{
		Name: "a", InstanceType: "stream.new.small", Platform: "WINDOWS_SERVER_2040", State: "DREAMING",
		StateChangeReason: &model.ImageBuilderStateChangeReason{Code: "WHIM"},
		AccessEndpoints:   []model.AccessEndpoint{{EndpointType: "TELEPATHY"}},
		VpcConfig:         &model.VpcConfig{SubnetIds: []string{"a", "b", "c"}},
	}
	page := model.DescribeImageBuildersResult{ImageBuilders: []model.ImageBuilder{tomorrow}}
	retired := fullRequest()
	retired.InstanceType = enums.InstanceTypeStreamGraphicsDesignLarge
	unknown := fullRequest()
	unknown.InstanceType = "stream.new.small"
	unknown.AccessEndpoints[0].EndpointType = "TELEPATHY"
	cases := []struct {
		why           string
		value         model.Shape
		want, allowed []string
	}{
		{"a result", &page, nil, nil},
		{"what a result holds", &tomorrow, nil, nil},
		{"what requests hold, too", &tomorrow.AccessEndpoints[0], []string{"EndpointType enum"}, nil},
		{"a request", unknown, []string{"InstanceType enum", "AccessEndpoints[0].EndpointType enum"}, nil},
		{"a retired type in a request", retired, []string{"InstanceType enum"}, []string{"InstanceType enum"}},
		{"a retired type in a result", &model.ImageBuilder{Name: "a", InstanceType: retired.InstanceType}, nil, nil},
		{"a visibility", &model.DescribeImagesRequest{Type: "SECRET"}, []string{"Type enum"}, nil},
		{"more subnets than a builder takes, on their own", &model.VpcConfig{SubnetIds: []string{"a", "b"}}, nil, nil},
		{"other rules still hold in results", &model.Image{Arn: "image"}, []string{"Name required", "Arn pattern"}, []string{"Name required", "Arn pattern"}},
	}
	allowing := validate.New(validate.AllowUnknownValues())
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			if diff := cmp.Diff(c.want, reported(t, validate.Struct(c.value))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.allowed, reported(t, allowing.Struct(c.value))); diff != "" {
				t.Errorf("with AllowUnknownValues (-want +got):\n%s", diff)
			}
		})
	}
}

// TestResultsDeep insists that what lies deep in a page of results is checked,
// with the whole way to it.
func TestResultsDeep(t *testing.T) {
	page := model.DescribeImagesResult{Images: []model.Image{
		{Name: "a"},
		{
			Name: "b", Arn: "b", AppstreamAgentVersion: "v",
			Applications: []model.Application{{}, {
				IconS3Location: &model.S3Location{S3Bucket: "B"},
				Metadata:       map[string]string{"a.b[0]": ""},
				Platforms:      []enums.PlatformType{"A", "B", "C", "D", "E"},
			}},
		},
		{},
	}}
	want := []string{
		"Images[1].Arn pattern",
		`Images[1].Applications[1].Metadata["a.b[0]"] min-length`,
		"Images[1].Applications[1].IconS3Location.S3Bucket min-length",
		"Images[1].Applications[1].IconS3Location.S3Bucket pattern",
		"Images[1].Applications[1].Platforms max-items",
		"Images[2].Name required",
	}
	if diff := cmp.Diff(want, reported(t, validate.Struct(&page))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	document := document(&page)
	err := validate.JSON(document, new(model.DescribeImagesResult))
	checkPlaces(t, document, err)
	// In JSON the name of the last image is there, but empty.
	want[len(want)-1] = "Images[2].Name min-length"
	if diff := cmp.Diff(want, reported(t, err)); diff != "" {
		t.Errorf("as JSON (-want +got):\n%s", diff)
	}
}
