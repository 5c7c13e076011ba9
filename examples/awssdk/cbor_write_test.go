package awssdk_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	smithycbor "github.com/aws/smithy-go/encoding/cbor"
	fxcbor "github.com/fxamacker/cbor/v2"

	"github.com/euc-go/eucmodel/model/cbor"
)

// definiteReader refuses items of indefinite length, which we don't write.
var definiteReader = newDecMode(fxcbor.DecOptions{IndefLength: fxcbor.IndefLengthForbidden})

// cborWritingFault writes what a JSON document is read as. It returns what the
// oracles find wrong with it, "" if nothing, and whether the document could be read.
func cborWritingFault(s shape, doc []byte) (fault string, written bool) {
	defer showPanic(doc)
	v := s.make()
	if v.UnmarshalJSON(doc) != nil {
		return "", false
	}
	text, err := v.AppendJSON(nil)
	if err != nil {
		return err.Error(), true
	}
	data, err := cbor.Append(nil, v)
	if err != nil {
		if strings.Contains(err.Error(), "the number is too long") {
			return "", false
		}
		return "it is not written: " + err.Error(), true
	}
	want := s.withTimes(v)
	got := s.newWithTimes()
	if err := definiteReader.Unmarshal(data, got); err != nil {
		return "fxamacker/cbor refuses it: " + short(err), true
	}
	if difference := firstDifference(got, want); difference != "" {
		return "it differs for fxamacker/cbor: " + difference, true
	}
	value, err := smithycbor.Decode(data)
	if err != nil {
		if smithyRefuses(err) != "" {
			return "", true
		}
		return "smithy-go refuses it: " + err.Error(), true
	}
	tree, err := smithyTree(value)
	if err != nil {
		return "smithy-go: " + err.Error(), true
	}
	if !sameTree(tree, any(jsonTree(text))) {
		return fmt.Sprintf("it differs for smithy-go: %v", tree), true
	}
	if shortest := len(smithycbor.Encode(value)); shortest != len(data) {
		return fmt.Sprintf("it has %d bytes, that of smithy-go %d", len(data), shortest), true
	}
	for name, read := range cborReaders {
		again := s.make()
		if err := read(data, again); err != nil {
			return name + " refuses it: " + err.Error(), true
		}
		text, err := again.AppendJSON(nil)
		if err != nil || !sameTree(tree, any(jsonTree(text))) {
			return fmt.Sprintf("%s reads %s, %v", name, text, err), true
		}
	}
	return "", true
}

// TestCBORWriting writes changed golden files, always the same ones.
func TestCBORWriting(t *testing.T) {
	documents, failures := 0, 0
	for i, g := range goldens(t) {
		s := allShapes[g.shape]
		r := rand.New(rand.NewPCG(uint64(i), 1))
		for n := range perCBORGolden {
			doc := g.doc
			if n > 0 {
				doc, _ = mutate(r, g.doc)
			}
			fault, written := cborWritingFault(s, doc)
			if written {
				documents++
			}
			if fault != "" {
				if failures++; failures > enough {
					t.Fatal("and so on")
				}
				t.Errorf("%s: %s\n%q", g.name, fault, doc)
			}
		}
	}
	t.Logf("%d documents", documents)
	if documents < 1_500 {
		t.Error("few could be written")
	}
}
