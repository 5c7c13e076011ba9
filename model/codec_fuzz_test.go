package model_test

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/filltest"
	"github.com/euc-go/eucmodel/model"
)

// newShapeNamed makes a shape for fuzz input: the one of that name, so that an
// input keeps its shape when others are added, or else any.
func newShapeNamed(name string) model.Shape {
	newShape, ok := allShapes[name]
	if !ok {
		names := slices.Sorted(maps.Keys(allShapes))
		newShape = allShapes[names[len(name)%len(names)]]
	}
	return newShape()
}

// addGoldens gives a fuzz target every golden document with its shape, and
// with another one.
func addGoldens(f *testing.F) {
	for name, newShape := range allShapes {
		for _, fixture := range fixtures {
			f.Add(readFixture(f, "shapes", name, fixture+".json"), name)
			f.Add(appendJSON(newShape(), nil), name)
		}
	}
	f.Add([]byte(unsound), "CreateImageBuilderRequest")
	for _, c := range faulty {
		f.Add([]byte(c.doc), "CreateImageBuilderRequest")
	}
	f.Add(page(3), "DescribeImageBuildersResult")
}

// FuzzUnmarshal reads any document into any shape. Lenient and strict agree on
// it, and what is read survives being written.
func FuzzUnmarshal(f *testing.F) {
	addGoldens(f)
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		before := slices.Clone(data)
		quick, strict := newShapeNamed(name), newShapeNamed(name)
		lenientErr := quick.(json.Unmarshaler).UnmarshalJSON(data)
		all := problems(t, model.UnmarshalStrict(data, strict))
		if string(data) != string(before) {
			t.Fatalf("%q was changed to %q", before, data)
		}
		var first []model.Problem
		for i, p := range all {
			if first == nil && !slices.Contains(strictOnly, p.Kind) {
				first = all[i : i+1]
			}
			if p.Line < 1 || p.Column < 1 || p.Offset < 0 || p.Offset > len(data) || i > 0 && p.Offset < all[i-1].Offset {
				t.Fatalf("%q: %+v lies outside of the document or of the order", data, all)
			}
		}
		if diff := cmp.Diff(first, problems(t, lenientErr)); diff != "" {
			t.Fatalf("%q: lenient does not report the first problem that strict reports (-strict +lenient):\n%s", data, diff)
		}
		if lenientErr != nil {
			return
		}
		if !json.Valid(data) {
			t.Fatalf("%q is accepted, and no JSON", data)
		}
		if diff := cmp.Diff(quick, strict); diff != "" {
			t.Fatalf("%q: what is read differs (-lenient +strict):\n%s", data, diff)
		}
		sameDocument(t, quick)
		again := newShapeNamed(name)
		if err := model.UnmarshalStrict(appendJSON(quick, nil), again); lenient(err) != nil {
			t.Fatalf("%q: what was written can't be read: %v", data, err)
		}
		if diff := cmp.Diff(quick, again); diff != "" {
			t.Fatalf("%q: changed by writing and reading (-first +second):\n%s", data, diff)
		}
	})
}

// FuzzAppendJSON writes any value of any shape: json.Marshal writes the same,
// or it is an error, and what is written can be read.
func FuzzAppendJSON(f *testing.F) {
	addGoldens(f)
	f.Add([]byte("\x03\x05a\xffb\"\\\x01\x03\x02\xed\xa0"), "Application")
	f.Fuzz(func(t *testing.T, input []byte, name string) {
		v := newShapeNamed(name)
		fill := filltest.Filler{Input: input, Unknown: []string{"", `"X1":1`, `"X1" : {} ,"X\u0032":[null]`}}
		fill.Fill(reflect.ValueOf(v).Elem())
		doc, err := v.AppendJSON(nil)
		if err != nil {
			e, ok := errors.AsType[*model.EncodeError](err)
			if again, err := v.AppendJSON([]byte("before")); !ok || err == nil || string(again) != "before" {
				t.Fatalf("%v; and again %v, %q", err, err, again)
			}
			if !strings.Contains(e.Reason, "UTF-8") && !strings.Contains(e.Reason, "unknown members") {
				t.Fatal(err) // a time is within the years 1 to 9999
			}
			return
		}
		sameDocument(t, v)
		again := newShapeNamed(name)
		if err := again.UnmarshalJSON(doc); err != nil {
			t.Fatalf("wrote %s, which can't be read: %v", doc, err)
		}
		if got := appendJSON(v, append(make([]byte, 0, 8), "before"...)); string(got) != "before"+string(doc) {
			t.Fatalf("wrote %s alone and %s after text", doc, got)
		}
	})
}
