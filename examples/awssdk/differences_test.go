package awssdk_test

import (
	"errors"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// difference is a rule of package model that version 2 of encoding/json does
// not have, written so that the oracle can be taught it.
type difference struct {
	name, why string
	rule      *json.Unmarshalers
}

var differences = []difference{
	{
		name: "null list element",
		why:  "a list of the wire has no absent elements: to read one as a zero value would invent a builder, a subnet or an error",
		rule: json.UnmarshalFromFunc(func(dec *jsontext.Decoder, _ any) error {
			if around, _ := dec.StackIndex(dec.StackDepth()); around == '[' && dec.PeekKind() == 'n' {
				return errors.New("null list element")
			}
			return errors.ErrUnsupported
		}),
	},
	{
		name: "null map entry",
		why:  "an explicit null is an absent entry, as it is an absent member: a tag with an empty value is something else",
		rule: json.UnmarshalFromFunc(func(dec *jsontext.Decoder, m *map[string]string) error {
			var entries map[string]*string
			if err := json.UnmarshalDecode(dec, &entries); err != nil || entries == nil {
				return err
			}
			*m = make(map[string]string, len(entries))
			for key, text := range entries {
				if text != nil {
					(*m)[key] = *text
				}
			}
			return nil
		}),
	},
}
