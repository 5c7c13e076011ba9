package api_test

import (
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the listings anew")

// The exported API is what the listings in this folder say, a file for each
// package and a line for each name. A line that is gone or changed is an
// incompatible change, which then shows in the diff of the listing.
func TestListings(t *testing.T) {
	if *update && os.Getenv("CI") == "true" {
		t.Fatal("-update rewrites what CI is to check")
	}
	listings, err := filepath.Glob("*.txt")
	if err != nil {
		t.Fatal(err)
	}
	left := make(map[string]bool)
	for _, name := range listings {
		left[name] = name != exceptions
	}
	for _, p := range packages(t) {
		name := strings.ReplaceAll(p.path, "/", "_") + ".txt"
		left[name] = false
		got := listing(p)
		if *update {
			if err := os.WriteFile(name, []byte(strings.Join(got, "\n")+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		text, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		want := strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' })
		for _, line := range want {
			if !slices.Contains(got, line) {
				t.Errorf("%s: INCOMPATIBLE: gone or changed: %s", p.path, line)
			}
		}
		for _, line := range got {
			if !slices.Contains(want, line) {
				t.Errorf("%s: new: %s", p.path, line)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(left)) {
		if left[name] {
			t.Errorf("INCOMPATIBLE: the package of %s is gone", name)
		}
	}
	if t.Failed() {
		t.Log("if all of that is meant, run make api-update, and say in CHANGELOG.md what users must do")
	}
}

// exceptions is the file with what scripts/api.sh lets pass.
const exceptions = "except.txt"

// listing returns a line for each exported name of a package, sorted.
func listing(p *source) []string {
	var lines []string
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	for _, d := range p.declarations {
		switch d := d.(type) {
		case *ast.FuncDecl:
			what := "func "
			if d.Recv != nil {
				receiver := types.ExprString(d.Recv.List[0].Type)
				if !ast.IsExported(strings.TrimPrefix(receiver, "*")) {
					continue
				}
				what = "method (" + receiver + ") "
			}
			add("%s%s%s%s", what, d.Name.Name, typeParameters(d.Type.TypeParams), signature(d.Type))
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.ValueSpec:
					for i, name := range s.Names {
						line := d.Tok.String() + " " + name.Name
						if s.Type != nil {
							line += " " + types.ExprString(s.Type)
						}
						if d.Tok == token.CONST && i < len(s.Values) {
							line += " = " + types.ExprString(s.Values[i])
						}
						add("%s", line)
					}
				case *ast.TypeSpec:
					lines = append(lines, typeLines(p, s)...)
				}
			}
		}
	}
	slices.Sort(lines)
	return lines
}

// typeLines returns the lines of a type. A struct has one for each field, so that
// a new field is a new line. An interface has one with all methods, since who
// implements it has to add a new one.
func typeLines(p *source, s *ast.TypeSpec) []string {
	head := "type " + s.Name.Name + typeParameters(s.TypeParams)
	if s.Assign.IsValid() {
		head += " ="
	}
	switch typ := s.Type.(type) {
	case *ast.StructType:
		lines := []string{head + " struct"}
		if typ.Incomplete {
			lines[0] += " with unexported fields"
		}
		for _, f := range typ.Fields.List {
			text := types.ExprString(f.Type)
			if len(f.Names) == 0 {
				lines = append(lines, head+" struct, embeds "+text)
			}
			for _, name := range f.Names {
				lines = append(lines, head+" struct, "+name.Name+" "+text)
			}
		}
		return lines
	case *ast.InterfaceType:
		return []string{head + " interface { " + p.interfaces[typ] + " }"}
	default:
		return []string{head + " " + types.ExprString(s.Type)}
	}
}

// interfaceText returns the methods and types of an interface.
func interfaceText(i *ast.InterfaceType) string {
	var members []string
	hidden := false
	for _, m := range i.Methods.List {
		method, ok := m.Type.(*ast.FuncType)
		switch {
		case !ok:
			members = append(members, types.ExprString(m.Type))
		case m.Names[0].IsExported():
			members = append(members, m.Names[0].Name+signature(method))
		default:
			hidden = true
		}
	}
	slices.Sort(members)
	if hidden {
		members = append(members, "unexported methods")
	}
	return strings.Join(members, "; ")
}

// typeParameters returns the type parameters of a declaration in brackets.
func typeParameters(list *ast.FieldList) string {
	if list == nil {
		return ""
	}
	var all []string
	for _, f := range list.List {
		for _, name := range f.Names {
			all = append(all, name.Name+" "+types.ExprString(f.Type))
		}
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// signature returns the parameters and results of a function without their
// names, which callers don't see.
func signature(f *ast.FuncType) string {
	results := typeList(f.Results)
	switch len(results) {
	case 0:
		return "(" + strings.Join(typeList(f.Params), ", ") + ")"
	case 1:
		return "(" + strings.Join(typeList(f.Params), ", ") + ") " + results[0]
	default:
		return "(" + strings.Join(typeList(f.Params), ", ") + ") (" + strings.Join(results, ", ") + ")"
	}
}

// typeList returns the type of each parameter.
func typeList(list *ast.FieldList) []string {
	if list == nil {
		return nil
	}
	var all []string
	for _, f := range list.List {
		for range max(1, len(f.Names)) {
			all = append(all, types.ExprString(f.Type))
		}
	}
	return all
}
