package sdkcompare

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
)

// enums compares the constants of enums: somebody who leaves the SDK changes imports
// and nothing else.
func enums(t *testing.T, clients map[string]reflect.Type) (found []string) {
	ours := constants(t, packageDir(t, "github.com/euc-go/eucmodel/enums"))
	sdk := make(map[string]map[string]map[string]string)
	for mine, its := range pairUp(t, clients).enums {
		if sdk[its.PkgPath()] == nil {
			sdk[its.PkgPath()] = constants(t, packageDir(t, its.PkgPath()))
		}
		theirs := make(map[string]string)
		for constant, value := range sdk[its.PkgPath()][its.Name()] {
			theirs[mine.Name()+strings.TrimPrefix(constant, its.Name())] = value
		}
		if len(theirs) == 0 {
			t.Errorf("%v has no constants", its)
		}
		found = append(found, sdkdiff.OnlyIn(theirs, ours[mine.Name()])...)
		for constant, value := range ours[mine.Name()] {
			if other, ok := theirs[constant]; ok && other != value {
				found = append(found, fmt.Sprintf("%s: %q in package enums, %q in the SDK", constant, value, other))
			}
		}
		delete(ours, mine.Name())
	}
	// What is left the SDK has nowhere.
	for name := range ours {
		found = append(found, name+": only in package model")
	}
	return found
}

// constants returns the values of a package's typed string constants by type
// and name.
func constants(t *testing.T, dir string) map[string]map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]map[string]string)
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			typ, isNamed := spec.Type.(*ast.Ident)
			literal, isLiteral := spec.Values[0].(*ast.BasicLit)
			if !isNamed || !isLiteral || literal.Kind != token.STRING || !spec.Names[0].IsExported() {
				return true
			}
			value, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			if all[typ.Name] == nil {
				all[typ.Name] = make(map[string]string)
			}
			all[typ.Name][spec.Names[0].Name] = value
			return true
		})
	}
	return all
}

// packageDir returns where the source of a package lies.
func packageDir(t *testing.T, path string) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(dir))
}
