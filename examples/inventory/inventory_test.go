package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// at is the clock of the tests.
const at = "2026-03-02T09:00:00Z"

// inventoryOf runs the program with stdin and the arguments.
func inventoryOf(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs, environment(nil))
	return status, out.String(), errs.String()
}

// environment returns a getenv of these variables.
func environment(variables map[string]string) func(string) string {
	return func(name string) string { return variables[name] }
}

// mustRun is inventoryOf where nothing may go wrong.
func mustRun(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	status, stdout, stderr := inventoryOf(stdin, args...)
	if status != 0 || stderr != "" {
		t.Fatalf("run %q: status %d, stderr %q", args, status, stderr)
	}
	return stdout
}

// file writes a file into a directory of the test and returns its path.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// equal compares texts line by line.
func equal(t *testing.T, what, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Errorf("%s: line %d:\n got %q\nwant %q", what, i+1, g[i], w[i])
		}
	}
	if len(g) != len(w) {
		t.Errorf("%s: %d lines, want %d; all of it:\n%s", what, len(g), len(w), got)
	}
}

func TestSample(t *testing.T) {
	for name, test := range map[string]struct {
		columns string
		args    []string
	}{
		"sample.txt":      {"", nil}, // as in a pipe
		"sample-60.txt":   {"60", nil},
		"sample-80.txt":   {"80", nil},
		"sample-100.txt":  {"100", nil},
		"sample-160.txt":  {"160", nil},
		"sample-wide.txt": {"60", []string{"-wide"}},
		"sample.json":     {"60", []string{"-json"}},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			status := run(test.args, strings.NewReader(""), &stdout, &stderr, environment(map[string]string{"COLUMNS": test.columns}))
			if status != 0 || stderr.Len() > 0 {
				t.Fatalf("status %d, stderr %q", status, &stderr)
			}
			golden := filepath.Join("testdata", name)
			if *update {
				if os.Getenv("CI") == "true" {
					t.Fatal("-update is not for CI")
				}
				if err := os.WriteFile(golden, stdout.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			// Git may have given the file the line endings of Windows.
			equal(t, name, stdout.String(), strings.ReplaceAll(string(want), "\r\n", "\n"))
		})
	}
}

// What -json prints can be read again, and is then the same inventory.
func TestJSONIsReadAgain(t *testing.T) {
	out := mustRun(t, "", "-json")
	equal(t, "report", mustRun(t, out, "-now", at, "-"),
		strings.Replace(mustRun(t, ""), "the clock of the built-in sample", "set by -now", 1))
	equal(t, "-json", mustRun(t, out, "-", "-json"), out)
}

func TestJSONKeepsText(t *testing.T) {
	in := `{"ImageBuilders":[{"Name":"a","Description":"<b> & \"c\"","CreatedTime":"2019-07-01T14:08:43.456+00:00"}],"NextToken":"t"}` +
		`{"Images":[]}{"ImageBuilder":{"Name":"b","State":"NEW_STATE","CreatedTime":1751371200.0,"Tomorrow":{}}}`
	want := `{
  "ImageBuilders": [
    {
      "Name": "a",
      "Description": "<b> & \"c\"",
      "CreatedTime": 1561990123.456
    },
    {
      "Name": "b",
      "State": "NEW_STATE",
      "CreatedTime": 1751371200,
      "Tomorrow": {}
    }
  ]
}
`
	status, stdout, stderr := inventoryOf(in, "-json", "-")
	equal(t, "stdout", stdout, want)
	equal(t, "stderr", stderr, "inventory: <stdin>: nothing to show, no image in it says whether it is one of AppStream or of WorkSpaces\n")
	if status != 0 {
		t.Errorf("status %d", status)
	}
}
