package main

import (
	"errors"
	"io/fs"
	"os"
	"testing"
)

// readingError returns what the operating system says to reading a file that
// can't be read: the words differ.
func readingError(t *testing.T, path string) string {
	t.Helper()
	_, err := os.ReadFile(path)
	pathError, ok := errors.AsType[*fs.PathError](err)
	if !ok {
		t.Fatalf("reading %q: %v, want an error of the operating system", path, err)
	}
	return pathError.Err.Error()
}
