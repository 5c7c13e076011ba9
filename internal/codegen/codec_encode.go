package main

// writeAppend writes the method that appends a shape.
func writeAppend(w *writer, sh *shape) {
	w.line("func (v *%s) append(b []byte) []byte {\nstart := len(b)", sh.Name)
	for _, f := range sh.Fields {
		there, value := appendField(f)
		name := "append(b, `,\"" + f.Wire + "\":`...)"
		if f.Required {
			w.line("b = "+value, name, f.Name)
			continue
		}
		w.line("if "+there+" {", f.Name)
		w.line("b = "+value, name, f.Name)
		w.line("}")
	}
	w.line("return wire.CloseObject(b, start)\n}\n")
}

// appendField returns the condition under which a field is there, a format
// that takes its name, and what appends it, a format that takes the slice and
// the name.
func appendField(f *field) (there, value string) {
	switch f.Kind {
	case kindText, kindEnum:
		return `v.%s != ""`, `wire.AppendString(%s, v.%s)`
	case kindInt:
		return `v.%s != 0`, `wire.AppendInt32(%s, v.%s)`
	case kindTime:
		return `!v.%s.IsZero()`, `appendEpoch(%s, v.%s)`
	case kindTextPtr:
		return `v.%s != nil`, `wire.AppendString(%s, *v.%s)`
	case kindBoolPtr:
		return `v.%s != nil`, `strconv.AppendBool(%s, *v.%s)`
	case kindIntPtr:
		return `v.%s != nil`, `wire.AppendInt32(%s, *v.%s)`
	case kindShapePtr:
		return `v.%s != nil`, "v.%[2]s.append(%[1]s)"
	case kindStringsMap:
		return `v.%s != nil`, `wire.AppendStringMap(%s, v.%s)`
	case kindShapeList:
		return `v.%s != nil`, `append` + upperFirst(list{f.Elem, f.Kind}.name()) + `(%s, v.%s)`
	default:
		return `v.%s != nil`, `wire.AppendStrings(%s, v.%s)`
	}
}

// writeListAppend writes the functions that append a list of shapes and tell
// its size.
func writeListAppend(w *writer, l list) {
	if l.Kind != kindShapeList {
		return
	}
	name := upperFirst(l.name())
	w.line("func append%s(b []byte, list []%s) []byte {", name, l.Elem)
	w.line("b = append(b, '[')\nfor i := range list {\nif i > 0 {\nb = append(b, ',')\n}")
	w.line("b = list[i].append(b)\n}\nreturn append(b, ']')\n}\n")
	w.line("func size%s(list []%s) int {", name, l.Elem)
	w.line("n := len(`[]`) + len(list)\nfor i := range list {\nn += list[i].size()\n}\nreturn n\n}\n")
}

// writeSize writes the method that tells how many bytes a shape takes.
func writeSize(w *writer, sh *shape) {
	w.line("func (v *%s) size() int {\nn := len(`{}`)", sh.Name)
	for _, f := range sh.Fields {
		there, _ := appendField(f)
		size := "n += len(`,\"" + f.Wire + "\":`) + " + sizeField(f)
		if f.Required {
			w.line("%s", size)
			continue
		}
		w.line("if "+there+" {\n%s\n}", f.Name, size)
	}
	w.line("return n\n}\n")
}

// sizeField returns the expression for how many bytes a field's value takes.
func sizeField(f *field) string {
	value := "v." + f.Name
	switch f.Kind {
	case kindText, kindEnum:
		return "wire.SizeString(" + value + ")"
	case kindTextPtr:
		return "wire.SizeString(*" + value + ")"
	case kindInt, kindIntPtr:
		return "wire.SizeInt32"
	case kindBoolPtr:
		return "len(`false`)"
	case kindTime:
		return "sizeEpoch"
	case kindShapePtr:
		return value + ".size()"
	case kindStringsMap:
		return "wire.SizeStringMap(" + value + ")"
	case kindShapeList:
		return "size" + upperFirst(list{f.Elem, f.Kind}.name()) + "(" + value + ")"
	default:
		return "wire.SizeStrings(" + value + ")"
	}
}
