package validate_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"

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
