package validate

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/enums"
)

// newEngine returns a validator that knows the rules in the tags of package
// model. A lenient one takes any value for one of an enumeration.
func newEngine(lenient bool) *validator.Validate {
	engine := validator.New(validator.WithRequiredStructEnabled())
	engine.RegisterTagNameFunc(wireName)
	for name, p := range patterns() {
		register(engine, name, func(field reflect.Value) bool { return p.match(field.String()) })
	}
	register(engine, "enum", func(field reflect.Value) bool { return lenient || isKnown(field) })
	register(engine, "instance_type", func(field reflect.Value) bool {
		t := enums.InstanceType(field.String())
		return !t.IsRetired() && (lenient || t.IsKnown())
	})
	return engine
}

// register adds a rule to an engine. It can fail for a name that is not
// allowed only.
func register(engine *validator.Validate, name string, holds func(field reflect.Value) bool) {
	check := func(level validator.FieldLevel) bool { return holds(level.Field()) }
	if err := engine.RegisterValidation(name, check); err != nil {
		panic("validate: " + name + ": " + err.Error())
	}
}

// wireName returns the name of a field in JSON.
func wireName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}

// isKnown reports whether a value of an enumeration is one of it.
func isKnown(field reflect.Value) bool {
	if field.CanAddr() {
		field = field.Addr() // Costs no allocation.
	}
	e, ok := field.Interface().(interface{ IsKnown() bool })
	return ok && e.IsKnown()
}
