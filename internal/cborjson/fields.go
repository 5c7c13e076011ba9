package cborjson

import (
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// kind is what a place of a document holds.
type kind int

const (
	unknown kind = iota // no shape says what
	object              // a shape
	entries             // a map
	list
	instant // a time
	scalar  // anything else
)

// String says what a known place holds.
func (k kind) String() string {
	return [...]string{object: "an object", entries: "an object", list: "a list", instant: "a time", scalar: "a value"}[k]
}

// place is a place of a document: its kind and the type that says so.
type place struct {
	kind kind
	typ  reflect.Type // without pointers; nil if the place is unknown
}

// placeOf returns the place for a value of type t.
func placeOf(t reflect.Type) place {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t == reflect.TypeFor[model.Timestamp]():
		return place{instant, t}
	case t.Kind() == reflect.Struct:
		return place{object, t}
	case t.Kind() == reflect.Slice:
		return place{list, t}
	case t.Kind() == reflect.Map:
		return place{entries, t}
	default:
		return place{scalar, t}
	}
}

// fields finds the members of shapes.
type fields map[reflect.Type]map[string]place

// member returns the place of a member of the shape t. It is unknown where t has
// none of that name.
func (f fields) member(t reflect.Type, name string) place {
	members, ok := f[t]
	if !ok {
		members = make(map[string]place)
		for field := range t.Fields() {
			if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "-" {
				members[name] = placeOf(field.Type)
			}
		}
		f[t] = members
	}
	return members[name]
}

// item returns the place of what lies in what was found at p, which is of a kind
// that may be another than the one wanted there.
func (p place) item(found kind) place {
	if p.kind == found {
		return placeOf(p.typ.Elem())
	}
	return place{}
}
