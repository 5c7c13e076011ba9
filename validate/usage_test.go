package validate_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// These have the methods of a shape, but are none.
type (
	embedding          struct{ *model.VpcConfig }
	embeddingByValue   struct{ model.VpcConfig }
	embeddingInterface struct{ model.Shape }
)

// TestUsage insists that what is no shape of package model is reported as that,
// by an error of its own, and that nothing panics. Most misuses don't compile.
func TestUsage(t *testing.T) {
	pointer := new(model.VpcConfig)
	var nilValidator *validate.Validator
	for name, value := range map[string]model.Shape{
		"nil":                                     nil,
		"a nil pointer":                           (*model.VpcConfig)(nil),
		"a nil pointer to a request":              (*model.CreateImageBuilderRequest)(nil),
		"a structure that embeds a shape":         embedding{pointer},
		"a structure that embeds nothing":         embedding{},
		"a pointer to one":                        &embedding{},
		"a structure that embeds one by value":    &embeddingByValue{},
		"a nil pointer to one":                    (*embeddingByValue)(nil),
		"a structure that embeds the interface":   embeddingInterface{pointer},
		"a structure that embeds no interface":    embeddingInterface{},
		"a nil pointer to one with the interface": (*embeddingInterface)(nil),
	} {
		t.Run(name, func(t *testing.T) {
			checkUsage(t, "Struct", validate.Struct(value))
			checkUsage(t, "JSON", validate.JSON([]byte(`{}`), value))
			checkUsage(t, "JSON of no document", validate.New().JSON(nil, value))
			checkUsage(t, "Struct of a nil Validator", nilValidator.Struct(value))
		})
	}
}

// A zero Validator and a nil one work like one without options.
func TestZeroValidator(t *testing.T) {
	unknown := fullRequest()
	unknown.InstanceType = "stream.new.small"
	var zero validate.Validator
	var none *validate.Validator
	for name, v := range map[string]*validate.Validator{"zero": &zero, "nil": none, "new": validate.New()} {
		if err := v.Struct(fullRequest()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := reported(t, v.Struct(unknown)); !slices.Equal(got, []string{"InstanceType enum"}) {
			t.Errorf("%s: %q", name, got)
		}
		if got := reported(t, v.JSON(document(unknown), new(model.CreateImageBuilderRequest))); !slices.Equal(got, []string{"InstanceType enum"}) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Methods of errors that are nil don't panic.
func TestNilErrors(t *testing.T) {
	var e *validate.Error
	var v *validate.Violation
	var u *validate.UsageError
	for _, err := range []error{e, v, u} {
		if err.Error() != "<nil>" || errors.Is(err, validate.RulePattern) {
			t.Errorf("a nil %T is %q", err, err.Error())
		}
	}
	if got := e.At(""); got != nil {
		t.Errorf("a nil *Error has %v", got)
	}
	if zero := new(validate.Error); zero.Error() != "" || errors.Is(zero, validate.RulePattern) {
		t.Errorf("an empty *Error is %q", zero)
	}
}

// checkUsage insists that err is a *UsageError and nothing else.
func checkUsage(t *testing.T, function string, err error) {
	t.Helper()
	usage, ok := errors.AsType[*validate.UsageError](err)
	if !ok {
		t.Errorf("%s: got %T %v, want a *UsageError", function, err, err)
		return
	}
	if !strings.HasPrefix(err.Error(), "validate: ") || usage.Reason == "" {
		t.Errorf("%s: the error reads %q", function, err)
	}
	if _, ok := errors.AsType[*validate.Error](err); ok || errors.Is(err, validate.RuleType) {
		t.Errorf("%s: the data is blamed for %v", function, err)
	}
}

// TestNilOption insists that an option that is nil is none.
func TestNilOption(t *testing.T) {
	if err := validate.New(nil).Struct(fullRequest()); err != nil {
		t.Error(err)
	}
}

// TestEveryShape insists that each shape can be checked, by both functions.
func TestEveryShape(t *testing.T) {
	for name, newShape := range allShapes {
		if _, ok := errors.AsType[*validate.UsageError](validate.Struct(newShape())); ok {
			t.Errorf("Struct refuses a %s", name)
		}
		if _, ok := errors.AsType[*validate.UsageError](validate.JSON([]byte(`{}`), newShape())); ok {
			t.Errorf("JSON refuses a %s", name)
		}
	}
}
