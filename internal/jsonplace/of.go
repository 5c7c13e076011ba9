package jsonplace

// Mark is an offset in a document whose place is asked for.
type Mark struct {
	Offset int
	// Key is the number of the step, from 1, that leads to an entry of a map,
	// so that its name is shown in quotes, or LastStep. It is 0 if there is
	// none.
	Key int
}

// LastStep is the Key of a mark whose last step leads to an entry of a map.
const LastStep = -1

// Place is a place in a document.
type Place struct {
	// Offset is the number of bytes before the place.
	Offset int
	// Line and Column count from 1; a column is a character.
	Line, Column int
	// Path leads to the value at the place: VpcConfig.SubnetIds[1] or
	// Tags["env"]. It is shortened with ellipses if it is long.
	Path string
	// Pointer is the RFC 6901 pointer to that value, or to the nearest value
	// around it that a pointer of at most 1,000 bytes leads to.
	Pointer string
	// Name is the name of that member, or empty for an element of a list, a
	// name of more than 128 characters and one that is not sound.
	Name string
	// Found is what stands at the offset, shortened to 64 characters.
	Found string
}

// Of returns the places of marks, whose offsets ascend, in a document that is
// JSON up to the last of them but for the inside of strings. A name at an
// offset counts as passed: the path leads to its member.
func Of(data []byte, marks []Mark) []Place {
	places := make([]Place, len(marks))
	w := walker{data: data}
	c := counter{data: data}
	var path pathBuilder
	var pointer pointerBuilder
	for i, mark := range marks {
		offset := min(max(mark.Offset, 0), len(data))
		w.advance(offset)
		p := Place{Offset: offset, Found: found(data, offset)}
		p.Line, p.Column = c.position(offset)
		path.reset()
		pointer.reset()
		p.Name = w.steps(&path, &pointer, mark.Key)
		p.Path, p.Pointer = path.String(), pointer.String()
		places[i] = p
	}
	return places
}

// steps adds the way to where the walker is to a path and a pointer, as far as
// they take it, and returns the name of the last step.
func (w *walker) steps(path *pathBuilder, pointer *pointerBuilder, key int) (last string) {
	n := 0
	for i := range w.stack {
		l := &w.stack[i]
		if l.list {
			n++
			path.index(l.index)
			pointer.index(l.index)
			last = ""
		} else if l.named {
			n++
			name := l.unquoted()
			path.name(name.text, name.whole, n == key || key == LastStep && i == len(w.stack)-1)
			pointer.name(name.text, name.whole && name.sound)
			if last = ""; name.whole && name.sound && isShort(name.text, maxName) {
				last = name.text
			}
		}
		if path.cut && pointer.cut {
			return ""
		}
	}
	return last
}

// unquoted returns the name of the member, as far as a pointer can take it. It
// is read once only.
func (l *level) unquoted() *name {
	if l.text == nil {
		text := unquote(l.raw, maxPointer)
		l.text = &text
	}
	return l.text
}
