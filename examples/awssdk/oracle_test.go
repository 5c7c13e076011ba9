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
// members are skipped. Each reader of package model must come to the same
// verdict and the same value, but for the table of differences.

// readers are the ways in which package model reads a shape.
var readers = map[string]func(data []byte, v model.Shape) error{
	"UnmarshalJSON":  func(data []byte, v model.Shape) error { return v.UnmarshalJSON(data) },
	"json.Unmarshal": func(data []byte, v model.Shape) error { return stdjson.Unmarshal(data, v) },
}

// oracle reads doc as the oracle does, under further rules if there are any.
func (s shape) oracle(doc []byte, rules ...*json.Unmarshalers) (any, error) {
	v := reflect.New(s.plain).Interface()
	return v, json.Unmarshal(doc, v, json.WithUnmarshalers(json.JoinUnmarshalers(rules...)))
}

// read reads doc as package model does, and returns the value as one of the
// type without methods. The bytes that were read are overwritten afterwards:
// the value must not hang on them.
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

// dropUnknown empties the field Unknown of all structures in v, which the oracle
// leaves alone.
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

// disagreement returns how a reader differs from the oracle, "" if it does not;
// and the names of the differences, if any, that account for it.
func (s shape) disagreement(doc []byte, reader func(data []byte, v model.Shape) error) (report string, explained []string) {
	got, gotErr := s.read(doc, reader)
	want, wantErr := s.oracle(doc)
	if agree(got, gotErr, want, wantErr) {
		return "", nil
	}
	var rules []*json.Unmarshalers
	for _, d := range differences {
		if v, err := s.oracle(doc, d.rule); agree(got, gotErr, v, err) {
			return "", []string{d.name}
		}
		rules = append(rules, d.rule)
		explained = append(explained, d.name)
	}
	if v, err := s.oracle(doc, rules...); agree(got, gotErr, v, err) {
		return "", explained
	}
	if (gotErr == nil) != (wantErr == nil) {
		return fmt.Sprintf("the verdict is %v, the oracle's %v", gotErr, wantErr), nil
	}
	return "the value differs (-oracle +got):\n" + cmp.Diff(printed(want), printed(got)), nil
}

// printed returns a value as text to show.
func printed(v any) string {
	doc, err := json.Marshal(v, jsontext.Multiline(true))
	if err != nil {
		return err.Error()
	}
	return string(doc)
}

// agree reports whether both are errors or both are the same value.
func agree(got any, gotErr error, want any, wantErr error) bool {
	if gotErr != nil || wantErr != nil {
		return gotErr != nil && wantErr != nil
	}
	return reflect.DeepEqual(got, want)
}

// TestGoldens reads the golden files, of which there is nothing to explain.
func TestGoldens(t *testing.T) {
	for _, g := range goldens(t) {
		for name, reader := range readers {
			t.Run(g.name+"/"+name, func(t *testing.T) {
				report, explained := allShapes[g.shape].disagreement(g.doc, reader)
				if report != "" || explained != nil {
					t.Error(report, explained)
				}
				if _, err := allShapes[g.shape].oracle(g.doc); err != nil {
					t.Errorf("the oracle refuses it: %v", err)
				}
			})
		}
	}
}
