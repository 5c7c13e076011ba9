package main

import (
	"errors"
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// read returns the request that a body holds, or the error with which a service
// answers it: what can't be read is a SerializationException, and what can be
// read but breaks constraints a ValidationException. Members that the services
// do not know are passed over, as they do.
func read(op model.Operation, body []byte) (model.Shape, error) {
	request := op.NewRequest()
	err := request.UnmarshalJSON(body)
	if broken, ok := errors.AsType[*model.DocumentError](err); ok {
		first := broken.Problems[0]
		err = fail(model.SerializationException, "%s", sentence(first.Path, first.Message()))
	}
	if err != nil {
		return nil, err
	}
	err = validate.JSON(body, op.NewRequest())
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		err = refuse(request, broken.Violations)
	}
	if err != nil {
		return nil, err
	}
	dropUnknown(reflect.ValueOf(request))
	return request, nil
}

// sentence says what is wrong with which member, without the line and the column
// that no service shows. It leaves out the text that was found if that may be a
// streaming URL.
func sentence(path, message string) string {
	if short(message) == hidden {
		message, _, _ = strings.Cut(message, ", found")
	}
	if path == "" {
		return message
	}
	return path + ": " + message
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
