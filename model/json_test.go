package model_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// The fixtures of each shape: every member with a telling value, only the
// required members, and every member with its smallest legal value.
var fixtures = []string{"full", "minimal", "zeros"}

// TestGolden decodes and encodes every fixture, in all ways there are, and
// compares the bytes; then it decodes again and compares the values.
func TestGolden(t *testing.T) {
	for name, newShape := range allShapes {
		for _, fixture := range fixtures {
			want := readFixture(t, "shapes", name, fixture+".json")
			for reader, read := range readers {
				for writer, write := range writers {
					t.Run(strings.Join([]string{name, fixture, reader, writer}, "/"), func(t *testing.T) {
						value := newShape()
						if err := read(want, value); err != nil {
							t.Fatal(err)
						}
						doc, err := write(value)
						if err != nil {
							t.Fatal(err)
						}
						if diff := cmp.Diff(string(want), indented(t, doc)); diff != "" {
							t.Errorf("the document changed (-want +got):\n%s", diff)
						}
						again := newShape()
						if err := read(doc, again); err != nil {
							t.Fatal(err)
						}
						if diff := cmp.Diff(value, again); diff != "" {
							t.Errorf("the value changed (-first +second):\n%s", diff)
						}
					})
				}
			}
		}
	}
}

// TestAbsentStaysAbsent takes the smallest legal value of one member at a time
// out of a document: what is written back must be without it, and with all
// others. So [] and absent, {} and absent, false and absent, 0 and absent, ""
// and absent stay apart.
func TestAbsentStaysAbsent(t *testing.T) {
	for name, newShape := range allShapes {
		var members map[string]json.RawMessage
		if err := json.Unmarshal(readFixture(t, "shapes", name, "zeros.json"), &members); err != nil {
			t.Fatal(err)
		}
		required := requiredMembers(newShape())
		for without := range members {
			if slices.Contains(required, without) {
				continue
			}
			want := make(map[string]any, len(members))
			for member, value := range members {
				if member != without {
					want[member] = value
				}
			}
			doc, err := json.Marshal(want)
			if err != nil {
				t.Fatal(err)
			}
			for reader, read := range readers {
				value := newShape()
				if err := read(doc, value); err != nil {
					t.Fatalf("%s without %s through %s: %v", name, without, reader, err)
				}
				for writer, write := range writers {
					got, err := write(value)
					if err != nil {
						t.Fatal(err)
					}
					if diff := cmp.Diff(decoded(t, doc), decoded(t, got)); diff != "" {
						t.Errorf("%s without %s, %s and %s (-want +got):\n%s", name, without, reader, writer, diff)
					}
				}
			}
		}
	}
}

// requiredMembers returns the wire names of shape's required members.
func requiredMembers(shape any) []string {
	var names []string
	for field := range reflect.TypeOf(shape).Elem().Fields() {
		if tag := field.Tag.Get("json"); !strings.Contains(tag, ",") {
			names = append(names, tag)
		}
	}
	return names
}

