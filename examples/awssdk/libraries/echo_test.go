package libraries_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/google/go-cmp/cmp"
	"github.com/labstack/echo/v5"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
)

func TestEchoBinder(t *testing.T) {
	e := echo.New()
	e.Binder = libraries.EchoBinder{Binder: e.Binder}
	e.POST("/builders", libraries.EchoCreateImageBuilder)
	testStrict(t, e)

	// What is no shape is bound as before.
	e.POST("/other", func(c *echo.Context) error {
		var other struct{ Owner string }
		if err := c.Bind(&other); err != nil {
			return err
		}
		return c.String(http.StatusOK, other.Owner)
	})
	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/other", strings.NewReader(`{"Owner":"it"}`))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	if e.ServeHTTP(answer, request); answer.Body.String() != "it" {
		t.Errorf("a structure of the program: the answer is %d %s", answer.Code, answer.Body)
	}
}

// A Validator does not see what is wrong with the text.
func TestEchoValidator(t *testing.T) {
	v, err := libraries.NewEchoValidator()
	if err != nil {
		t.Fatal(err)
	}
	e := echo.New()
	e.Validator = v
	e.POST("/builders", libraries.EchoCreateBound)
	testBound(t, e)

	// What is no fault of the document is an error of echo's.
	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/builders", strings.NewReader(legal))
	answer := httptest.NewRecorder()
	if e.ServeHTTP(answer, request); answer.Code != http.StatusUnsupportedMediaType {
		t.Errorf("a body of no type: the answer is %d %s", answer.Code, answer.Body)
	}
}

// What has shapes within is checked by the validator with our rules.
func TestEchoWithin(t *testing.T) {
	v, err := libraries.NewEchoValidator()
	if err != nil {
		t.Fatal(err)
	}
	type form struct {
		Owner   string                            `json:"owner" validate:"required"`
		Builder *model.CreateImageBuilderRequest  `json:"builder" validate:"required"`
		Delete  []model.DeleteImageBuilderRequest `json:"delete" validate:"dive"`
	}
	got := libraries.Problems(v.Validate(&form{
		Builder: &model.CreateImageBuilderRequest{Name: "a", InstanceType: "stream.standard.small"},
		Delete:  []model.DeleteImageBuilderRequest{{Name: "b c"}},
	}))
	want := []libraries.Problem{
		{Path: "owner", Rule: "required"},
		{Path: "builder.ImageName", Rule: "exactly-one", Detail: "1"},
		{Path: "delete[0].Name", Rule: "resource_name"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The usual validator of echo panics on our tags without validate.Register, as
// the comment in package model says.
func TestEchoWithoutRegister(t *testing.T) {
	defer func() {
		if r, _ := recover().(string); !strings.Contains(r, "Undefined validation function") {
			t.Errorf("the panic is %q", r)
		}
	}()
	_ = validator.New().Struct(model.CreateImageBuilderRequest{})
}
