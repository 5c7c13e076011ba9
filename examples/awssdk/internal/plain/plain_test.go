package plain_test

import (
	"reflect"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
	"github.com/euc-go/eucmodel/model"
)

// TestMirror insists that the plain structs have the fields of package model,
// in the same order and with the same types and JSON names, and no methods.
func TestMirror(t *testing.T) {
	mirrors(t, reflect.TypeFor[plain.DescribeImageBuildersResult](), reflect.TypeFor[model.DescribeImageBuildersResult]())
}

func mirrors(t *testing.T, got, want reflect.Type) {
	t.Helper()
	switch {
	case want == reflect.TypeFor[model.Timestamp]():
		if got != reflect.TypeFor[plain.Timestamp]() {
			t.Errorf("a timestamp is %v", got)
		}
	case got.Kind() != want.Kind():
		t.Errorf("%v mirrors %v", got, want)
	case want.Kind() == reflect.Pointer || want.Kind() == reflect.Slice:
		mirrors(t, got.Elem(), want.Elem())
	case want.Kind() == reflect.Struct:
		if reflect.PointerTo(got).NumMethod() > 0 {
			t.Errorf("%v has methods", got)
		}
		if got.NumField() != want.NumField() {
			t.Fatalf("%v has %d fields, %v has %d", got, got.NumField(), want, want.NumField())
		}
		for i := range want.NumField() {
			g, w := got.Field(i), want.Field(i)
			if g.Name != w.Name || g.Tag.Get("json") != w.Tag.Get("json") {
				t.Errorf("%v.%s `%s` mirrors %s `%s`", got, g.Name, g.Tag, w.Name, w.Tag)
			}
			mirrors(t, g.Type, w.Type)
		}
	case got != want:
		t.Errorf("%v mirrors %v", got, want)
	}
}
