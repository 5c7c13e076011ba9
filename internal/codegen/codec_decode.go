package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/wire"
)

// writeMethods writes the exported methods of a shape.
func writeMethods(w *writer, sh *shape) {
	w.line("// UnmarshalJSON reads v from a JSON object by the rules of the package. What the document does not hold stays as it is;")
	w.line("// a null makes a member absent. Every error but that for a nil v is a [*DocumentError] with the first problem.")
	w.line("func (v *%s) UnmarshalJSON(data []byte) error {", sh.Name)
	w.line("if v == nil {\nreturn errNil\n}")
	w.line("d := decoder{Scanner: wire.NewScanner(data, false)}")
	w.line("d.read%s(v%s)", sh.Name, noCells(sh))
	w.line("return documentError(data, d.Finish())\n}\n")

	w.line("// AppendJSON appends v to b as a JSON object, members in the order of declaration, and returns the longer slice.")
	w.line("// A nil v is null. Text that is not UTF-8 is written with U+FFFD in its place, as encoding/json does.")
	w.line("func (v *%s) AppendJSON(b []byte) ([]byte, error) {", sh.Name)
	w.line("if v == nil {\nreturn append(b, `null`...), nil\n}")
	w.line("if cap(b) == len(b) {\nb = slices.Grow(b, v.size())\n}")
	w.line("return v.append(b), nil\n}\n")

	w.line("func (v *%s) decode(d *decoder) { d.read%s(v%s) }\n", sh.Name, sh.Name, noCells(sh))
}

// writeFields writes the member names of a shape.
func writeFields(w *writer, sh *shape) {
	fields := lowerFirst(sh.Name) + "Fields"
	w.line("var %s = wire.Fields{\nNames: []string{", fields)
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

// cellsType returns the name of the type of the cells of a shape.
func cellsType(name string) string { return lowerFirst(name) + "Cells" }

// noCells returns the argument that stands for cells that are not there yet,
// if a shape has any.
func noCells(sh *shape) string {
	if hasCells(sh) {
		return ", nil"
	}
	return ""
}

// writeCells writes the structure that holds what the pointers of a shape
// point at, at whatever depth.
func (p *codecPackage) writeCells(w *writer, sh *shape) {
	if !hasCells(sh) {
		return
	}
	cells := cellsType(sh.Name)
	w.line("// %s is what the pointers of one %s point at.", cells, sh.Name)
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
	w.line("// new%s makes the cells for one %s unless they are there.", upperFirst(cells), sh.Name)
	w.line("func (d *decoder) new%s(c **%s) *%s {", upperFirst(cells), cells, cells)
	w.line("if *c == nil {\n*c = d.%s.Next(&d.Scanner, shapesPerBlock)\n}", cells)
	w.line("return *c\n}\n")
}

// innerCells reports whether a field points at a shape that has cells.
func (p *codecPackage) innerCells(f *field) bool {
	return f.Kind == kindShapePtr && hasCells(p.byName[f.Elem])
}

// writeRead writes the function that reads a shape.
func (p *codecPackage) writeRead(w *writer, sh *shape) {
	cells := ""
	if hasCells(sh) {
		cells = ", c *" + cellsType(sh.Name)
	}
	w.line("func (d *decoder) read%s(v *%s%s) {", sh.Name, sh.Name, cells)
	w.line("var o wire.Object")
	w.line("for d.Next(&o, &%sFields, d.after%s[:]) {\nswitch o.Index {", lowerFirst(sh.Name), sh.Name)
	for i, f := range sh.Fields {
		w.line("case %d:", i)
		p.writeReadField(w, sh, f)
		if next := i + 1; next < len(sh.Fields) {
			w.line("if !d.Follows(&o, %d, `,\"%s\":`) {\nbreak\n}\nfallthrough", next, sh.Fields[next].Wire)
		}
	}
	w.line("}\n}\n}\n")
}

// writeReadField writes what reads a field.
func (p *codecPackage) writeReadField(w *writer, sh *shape, f *field) {
	cell := "d.new" + sh.Name + "Cells(&c)." + f.Name
	inner := ""
	if p.innerCells(f) {
		inner = ", &" + cell + "Cells"
	}
	switch f.Kind {
	case kindText:
		w.line("v.%s = d.NonEmpty()", f.Name)
	case kindEnum:
		w.line("v.%s = readEnum[%s](&d.Scanner)", f.Name, f.Elem)
	case kindInt:
		w.line("v.%s = d.NonZero()", f.Name)
	case kindTime:
		w.line("v.%s = readTimestamp(&d.Scanner)", f.Name)
	case kindTextPtr, kindBoolPtr, kindIntPtr:
		w.line("v.%s = d.read%sPtr(&%s)", f.Name, upperFirst(f.Elem), cell)
	case kindShapePtr:
		w.line("if d.Null() {\nv.%s = nil\n} else {", f.Name)
		w.line("v.%s = cmp.Or(v.%s, &%s)", f.Name, f.Name, cell)
		w.line("d.read%s(v.%s%s)\n}", f.Elem, f.Name, inner)
	case kindTextList, kindEnumList, kindShapeList:
		w.line("v.%s = d.read%s()", f.Name, upperFirst(list{f.Elem, f.Kind}.name()))
	case kindStringsMap:
		w.line("v.%s = d.StringMap(v.%s)", f.Name, f.Name)
	}
}

// writeListRead writes the function that reads a list.
func (p *codecPackage) writeListRead(w *writer, l list) {
	w.line("func (d *decoder) read%s() []%s {", upperFirst(l.name()), l.Elem)
	w.line("var a wire.Array\nl := &d.%s\nstart := l.Start(&d.Scanner)", l.name())
	w.line("for d.Element(&a) {")
	element := "l.Add(&d.Scanner, &start, " + mostName(l) + ")"
	switch l.Kind {
	case kindTextList:
		w.line("*%s = d.Text()", element)
	case kindEnumList:
		w.line("*%s = readEnumElement[%s](&d.Scanner)", element, l.Elem)
	default:
		w.line("d.read%s(%s%s)", l.Elem, element, noCells(p.byName[l.Elem]))
	}
	w.line("}\nif a.Null {\nreturn nil\n}\nreturn l.Cut(start)\n}\n")
}

// mostName is the name of the constant that says how many elements a block of
// short lists holds.
func mostName(l list) string {
	if l.Kind == kindShapeList {
		return "shapesPerBlock"
	}
	return "stringsPerBlock"
}

// bare returns the name of a type without its package.
func bare(elem string) string { return strings.TrimPrefix(elem, "enums.") }
