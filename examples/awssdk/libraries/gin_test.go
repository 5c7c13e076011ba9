package libraries_test

import (
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// freshGin returns what gin has for a validator when a program starts.
func freshGin() binding.StructValidator {
	return reflect.New(reflect.TypeOf(binding.Validator).Elem()).Interface().(binding.StructValidator)
}

// useGin makes gin use a validator until the test ends.
func useGin(t *testing.T, v binding.StructValidator) {
	t.Helper()
	before := binding.Validator
	binding.Validator = v
	t.Cleanup(func() { binding.Validator = before })
}

// ginHandler returns a gin with the handler of a recipe.
func ginHandler(handler gin.HandlerFunc) http.Handler {
	gin.SetMode(gin.TestMode)
	router := gin.New()
	router.POST("/builders", handler)
	return router
}

func TestGinBinding(t *testing.T) {
	testStrict(t, ginHandler(libraries.GinCreateImageBuilder))

	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/builders", strings.NewReader(legal))
	if err := (libraries.GinBinding{}).Bind(request, new(struct{})); err == nil {
		t.Error("a structure that is no shape is bound")
	}
}

// A validator does not see what is wrong with the text.
func TestRegisterGin(t *testing.T) {
	useGin(t, freshGin())
	if err := libraries.RegisterGin(binding.Validator); err != nil {
		t.Fatal(err)
	}
	testBound(t, ginHandler(libraries.GinCreateBound))
}

// A request within a structure of the program is checked, and so are the
// program's own tags.
func TestGinWithin(t *testing.T) {
	v := freshGin()
	if err := libraries.RegisterGin(v); err != nil {
		t.Fatal(err)
	}
	type form struct {
		Owner   string `binding:"required"`
		Builder model.CreateImageBuilderRequest
		Other   *model.StartImageBuilderRequest
		More    []model.DeleteImageBuilderRequest `binding:"dive"`
	}
	err := v.ValidateStruct(&form{Other: new(model.StartImageBuilderRequest), More: []model.DeleteImageBuilderRequest{{Name: "a"}, {Name: "b c"}}})
	var got []string
	for _, p := range libraries.Problems(err) {
		got = append(got, p.Path+" "+p.Rule)
	}
	want := []string{
		"Owner required", "Builder.Name required", "Builder.ImageName exactly-one", "Builder.InstanceType required",
		"Other.Name required", "More[1].Name pattern",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What the comment of RegisterGin says about gin without it.
func TestGinWithoutRegister(t *testing.T) {
	broken := &model.CreateImageBuilderRequest{Name: "my office", ImageName: "base", InstanceType: "stream.standard.small"}
	type form struct {
		Owner   string `binding:"required"`
		Builder *model.CreateImageBuilderRequest
	}
	v := freshGin()
	if err := v.ValidateStruct(broken); err != nil {
		t.Errorf("gin reads the validate tags: %v", err)
	}

	v = freshGin()
	engine := v.Engine().(*validator.Validate)
	engine.SetTagName("validate")
	if err := validate.Register(engine); err != nil {
		t.Fatal(err)
	}
	got := libraries.Problems(v.ValidateStruct(form{Builder: broken}))
	if diff := cmp.Diff([]libraries.Problem{{Path: "Builder.Name", Rule: "resource_name"}}, got); diff != "" {
		t.Errorf("with another name for the tags (-want +got):\n%s", diff)
	}
}

// otherValidator is a validator of gin that does not have an engine of validator/v10.
type otherValidator struct{ binding.StructValidator }

func (otherValidator) Engine() any { return nil }

func TestRegisterGinErrors(t *testing.T) {
	for name, v := range map[string]binding.StructValidator{"none": nil, "another": otherValidator{}} {
		if err := libraries.RegisterGin(v); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// DisallowUnknownFields has no effect on shapes here either.
func TestGinDisallowUnknownFields(t *testing.T) {
	useGin(t, freshGin())
	binding.EnableDecoderDisallowUnknownFields = true
	defer func() { binding.EnableDecoderDisallowUnknownFields = false }()
	if answer := post(t, ginHandler(libraries.GinCreateBound), `{"New": 1}`); answer.Code != http.StatusOK {
		t.Errorf("the answer is %d %s", answer.Code, answer.Body)
	}
}
