package model_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadmeSnippet insists that the Go block of the README is the body of
// Example, which compiles and whose output is checked.
func TestReadmeSnippet(t *testing.T) {
	snippet := between(t, "../README.md", "\n```go\n", "```\n")
	body := between(t, "example_test.go", "\nfunc Example() {\n", "}\n")
	var want strings.Builder
	for line := range strings.Lines(body) {
		want.WriteString(strings.TrimPrefix(line, "\t"))
	}
	if diff := cmp.Diff(want.String(), snippet); diff != "" {
		t.Errorf("the snippet of the README is not the body of Example (-want +got):\n%s", diff)
	}
}

// between returns the lines of a file that stand between two others.
func between(t *testing.T, path, before, after string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(strings.ReplaceAll(string(text), "\r\n", "\n"), before)
	lines, _, ended := strings.Cut(rest, "\n"+after)
	if !found || !ended {
		t.Fatalf("%s has nothing between %q and %q", path, before, after)
	}
	return lines + "\n"
}
