package libraries

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// RegisterGin makes gin check each request of package model that it binds, also
// one within a structure of the program. Call it once, before the first request:
//
//	err := libraries.RegisterGin(binding.Validator)
//
// It is the second choice: gin binds by encoding/json before it checks. So a
// misspelled member and a null are accepted without a word, and of the values of a
// wrong type only the first is reported. A [GinBinding] finds them all.
//
// The validator of gin reads tags named binding, and so nothing of the
// validate tags of package model. After SetTagName("validate") and
// validate.Register it would read them, but no binding tag of the program any
// more. Here the binding tags stay what they are, and package validate checks our
// requests: each violation is a validator.FieldError whose tag is the rule and
// whose parameter is the message. Elements of a list need the tag binding:"dive".
func RegisterGin(v binding.StructValidator) error {
	if v == nil {
		return errors.New("gin has no validator")
	}
	engine, ok := v.Engine().(*validator.Validate)
	if !ok {
		return fmt.Errorf("the validator of gin is a %T, not a *validator.Validate", v.Engine())
	}
	for _, op := range model.Operations() {
		engine.RegisterStructValidation(checkRequest, reflect.ValueOf(op.NewRequest()).Elem().Interface())
	}
	return nil
}

// checkRequest reports what package validate finds in a request.
func checkRequest(level validator.StructLevel) {
	request := reflect.New(level.Current().Type())
	request.Elem().Set(level.Current())
	shape, ok := request.Interface().(model.Shape)
	if !ok {
		return
	}
	if broken, ok := errors.AsType[*validate.Error](validate.Struct(shape)); ok {
		for _, v := range broken.Violations {
			level.ReportError(v.Value, v.Path, v.Path, string(v.Rule), v.Message)
		}
	}
}

// GinCreateBound is a handler of a gin to which [RegisterGin] was applied.
func GinCreateBound(c *gin.Context) {
	var request model.CreateImageBuilderRequest
	if err := c.ShouldBindJSON(&request); err != nil {
		c.JSON(http.StatusBadRequest, Problems(err))
		return
	}
	c.JSON(http.StatusOK, request)
}
