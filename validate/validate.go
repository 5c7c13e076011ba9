package validate

import (
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/model"
)

// Struct checks v, which is a structure of package model or a pointer to one,
// and returns nil, an [*Error] or a [*UsageError].
func Struct(v model.Shape) error { return standard().Struct(v) }

// JSON reads a document into v, which is a pointer to a structure of package
// model, and checks both. It returns nil, an [*Error] or a [*UsageError]. What
// can be read is stored in v even if there is an error.
func JSON(data []byte, v model.Shape) error { return standard().JSON(data, v) }

var standard = sync.OnceValue(func() *Validator { return New() })

// Validator checks structures and documents. It is safe for concurrent use.
// Make it with [New], once.
type Validator struct {
	// closed takes enum values that are known only, lenient any.
	closed, lenient *validator.Validate
	// roots remembers for each type whether it can be checked: a rootKind by
	// its [reflect.Type].
	roots sync.Map
}

// Option changes what a [Validator] allows.
type Option func(*options)

type options struct{ allowUnknown bool }

// AllowUnknownValues makes enum values and instance types pass that this
// version of the module does not know, in requests too. Retired instance types
// still don't.
func AllowUnknownValues() Option { return func(o *options) { o.allowUnknown = true } }

// New returns a Validator. Without options it checks what [Struct] and [JSON]
// check.
func New(opts ...Option) *Validator {
	var o options
	for _, opt := range opts {
		if opt != nil {
			opt(&o)
		}
	}
	v := &Validator{lenient: newEngine(true)}
	if v.closed = v.lenient; !o.allowUnknown {
		v.closed = newEngine(false)
	}
	return v
}

// Struct checks s as the function [Struct] does.
func (v *Validator) Struct(s model.Shape) error {
	value, usage := v.root(s)
	if usage != nil {
		return usage
	}
	violations := v.check(s, value)
	if len(violations) == 0 {
		return nil
	}
	return report(violations)
}

// JSON reads and checks a document as the function [JSON] does.
func (v *Validator) JSON(data []byte, s model.Shape) error {
	value, usage := v.root(s)
	if usage != nil {
		return usage
	}
	met, err := problems(model.UnmarshalStrict(data, s), data, value)
	if err != nil {
		return err
	}
	return v.document(data, s, value, met)
}

// rootKind says how a type is checked.
type rootKind int

const (
	rootForeign rootKind = iota // not at all
	rootClosed
	rootLenient
)

// root returns the structure that s is or points at, and an error if it is
// none of package model.
func (v *Validator) root(s any) (reflect.Value, error) {
	if s == nil {
		return reflect.Value{}, &UsageError{Reason: "nil can't be validated"}
	}
	value := reflect.ValueOf(s)
	if value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return reflect.Value{}, &UsageError{Reason: "a nil " + value.Type().String() + " can't be validated"}
		}
		value = value.Elem()
	}
	if v.kindOf(value.Type()) == rootForeign {
		return reflect.Value{}, &UsageError{Reason: "a " + reflect.TypeOf(s).String() + " is not a structure of package model"}
	}
	return value, nil
}

// kindOf returns how values of type t are checked.
func (v *Validator) kindOf(t reflect.Type) rootKind {
	if kind, ok := v.roots.Load(t); ok {
		return kind.(rootKind)
	}
	kind := classify(t)
	v.roots.Store(t, kind)
	return kind
}

// engine returns what checks values of type t.
func (v *Validator) engine(t reflect.Type) *validator.Validate {
	if v.kindOf(t) == rootLenient {
		return v.lenient
	}
	return v.closed
}