// decoded returns a document as plain maps and lists.
func decoded(t testing.TB, doc []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(doc, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestNotations reads the same items as the service sends them and as the two
// versions of the AWS CLI print them.
func TestNotations(t *testing.T) {
	operations := map[string]func() any{
		"create-image-builder":             func() any { return new(model.CreateImageBuilderResult) },
		"describe-image-builders":          func() any { return new(model.DescribeImageBuildersResult) },
		"describe-image-builders-page-1":   func() any { return new(model.DescribeImageBuildersResult) },
		"describe-images":                  func() any { return new(model.DescribeImagesResult) },
		"describe-images-page-1":           func() any { return new(model.DescribeImagesResult) },
		"describe-workspace-images":        func() any { return new(model.DescribeWorkspaceImagesResult) },
		"describe-workspace-images-page-1": func() any { return new(model.DescribeWorkspaceImagesResult) },
	}
	files, err := os.ReadDir(filepath.Join("testdata", "documents"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		operation, _, _ := strings.Cut(file.Name(), ".")
		newResult, ok := operations[operation]
		if !ok {
			t.Errorf("%s belongs to no operation", file.Name())
			continue
		}
		for reader, read := range readers {
			t.Run(file.Name()+"/"+reader, func(t *testing.T) {
				want, got := newResult(), newResult()
				if err := read(readFixture(t, "documents", operation+".service.json"), want); err != nil {
					t.Fatal(err)
				}
				if reflect.ValueOf(want).Elem().IsZero() {
					t.Fatal("the service's document is read as nothing")
				}
				if err := read(readFixture(t, "documents", file.Name()), got); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("differs from the service's own notation (-service +this):\n%s", diff)
				}
			})
		}
	}
}

// TestTomorrow reads each result as a later service might send it: with an
// unknown member in every object, and with unknown values of every enum. Both
// are kept.
func TestTomorrow(t *testing.T) {
	// The entries of a map are data, not members: nothing is unknown there.
	object := regexp.MustCompile(`("(?:Metadata|TagSpecifications)": )?\{(\n|\})`)
	const unknown = "{\n\"Tomorrow\": {\"a\": [1, {\"b\": null}, \"}\"], \"c\": {}}"
	for name, newShape := range allShapes {
		if !strings.HasSuffix(name, "Result") {
			continue
		}
		full := readFixture(t, "shapes", name, "full.json")
		changed := full
		if members := enumMembers(reflect.TypeOf(newShape()).Elem()); len(members) > 0 {
			enum := regexp.MustCompile(`"(` + strings.Join(members, "|") + `)": "[^"]*"`)
			changed = enum.ReplaceAll(full, []byte(`"$1": "TOMORROW"`))
			if bytes.Equal(changed, full) {
				t.Errorf("%s/full.json has none of the enum values %s", name, members)
			}
		}
		doc := object.ReplaceAllFunc(changed, func(open []byte) []byte {
			switch string(open) {
			case "{\n":
				return []byte(unknown + ",\n")
			case "{}":
				return []byte(unknown + "}")
			default:
				return open
			}
		})
		for reader, read := range readers {
			for writer, write := range writers {
				t.Run(name+"/"+reader+"/"+writer, func(t *testing.T) {
					value := newShape()
					if err := read(doc, value); err != nil {
						t.Fatal(err)
					}
					got, err := write(value)
					if err != nil {
						t.Fatal(err)
					}
					if diff := cmp.Diff(decoded(t, doc), decoded(t, got)); diff != "" {
						t.Errorf("(-want +got):\n%s", diff)
					}
				})
			}
		}
	}
}

// enumMembers returns the wire names of the members of a shape, and of the shapes
// in it, that have a type of package enums.
func enumMembers(shape reflect.Type) []string {
	var names []string
	for field := range shape.Fields() {
		if !field.IsExported() {
			continue // Of a Timestamp.
		}
		typ := field.Type
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() == reflect.Struct {
			names = append(names, enumMembers(typ)...)
		} else if _, isEnum := typ.MethodByName("IsKnown"); isEnum {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			names = append(names, name)
		}
	}
	return names
}

// An explicit null is an absent member, wherever it stands.
func TestNullIsAbsent(t *testing.T) {
	for name, newShape := range allShapes {
		var members map[string]any
		if err := json.Unmarshal(readFixture(t, "shapes", name, "full.json"), &members); err != nil {
			t.Fatal(err)
		}
		for member := range members {
			members[member] = nil
		}
		doc, err := json.Marshal(members)
		if err != nil {
			t.Fatal(err)
		}
		for reader, read := range readers {
			value := newShape()
			if err := read(doc, value); err != nil {
				t.Errorf("%s through %s: %v", name, reader, err)
			}
			if diff := cmp.Diff(newShape(), value); diff != "" {
				t.Errorf("%s through %s is not empty (-want +got):\n%s", name, reader, diff)
			}
		}
	}
}
