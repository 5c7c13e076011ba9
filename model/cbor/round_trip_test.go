package cbor_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// Every fixture is the same document after it was written as CBOR and read
// again, by every way of reading.
func TestRoundTrip(t *testing.T) {
	for name, newShape := range shapes.ByName() {
		for _, fixture := range []string{"full", "minimal", "zeros"} {
			t.Run(name+"/"+fixture, func(t *testing.T) {
				document, err := os.ReadFile(filepath.Join("..", "testdata", "shapes", name, fixture+".json"))
				if err != nil {
					t.Fatal(err)
				}
				v := newShape()
				if err := v.UnmarshalJSON(document); err != nil {
					t.Fatal(err)
				}
				asFloats(t, reflect.ValueOf(v))
				want, err := v.AppendJSON(nil)
				if err != nil {
					t.Fatal(err)
				}
				data, err := cbor.Append(nil, v)
				if err != nil {
					t.Fatal(err)
				}
				for name, unmarshal := range map[string]func([]byte, model.Shape) error{"Unmarshal": cbor.Unmarshal, "UnmarshalStrict": cbor.UnmarshalStrict} {
					read := newShape()
					if err := unmarshal(data, read); err != nil {
						t.Fatalf("%s: %v", name, err)
					}
					got, err := read.AppendJSON(nil)
					if err != nil {
						t.Fatal(err)
					}
					if !bytes.Equal(got, want) {
						t.Errorf("%s (-want +got):\n%s", name, cmp.Diff(string(want), string(got)))
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
