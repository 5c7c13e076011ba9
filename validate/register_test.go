package validate_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// bareValidator returns a validator of validator/v10 with our rules, which
// names members as JSON does.
func bareValidator(t testing.TB) *validator.Validate {
	t.Helper()
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(field reflect.StructField) string {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		return name
	})
	if err := validate.Register(v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestRegisterNil(t *testing.T) {
	if err := validate.Register(nil); err == nil {
		t.Error("rules are registered with nothing")
	}
}

// Without Register validator/v10 panics, as the documentation says.
func TestWithoutRegister(t *testing.T) {
	defer func() {
		if r, _ := recover().(string); !strings.Contains(r, "Undefined validation function") {
			t.Errorf("the panic is %q", r)
		}
	}()
	_ = validator.New(validator.WithRequiredStructEnabled()).Struct(fullRequest())
}

// Values that this version does not know are wrong in requests and in what
// holds them, and not in results.
func TestRegisterUnknownValues(t *testing.T) {
	v := bareValidator(t)
	for why, c := range map[string]struct {
		value any
		want  string
	}{
		"a request":                 {&model.DescribeImagesRequest{Type: "SECRET"}, "DescribeImagesRequest.Type"},
		"a request by value":        {model.DescribeImagesRequest{Type: "SECRET"}, "DescribeImagesRequest.Type"},
		"what a request holds":      {&model.AccessEndpoint{EndpointType: "UPLOAD"}, "AccessEndpoint.EndpointType"},
		"a result":                  {&model.DescribeImagesResult{Images: []model.Image{{Name: "a", State: "DREAMING"}}}, ""},
		"a structure of the caller": {struct{ Image *model.Image }{&model.Image{Name: "a", State: "DREAMING"}}, "Image.State"},
		"an unknown instance type": {struct {
			R *model.CreateImageBuilderRequest
		}{withType("stream.tiny")}, "R.InstanceType"},
		"a retired instance type": {withType("stream.graphics-design.large"), "CreateImageBuilderRequest.InstanceType"},
		"a known instance type":   {withType("stream.standard.small"), ""},
		"a nil pointer, which is none": {struct {
			R *model.CreateImageBuilderRequest
		}{}, ""},
	} {
		err := v.Struct(c.value)
		var broken validator.ValidationErrors
		if errors.As(err, &broken); c.want == "" && err != nil || c.want != "" && (len(broken) != 1 || broken[0].Namespace() != c.want) {
			t.Errorf("%s: got %v, want %q", why, err, c.want)
		}
	}
	if err := v.Var("SECRET", "enum"); err == nil {
		t.Error("text that is no enum passes for one")
	}
}

// withType returns a request with an instance type.
func withType(name enums.InstanceType) *model.CreateImageBuilderRequest {
	r := fullRequest()
	r.InstanceType = name
	return r
}

// Rules across members are checked too, wherever the request stands and whether
// it is there by value or by pointer.
func TestRegisterAcross(t *testing.T) {
	v := bareValidator(t)
	both := fullRequest()
	both.ImageName, both.ImageArn = "base", "arn:aws:appstream:eu-central-1::image/base"
	neither := fullRequest()
	neither.ImageName, neither.ImageArn = "", ""
	subnets := fullRequest()
	subnets.VpcConfig = &model.VpcConfig{SubnetIds: []string{"subnet-1", "subnet-2"}}
	for why, c := range map[string]struct {
		value any
		want  []string
	}{
		"none broken":      {fullRequest(), nil},
		"both, by value":   {*both, []string{"CreateImageBuilderRequest.ImageArn exactly-one=1"}},
		"both, by pointer": {both, []string{"CreateImageBuilderRequest.ImageArn exactly-one=1"}},
		"neither":          {neither, []string{"CreateImageBuilderRequest.ImageName exactly-one=1"}},
		"two subnets":      {subnets, []string{"CreateImageBuilderRequest.VpcConfig.SubnetIds max-items=1"}},
		"a nil pointer": {struct {
			R *model.CreateImageBuilderRequest
		}{}, nil},
		"within a caller's": {struct {
			R model.CreateImageBuilderRequest
		}{*both}, []string{"R.ImageArn exactly-one=1"}},
		"elements of a list": {struct {
			All []*model.CreateImageBuilderRequest `json:"all" validate:"dive"`
		}{[]*model.CreateImageBuilderRequest{fullRequest(), both}}, []string{"all[1].ImageArn exactly-one=1"}},
		"another request": {&model.ImportCustomWorkspaceImageRequest{ImageSource: &model.ImageSourceIdentifier{
			Ec2ImageId: "ami-0a1b2c3d", Ec2ImportTaskId: "import-ami-0a1b2c3d",
		}}, []string{"ImportCustomWorkspaceImageRequest.ImageSource.Ec2ImageId exactly-one=1"}},
	} {
		var broken validator.ValidationErrors
		errors.As(v.Struct(c.value), &broken)
		var got []string
		for _, fe := range broken {
			if fe.Tag() == "exactly-one" || fe.Tag() == "max-items" || c.want == nil {
				got = append(got, fe.Namespace()+" "+fe.Tag()+"="+fe.Param())
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", why, diff)
		}
	}
}
