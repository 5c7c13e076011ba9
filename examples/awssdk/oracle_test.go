package awssdk_test

import (
	"bytes"
	stdjson "encoding/json"
	"fmt"
	"reflect"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// The oracle is version 2 of encoding/json on structs without methods: names
// are case-sensitive, duplicate names and invalid UTF-8 are errors, unknown
// members are skipped, null entries of maps and null elements of lists are zero
// values. Each reader of package model must come to the same verdict and the
// same value.

// readers are the ways in which package model reads a shape.
var readers = map[string]func(data []byte, v model.Shape) error{
	"UnmarshalJSON":  func(data []byte, v model.Shape) error { return v.UnmarshalJSON(data) },
	"json.Unmarshal": func(data []byte, v model.Shape) error { return stdjson.Unmarshal(data, v) },
}

// oracle reads doc as the oracle does.
func (s shape) oracle(doc []byte) (any, error) {
	v := reflect.New(s.plain).Interface()
	return v, json.Unmarshal(doc, v)
}

// read reads doc as package model does, and returns the value as one of the
// type without methods, without unknown members. The bytes that were read are
// overwritten afterwards: the value must not refer to them.
func (s shape) read(doc []byte, reader func(data []byte, v model.Shape) error) (any, error) {
	defer showPanic(doc)
	v := s.make()
	mine := bytes.Clone(doc)
	err := reader(mine, v)
	if !bytes.Equal(doc, mine) {
		panic(fmt.Sprintf("reading changed the document %q", doc))
	}
	for i := range mine {
		mine[i] = '#'
	}
	dropUnknown(reflect.ValueOf(v))
	return s.view(v), err
}

// dropUnknown empties the field Unknown of all structures in v. The tests of
// writing compare unknown members.
func dropUnknown(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			dropUnknown(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			dropUnknown(v.Index(i))
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			if field.Type() == reflect.TypeFor[model.RawMembers]() {
				field.SetString("")
			} else if field.Type() != reflect.TypeFor[model.Timestamp]() {
				dropUnknown(field)
			}
		}
	}
}

// showPanic lets a panic say which document it comes from.
func showPanic(doc []byte) {
	if p := recover(); p != nil {
		panic(fmt.Sprintf("%v in %q", p, doc))
	}
}

// view returns v as a value of the type without methods.
func (s shape) view(v model.Shape) any {
	return reflect.NewAt(s.plain, reflect.ValueOf(v).UnsafePointer()).Interface()
}

// disagreement returns how a reader differs from the oracle, "" if it does not.
func (s shape) disagreement(doc []byte, reader func(data []byte, v model.Shape) error) string {
	got, gotErr := s.read(doc, reader)
	want, wantErr := s.oracle(doc)
	switch {
	case (gotErr == nil) != (wantErr == nil):
		return fmt.Sprintf("the verdict is %v, the oracle's %v", gotErr, wantErr)
	case gotErr == nil && !reflect.DeepEqual(got, want):
		return "the value differs (-oracle +got):\n" + cmp.Diff(printed(want), printed(got))
	default:
		return ""
	}
}

// printed returns a value as text to show.
func printed(v any) string {
	doc, err := json.Marshal(v, jsontext.Multiline(true))
	if err != nil {
		return err.Error()
	}
	return string(doc)
}

// TestGoldens reads the golden files, which the oracle can read too.
func TestGoldens(t *testing.T) {
	for _, g := range goldens(t) {
		for name, reader := range readers {
			t.Run(g.name+"/"+name, func(t *testing.T) {
				if report := allShapes[g.shape].disagreement(g.doc, reader); report != "" {
					t.Error(report)
				}
				if _, err := allShapes[g.shape].oracle(g.doc); err != nil {
					t.Errorf("the oracle refuses it: %v", err)
				}
			})
		}
	}
}
