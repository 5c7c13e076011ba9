package validate_test

import (
	"errors"
	"net/http"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// embedding has the methods of a shape, but is none.
type embedding struct{ *model.VpcConfig }

// alike has the members of a shape, but is none.
type alike model.VpcConfig

// TestUsage insists that what is no shape of package model is told to be that,
// by an error of its own, and that nothing panics.
func TestUsage(t *testing.T) {
	pointer := new(model.VpcConfig)
	misuses := map[string]any{
		"nil":                              nil,
		"a nil pointer":                    (*model.VpcConfig)(nil),
		"a nil pointer to a request":       (*model.CreateImageBuilderRequest)(nil),
		"a pointer to a pointer":           &pointer,
		"a pointer to a nil pointer":       new(*model.VpcConfig),
		"a pointer to an interface":        new(any),
		"a number":                         5,
		"text":                             "text",
		"a pointer to text":                new("text"),
		"a list of shapes":                 []model.VpcConfig{{}},
		"an array of shapes":               [1]model.VpcConfig{},
		"a map":                            map[string]any{"Name": "a"},
		"a nil map":                        map[string]string(nil),
		"a function":                       func() {},
		"a channel":                        make(chan model.VpcConfig),
		"a reflect.Value":                  reflect.ValueOf(pointer),
		"a time":                           time.Time{},
		"a foreign structure":              http.Client{},
		"an empty structure":               struct{}{},
		"a structure that embeds a shape":  embedding{pointer},
		"a structure that embeds none":     &embedding{},
		"a structure with the same fields": alike{},
		"an enum":                          enums.InstanceTypeStreamStandardSmall,
		"a model.Timestamp":                model.Timestamp{},
		"a pointer to a model.Timestamp":   new(model.Timestamp),
		"a model.Problem":                  model.Problem{},
		"a *model.DocumentError":           &model.DocumentError{},
		"a *model.TimestampError":          &model.TimestampError{},
		"an error of this package":         &validate.Error{},
	}
	for name, value := range misuses {
		t.Run(name, func(t *testing.T) {
			checkUsage(t, "Struct", validate.Struct(value))
			checkUsage(t, "JSON", validate.JSON([]byte(`{}`), value))
			checkUsage(t, "JSON of no document", validate.New().JSON(nil, value))
		})
	}
	// A document can be stored in a pointer only.
	checkUsage(t, "JSON into a value", validate.JSON([]byte(`{}`), model.VpcConfig{}))
	if err := validate.Struct(model.VpcConfig{}); err != nil {
		t.Error(err)
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
	if _, ok := errors.AsType[*validate.Error](err); ok || errors.Is(err, validate.ErrType) {
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
