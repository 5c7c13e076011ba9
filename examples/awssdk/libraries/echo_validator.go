package libraries

import (
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v5"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// EchoValidator is the Validator of an echo.Echo, version 4 or 5. [NewEchoValidator]
// makes it. It is the second choice: the request comes to it when echo has bound it
// by encoding/json. So a misspelled member and a null are accepted without a word,
// and of the values of a wrong type only the first is reported. An [EchoBinder] finds
// them all. The validator is good for structures of the program with shapes within.
type EchoValidator struct{ engine *validator.Validate }

// NewEchoValidator returns a validator for structures of the program, which may
// have shapes of package model within, and for the shapes themselves:
//
//	e.Validator, err = libraries.NewEchoValidator()
func NewEchoValidator() (*EchoValidator, error) {
	engine := validator.New(validator.WithRequiredStructEnabled())
	engine.RegisterTagNameFunc(func(field reflect.StructField) string {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		return name // an empty one stands for the name of the field
	})
	return &EchoValidator{engine}, validate.Register(engine)
}

// Validate checks what a handler has bound. For a shape, package validate does:
// its messages say more.
func (v *EchoValidator) Validate(i any) error {
	if shape, ok := i.(model.Shape); ok {
		return validate.Struct(shape)
	}
	return v.engine.Struct(i)
}

// EchoCreateBound is a handler of an echo.Echo with an [EchoValidator] and the usual
// Binder.
func EchoCreateBound(c *echo.Context) error {
	var request model.CreateImageBuilderRequest
	err := c.Bind(&request)
	if err == nil {
		err = c.Validate(&request)
	}
	if problems := Problems(err); problems != nil {
		return c.JSON(http.StatusBadRequest, problems)
	}
	if err != nil {
		return err // such as a body of another type
	}
	return c.JSON(http.StatusOK, request)
}
