package awssdk_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	smithycbor "github.com/aws/smithy-go/encoding/cbor"
)

// itemDisagreement compares what the oracles read of a data item with its JSON.
// What is meant to differ has a row in
// cborDifferences.
func itemDisagreement(data []byte) string {
	got, gotErr := oursTree(data)
	want, wantErr := fxTree(data)
	if reason := fxReason(gotErr, wantErr); reason == "" {
		if (gotErr == nil) != (wantErr == nil) {
			return fmt.Sprintf("the verdict is %v, that of fxamacker/cbor %v", gotErr, wantErr)
		}
		if gotErr == nil && !sameTree(want, got) {
			return fmt.Sprintf("we read %v, fxamacker/cbor %v", got, want)
		}
	}
	value, smithyErr := smithycbor.Decode(data)
	var tree any
	if smithyErr == nil {
		tree, smithyErr = smithyTree(value)
	}
	switch {
	case gotErr == nil && smithyErr != nil:
		if smithyRefuses(smithyErr) == "" {
			return fmt.Sprintf("smithy-go refuses what we read: %v", smithyErr)
		}
	case gotErr == nil && !sameTree(tree, got):
		return fmt.Sprintf("we read %v, smithy-go %v", got, tree)
	case gotErr != nil && smithyErr == nil && smithyReason(gotErr, wantErr) == "":
		return fmt.Sprintf("smithy-go reads what we refuse: %v; fxamacker/cbor: %T %v", gotErr, wantErr, wantErr)
	}
	return ""
}

// TestCBORItems reads data items made up by chance, always the same ones.
func TestCBORItems(t *testing.T) {
	const documents = 15_000
	accepted, failures := 0, 0
	for seed := range uint64(documents) {
		data := randomItem(rand.New(rand.NewPCG(seed, 14)))
		if _, err := oursTree(data); err == nil {
			accepted++
		}
		if report := itemDisagreement(data); report != "" {
			if failures++; failures > enough {
				t.Fatal("and so on")
			}
			t.Errorf("%s\n%x", report, data)
		}
	}
	t.Logf("%d documents, of which %d can be read", documents, accepted)
	if accepted < documents/4 || accepted > documents*9/10 {
		t.Errorf("%d of %d documents can be read, want most", accepted, documents)
	}
}
