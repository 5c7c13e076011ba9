package main

import (
	"bytes"
	"errors"
	"go/ast"
	"go/token"
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

// enumPackage is a package of enumerations as it was read.
type enumPackage struct {
	*source
	Enums []*enum // in source order, files sorted by name

	byName map[string]*enum
}

// runEnums writes the methods of the enumerations of a package into the folder of that package.
func runEnums(args []string) error {
	dir, err := directory("enums", args)
	if err != nil {
		return err
	}
	pkg, err := readEnums(dir)
	if err != nil {
		return err
	}
	src, err := pkg.code()
	if err != nil {
		return err
	}
	return writeSource(filepath.Join(dir, enumsOutput), src)
}

// readEnums reads the package in dir without its tests and generated files. The error names every problem, each on a
// line of its own that starts with file:line.
func readEnums(dir string) (*enumPackage, error) {
	src, err := readSource(dir)
	if err != nil {
		return nil, err
	}
	p := &enumPackage{source: src, byName: make(map[string]*enum)}
	for decl := range p.genDecls(token.TYPE) {
		p.addTypes(decl)
	}
	for decl := range p.genDecls(token.CONST) {
		p.addConstants(decl)
	}
	for decl := range p.genDecls(token.VAR) {
		p.refuseVariables(decl)
	}
	for _, e := range p.Enums {
		if len(e.Constants) == 0 {
			p.fail(e.pos, "%s has no constants", e.Name)
		}
	}
	for receiver, f := range p.methods() {
		if name := f.Name.Name; p.byName[receiver] != nil && (name == "Values" || name == "IsKnown") {
			p.fail(f.Pos(), "%s.%s: the generator writes a method with this name", receiver, name)
		}
	}
	return p, errors.Join(p.errs...)
}

// addTypes adds each type of the form: type X string. Structures and interfaces are no enumerations; any other type is
// refused.
func (p *enumPackage) addTypes(decl *ast.GenDecl) {
	for _, s := range decl.Specs {
		spec := s.(*ast.TypeSpec)
		switch t := spec.Type.(type) {
		case *ast.StructType, *ast.InterfaceType:
			continue
		case *ast.Ident:
			if t.Name == "string" && !spec.Assign.IsValid() && spec.TypeParams == nil {
				e := &enum{Name: spec.Name.Name, pos: spec.Pos(), values: make(map[string]string)}
				p.Enums = append(p.Enums, e)
				p.byName[e.Name] = e
				continue
			}
		}
		p.fail(spec.Pos(), "%s: want type %s string for an enumeration", spec.Name.Name, spec.Name.Name)
	}
}

// addConstants adds the constants of a declaration to their enumerations. Exported constants of no enumeration are
// refused.
func (p *enumPackage) addConstants(decl *ast.GenDecl) {
	for _, s := range decl.Specs {
		spec := s.(*ast.ValueSpec)
		doc := spec.Doc
		if !decl.Lparen.IsValid() {
			doc = decl.Doc
		}
		if e := p.typeOf(spec); e != nil {
			p.addConstant(e, spec, doc)
		} else if name := exported(spec); name != "" {
			p.fail(spec.Pos(), "%s: want an enumeration as its type", name)
		}
	}
}

// refuseVariables refuses variables where constants are wanted.
func (p *enumPackage) refuseVariables(decl *ast.GenDecl) {
	for _, s := range decl.Specs {
		if name := exported(s.(*ast.ValueSpec)); name != "" {
			p.fail(s.Pos(), "%s: want a constant, found a variable", name)
		}
	}
}

// exported returns the first exported name that is declared, or "".
func exported(spec *ast.ValueSpec) string {
	for _, name := range spec.Names {
		if name.IsExported() {
			return name.Name
		}
	}
	return ""
}

// typeOf returns the enumeration that a constant states as its type, or nil.
func (p *enumPackage) typeOf(spec *ast.ValueSpec) *enum {
	id, ok := spec.Type.(*ast.Ident)
	if !ok {
		return nil
	}
	return p.byName[id.Name]
}

// addConstant adds one constant to its enumeration.
func (p *enumPackage) addConstant(e *enum, spec *ast.ValueSpec, doc *ast.CommentGroup) {
	name := spec.Names[0].Name
	if len(spec.Names) != 1 || len(spec.Values) != 1 {
		p.fail(spec.Pos(), "%s: want one constant with one value on a line", name)
		return
	}
	value := stringLiteral(spec.Values[0])
	if value == "" {
		p.fail(spec.Pos(), "%s: want text in quotes as its value", name)
		return
	}
	if strings.TrimSpace(doc.Text()) == "" {
		p.fail(spec.Pos(), "%s has no comment", name)
	}
	if !strings.HasPrefix(name, e.Name) {
		p.fail(spec.Pos(), "%s: want a name that starts with %s", name, e.Name)
	}
	if other, ok := e.values[value]; ok {
		p.fail(spec.Pos(), "%s has the value %q, as %s has", name, value, other)
	}
	e.values[value] = name
	e.Constants = append(e.Constants, name)
}

// stringLiteral returns the value of an expression that is a string literal, or "".
func stringLiteral(x ast.Expr) string {
	lit, ok := x.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	value, _ := strconv.Unquote(lit.Value) // can't fail, for the file was parsed
	return value
}

// code returns the methods of every enumeration, not yet formatted.
func (p *enumPackage) code() ([]byte, error) {
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
	switch v {
	case
{{- range $i, $name := .Constants}}{{if $i}},
		{{else}} {{end}}{{$name}}{{end}}:
		return true
	default:
		return false
	}
}
{{end}}`
