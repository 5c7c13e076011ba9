// Package shapes lists the structures of package model, found by walking the
// types from the requests and results of its operations.
package shapes

import (
	"iter"
	"reflect"

	"github.com/euc-go/eucmodel/model"
)

// ByName returns for every structure of package model, by its name, a function
// that makes a pointer to a new one.
func ByName() map[string]func() model.Shape {
	all := make(map[string]func() model.Shape)
	for _, op := range model.Operations() {
		for _, root := range []model.Shape{op.NewRequest(), op.NewResult()} {
			for t := range Within(reflect.TypeOf(root).Elem()) {
				all[t.Name()] = func() model.Shape { return reflect.New(t).Interface().(model.Shape) }
			}
		}
	}
	return all
}

// Within yields the structure t and every structure that may lie within one, in
// the order of declaration. One that is reached in two ways comes twice.
func Within(t reflect.Type) iter.Seq[reflect.Type] {
	return func(yield func(reflect.Type) bool) { walk(t, yield) }
}

// walk does the work of Within. It returns false when yield did.
func walk(t reflect.Type, yield func(reflect.Type) bool) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if !reflect.PointerTo(t).Implements(reflect.TypeFor[model.Shape]()) {
		return true
	}
	if !yield(t) {
		return false
	}
	for field := range t.Fields() {
		if !walk(field.Type, yield) {
			return false
		}
	}
	return true
}

// Plain returns t with the methods of all structures in it taken off, so that
// package encoding/json reads and writes them by their tags alone. In memory
// both are the same. Timestamp stays as it is.
func Plain(t reflect.Type) reflect.Type {
	switch {
	case t.Kind() == reflect.Pointer:
		return reflect.PointerTo(Plain(t.Elem()))
	case t.Kind() == reflect.Slice:
		return reflect.SliceOf(Plain(t.Elem()))
	case t.Kind() == reflect.Struct && t != reflect.TypeFor[model.Timestamp]():
		fields := make([]reflect.StructField, 0, t.NumField())
		for field := range t.Fields() {
			field.Type = Plain(field.Type)
			fields = append(fields, field)
		}
		return reflect.StructOf(fields)
	default:
		return t
	}
}
