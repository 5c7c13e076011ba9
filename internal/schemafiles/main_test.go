package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// The command writes what is missing, repairs what differs, and removes what
// is too much.
func TestRun(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "schemas")
	if err := run([]string{dir}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "DeleteImageRequest.json")
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{path, filepath.Join(dir, "GoneRequest.json"), filepath.Join(dir, "README.md")} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := run([]string{dir}); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != string(want) {
		t.Errorf("got %q (%v), want %q", got, err, want)
	}
	files, err := os.ReadDir(dir)
	if want := len(model.Operations()) + 1; err != nil || len(files) != want {
		t.Errorf("%d files (%v), want %d", len(files), err, want)
	}
}

func TestRunRefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for why, args := range map[string][]string{"no directory": nil, "two": {"a", "b"}, "a file": {file}} {
		if err := run(args); err == nil {
			t.Errorf("%s: no error", why)
		}
	}
}
