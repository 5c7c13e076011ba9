package validate

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/model"
)

// Struct checks v and returns nil, an [*Error] or a [*UsageError]. It does not
// look at unknown members, nor for what AppendJSON finds: text that is not UTF-8
// and times that can't be written.
func Struct(v model.Shape) error { return new(Validator).Struct(v) }

// JSON reads a document strictly into v and checks both. It returns nil, an
// [*Error] or a [*UsageError]. What can be read is stored in v even if there
// is an error. Use an empty structure: what v has already counts, as if it stood
// in the document.
func JSON(data []byte, v model.Shape) error { return new(Validator).JSON(data, v) }

// CBOR does what [JSON] does, for a document in the form that package model/cbor
// reads. Each violation has its byte offset in place of line and column.
func CBOR(data []byte, v model.Shape) error { return new(Validator).CBOR(data, v) }

// Validator checks structures and documents. It is safe for concurrent use. The
// zero Validator, and a nil one, work like one that [New] returns without
// options.
type Validator struct{ options options }

// Option changes what a [Validator] allows.
type Option func(*options)

type options struct{ allowUnknown bool }

// AllowUnknownValues makes enum values and instance types pass that this
// version of the module does not know, in requests too. Retired instance types
// still don't, nor do unknown members pass: to check a saved answer of a newer
// service, use UnmarshalJSON and then [Validator.Struct].
func AllowUnknownValues() Option { return func(o *options) { o.allowUnknown = true } }

// New returns a Validator. Without options it checks what [Struct] and [JSON]
// check.
func New(opts ...Option) *Validator {
	v := new(Validator)
	for _, opt := range opts {
		if opt != nil {
			opt(&v.options)
		}
	}
	return v
}

// Struct checks s as the function [Struct] does.
func (v *Validator) Struct(s model.Shape) error {
	p, err := planOf(s)
	if err != nil {
		return err
	}
	found, surplus := v.check(p, s)
	if len(found) == 0 {
		return nil
	}
	e := structReport(found, surplus)
	e.Shape = p.typ.Name()
	return e
}

// JSON reads and checks a document as the function [JSON] does.
func (v *Validator) JSON(data []byte, s model.Shape) error {
	p, err := planOf(s)
	if err != nil {
		return err
	}
	return v.document(data, model.UnmarshalStrict(data, s), p, s)
}

// CBOR reads and checks a document as the function [CBOR] does.
func (v *Validator) CBOR(data []byte, s model.Shape) error {
	p, err := planOf(s)
	if err != nil {
		return err
	}
	d := cborjson.Read(data, reflect.TypeOf(s).Elem(), true)
	err = v.document(d.Text, d.Unmarshal(s), p, s)
	if e, ok := errors.AsType[*Error](err); ok {
		e.place(d)
	}
	return err
}

// document reports what is wrong with a JSON document that was read into s, which
// has the plan p, with an error of reading or nil.
func (v *Validator) document(data []byte, err error, p *plan, s model.Shape) error {
	d, err := newDocument(data, err)
	if err != nil {
		return err
	}
	root := reflect.ValueOf(s).Elem()
	if !d.syntax {
		d.findings, d.surplus = v.check(p, s)
		d.findings = append(d.findings, d.unreadEntries(v.checker(p), p, root)...)
	}
	return d.report(v.checker(p), p, root)
}

// check returns how s, which has the plan p, breaks rules, and how many findings
// there are besides.
func (v *Validator) check(p *plan, s model.Shape) (found []finding, surplus int) {
	c := v.checker(p)
	var path [8]jsonplace.Step
	c.steps = path[:0]
	root := reflect.ValueOf(s).Elem()
	c.across = p.checkAcross(root)
	c.structure(p, root)
	return c.findings, c.surplus
}

// checker returns what checks structures with the plan p.
func (v *Validator) checker(p *plan) checker {
	return checker{request: p.request, unknown: !p.request || v != nil && v.options.allowUnknown}
}

// planOf returns the plan for what s points at, or a *[UsageError].
func planOf(s model.Shape) (*plan, error) {
	all, err := plans()
	if err != nil {
		return nil, &UsageError{Reason: err.Error()}
	}
	v := reflect.ValueOf(s)
	if v.Kind() == reflect.Pointer {
		if p := all[v.Type().Elem()]; p != nil && !v.IsNil() {
			return p, nil
		}
	}
	if s == nil {
		return nil, &UsageError{Reason: "nil can't be checked"}
	}
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return nil, &UsageError{Reason: fmt.Sprintf("a nil %T can't be checked", s)}
	}
	return nil, &UsageError{Reason: fmt.Sprintf("a %T is no structure of package model; one that embeds such a structure is none", s)}
}
