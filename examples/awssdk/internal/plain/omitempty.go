package plain

import (
	"reflect"
	"strings"
)

// OmitEmpty returns the page as a value of a struct type with the same layout,
// tagged omitempty instead of omitzero: for the libraries that don't know
// omitzero and would write every absent member. They leave out empty lists too.
func OmitEmpty(page *DescribeImageBuildersResult) any {
	t := omitEmpty(reflect.TypeFor[DescribeImageBuildersResult]())
	return reflect.NewAt(t, reflect.ValueOf(page).UnsafePointer()).Interface()
}

// omitEmpty returns t with the tags of its structs changed.
func omitEmpty(t reflect.Type) reflect.Type {
	switch {
	case t.Kind() == reflect.Pointer:
		return reflect.PointerTo(omitEmpty(t.Elem()))
	case t.Kind() == reflect.Slice:
		return reflect.SliceOf(omitEmpty(t.Elem()))
	case t.Kind() == reflect.Struct && t != reflect.TypeFor[Timestamp]():
		fields := make([]reflect.StructField, 0, t.NumField())
		for field := range t.Fields() {
			field.Type = omitEmpty(field.Type)
			field.Tag = reflect.StructTag(strings.Replace(string(field.Tag), ",omitzero", ",omitempty", 1))
			fields = append(fields, field)
		}
		return reflect.StructOf(fields)
	default:
		return t
	}
}
