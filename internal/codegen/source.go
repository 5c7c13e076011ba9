package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// source is a package that people wrote: its tests and generated files are
// left out.
type source struct {
	Name string

	fset  *token.FileSet
	files []*ast.File // sorted by name
	errs  []error     // problems with what was read
}

// directory returns the only argument of a subcommand, or the current directory
// if there is none.
func directory(subcommand string, args []string) (string, error) {
	switch len(args) {
	case 0:
		return ".", nil
	case 1:
		return args[0], nil
	default:
		return "", fmt.Errorf("codegen: %s takes one directory, got %q", subcommand, args)
	}
}

// readSource reads the package in dir.
func readSource(dir string) (*source, error) {
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		return nil, fmt.Errorf("codegen: %w", err)
	}
	s := &source{fset: token.NewFileSet()}
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !isSource(name) {
			continue
		}
		file, err := parser.ParseFile(s.fset, filepath.Join(dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err // names file:line
		}
		if always, err := anywhere.MatchFile(dir, name); err != nil {
			return nil, fmt.Errorf("codegen: %w", err)
		} else if !always || hasConstraint(file) {
			s.fail(file.Package, "the generator can't handle a file that is built for some systems or tags only")
		}
		if s.Name != "" && s.Name != file.Name.Name {
			s.fail(file.Package, "the package is named %s, in the files before %s", file.Name.Name, s.Name)
		}
		s.Name = file.Name.Name
		s.files = append(s.files, file)
	}
	if len(s.files) == 0 {
		return nil, fmt.Errorf("codegen: %s: no Go files", dir)
	}
	return s, nil
}

// isSource reports whether a file with that name is Go source that people wrote
// and that is no test.
func isSource(name string) bool {
	return strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") &&
		!strings.HasPrefix(name, "zz_generated") && !strings.HasPrefix(name, "_") && !strings.HasPrefix(name, ".")
}

// anywhere is a system that no file is named after: what is built there has no
// system in its name.
var anywhere = build.Context{GOOS: "none", GOARCH: "none", Compiler: "gc"}

// hasConstraint reports whether a file says what it is built for.
func hasConstraint(file *ast.File) bool {
	for _, group := range file.Comments {
		for _, line := range group.List {
			if line.Pos() < file.Package && constraint.IsGoBuild(line.Text) {
				return true
			}
		}
	}
	return false
}

// genDecls yields the top-level declarations with the keyword tok.
func (s *source) genDecls(tok token.Token) func(yield func(*ast.GenDecl) bool) {
	return func(yield func(*ast.GenDecl) bool) {
		for _, file := range s.files {
			for _, d := range file.Decls {
				if decl, ok := d.(*ast.GenDecl); ok && decl.Tok == tok && !yield(decl) {
					return
				}
			}
		}
	}
}

// methods yields the methods, each with the name of the type that has it.
func (s *source) methods() func(yield func(receiver string, method *ast.FuncDecl) bool) {
	return func(yield func(string, *ast.FuncDecl) bool) {
		for _, file := range s.files {
			for _, d := range file.Decls {
				f, ok := d.(*ast.FuncDecl)
				if !ok || f.Recv == nil || len(f.Recv.List) != 1 {
					continue
				}
				receiver := f.Recv.List[0].Type
				if pointer, ok := receiver.(*ast.StarExpr); ok {
					receiver = pointer.X
				}
				if !yield(typeName(receiver), f) {
					return
				}
			}
		}
	}
}

// fail notes a problem with what stands at pos.
func (s *source) fail(pos token.Pos, format string, args ...any) {
	at := s.position(pos)
	s.errs = append(s.errs, fmt.Errorf("%s:%d: %s", at.Filename, at.Line, fmt.Sprintf(format, args...)))
}

// position returns where in the files pos is, whatever a line comment says.
func (s *source) position(pos token.Pos) token.Position { return s.fset.PositionFor(pos, false) }
