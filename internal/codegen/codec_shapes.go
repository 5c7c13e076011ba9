package main

import (
	"errors"
	"go/ast"
	"go/token"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// maxFields is how many members a shape may have: the codec keeps a bit for
// each.
const maxFields = 63

// shape is a structure that is an object on the wire.
type shape struct {
	Name   string
	Fields []*field

	pos token.Pos
}

// field is a member of a shape.
type field struct {
	Name     string // in Go
	Wire     string
	Required bool
	Kind     kind
	Elem     string // what a pointer points at, a list holds, or the type itself
}

// kind says how a field is read and written.
type kind int

const (
	kindText       kind = iota // string
	kindEnum                   // enums.X
	kindInt                    // int32
	kindTime                   // Timestamp
	kindTextPtr                // *string
	kindBoolPtr                // *bool
	kindIntPtr                 // *int32
	kindShapePtr               // *X, X a shape
	kindTextList               // []string
	kindEnumList               // []enums.X
	kindShapeList              // []X, X a shape
	kindStringsMap             // map[string]string
)

const handled = "string, int32, Timestamp, enums.X; *string, *bool, *int32, *X; []string, []enums.X, []X; map[string]string, where X is a shape"

// codecPackage is what is read of a package of shapes.
type codecPackage struct {
	*source
	Shapes []*shape // in source order, files sorted by name

	byName map[string]*shape
}

// readShapes reads the package in dir. Its shapes are the structs of which a
// field has a json tag. The error names every problem, each on a line that
// starts with file:line.
func readShapes(dir string) (*codecPackage, error) {
	src, err := readSource(dir)
	if err != nil {
		return nil, err
	}
	p := &codecPackage{source: src, byName: make(map[string]*shape)}
	bodies := make(map[*shape]*ast.StructType)
	for decl := range p.genDecls(token.TYPE) {
		for _, s := range decl.Specs {
			spec := s.(*ast.TypeSpec)
			body, ok := spec.Type.(*ast.StructType)
			if !ok || !hasTags(body) {
				continue
			}
			sh := &shape{Name: spec.Name.Name, pos: spec.Pos()}
			if !spec.Name.IsExported() || spec.TypeParams != nil {
				p.fail(sh.pos, "%s: a shape is an exported type without type parameters", sh.Name)
			}
			p.Shapes = append(p.Shapes, sh)
			p.byName[sh.Name] = sh
			bodies[sh] = body
		}
	}
	if len(p.Shapes) == 0 {
		p.errs = append(p.errs, errNoShapes)
	}
	for _, sh := range p.Shapes {
		p.addFields(sh, bodies[sh])
	}
	p.refuseRecursion()
	return p, errors.Join(p.errs...)
}

// hasTags reports whether a struct is meant for JSON.
func hasTags(body *ast.StructType) bool {
	for _, f := range body.Fields.List {
		if _, ok := jsonTag(f); ok {
			return true
		}
	}
	return false
}

// jsonTag returns the json part of a field's tag.
func jsonTag(f *ast.Field) (string, bool) {
	if f.Tag == nil {
		return "", false
	}
	text, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		return "", false
	}
	return reflect.StructTag(text).Lookup("json")
}

var wireName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]+$`)

// addFields notes the members of a shape.
func (p *codecPackage) addFields(sh *shape, body *ast.StructType) {
	names := make(map[string]string)
	for _, f := range body.Fields.List {
		if len(f.Names) != 1 || !f.Names[0].IsExported() {
			p.fail(f.Pos(), "%s: a member is one exported field on a line of its own", sh.Name)
			continue
		}
		fd := &field{Name: f.Names[0].Name}
		at := sh.Name + "." + fd.Name
		tag, ok := jsonTag(f)
		wire, option, hasOption := strings.Cut(tag, ",")
		switch {
		case !ok:
			p.fail(f.Pos(), "%s has no json tag", at)
			continue
		case !wireName.MatchString(wire):
			p.fail(f.Pos(), "%s: %q is no member name: two or more letters and digits, a letter first", at, wire)
			continue
		case hasOption && option != "omitzero":
			p.fail(f.Pos(), "%s: the json option is %q, it can only be omitzero", at, option)
			continue
		case names[wire] != "":
			p.fail(f.Pos(), "%s: %s has the member name %q already", at, names[wire], wire)
			continue
		}
		names[wire] = fd.Name
		fd.Wire, fd.Required = wire, !hasOption
		if !p.classify(fd, f.Type) {
			p.fail(f.Pos(), "%s has a type that the generator can't handle; it handles %s", at, handled)
			continue
		}
		if fd.Required && fd.Kind != kindText && fd.Kind != kindEnum {
			p.fail(f.Pos(), "%s: only a string or an enum can be required, all else needs omitzero", at)
			continue
		}
		sh.Fields = append(sh.Fields, fd)
	}
	if len(sh.Fields) > maxFields {
		p.fail(sh.pos, "%s has %d members, the generator can't handle more than %d", sh.Name, len(sh.Fields), maxFields)
	}
}

// classify finds the kind of a field of type t, and reports whether there is
// one.
func (p *codecPackage) classify(fd *field, t ast.Expr) bool {
	plain := map[string]kind{"string": kindText, "int32": kindInt, "Timestamp": kindTime}
	pointer := map[string]kind{"string": kindTextPtr, "bool": kindBoolPtr, "int32": kindIntPtr}
	var ok bool
	switch t := t.(type) {
	case *ast.StarExpr:
		fd.Elem = typeName(t.X)
		if fd.Kind, ok = pointer[fd.Elem]; !ok && p.byName[fd.Elem] != nil {
			fd.Kind, ok = kindShapePtr, true
		}
	case *ast.ArrayType:
		fd.Elem = typeName(t.Elt)
		switch {
		case t.Len != nil:
		case fd.Elem == "string":
			fd.Kind, ok = kindTextList, true
		case strings.HasPrefix(fd.Elem, "enums."):
			fd.Kind, ok = kindEnumList, true
		case p.byName[fd.Elem] != nil:
			fd.Kind, ok = kindShapeList, true
		}
	case *ast.MapType:
		fd.Kind = kindStringsMap
		ok = typeName(t.Key) == "string" && typeName(t.Value) == "string"
	default:
		fd.Elem = typeName(t)
		if fd.Kind, ok = plain[fd.Elem]; !ok && strings.HasPrefix(fd.Elem, "enums.") {
			fd.Kind, ok = kindEnum, true
		}
	}
	return ok
}

// typeName returns the name of a type, with its package if it has one, or "".
func typeName(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.SelectorExpr:
		return typeName(t.X) + "." + t.Sel.Name
	}
	return ""
}

// refuseRecursion fails for every shape that holds itself, at whatever depth:
// the lists of the codec share blocks, and a list may not grow in itself.
func (p *codecPackage) refuseRecursion() {
	for _, sh := range p.Shapes {
		if p.holds(sh, sh.Name, make(map[string]bool)) {
			p.fail(sh.pos, "%s holds itself, which the generator can't handle", sh.Name)
		}
	}
}

// holds reports whether the shape named name lies within sh.
func (p *codecPackage) holds(sh *shape, name string, seen map[string]bool) bool {
	for _, f := range sh.Fields {
		inner := p.byName[f.Elem]
		if inner == nil || f.Kind != kindShapePtr && f.Kind != kindShapeList {
			continue
		}
		if inner.Name == name {
			return true
		}
		if !seen[inner.Name] {
			seen[inner.Name] = true
			if p.holds(inner, name, seen) {
				return true
			}
		}
	}
	return false
}
