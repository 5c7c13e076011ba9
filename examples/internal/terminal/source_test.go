package terminal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSources(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	if err := os.WriteFile(path, []byte("of a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(dir, "missing.json")
	list := Sources([]string{path, "-", missing}, strings.NewReader("of stdin"))
	want := []struct {
		name, text string
		err        error
	}{
		{path, "of a file", nil},
		{"<stdin>", "of stdin", nil},
		{missing, "", fs.ErrNotExist},
	}
	if len(list) != len(want) {
		t.Fatalf("%d sources, want %d", len(list), len(want))
	}
	for i, src := range list {
		data, err := src.Bytes()
		if src.Name != want[i].name || string(data) != want[i].text {
			t.Errorf("source %d: %s with %q, want %s with %q", i, src.Name, data, want[i].name, want[i].text)
		}
		switch {
		case !errors.Is(err, want[i].err):
			t.Errorf("source %d: error %v, want %v", i, err, want[i].err)
		case err != nil && strings.Contains(err.Error(), dir):
			t.Errorf("source %d: error %q has the name", i, err)
		}
	}
	if list := Sources(nil, nil); len(list) != 0 {
		t.Errorf("%d sources for no arguments", len(list))
	}
}

func TestIsUTF16(t *testing.T) {
	for text, want := range map[string]bool{
		"\xff\xfe{\x00}\x00": true,
		"\xfe\xff\x00{\x00}": true,
		"{\x00}\x00":         true,
		"\x00{\x00}":         true,
		"":                   false,
		"{":                  false,
		"{}":                 false,
		ByteOrderMark + "{}": false,
		"{\"a\":\"\x00\"}":   false,
	} {
		if got := IsUTF16([]byte(text)); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}
