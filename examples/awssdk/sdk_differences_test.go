package awssdk_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

// differencesFile names what the SDK and package model don't have alike, each
// with the reason. Its first lines say how.
const differencesFile = "testdata/sdk_differences.txt"

// differences returns the reasons by difference, such as "Image.Name: …".
var differences = sync.OnceValues(func() (map[string]string, error) {
	text, err := os.ReadFile(differencesFile)
	if err != nil {
		return nil, err
	}
	reasons := make(map[string]string)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if what, why, found := strings.Cut(line, " | "); found && !strings.HasPrefix(line, "#") {
			reasons[what] = why
		}
	}
	return reasons, nil
})

// compareDifferences insists that what a comparison found are the differences of
// the file that begin with the kind: no other, and none less. Bumping the SDK so
// names what is new, and a difference that is gone must leave the file.
func compareDifferences(t *testing.T, kind string, found []string) {
	t.Helper()
	reasons, err := differences()
	if err != nil {
		t.Fatal(err)
	}
	for _, what := range slices.Compact(slices.Sorted(slices.Values(found))) {
		if reasons[kind+" "+what] == "" {
			t.Errorf("%s %s: package model and the SDK differ, and %s gives no reason", kind, what, differencesFile)
		}
	}
	for _, line := range slices.Sorted(maps.Keys(reasons)) {
		if what, ok := strings.CutPrefix(line, kind+" "); ok && !slices.Contains(found, what) {
			t.Errorf("%s: %q is no difference any more", differencesFile, line)
		}
	}
}

// TestDifferencesFile insists that each line of the file is of a kind that some
// test compares, so that none stays unnoticed.
func TestDifferencesFile(t *testing.T) {
	reasons, err := differences()
	if err != nil {
		t.Fatal(err)
	}
	for line := range reasons {
		if kind, _, _ := strings.Cut(line, " "); !slices.Contains([]string{"operation", "member", "constant", "error"}, kind) {
			t.Errorf("no test compares %q", line)
		}
	}
}
