package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The generated code reads and writes members of every kind, also those that
// package model has none of. The shapes and their tests are in testdata/paint;
// they run in a copy of package model with no other shapes.
func TestGeneratedCodeWorks(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a package")
	}
	files := bareModel(t,
		`operation[PaintWallRequest, PaintWallResponse](appStream, "PaintWall")`,
		`operation[ClearWallRequest, ClearWallResult](appStream, "ClearWall", ResourceInUseException)`,
		`operation[ListDoorsRequest, ListDoorsResult](appStream, "ListDoors")`,
		`operation[ListNamesRequest, ListNamesResult](workSpaces, "ListNames")`,
		`operation[ListPlatformsRequest, ListPlatformsResult](workSpaces, "ListPlatforms")`,
	)
	for _, name := range []string{"shapes.go", "paint_test.go"} {
		files[name] = read(t, filepath.Join("testdata/paint", name))
	}
	root := t.TempDir()
	copyModule(t, root, files)
	generate(t, filepath.Join(root, "model"))
	cmd := exec.CommandContext(t.Context(), "go", "test", "./model")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// copyModule copies to root what package model needs of this module, with files
// as that package.
func copyModule(t *testing.T, root string, files map[string]string) {
	t.Helper()
	all := map[string]string{"go.mod": "", "go.sum": ""}
	for _, dir := range []string{"enums", "internal/wire", "internal/jsonplace", "internal/nearest", "internal/shorten"} {
		names, err := filepath.Glob(filepath.Join("../..", dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			all[filepath.Join(dir, filepath.Base(name))] = ""
		}
	}
	for name := range maps.Keys(all) {
		all[name] = read(t, filepath.Join("../..", name))
	}
	for name, text := range files {
		all[filepath.Join("model", name)] = text
	}
	for name, text := range all {
		file := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
