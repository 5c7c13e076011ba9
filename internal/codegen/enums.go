package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"text/template"
)

// enumsOutput is the file that the subcommand enums writes.
const enumsOutput = "zz_generated_enums.go"

// enum is one string type and its constants in source order.
type enum struct {
	Name      string
	Constants []string

	pos    token.Pos
	values map[string]string // from a value to the constant that has it
}

// enumPackage is what is read of a package of enumerations.
type enumPackage struct {
	Name  string
	Enums []*enum // in source order, files sorted by name

	fset   *token.FileSet
	byName map[string]*enum
	errs   []error
}

// runEnums writes the methods of the enumerations of a package beside them.
func runEnums(args []string) error {
	dir := "."
	switch len(args) {
	case 0:
	case 1:
		dir = args[0]
	default:
		return fmt.Errorf("codegen: enums takes one directory, got %q", args)
	}
	pkg, err := readEnums(dir)
	if err != nil {
		return err
	}
	src, err := pkg.source()
	if err != nil {
		return err
	}
	return writeSource(filepath.Join(dir, enumsOutput), src)
}

// readEnums reads the package in dir, its tests and generated files left out. The error names every problem, each on a
// line that starts with file:line.
func readEnums(dir string) (*enumPackage, error) {
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		return nil, fmt.Errorf("codegen: %w", err)
	}
	p := &enumPackage{fset: token.NewFileSet(), byName: make(map[string]*enum)}
	var files []*ast.File
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "zz_generated") {
			continue
		}
		file, err := parser.ParseFile(p.fset, filepath.Join(dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err // names file:line
		}
		p.Name = file.Name.Name
		files = append(files, file)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("codegen: %s: no Go files", dir)
	}
	for decl := range genDecls(files, token.TYPE) {
		p.addTypes(decl)
	}
	for decl := range genDecls(files, token.CONST) {
		p.addConstants(decl)
	}
	for _, e := range p.Enums {
		if len(e.Constants) == 0 {
			p.fail(e.pos, "%s has no constants", e.Name)
		}
	}
	return p, errors.Join(p.errs...)
}

// genDecls yields the top-level declarations with the keyword tok.
func genDecls(files []*ast.File, tok token.Token) func(yield func(*ast.GenDecl) bool) {
	return func(yield func(*ast.GenDecl) bool) {
		for _, file := range files {
			for _, d := range file.Decls {
				if decl, ok := d.(*ast.GenDecl); ok && decl.Tok == tok && !yield(decl) {
					return
				}
			}
		}
	}
}

// fail notes a problem with what stands at pos.
func (p *enumPackage) fail(pos token.Pos, format string, args ...any) {
	at := p.fset.Position(pos)
	p.errs = append(p.errs, fmt.Errorf("%s:%d: %s", at.Filename, at.Line, fmt.Sprintf(format, args...)))
}

// addTypes notes each type of the form: type X string.
func (p *enumPackage) addTypes(decl *ast.GenDecl) {
	for _, s := range decl.Specs {
		spec := s.(*ast.TypeSpec)
		if id, ok := spec.Type.(*ast.Ident); ok && id.Name == "string" && !spec.Assign.IsValid() {
			e := &enum{Name: spec.Name.Name, pos: spec.Pos(), values: make(map[string]string)}
			p.Enums = append(p.Enums, e)
			p.byName[e.Name] = e
		}
	}
}

// addConstants adds the constants of a declaration to their enumerations. A declaration without any is none of ours.
func (p *enumPackage) addConstants(decl *ast.GenDecl) {
	ours := false
	for _, s := range decl.Specs {
		spec := s.(*ast.ValueSpec)
		ours = ours || p.typeOf(spec) != nil || p.converts(spec)
	}
	if !ours {
		return
	}
	for _, s := range decl.Specs {
		spec := s.(*ast.ValueSpec)
		doc := spec.Doc
		if !decl.Lparen.IsValid() {
			doc = decl.Doc
		}
		switch e := p.typeOf(spec); {
		case spec.Type == nil:
			p.fail(spec.Pos(), "%s has no explicit type, unlike its const block", spec.Names[0].Name)
		case e != nil:
			p.addConstant(e, spec, doc)
		}
	}
}

// typeOf returns the enumeration that a constant states as its type, or nil.
func (p *enumPackage) typeOf(spec *ast.ValueSpec) *enum {
	id, ok := spec.Type.(*ast.Ident)
	if !ok {
		return nil
	}
	return p.byName[id.Name]
}

// converts reports whether a constant gets an enumeration as its type by conversion: const A = Color("A").
func (p *enumPackage) converts(spec *ast.ValueSpec) bool {
	for _, v := range spec.Values {
		if call, ok := v.(*ast.CallExpr); ok {
			if id, ok := call.Fun.(*ast.Ident); ok && p.byName[id.Name] != nil {
				return true
			}
		}
	}
	return false
}

// addConstant adds one constant to its enumeration.
func (p *enumPackage) addConstant(e *enum, spec *ast.ValueSpec, doc *ast.CommentGroup) {
	name := spec.Names[0].Name
	if len(spec.Names) != 1 || len(spec.Values) != 1 {
		p.fail(spec.Pos(), "%s: wanted one constant and one value on a line", name)
		return
	}
	value, ok := stringLiteral(spec.Values[0])
	if !ok {
		p.fail(spec.Pos(), "%s: wanted a string literal as its value", name)
		return
	}
	if strings.TrimSpace(doc.Text()) == "" {
		p.fail(spec.Pos(), "%s has no comment", name)
	}
	if !strings.HasPrefix(name, e.Name) {
		p.fail(spec.Pos(), "%s: the name of a constant of type %s must start with %s", name, e.Name, e.Name)
	}
	if other, ok := e.values[value]; ok {
		p.fail(spec.Pos(), "%s has the value %q, which %s has already", name, value, other)
	}
	e.values[value] = name
	e.Constants = append(e.Constants, name)
}

// stringLiteral returns the value of an expression that is a string literal.
func stringLiteral(x ast.Expr) (string, bool) {
	lit, ok := x.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	value, err := strconv.Unquote(lit.Value)
	return value, err == nil
}

// source returns the methods of every enumeration, not yet formatted.
func (p *enumPackage) source() ([]byte, error) {
	t, err := template.New(enumsOutput).Parse(enumsTemplate)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, p); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

const enumsTemplate = `// Code generated by internal/codegen; DO NOT EDIT.

package {{.Name}}
{{range .Enums}}
// Values returns every known {{.Name}} in the order of the const block. The slice is the caller's own.
func ({{.Name}}) Values() []{{.Name}} {
	return []{{.Name}}{
{{- range .Constants}}
		{{.}},
{{- end}}
	}
}

// IsKnown reports whether v is one of the constants of [{{.Name}}].
func (v {{.Name}}) IsKnown() bool {
	_, known := v.Lookup([]byte(v))
	return known
}

// Lookup returns the constant that is spelled as text, and whether there is one. It is for decoders: a known value
// costs them no allocation. The receiver does not matter.
func ({{.Name}}) Lookup(text []byte) ({{.Name}}, bool) {
	switch string(text) {
{{- range .Constants}}
	case string({{.}}):
		return {{.}}, true
{{- end}}
	}
	return "", false
}
{{end}}`
