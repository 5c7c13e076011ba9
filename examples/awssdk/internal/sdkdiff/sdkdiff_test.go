package sdkdiff_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
)

// TestKinds insists that each difference is of a kind that some test compares, so
// that none stays unnoticed, and has a reason.
func TestKinds(t *testing.T) {
	reasons := sdkdiff.Reasons()
	if len(reasons) == 0 {
		t.Error("no difference was read")
	}
	for what, why := range reasons {
		if kind, _, _ := strings.Cut(what, " "); !slices.Contains([]string{"operation", "member", "constant", "error"}, kind) || why == "" {
			t.Errorf("no test compares %q, or it has no reason (%q)", what, why)
		}
	}
}

func TestOnlyIn(t *testing.T) {
	got := sdkdiff.OnlyIn(map[string]int{"a": 1, "b": 2}, map[string]int{"b": 3, "c": 4})
	if diff := cmp.Diff([]string{"a: only in the SDK", "c: only in package model"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
