package model_test

import (
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/apitable"
)

// readTable reads a table in testdata.
func readTable[T any](t *testing.T, read func(path string) (T, error), name string) T {
	t.Helper()
	table, err := read(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// field is a field of a shape as the API reference wants it.
type field struct{ Name, Type, JSON string }

// TestMembers compares the fields of every shape with the members in the table:
// names, order, types and whether they are required.
func TestMembers(t *testing.T) {
	patterns := readTable(t, apitable.ReadPatterns, "patterns.txt")
	want := make(map[string][]field)
	for _, shape := range readTable(t, apitable.ReadShapes, "members.txt") {
		fields := []field{}
		for _, m := range shape.Members {
			option := ",omitzero"
			if m.Required {
				option = ""
			}
			name := strings.ToUpper(m.Name[:1]) + m.Name[1:]
			fields = append(fields, field{name, memberType(m.Type, patterns), m.Name + option})
		}
		want[shape.Name] = fields
	}
	got := make(map[string][]field)
	for name, newShape := range allShapes {
		fields := []field{}
		for f := range reflect.TypeOf(newShape()).Elem().Fields() {
			if tag := f.Tag.Get("json"); tag != "-" {
				fields = append(fields, field{f.Name, f.Type.String(), tag})
			}
		}
		got[name] = fields
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-members.txt +structs):\n%s", diff)
	}
}

// memberType returns the Go type of a member: a pointer where the zero value of
// its type may stand on the wire.
func memberType(typ apitable.Type, patterns map[string]*apitable.Pattern) string {
	zero := false
	switch typ.Kind {
	case apitable.String:
		zero = typ.Name == "" && (typ.Min == nil || *typ.Min < 1) && (typ.Pattern == "" || patterns[typ.Pattern].Match(""))
	case apitable.Integer, apitable.Long:
		zero = (typ.Min == nil || *typ.Min <= 0) && (typ.Max == nil || *typ.Max >= 0)
	case apitable.Boolean, apitable.Structure:
		zero = true
	}
	if zero {
		return "*" + valueType(typ)
	}
	return valueType(typ)
}

// valueType returns the Go type of what stands in a list or map.
func valueType(typ apitable.Type) string {
	switch typ.Kind {
	case apitable.String:
		if typ.Name != "" {
			return "enums." + typ.Name
		}
		return "string"
	case apitable.Integer:
		return "int32"
	case apitable.Long:
		return "int64"
	case apitable.Boolean:
		return "bool"
	case apitable.Timestamp:
		return "model.Timestamp"
	case apitable.Enum:
		return "enums." + typ.Name
	case apitable.Structure:
		return "model." + typ.Name
	case apitable.List:
		return "[]" + valueType(*typ.Element)
	case apitable.Map:
		return "map[" + valueType(*typ.Key) + "]" + valueType(*typ.Value)
	default:
		return typ.Kind
	}
}

// A table with a pattern that is described nowhere would be read as one without.
func TestPatternsAreDescribed(t *testing.T) {
	patterns := readTable(t, apitable.ReadPatterns, "patterns.txt")
	used := make(map[string]bool)
	var visit func(typ *apitable.Type)
	visit = func(typ *apitable.Type) {
		if typ == nil {
			return
		}
		if typ.Pattern != "" {
			used[typ.Pattern] = true
		}
		visit(typ.Element)
		visit(typ.Key)
		visit(typ.Value)
	}
	for _, shape := range readTable(t, apitable.ReadShapes, "members.txt") {
		for _, m := range shape.Members {
			visit(&m.Type)
		}
	}
	described := slices.Sorted(maps.Keys(patterns))
	if diff := cmp.Diff(slices.Sorted(maps.Keys(used)), described); diff != "" {
		t.Errorf("(-members.txt +patterns.txt):\n%s", diff)
	}
	for name, p := range patterns {
		for _, text := range p.Legal {
			if !p.Match(text) {
				t.Errorf("%s: the legal %q does not match", name, text)
			}
		}
		for _, text := range p.Illegal {
			if p.Match(text) {
				t.Errorf("%s: the illegal %q matches", name, text)
			}
		}
	}
}
