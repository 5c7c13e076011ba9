package main

import (
	"errors"
	"go/ast"
	"go/token"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// maxFields is how many members a shape may have: the codec keeps a bit for
// each.
const maxFields = 63

// unknownField is the field that every shape ends with. It distinguishes a
// shape from any other structure.
const unknownField, unknownType, unknownTag = "Unknown", "RawMembers", "-"

// shape is a structure that is an object on the wire.
type shape struct {
	Name   string
	Fields []*field // without Unknown

	pos  token.Pos
	body *ast.StructType
	doc  *ast.CommentGroup // nil if there is none
}

// field is a member of a shape.
type field struct {
	Name     string // in Go
	Wire     string
	Required bool
	Kind     kind
	Elem     string // what a pointer points at, a list holds, or the type itself

	pos token.Pos
}

// kind says how a field is read and written.
type kind int

const (
	kindText       kind = iota // string
	kindEnum                   // enums.X
	kindInt                    // int32, int64
	kindTime                   // Timestamp
	kindTextPtr                // *string
	kindBoolPtr                // *bool
	kindIntPtr                 // *int32, *int64
	kindShapePtr               // *X, X a shape
	kindTextList               // []string, []enums.X
	kindShapeList              // []X, X a shape
	kindStringsMap             // map[string]string
)

const handled = "string, int32, int64, Timestamp, enums.X; *string, *bool, *int32, *int64, *X; []string, []enums.X, []X; map[string]string, where X is a shape"

// codecPackage is what is read of a package of shapes.
type codecPackage struct {
	*source
	Shapes     []*shape // in source order, files sorted by name
	Operations []*operation

	byName map[string]*shape
}

// readShapes reads the package in dir. Its shapes are the structs that end with
// the field Unknown. The error names every problem, each on a line that starts
// with file:line.
func readShapes(dir string) (*codecPackage, error) {
	src, err := readSource(dir)
	if err != nil {
		return nil, err
	}
	p := &codecPackage{source: src, byName: make(map[string]*shape)}
	for decl := range p.genDecls(token.TYPE) {
		for _, s := range decl.Specs {
			p.addShape(decl, s.(*ast.TypeSpec))
		}
	}
	if len(p.Shapes) == 0 {
		p.errs = append(p.errs, errNoShapes)
	}
	for _, sh := range p.Shapes {
		p.addFields(sh)
	}
	p.refuseRecursion()
	p.refuseNames()
	p.readOperations()
	p.refuseMethods()
	return p, errors.Join(p.errs...)
}

// addShape notes a type if it is a shape. What is meant for one and is not is
// refused.
func (p *codecPackage) addShape(decl *ast.GenDecl, spec *ast.TypeSpec) {
	name := spec.Name.Name
	body, ok := spec.Type.(*ast.StructType)
	switch {
	case !ok && isMessage(name):
		p.fail(spec.Pos(), "%s: a request or a result is a struct", name)
		return
	case !ok:
		return
	case !endsWithUnknown(body):
		if isMeantForJSON(body) || isMessage(name) {
			p.fail(spec.Pos(), "%s: a shape ends with the field %s %s `json:%q`", name, unknownField, unknownType, unknownTag)
		}
		return
	case !spec.Name.IsExported() || spec.TypeParams != nil || spec.Assign.IsValid():
		p.fail(spec.Pos(), "%s: a shape is an exported type without type parameters, and no alias", name)
	}
	if !wireName.MatchString(name) && len(name) > 1 {
		p.fail(spec.Pos(), "%s: the generator can't handle a shape whose name has other characters than letters and digits of ASCII", name)
	}
	doc := spec.Doc
	if doc == nil && !decl.Lparen.IsValid() {
		doc = decl.Doc
	}
	sh := &shape{Name: name, pos: spec.Pos(), body: body, doc: doc}
	p.Shapes = append(p.Shapes, sh)
	p.byName[name] = sh
}

// endsWithUnknown reports whether the last field is the one that a shape ends with.
func endsWithUnknown(body *ast.StructType) bool {
	last := len(body.Fields.List) - 1
	if last < 0 {
		return false
	}
	f := body.Fields.List[last]
	tag, _ := jsonTag(f)
	return len(f.Names) == 1 && f.Names[0].Name == unknownField && typeName(f.Type) == unknownType && tag == unknownTag
}

// isMessage reports whether a type is exported and named like a request or a
// result.
func isMessage(name string) bool {
	return ast.IsExported(name) &&
		(strings.HasSuffix(name, "Request") || strings.HasSuffix(name, "Result") || strings.HasSuffix(name, "Response"))
}

// isMeantForJSON reports whether a struct has a field with a tag, or one for
// unknown members.
func isMeantForJSON(body *ast.StructType) bool {
	return slices.ContainsFunc(body.Fields.List, func(f *ast.Field) bool {
		return f.Tag != nil || typeName(f.Type) == unknownType ||
			slices.ContainsFunc(f.Names, func(id *ast.Ident) bool { return id.Name == unknownField })
	})
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
func (p *codecPackage) addFields(sh *shape) {
	names := make(map[string]string)
	list := sh.body.Fields.List
	for _, f := range list[:len(list)-1] {
		if len(f.Names) != 1 || !f.Names[0].IsExported() {
			p.fail(f.Pos(), "%s: a member is one exported field on a line of its own", sh.Name)
			continue
		}
		fd := &field{Name: f.Names[0].Name, pos: f.Pos()}
		at := sh.Name + "." + fd.Name
		tag, ok := jsonTag(f)
		wire, option, hasOption := strings.Cut(tag, ",")
		switch {
		case !ok:
			p.fail(f.Pos(), "%s has no json tag", at)
		case !wireName.MatchString(wire):
			p.fail(f.Pos(), "%s: %q is no member name: two or more letters and digits, a letter first", at, wire)
		case hasOption && option != "omitzero":
			p.fail(f.Pos(), "%s: the json option is %q, it can only be omitzero", at, option)
		case names[wire] != "":
			p.fail(f.Pos(), "%s: %s has the member name %q already", at, names[wire], wire)
		case !p.classify(fd, f.Type):
			p.fail(f.Pos(), "%s has a type that the generator can't handle; it handles %s", at, handled)
		default:
			names[wire] = fd.Name
			fd.Wire, fd.Required = wire, !hasOption
			sh.Fields = append(sh.Fields, fd)
		}
	}
	if len(sh.Fields) > maxFields {
		p.fail(sh.pos, "%s has %d members, the generator can't handle more than %d", sh.Name, len(sh.Fields), maxFields)
	}
}

// classify finds the kind of a field of type t, and reports whether there is
// one.
func (p *codecPackage) classify(fd *field, t ast.Expr) bool {
	plain := map[string]kind{"string": kindText, "int32": kindInt, "int64": kindInt, "Timestamp": kindTime}
	pointer := map[string]kind{"string": kindTextPtr, "bool": kindBoolPtr, "int32": kindIntPtr, "int64": kindIntPtr}
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
		case fd.Elem == "string" || isEnum(fd.Elem):
			fd.Kind, ok = kindTextList, true
		case p.byName[fd.Elem] != nil:
			fd.Kind, ok = kindShapeList, true
		}
	case *ast.MapType:
		fd.Kind = kindStringsMap
		ok = typeName(t.Key) == "string" && typeName(t.Value) == "string"
	default:
		fd.Elem = typeName(t)
		if fd.Kind, ok = plain[fd.Elem]; !ok && isEnum(fd.Elem) {
			fd.Kind, ok = kindEnum, true
		}
	}
	return ok
}

