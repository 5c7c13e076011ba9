package model_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/apitable"
	"github.com/euc-go/eucmodel/model"
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

// Each exception is written with the member and the status that its service's
// model gives it.
func TestErrorsAreThoseOfTheService(t *testing.T) {
	operations := make(map[string]model.Operation)
	for _, op := range model.Operations() {
		operations[op.Service] = op
	}
	for _, code := range readTable(t, apitable.ReadErrorCodes, "error_codes.txt") {
		for _, s := range code.Services {
			e := operations[s.Service].NewError(model.ErrorCode(code.Code), "m")
			want := s.Status
			if want == 0 {
				want = 400
			}
			if e.StatusCode != want {
				t.Errorf("%s of %s has the status %d, want %d", code.Code, s.Service, e.StatusCode, want)
			}
			body, err := e.AppendJSON(nil)
			if want := fmt.Sprintf(`{"__type":%q,%q:"m"}`, code.Code, s.MessageMember); err != nil || string(body) != want {
				t.Errorf("%s of %s is written as %s, %v, want %s", code.Code, s.Service, body, err, want)
			}
		}
	}
}
