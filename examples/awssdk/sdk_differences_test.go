package awssdk_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
)

// compareDifferences insists that what a comparison found is what the list of
// named differences has of that kind. So a new version of the SDK names what is
// new, and a difference that is gone must leave the list.
func compareDifferences(t *testing.T, kind string, found []string) {
	t.Helper()
	reasons := sdkdiff.Reasons()
	for _, what := range slices.Compact(slices.Sorted(slices.Values(found))) {
		if reasons[kind+" "+what] == "" {
			t.Errorf("package model and the SDK differ, and %s has no line: %s %s", sdkdiff.File, kind, what)
		}
	}
	for _, line := range slices.Sorted(maps.Keys(reasons)) {
		if what, ok := strings.CutPrefix(line, kind+" "); ok && !slices.Contains(found, what) {
			t.Errorf("%s: this is no difference any more: %s", sdkdiff.File, line)
		}
	}
}