// isEnum reports whether a type is one of package enums.
func isEnum(name string) bool { return strings.HasPrefix(name, "enums.") }

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

// refuseRecursion fails for every shape that holds itself, at whatever depth: its
// memory in a decoder would have to hold itself too.
func (p *codecPackage) refuseRecursion() {
	for _, sh := range p.Shapes {
		if p.holds(sh, sh.Name, make(map[string]bool)) {
			p.fail(sh.pos, "%s holds itself, which the generator can't handle", sh.Name)
		}
	}
}

// refuseNames fails for a shape whose name another shape needs for what is
// generated for it.
func (p *codecPackage) refuseNames() {
	for _, sh := range p.Shapes {
		for _, suffix := range []string{"Ptr", "List"} {
			if other := p.byName[sh.Name+suffix]; other != nil {
				p.fail(other.pos, "%s: the generator can't handle a shape with this name beside %s", other.Name, sh.Name)
			}
		}
	}
}

// refuseMethods fails for a method or a field that has the name of a method
// which is generated.
func (p *codecPackage) refuseMethods() {
	generated := make(map[string][]string) // by the name of the shape
	for _, sh := range p.Shapes {
		generated[sh.Name] = []string{"UnmarshalJSON", "AppendJSON", "MarshalJSON", "decode", "append"}
	}
	for _, op := range p.Operations {
		if pg := op.Paging; pg != nil {
			generated[pg.Request] = append(generated[pg.Request], "SetPage", "RequestedPage")
			generated[pg.Result] = append(generated[pg.Result], "Page", "itemsMember")
		}
	}
	refuse := func(shape, name string, pos token.Pos) {
		if slices.Contains(generated[shape], name) {
			p.fail(pos, "%s.%s: the generator writes a method with this name", shape, name)
		}
	}
	for _, sh := range p.Shapes {
		for _, f := range sh.Fields {
			refuse(sh.Name, f.Name, f.pos)
		}
	}
	for receiver, f := range p.methods() {
		refuse(receiver, f.Name.Name, f.Pos())
	}
}

// holds reports whether the shape named name lies within sh.
func (p *codecPackage) holds(sh *shape, name string, seen map[string]bool) bool {
	for _, f := range sh.Fields {
		inner := p.byName[f.Elem]
		if inner == nil || !isShape(f.Kind) {
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

// isShape reports whether fields of kind k hold shapes.
func isShape(k kind) bool { return k == kindShapePtr || k == kindShapeList }
