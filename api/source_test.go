// Package api_test checks what users of the module see: the exported API against
// the listings in this folder, and the comments that pkg.go.dev shows.
package api_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// source is the exported part of a package that users can import.
type source struct {
	path         string // relative to the module, such as paginate/paginatetest
	fset         *token.FileSet
	declarations []ast.Decl
	interfaces   map[*ast.InterfaceType]string // what stands in each
}

// position says where a node stands.
func (s *source) position(n ast.Node) string {
	p := s.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", filepath.ToSlash(p.Filename), p.Line)
}

// packages reads all packages of the module that users can import.
func packages(t *testing.T) []*source {
	t.Helper()
	var all []*source
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		switch name := d.Name(); {
		case path == root:
		case name == "internal", name == "examples", name == "testdata", strings.HasPrefix(name, "."):
			return fs.SkipDir
		}
		s, err := read(path)
		if err == nil && len(s.declarations) > 0 {
			s.path = filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
			all = append(all, s)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 5 {
		t.Fatalf("found %d packages, want enums, model, paginate, paginatetest, validate and perhaps more", len(all))
	}
	return all
}

// read reads what the Go files of a folder export, but for its tests.
func read(folder string) (*source, error) {
	s := &source{fset: token.NewFileSet(), interfaces: make(map[*ast.InterfaceType]string)}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(s.fset, filepath.Join(folder, e.Name()), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		// FileExports takes away what an interface says of built-in types.
		ast.Inspect(file, func(n ast.Node) bool {
			if i, ok := n.(*ast.InterfaceType); ok {
				s.interfaces[i] = interfaceText(i)
			}
			return true
		})
		ast.FileExports(file)
		s.declarations = append(s.declarations, file.Decls...)
	}
	return s, nil
}
