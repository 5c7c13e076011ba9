package model_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/apitable"
)

// sourceFiles returns the package's hand-written files.
func sourceFiles(t *testing.T) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "zz_generated") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// codeConstants returns the constants of type ErrorCode, in the order of the
// source. It insists that each stands alone in its line, and that its comment is a
// sentence that begins with its name.
func codeConstants(t *testing.T) (names, values []string) {
	t.Helper()
	for _, file := range sourceFiles(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if id, ok := spec.Type.(*ast.Ident); !ok || id.Name != "ErrorCode" {
				return true
			}
			name := spec.Names[0].Name
			if len(spec.Names) != 1 || len(spec.Values) != 1 {
				t.Errorf("%s does not stand alone in its line", name)
				return true
			}
			literal, ok := spec.Values[0].(*ast.BasicLit)
			if !ok {
				t.Errorf("the value of %s is no literal", name)
				return true
			}
			value, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Errorf("the value of %s: %v", name, err)
			}
			if comment := spec.Doc.Text(); !strings.HasPrefix(comment, name+" ") || !strings.HasSuffix(comment, ".\n") {
				t.Errorf("the comment of %s is no sentence that begins with the name: %q", name, comment)
			}
			names, values = append(names, name), append(values, value)
			return true
		})
	}
	return names, values
}

// TestErrorCodes compares the constants with the table: names and values, which
// are the same, and order.
func TestErrorCodes(t *testing.T) {
	var want []string
	for _, code := range readTable(t, apitable.ReadErrorCodes, "error_codes.txt") {
		want = append(want, code.Code)
	}
	names, values := codeConstants(t)
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("(-error_codes.txt +names of constants):\n%s", diff)
	}
	if diff := cmp.Diff(want, values); diff != "" {
		t.Errorf("(-error_codes.txt +values of constants):\n%s", diff)
	}
}

// An operation ends with exceptions of its own service.
func TestErrorCodesOfOperations(t *testing.T) {
	has := make(map[string]bool)
	for _, code := range readTable(t, apitable.ReadErrorCodes, "error_codes.txt") {
		for _, s := range code.Services {
			has[s.Service+" "+code.Code] = true
		}
	}
	for _, op := range readTable(t, apitable.ReadOperations, "operations.txt") {
		for _, code := range op.Errors {
			if !has[op.Service+" "+code] {
				t.Errorf("%s: %s is no exception of %s", op.Name, code, op.Service)
			}
		}
	}
}
