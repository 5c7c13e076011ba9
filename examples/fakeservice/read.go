package main

import (
	"errors"
	"reflect"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// read returns the request that a body holds, or the error with which a service
// answers it. Members that the services do not know are passed over, as they do.
func (p *protocol) read(op model.Operation, body []byte) (model.Shape, error) {
	request := op.NewRequest()
	err := p.decode(body, request)
	if broken, ok := errors.AsType[*model.DocumentError](err); ok {
		first := broken.Problems[0]
		err = refuse(&validate.Error{Violations: []validate.Violation{{Path: first.Path, Rule: validate.Rule(first.Kind), Message: first.Message()}}})
	}
	if err != nil {
		return nil, err
	}
	err = p.check(body, op.NewRequest())
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		err = refuse(broken)
		if errors.Is(broken, validate.RuleMore) && !errors.Is(err, model.SerializationException) {
			// Broken constraints may be among what is not listed, after very many
			// unknown members. Those of the request as it was read are all counted.
			whole, _ := errors.AsType[*validate.Error](validate.Struct(request))
			err = refuse(whole)
		}
	}
	if err != nil {
		return nil, err
	}
	dropUnknown(reflect.ValueOf(request))
	return request, nil
}

// refuse returns the error with which a service answers what is broken. It is
// nil if the service passes over all of it.
func refuse(broken *validate.Error) error {
	if e := broken.APIError(); e != nil {
		return e
	}
	return nil
}

// dropUnknown removes the unknown members from a value and all that is in it.
func dropUnknown(v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[model.RawMembers]():
		v.SetZero()
	case v.Kind() == reflect.Pointer && !v.IsNil():
		dropUnknown(v.Elem())
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			dropUnknown(v.Index(i))
		}
	case v.Kind() == reflect.Struct:
		for _, field := range v.Fields() {
			if field.CanSet() {
				dropUnknown(field)
			}
		}
	}
}
