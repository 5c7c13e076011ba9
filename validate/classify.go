package validate

import (
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// requests are the structures that a program sends.
func requests() []reflect.Type {
	return []reflect.Type{
		reflect.TypeFor[model.CreateImageBuilderRequest](),
		reflect.TypeFor[model.StartImageBuilderRequest](),
		reflect.TypeFor[model.StopImageBuilderRequest](),
		reflect.TypeFor[model.DeleteImageBuilderRequest](),
		reflect.TypeFor[model.DescribeImageBuildersRequest](),
		reflect.TypeFor[model.DescribeImagesRequest](),
		reflect.TypeFor[model.DeleteImageRequest](),
		reflect.TypeFor[model.DescribeWorkspaceImagesRequest](),
	}
}

// isShape reports whether t is a structure of package model that stands for a
// JSON object.
func isShape(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.PkgPath() == reflect.TypeFor[model.ImageBuilder]().PkgPath() &&
		reflect.PointerTo(t).Implements(reflect.TypeFor[model.Shape]())
}

// classify returns how values of type t are checked: requests and what they
// hold are closed, all other shapes are lenient.
func classify(t reflect.Type) rootKind {
	switch {
	case !isShape(t):
		return rootForeign
	case strings.HasSuffix(t.Name(), "Request"):
		return rootClosed
	}
	for _, request := range requests() {
		if holds(request, t) {
			return rootClosed
		}
	}
	return rootLenient
}

// holds reports whether a value of type t may lie within one of type outer.
func holds(outer, t reflect.Type) bool {
	for outer.Kind() == reflect.Pointer || outer.Kind() == reflect.Slice {
		outer = outer.Elem()
	}
	if outer == t {
		return true
	}
	if !isShape(outer) {
		return false
	}
	for field := range outer.Fields() {
		if holds(field.Type, t) {
			return true
		}
	}
	return false
}
