package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// preflight runs the program with stdin and the arguments.
func preflight(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// expect runs the program and compares all that comes out.
func expect(t *testing.T, stdin string, args []string, status int, stdout, stderr string) {
	t.Helper()
	gotStatus, gotOut, gotErr := preflight(stdin, args...)
	if gotStatus != status {
		t.Errorf("status %d, want %d", gotStatus, status)
	}
	if diff := cmp.Diff(stdout, gotOut); diff != "" {
		t.Errorf("stdout (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(stderr, gotErr); diff != "" {
		t.Errorf("stderr (-want +got):\n%s", diff)
	}
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

// The golden files are what the program prints, to be reviewed by a person.
func TestGolden(t *testing.T) {
	for golden, test := range map[string]struct {
		args []string
		why  string
	}{
		"example.txt":  {nil, "the example has six faults of six kinds"},
		"example.json": {[]string{"-o", "json"}, "the same for programs"},
		"skeleton.txt": {[]string{"testdata/skeleton.json"}, "what --generate-cli-skeleton prints, not edited: all members are there, empty"},
		"yaml.txt":     {[]string{"testdata/request.yaml"}, "what is no JSON"},
	} {
		t.Run(golden, func(t *testing.T) {
			status, stdout, stderr := preflight("", test.args...)
			path := filepath.Join("testdata", golden)
			if *update {
				if os.Getenv("CI") == "true" {
					t.Fatal("-update is not for CI")
				}
				if err := os.WriteFile(path, []byte(stdout), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), stdout); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
			if status != 1 || stderr != "" {
				t.Errorf("status %d, stderr %q; want 1 and nothing", status, stderr)
			}
		})
	}
}
