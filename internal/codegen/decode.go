package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/wire"
)

// writeMethods writes the methods of a shape that make it one.
func (p *codecPackage) writeMethods(w *writer, sh *shape) {
	w.line("// UnmarshalJSON reads v from a JSON object, see JSON in the package comment. An error in data is a [*DocumentError].")
	w.line("func (v *%s) UnmarshalJSON(data []byte) error {", sh.Name)
	w.line("if v == nil {\nreturn errNil\n}")
	w.line("d := newDecoder(data, false)\nv.decode(&d)\nreturn d.finish(data)\n}\n")

	w.line("// AppendJSON appends v to b as a JSON object, or null if v is nil. An error is an [*EncodeError] and leaves b as it was.")
	w.line("func (v *%s) AppendJSON(b []byte) ([]byte, error) {", sh.Name)
	w.line("e := newEncoder(b)")
	w.line("if v != nil {\ne.out = v.append(e.out, &e.Fault)\n}")
	w.line("return e.finish()\n}\n")

	w.line("// MarshalJSON returns what AppendJSON appends.")
	w.line("func (v %s) MarshalJSON() ([]byte, error) { return v.AppendJSON(nil) }\n", sh.Name)
	if p.isHeld(sh) {
		w.line("func (v *%s) decode(d *decoder) { d.read%s(new(%s), v%s) }\n", sh.Name, sh.Name, memoryType(sh.Name), noCells(sh))
	}
}

// writeFields writes the member names of a shape.
func writeFields(w *writer, sh *shape) {
	if len(sh.Fields) == 0 {
		w.line("var %s = wire.Fields{Names: []string{wire.NoName}}", fieldsName(sh.Name))
		return
	}
	w.line("var %s = wire.Fields{\nNames: []string{", fieldsName(sh.Name))
	for _, f := range sh.Fields {
		w.line("`,\"%s\":`,", f.Wire)
	}
	w.line("wire.NoName,\n},")
	first, more := hashNames(sh)
	w.line("First: [wire.HashSize]uint8{%s},\nMore: []uint8{%s},\n}\n", keyed(first), listed(more))
}

// hashNames returns the numbers, from 1, of the first name with each hash and
// of the next name with the hash of each name.
func hashNames(sh *shape) (first [wire.HashSize]uint8, more []uint8) {
	more = make([]uint8, len(sh.Fields))
	for i, f := range slices.Backward(sh.Fields) {
		name := f.Wire + `"`
		h := wire.NameHash(name[0], name[2])
		more[i], first[h] = first[h], uint8(i)+1 //nolint:gosec // A shape has at most 63 members.
	}
	return first, more
}

// keyed returns the elements that are not 0 as index: value, ….
func keyed(list [wire.HashSize]uint8) string {
	var elements []string
	for i, n := range list {
		if n != 0 {
			elements = append(elements, fmt.Sprintf("%d: %d", i, n))
		}
	}
	return strings.Join(elements, ", ")
}

// listed returns the elements as value, ….
func listed(list []uint8) string {
	elements := make([]string, len(list))
	for i, n := range list {
		elements[i] = strconv.Itoa(int(n))
	}
	return strings.Join(elements, ", ")
}

// Names of what is generated for a shape.
func fieldsName(name string) string { return lowerFirst(name) + "Fields" }
func memoryType(name string) string { return lowerFirst(name) + "Memory" }
func listMemory(name string) string { return "listMemory[" + name + ", " + memoryType(name) + "]" }
func cellsType(name string) string  { return lowerFirst(name) + "Cells" }

// cellType returns the type of the cell that a field points at, or "".
func cellType(f *field) string {
	switch f.Kind {
	case kindTextPtr, kindBoolPtr, kindIntPtr, kindShapePtr:
		return f.Elem
	}
	return ""
}

// hasCells reports whether any field of sh is a pointer.
func hasCells(sh *shape) bool {
	return slices.ContainsFunc(sh.Fields, func(f *field) bool { return cellType(f) != "" })
}

// noCells returns the argument for the cells of a shape, if it has any, where
// they are not there yet.
func noCells(sh *shape) string {
	if hasCells(sh) {
		return ", nil"
	}
	return ""
}

// writeMemory writes the structure that holds what a decoder remembers between
// one value of a shape and the next: the order of its members, blocks of memory,
// and the same for what lies within. It also writes the structure for what the
// pointers of a shape point at, at whatever depth.
func (p *codecPackage) writeMemory(w *writer, sh *shape) {
	if len(sh.Fields) == 0 {
		w.line("type %s struct{ after [1]uint8 }\n", memoryType(sh.Name))
		return
	}
	cells := cellsType(sh.Name)
	w.line("type %s struct {\nafter [%d]uint8 // see [wire.Scanner.Next]", memoryType(sh.Name), len(sh.Fields)+1)
	if hasCells(sh) {
		w.line("cells wire.Block[%s]", cells)
	}
	for _, f := range sh.Fields {
		switch f.Kind {
		case kindShapePtr:
			w.line("%s %s", f.Name, memoryType(f.Elem))
		case kindShapeList:
			w.line("%s %s", f.Name, listMemory(f.Elem))
		case kindTextList:
			if isEnum(f.Elem) {
				w.line("%s wire.List[%s]", f.Name, f.Elem)
			}
		}
	}
	w.line("}\n")
	if !hasCells(sh) {
		return
	}
	w.line("type %s struct {", cells)
	for _, f := range sh.Fields {
		if t := cellType(f); t != "" {
			w.line("%s %s", f.Name, t)
		}
		if p.innerCells(f) {
			w.line("%sCells %s", f.Name, cellsType(f.Elem))
		}
	}
	w.line("}\n")
}

