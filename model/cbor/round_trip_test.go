package cbor_test

import (
	"reflect"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// Every fixture is the same document after it was written as CBOR and read
// again, by every way of reading.
func TestRoundTrip(t *testing.T) {
	for name, newShape := range allShapes {
		for _, version := range []string{"full", "minimal", "zeros"} {
			t.Run(name+"/"+version, func(t *testing.T) {
				v := newShape()
				if err := v.UnmarshalJSON(fixture(t, name, version)); err != nil {
					t.Fatal(err)
				}
				asFloats(t, reflect.ValueOf(v))
				want := jsonOf(t, v)
				data, err := cbor.Append(nil, v)
				if err != nil {
					t.Fatal(err)
				}
				for reader, read := range readers {
					again := newShape()
					if err := read(data, again); err != nil {
						t.Fatalf("%s: %v", reader, err)
					}
					if diff := cmp.Diff(want, jsonOf(t, again)); diff != "" {
						t.Errorf("%s (-want +got):\n%s", reader, diff)
					}
				}
			})
		}
	}
}

// asFloats makes every time in v the one that the nearest float of 64 bits has,
// which is all that CBOR can say.
func asFloats(t *testing.T, v reflect.Value) {
	t.Helper()
	switch at, isTime := v.Interface().(model.Timestamp); {
	case isTime && !at.IsZero():
		text, err := at.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		f, err := strconv.ParseFloat(string(text), 64)
		if err != nil {
			t.Fatal(err)
		}
		if err := v.Addr().Interface().(*model.Timestamp).UnmarshalJSON(strconv.AppendFloat(nil, f, 'f', -1, 64)); err != nil {
			t.Fatal(err)
		}
	case isTime:
	case v.Kind() == reflect.Pointer && !v.IsNil():
		asFloats(t, v.Elem())
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			asFloats(t, v.Index(i))
		}
	case v.Kind() == reflect.Struct:
		for _, field := range v.Fields() {
			asFloats(t, field)
		}
	}
}
