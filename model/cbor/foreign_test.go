package cbor_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// What has the methods of a shape without being one.
type (
	embedsPointer   struct{ *model.VpcConfig }
	embedsStructure struct{ model.VpcConfig }
	embedsInterface struct{ model.Shape }
)

// TestForeign insists that what is nil, or embeds a shape, is an error, and never a
// panic.
func TestForeign(t *testing.T) {
	for why, v := range map[string]model.Shape{
		"nil":                       nil,
		"a nil pointer":             (*model.VpcConfig)(nil),
		"an embedded pointer":       embedsPointer{new(model.VpcConfig)},
		"a nil embedded pointer":    embedsPointer{},
		"a pointer to it":           &embedsPointer{},
		"an embedded structure":     &embedsStructure{},
		"a nil pointer to it":       (*embedsStructure)(nil),
		"an embedded interface":     embedsInterface{new(model.VpcConfig)},
		"a nil embedded interface":  embedsInterface{},
		"a pointer to such as that": &embedsInterface{},
	} {
		for name, err := range map[string]error{
			"Unmarshal":       cbor.Unmarshal([]byte{0xa0}, v),
			"UnmarshalStrict": cbor.UnmarshalStrict([]byte{0xa0}, v),
		} {
			if err == nil {
				t.Errorf("%s: %s has no error", why, name)
			}
		}
		if b, err := cbor.Append([]byte("before"), v); err == nil || string(b) != "before" {
			t.Errorf("%s: Append gives %q, %v", why, b, err)
		}
	}
	if err := cbor.Unmarshal([]byte{0xa0}, nil); fmt.Sprint(err) != "cbor: a nil pointer can't be read into or written" {
		t.Error(err)
	}
	want := "cbor: a *cbor_test.embedsStructure is no pointer to a structure of package model; one that embeds such a structure is none"
	if err := cbor.Unmarshal([]byte{0xa0}, new(embedsStructure)); fmt.Sprint(err) != want {
		t.Error(err)
	}
}

// TestDataIsCopied insists that what is read does not change with the document.
func TestDataIsCopied(t *testing.T) {
	data := bytesOf("a4 'Name' 'office' 'Metadata' a1 'key' 'value' 'X' 'y' 'InstanceFamilies' 81 'f'")
	for reader, read := range readers {
		document, v := append([]byte{}, data...), new(model.Application)
		if err := read(document, v); err != nil {
			t.Fatal(err)
		}
		clear(document)
		want := &model.Application{Name: "office", Metadata: map[string]string{"key": "value"}, InstanceFamilies: []string{"f"}, Unknown: `"X":"y"`}
		if diff := cmp.Diff(want, v); diff != "" {
			t.Errorf("%s (-want +got):\n%s", reader, diff)
		}
	}
}
