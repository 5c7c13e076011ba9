package wire

import "strconv"

// Span is where a member stands in a document: the offsets of its name and of
// its value. An element of a list has no name; its Name is its Value.
type Span struct{ Name, Value int }

// Find returns where in a document the values lie to which paths lead, with -1
// for those that are not there. Of a name that stands in an object twice, the
// first counts. The document is JSON but for the inside of strings.
func Find(data []byte, paths [][]Step) []Span {
	spans := make([]Span, len(paths))
	wanted, lengths := make(map[string][]int, len(paths)), make(map[int]bool)
	for i, path := range paths {
		spans[i] = Span{-1, -1}
		var key []byte
		for _, step := range path {
			key = appendKey(key, step)
		}
		wanted[string(key)] = append(wanted[string(key)], i)
		lengths[len(key)] = true
	}
	w := walker{data: data}
	var key []byte
	for w.pos < len(data) {
		start := w.pos
		end := start + 1
		switch c := data[start]; {
		case c == '"':
			end = stringEnd(data, start)
		case wordByte(c):
			for end < len(data) && wordByte(data[end]) {
				end++
			}
		}
		if w.isValue(start) {
			// The length tells most paths apart, so that long names cost little.
			if steps := w.path(); lengths[keyLength(steps)] {
				key = key[:0]
				for _, step := range steps {
					key = appendKey(key, step)
				}
				for _, i := range wanted[string(key)] {
					if spans[i].Value < 0 {
						spans[i] = Span{w.nameStart(start), start}
					}
				}
			}
		}
		w.token(start, end)
		w.pos = end
	}
	return spans
}

// keyLength returns how many bytes appendKey appends for steps.
func keyLength(steps []Step) int {
	n := len(steps)
	for _, step := range steps {
		n += len(step.Name)
		for i := step.Index; step.IsIndex && i >= 0; i /= 10 {
			if n++; i < 10 {
				break
			}
		}
	}
	return n
}

// appendKey appends what tells a step from any other.
func appendKey(key []byte, step Step) []byte {
	if step.IsIndex {
		return strconv.AppendInt(append(key, 0xFF), int64(step.Index), 10)
	}
	return append(append(key, 0xFE), step.Name...)
}

// isValue reports whether a value begins at start.
func (w *walker) isValue(start int) bool {
	switch c := w.data[start]; {
	case c == '{' || c == '[':
		return true
	case c == '"':
		return !w.isName(start)
	default:
		return wordByte(c)
	}
}

// nameStart returns the offset of the name of the value at start, or start if
// it has none.
func (w *walker) nameStart(start int) int {
	if top := w.top(); top != nil && !top.list {
		return cap(w.data) - cap(top.name) // The name is a part of the document.
	}
	return start
}

// Position is a place in a document for people.
type Position struct {
	// Line and Column count from 1; a column is a character.
	Line, Column int
}

// Positions returns the positions of offsets, which ascend.
func Positions(data []byte, offsets []int) []Position {
	positions := make([]Position, len(offsets))
	c := counter{data: data}
	for i, offset := range offsets {
		positions[i] = c.position(offset)
	}
	return positions
}
