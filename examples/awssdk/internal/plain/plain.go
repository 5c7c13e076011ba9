// Package plain makes the structs that somebody writes who uses a JSON library
// alone: the fields and tags of package model, without its methods, and a
// timestamp that is parsed as a float64. It is what the peers decode into.
//
// The types are derived from those of package model when a program runs. The JSON
// libraries are as fast with them as with declared ones: they plan by type, once.
package plain

import (
	"reflect"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/euc-go/eucmodel/model"
)

// The types of a page, a [model.DescribeImageBuildersResult].
var (
	page      = variant{}.of(reflect.TypeFor[model.DescribeImageBuildersResult]())
	keeping   = variant{keepUnknown: true}.of(reflect.TypeFor[model.DescribeImageBuildersResult]())
	omitEmpty = variant{omitEmpty: true}.of(reflect.TypeFor[model.DescribeImageBuildersResult]())
	times     = Times(reflect.TypeFor[model.DescribeImageBuildersResult]())
)

// NewPage returns a pointer to an empty page.
func NewPage() any { return reflect.New(page).Interface() }

// NewKeepingPage returns a pointer to an empty page whose structs keep unknown
// members, as go-json-experiment/json can.
func NewKeepingPage() any { return reflect.New(keeping).Interface() }

// NewTimesPage returns a pointer to an empty page whose timestamps are of type
// time.Time, for libraries of formats that have times.
func NewTimesPage() any { return reflect.New(times).Interface() }

// Times returns the plain type for a type of package model, with timestamps of
// type time.Time.
func Times(t reflect.Type) reflect.Type { return variant{times: true}.of(t) }

// OmitEmpty returns a page that NewPage made as a value of a type with the same
// layout, tagged omitempty instead of omitzero: for the libraries that don't know
// omitzero and would write every absent member. They leave out empty lists too.
func OmitEmpty(page any) any {
	return reflect.NewAt(omitEmpty, reflect.ValueOf(page).UnsafePointer()).Interface()
}

// variant says how plain types differ from those of package model.
type variant struct{ keepUnknown, omitEmpty, times bool }

// of returns the plain type for t.
func (v variant) of(t reflect.Type) reflect.Type {
	switch {
	case t == reflect.TypeFor[model.Timestamp]() && v.times:
		return reflect.TypeFor[time.Time]()
	case t == reflect.TypeFor[model.Timestamp]():
		return reflect.TypeFor[Timestamp]()
	case t.Kind() == reflect.Pointer:
		return reflect.PointerTo(v.of(t.Elem()))
	case t.Kind() == reflect.Slice:
		return reflect.SliceOf(v.of(t.Elem()))
	case t.Kind() == reflect.Struct:
		var fields []reflect.StructField
		for field := range t.Fields() {
			if field, ok := v.field(field); ok {
				fields = append(fields, field)
			}
		}
		return reflect.StructOf(fields)
	default:
		return t
	}
}

// field returns the plain field for a field of package model, and false if it is
// left out.
func (v variant) field(field reflect.StructField) (reflect.StructField, bool) {
	tag := field.Tag.Get("json")
	switch {
	case field.Type != reflect.TypeFor[model.RawMembers]():
		field.Type = v.of(field.Type)
	case v.keepUnknown:
		field.Type, tag = reflect.TypeFor[jsontext.Value](), ",embed"
	default:
		return field, false
	}
	if v.omitEmpty {
		tag = strings.Replace(tag, ",omitzero", ",omitempty", 1)
	}
	field.Tag = reflect.StructTag(`json:"` + tag + `"`)
	return field, true
}
