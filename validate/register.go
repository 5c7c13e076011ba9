package validate

import (
	"errors"
	"reflect"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/enums"
)

// Register adds the rules of the validate tags of package model to a
// validator of the caller, such as the one of a web framework. Make it
// with validator.WithRequiredStructEnabled, as the tags expect, and register
// before it is used: validator/v10 panics with "Undefined validation function"
// at the first tag that it does not know.
//
// Such a validator checks the tags only, stops at the first broken rule of a
// member, and gives its own errors. [Struct] and [JSON] check more, such as
// rules across members, and need no registration.
func Register(v *validator.Validate) error {
	if v == nil {
		return errors.New("validate: the rules can't be registered with a nil validator")
	}
	var errs []error
	add := func(name string, check func(level validator.FieldLevel) bool) {
		errs = append(errs, v.RegisterValidation(name, check))
	}
	for name, p := range patterns() {
		add(name, func(level validator.FieldLevel) bool { return p.match(level.Field().String()) })
	}
	add("enum", func(level validator.FieldLevel) bool { return isResult(level.Top()) || isKnown(level.Field()) })
	add("instance_type", func(level validator.FieldLevel) bool {
		t := enums.InstanceType(level.Field().String())
		return t.IsKnown() && !t.IsRetired()
	})
	return errors.Join(errs...)
}

// isResult reports whether v is, or points at, a structure that only services
// send, so that values of enums need not be known.
func isResult(v reflect.Value) bool {
	for v.IsValid() && v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() {
		return false
	}
	all, err := plans()
	p := all[v.Type()]
	return err == nil && p != nil && !p.request
}

// isKnown reports whether a value of an enum is one that this version knows.
func isKnown(v reflect.Value) bool {
	if v.CanAddr() {
		v = v.Addr() // Costs no allocation.
	}
	e, ok := v.Interface().(interface{ IsKnown() bool })
	return ok && e.IsKnown()
}
