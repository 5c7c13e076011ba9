package model_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadmeSnippets insists that the Go blocks of the README are code of
// examples, which compile and whose output is checked.
func TestReadmeSnippets(t *testing.T) {
	readme := read(t, "../README.md")
	var blocks []string
	for _, part := range strings.Split(readme, "```go\n")[1:] {
		block, _, _ := strings.Cut(part, "```\n")
		blocks = append(blocks, block)
	}

	program := read(t, "../validate/readme_example_test.go")
	program = "package main\n\nimport" + between(t, program, "\nimport", "\n\n//") +
		"\n\nfunc main() {" + between(t, program, "\nfunc Example() {", "")
	loop := "pager := " + between(t, read(t, "../paginate/example_test.go"), "\nfunc ExampleNew() {\n\tctx := context.Background()\n\tpager := ", "\t// Output:")
	want := []string{program, strings.ReplaceAll(loop, "\n\t", "\n")}
	if diff := cmp.Diff(want, blocks); diff != "" {
		t.Errorf("the snippets are not the code of the examples (-want +got):\n%s", diff)
	}
}

// The README is read fast: it fits on few screens.
func TestReadmeLength(t *testing.T) {
	if n := strings.Count(read(t, "../README.md"), "\n"); n > 100 {
		t.Errorf("README.md has %d lines, want at most 100", n)
	}
}

// read returns a text file with line endings of one character.
func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// between returns what stands in a text between two others. An empty end is that
// of the text.
func between(t *testing.T, text, before, after string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, before)
	if !found {
		t.Fatalf("nothing after %q", before)
	}
	if after == "" {
		return rest
	}
	part, _, found := strings.Cut(rest, after)
	if !found {
		t.Fatalf("nothing before %q", after)
	}
	return part
}