// innerCells reports whether a field points at a shape that has cells.
func (p *codecPackage) innerCells(f *field) bool {
	return f.Kind == kindShapePtr && hasCells(p.byName[f.Elem])
}

// cellsParam returns the parameter for the cells of a shape, if it has any.
func cellsParam(sh *shape) string {
	if hasCells(sh) {
		return ", c *" + cellsType(sh.Name)
	}
	return ""
}

// writeRead writes what reads a shape: a function, or the method decode itself
// if no other shape holds this one.
func (p *codecPackage) writeRead(w *writer, sh *shape) {
	held := p.isHeld(sh)
	if held {
		w.line("func (d *decoder) read%s(m *%s, v *%s%s) bool {", sh.Name, memoryType(sh.Name), sh.Name, cellsParam(sh))
	} else {
		w.line("func (v *%s) decode(d *decoder) {\nvar m %s", sh.Name, memoryType(sh.Name))
		if hasCells(sh) {
			w.line("var c *%s", cellsType(sh.Name))
		}
	}
	w.line("var o wire.Object")
	w.line("for d.Next(&o, &%s, m.after[:]) {", fieldsName(sh.Name))
	if len(sh.Fields) > 0 {
		w.line("switch o.Index {")
	}
	for i, f := range sh.Fields {
		w.line("case %d:", i)
		p.writeReadField(w, f)
	}
	if len(sh.Fields) > 0 {
		w.line("}")
	}
	w.line("}")
	if held {
		w.line("return d.end(&o, &v.Unknown)\n}\n")
	} else {
		w.line("d.end(&o, &v.Unknown)\n}\n")
	}
}

// writeReadField writes what reads a field.
func (p *codecPackage) writeReadField(w *writer, f *field) {
	cell := "&cell(&d.Scanner, &m.cells, &c)." + f.Name
	inner := ""
	if p.innerCells(f) {
		inner = ", " + cell + "Cells"
	}
	switch f.Kind {
	case kindText:
		w.line("d.NonEmpty(&v.%s)", f.Name)
	case kindEnum:
		w.line("d.NonEmpty((*string)(&v.%s))", f.Name)
	case kindInt:
		w.line("d.NonZero%s(&v.%s)", bits(f), f.Name)
	case kindTime:
		w.line("d.timestamp(&v.%s)", f.Name)
	case kindTextPtr, kindBoolPtr, kindIntPtr:
		w.line("d.%sPtr(&v.%s, %s)", upperFirst(f.Elem), f.Name, cell)
	case kindShapePtr:
		w.line("d.read%sPtr(&m.%s, &v.%s, %s%s)", f.Elem, f.Name, f.Name, cell, inner)
	case kindTextList:
		list := "&d.strings"
		if isEnum(f.Elem) {
			list = "&m." + f.Name
		}
		w.line("wire.Strings(&d.Scanner, %s, &v.%s)", list, f.Name)
	case kindShapeList:
		w.line("d.read%sList(&m.%s, &v.%s)", f.Elem, f.Name, f.Name)
	case kindStringsMap:
		w.line("d.StringMap(&v.%s)", f.Name)
	}
}

// bits returns the bits of an integer's type.
func bits(f *field) string { return strings.TrimPrefix(f.Elem, "int") }

// writeReadPointer writes the function that reads a shape that a member points
// at.
func writeReadPointer(w *writer, sh *shape) {
	inner := ""
	if hasCells(sh) {
		inner = ", c"
	}
	w.line("func (d *decoder) read%sPtr(m *%s, v **%s, cell *%s%s) {", sh.Name, memoryType(sh.Name), sh.Name, sh.Name, cellsParam(sh))
	w.line("switch {\ncase d.Null():\n*v = nil")
	w.line("case *v != nil:\nd.read%s(m, *v%s)", sh.Name, inner)
	w.line("case d.read%s(m, cell%s):\n*v = cell\n}\n}\n", sh.Name, inner)
}

// writeReadList writes the function that reads a list of shapes.
func writeReadList(w *writer, sh *shape) {
	w.line("func (d *decoder) read%sList(m *%s, v *[]%s) {", sh.Name, listMemory(sh.Name), sh.Name)
	w.line("var a wire.Array\nstart := m.list.Start(&d.Scanner)")
	w.line("for d.Element(&a) {")
	w.line("m.keep(d, d.read%s(&m.item, m.list.Add(&d.Scanner, &start, shapesPerBlock)%s))", sh.Name, noCells(sh))
	w.line("}\nm.list.Cut(&a, start, v)\n}\n")
}
