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

	"github.com/go-json-experiment/json/jsontext"

	"github.com/euc-go/eucmodel/model"
)

// encodingFault returns what is wrong with the way in which a value of package
// model is written, "" if nothing is: AppendJSON must give the document that
// encoding/json makes of the structure without methods, after what is in the
// buffer; json.Marshal must give the same; and reading it back must give the
// same value.
func encodingFault(s shape, v model.Shape) string {
	want, err := stdjson.Marshal(s.view(v))
	if err != nil {
		return err.Error()
	}
	const before = "before"
	all, err := v.AppendJSON([]byte(before))
	got, found := bytes.CutPrefix(all, []byte(before))
	if err != nil || !found {
		return fmt.Sprintf("AppendJSON overwrites the buffer, or fails: %v", err)
	}
	marshaled, err := stdjson.Marshal(v)
	if err != nil {
		return err.Error()
	}
	if err := sameDocument(marshaled, got); err != nil {
		return fmt.Sprintf("%v\njson.Marshal: %s\nAppendJSON:   %s", err, marshaled, got)
	}
	if err := sameDocument(want, got); err != nil {
		return fmt.Sprintf("%v\njson.Marshal: %s\nAppendJSON:   %s", err, want, got)
	}
	if fresh, err := v.AppendJSON(nil); err != nil || !bytes.Equal(got, fresh) {
		return fmt.Sprintf("written twice:\n%s\n%s, %v", got, fresh, err)
	}
	back := s.make()
	if err := back.UnmarshalJSON(got); err != nil {
		return fmt.Sprintf("AppendJSON wrote %s, which can't be read: %v", got, err)
	}
	if !reflect.DeepEqual(v, back) {
		return fmt.Sprintf("AppendJSON wrote %s, which is read as %s", got, printed(s.view(back)))
	}
	return ""
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
			return fmt.Errorf("at %s: json.Marshal has %v, AppendJSON has %v", w.StackPointer(), wantErr, gotErr)
		}
		if a.Kind() != b.Kind() || a.String() != b.String() {
			return fmt.Errorf("at %s: json.Marshal has %v, AppendJSON has %v", w.StackPointer(), a, b)
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
			v := s.make()
			if v.UnmarshalJSON(doc) == nil {
				written++
				if fault := encodingFault(s, v); fault != "" {
					if failures++; failures > enough {
						t.Fatal("and so on")
					}
					t.Errorf("%s: %s", g.name, fault)
				}
			}
			doc, _ = mutate(r, g.doc)
		}
	}
	if written < 1000 {
		t.Errorf("only %d values written", written)
	}
}
