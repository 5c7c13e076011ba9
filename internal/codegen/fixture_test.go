package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const modelDir = "../../model"

// shapeFile tells a file that declares shapes.
var shapeFile = regexp.MustCompile("\\n\\s+Unknown +RawMembers +`json:\"-\"`\\n")

// tableRows are the rows of the table of operations in package model.
var tableRows = regexp.MustCompile(`(?s)(var table = .*?return \[\]Operation\{\n)(.*?)(\n\t\}\n\}\))`)

// modelFiles returns the files of package model, less its tests and generated
// code, with more rows in the table.
func modelFiles(t *testing.T, rows ...string) map[string]string {
	t.Helper()
	return readModel(t, "${1}"+strings.Join(append(rows, "${2}"), ",\n")+"${3}")
}

// bareModel returns the files of package model that declare no shapes, with no
// other rows in the table than those.
func bareModel(t *testing.T, rows ...string) map[string]string {
	t.Helper()
	files := readModel(t, "${1}"+strings.Join(rows, ",\n")+",${3}")
	for name, text := range files {
		if shapeFile.MatchString(text) {
			delete(files, name)
		}
	}
	return files
}

// readModel reads the hand-written files of package model and replaces the rows
// of its table.
func readModel(t *testing.T, table string) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(modelDir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, name := range names {
		if base := filepath.Base(name); isSource(base) {
			files[base] = read(t, name)
		}
	}
	const file = "operation.go"
	if !tableRows.MatchString(files[file]) {
		t.Fatalf("%s has no table", file)
	}
	files[file] = tableRows.ReplaceAllString(files[file], table)
	return files
}

// read returns the text of a file.
func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// generate writes the codec of the package in dir, and returns its text.
func generate(t *testing.T, dir string) string {
	t.Helper()
	if err := run([]string{"codec", dir}); err != nil {
		t.Fatal(err)
	}
	return read(t, filepath.Join(dir, codecOutput))
}

// sources reads the packages that generated code imports, once.
var sources = importer.ForCompiler(token.NewFileSet(), "source", nil)

// check type-checks the package in dir.
func check(t *testing.T, dir string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	config := types.Config{Importer: sources}
	pkg, err := config.Check("github.com/euc-go/eucmodel/model", fset, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}
