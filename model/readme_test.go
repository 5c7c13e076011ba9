package model_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadmeSnippets insists that the Go blocks of the README are the bodies of
// examples, which compile and whose output is checked.
func TestReadmeSnippets(t *testing.T) {
	for heading, example := range map[string]struct{ file, name string }{
		"Reading a saved response": {"example_test.go", "Example"},
		"Going over pages":         {"../paginate/example_test.go", "ExampleNew"},
		"Checking a request":       {"../validate/example_test.go", "ExampleJSON"},
	} {
		section := between(t, "../README.md", "\n## "+heading+"\n", "## ")
		_, snippet, _ := strings.Cut(section, "\n```go\n")
		snippet, _, _ = strings.Cut(snippet, "```\n")
		body := between(t, example.file, "\nfunc "+example.name+"() {\n", "}\n")
		var want strings.Builder
		for line := range strings.Lines(body) {
			want.WriteString(strings.TrimPrefix(line, "\t"))
		}
		if diff := cmp.Diff(want.String(), snippet); diff != "" {
			t.Errorf("the snippet under %q is not the body of %s (-want +got):\n%s", heading, example.name, diff)
		}
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
