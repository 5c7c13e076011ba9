package awssdk_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/euc-go/eucmodel/model"
)

// writing returns t, a type without methods, as encoders know it by the rules of
// package model: a required time that is absent is a null. Where they are to be
// kept, it has a field for the unknown members that the oracle understands: it
// reads them into it, and writes them after the known ones.
func writing(t reflect.Type, keepUnknown bool) reflect.Type {
	switch {
	case t == reflect.TypeFor[model.Timestamp]():
		return reflect.TypeFor[timeOrNull]()
	case t.Kind() == reflect.Pointer:
		return reflect.PointerTo(writing(t.Elem(), keepUnknown))
	case t.Kind() == reflect.Slice:
		return reflect.SliceOf(writing(t.Elem(), keepUnknown))
	case t.Kind() == reflect.Struct:
		fields := make([]reflect.StructField, 0, t.NumField())
		for field := range t.Fields() {
			if keepUnknown && field.Type == reflect.TypeFor[model.RawMembers]() {
				field.Type, field.Tag = reflect.TypeFor[jsontext.Value](), `json:",embed"`
			} else {
				field.Type = writing(field.Type, keepUnknown)
			}
			fields = append(fields, field)
		}
		return reflect.StructOf(fields)
	default:
		return t
	}
}

// timeOrNull is a timestamp whose zero value is written as null.
type timeOrNull model.Timestamp

func (t timeOrNull) IsZero() bool { return model.Timestamp(t).IsZero() }

func (t timeOrNull) MarshalJSON() ([]byte, error) {
	if t.IsZero() {
		return []byte("null"), nil
	}
	return model.Timestamp(t).MarshalJSON()
}

func (t *timeOrNull) UnmarshalJSON(data []byte) error {
	return (*model.Timestamp)(t).UnmarshalJSON(data)
}

// rewritten returns what the oracle reads of doc and writes again, unknown
// members included.
func (s shape) rewritten(doc []byte) ([]byte, error) {
	v := reflect.New(s.keeping).Interface()
	if err := json.Unmarshal(doc, v); err != nil {
		return nil, err
	}
	return json.Marshal(v, json.Deterministic(true), json.FormatNilSliceAsNull(true), json.FormatNilMapAsNull(true))
}

// encodingFault returns what is wrong with the way in which package model writes
// what it reads of doc, "" if nothing is; and whether it can read it at all.
// AppendJSON must give the document of the oracle, after what is in the buffer;
// json.Marshal must give the same; and reading it back must give the same value.
// Without unknown members all must be as encoding/json writes the structure
// without methods.
func encodingFault(s shape, doc []byte) (fault string, written bool) {
	v := s.make()
	if v.UnmarshalJSON(doc) != nil {
		return "", false
	}
	want, err := s.rewritten(doc)
	if err != nil {
		return "the oracle: " + err.Error(), true
	}
	got, fault := writingFault(v, want)
	if fault != "" {
		return fault, true
	}
	back := s.make()
	if err := back.UnmarshalJSON(got); err != nil {
		return fmt.Sprintf("AppendJSON wrote %s, which can't be read: %v", got, err), true
	}
	if !reflect.DeepEqual(v, back) {
		return fmt.Sprintf("AppendJSON wrote %s, which is read as %s", got, printed(s.view(back))), true
	}
	dropUnknown(reflect.ValueOf(v))
	want, err = stdjson.Marshal(reflect.NewAt(s.writing, reflect.ValueOf(v).UnsafePointer()).Interface())
	if err != nil {
		return err.Error(), true
	}
	_, fault = writingFault(v, want)
	return fault, true
}

// writingFault writes v in all ways, and returns the document or which of them
// does not give the document that is wanted.
func writingFault(v model.Shape, want []byte) (got []byte, fault string) {
	const before = "before"
	all, err := v.AppendJSON([]byte(before))
	got, found := bytes.CutPrefix(all, []byte(before))
	if err != nil || !found {
		return nil, fmt.Sprintf("AppendJSON overwrites the buffer, or fails: %v", err)
	}
	if err := sameDocument(want, got); err != nil {
		return nil, fmt.Sprintf("%v\nwant:       %s\nAppendJSON: %s", err, want, got)
	}
	if fresh, err := v.AppendJSON(nil); err != nil || !bytes.Equal(got, fresh) {
		return nil, fmt.Sprintf("written twice:\n%s\n%s, %v", got, fresh, err)
	}
	marshaled, err := stdjson.Marshal(v)
	if err != nil {
		return nil, err.Error()
	}
	if err := sameDocument(want, marshaled); err != nil {
		return nil, fmt.Sprintf("%v\nwant:         %s\njson.Marshal: %s", err, want, marshaled)
	}
	return got, ""
}

// sameDocument compares two documents token by token: members in the same
// order, text by its characters, numbers by their digits.
func sameDocument(want, got []byte) error {
	w, g := jsontext.NewDecoder(bytes.NewReader(want)), jsontext.NewDecoder(bytes.NewReader(got))
	for {
		a, wantErr := w.ReadToken()
		b, gotErr := g.ReadToken()
		if errors.Is(wantErr, io.EOF) && errors.Is(gotErr, io.EOF) {
			return nil
		}
		if wantErr != nil || gotErr != nil {
			return fmt.Errorf("at %s: want %v, got %v", w.StackPointer(), wantErr, gotErr)
		}
		if a.Kind() != b.Kind() || a.String() != b.String() {
			return fmt.Errorf("at %s: want %v, got %v", w.StackPointer(), a, b)
		}
	}
}

// TestEncode writes what golden files and their mutations are read as.
func TestEncode(t *testing.T) {
	written, failures := 0, 0
	for i, g := range goldens(t) {
		s := allShapes[g.shape]
		r := rand.New(rand.NewPCG(uint64(i), 1))
		doc := g.doc
		for range 50 {
			fault, ok := encodingFault(s, doc)
			if ok {
				written++
			}
			if fault != "" {
				if failures++; failures > enough {
					t.Fatal("and so on")
				}
				t.Errorf("%s: %s", g.name, fault)
			}
			doc, _ = mutate(r, g.doc)
		}
	}
	if written < 1000 {
		t.Errorf("only %d values written", written)
	}
}
