package validate

import (
	"errors"
	"reflect"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/enums"
)

// Register adds the rules of the validate tags of package model to a
// validator of the caller, such as the one of a web framework, and the rules
// across the members of a request. Make it with
// validator.WithRequiredStructEnabled, as the tags expect, and register
// before it is used: validator/v10 panics with "Undefined validation function"
// at the first tag that it does not know. The validator must read the tags named
// validate, as it does unless SetTagName was called.
//
// Such a validator stops at the first broken rule of a member, and gives its own
// errors. A rule across members, such as [RuleExactlyOne], is named by the tag of
// its error. [Struct] and [JSON] say more, and need no registration.
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
	all, err := plans()
	if err != nil {
		return err
	}
	for t := range rulesAcross() {
		v.RegisterStructValidation(func(level validator.StructLevel) { reportAcross(level, all[t]) }, reflect.Zero(t).Interface())
	}
	return errors.Join(errs...)
}

// reportAcross reports how the structure that level is at, which has the plan
// p, breaks rules across its members.
func reportAcross(level validator.StructLevel, p *plan) {
	for _, f := range p.checkAcross(level.Current()) {
		broken := f.violation()
		level.ReportError(broken.Value, broken.Path, broken.Path, string(broken.Rule), broken.Limit)
	}
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
