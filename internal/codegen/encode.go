package main

// writeAppend writes the method that appends a shape.
func writeAppend(w *writer, sh *shape) {
	w.line("func (v *%s) append(b []byte, f *wire.Fault) []byte {", sh.Name)
	start := "len(b)"
	if len(sh.Fields) > 0 {
		w.line("start := len(b)")
		start = "start"
	}
	for _, f := range sh.Fields {
		there, value := appendField(f)
		name := "append(b, `,\"" + f.Wire + "\":`...)"
		if f.Required && hasZero(f.Kind) {
			w.line("b = "+value, name, f.Name)
			continue
		}
		w.line("if "+there+" {", f.Name)
		w.line("b = "+value, name, f.Name)
		if f.Required {
			w.line("} else {\nb = append(b, `,\"%s\":null`...)", f.Wire)
		}
		w.line("}")
	}
	w.line("return closeObject(b, %s, v.Unknown, &%s, f)\n}\n", start, fieldsName(sh.Name))
}

// hasZero reports whether a required field of kind k is written as "" or 0 where
// it is absent. All others are written as null: a nil pointer, list or map has no
// zero, and that of a time is an instant.
func hasZero(k kind) bool { return k == kindText || k == kindEnum || k == kindInt }

// isSet is the condition for pointers, lists and maps.
const isSet = `v.%s != nil`

// appendField returns the condition under which a field is there, a format
// that takes its name, and what appends it, a format that takes the slice and
// the name.
func appendField(f *field) (there, value string) {
	switch f.Kind {
	case kindText, kindEnum:
		return `v.%s != ""`, `wire.AppendString(%s, v.%s, f)`
	case kindInt:
		return `v.%s != 0`, `strconv.AppendInt(%s, int64(v.%s), 10)`
	case kindTime:
		return `!v.%s.IsZero()`, `appendTime(%s, v.%s, f)`
	case kindTextPtr:
		return isSet, `wire.AppendString(%s, *v.%s, f)`
	case kindBoolPtr:
		return isSet, `strconv.AppendBool(%s, *v.%s)`
	case kindIntPtr:
		return isSet, `strconv.AppendInt(%s, int64(*v.%s), 10)`
	case kindShapePtr:
		return isSet, "v.%[2]s.append(%[1]s, f)"
	case kindStringsMap:
		return isSet, `wire.AppendStringMap(%s, v.%s, f)`
	case kindShapeList:
		return isSet, `append` + f.Elem + `List(%s, v.%s, f)`
	default:
		return isSet, `wire.AppendStrings(%s, v.%s, f)`
	}
}

// writeAppendList writes the function that appends a list of shapes.
func writeAppendList(w *writer, sh *shape) {
	w.line("func append%sList(b []byte, list []%s, f *wire.Fault) []byte {", sh.Name, sh.Name)
	w.line("start := len(b)\nfor i := range list {\nb = list[i].append(append(b, ','), f)\n}")
	w.line("return closeList(b, start)\n}\n")
}
