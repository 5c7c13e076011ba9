package cborjson

import (
	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/internal/wire"
)

// Members are members that a shape keeps as JSON text, see [AppendMembers].
type Members struct {
	// Count is how many there are.
	Count int
	// Depth is how many lists and objects lie within each other in them.
	Depth int
}

// AppendMembers appends the names and values of members that a shape keeps as
// JSON text. It reports false, and may have appended anything, unless they are
// members with commas between them, no name twice, none that isKnown knows, and no
// number that is too long.
func AppendMembers(b []byte, text string, isKnown func(name []byte) bool) (out []byte, m Members, ok bool) {
	object, ok := asObject(text)
	if !ok {
		return b, m, false
	}
	w := writer{text: object, out: b}
	w.counts, m.Depth = counts(object)
	w.pos++ // The brace.
	if m.Count = w.next(); m.Count == 0 {
		return b, m, false
	}
	for range m.Count {
		name := w.string()
		w.value()
		if isKnown(name) {
			return b, m, false
		}
	}
	return w.out, m, !w.failed
}

// LongNumber returns the offset in a JSON document of the first number that is too
// long for CBOR, or -1 if there is none.
func LongNumber(document []byte) int {
	for i := 0; i < len(document); i++ {
		switch c := document[i]; {
		case c == '"':
			i = stringEnd(document, i)
		case c == '-' || '0' <= c && c <= '9':
			s := wire.NewScanner(document[i:], false)
			number, _ := s.Number()
			if _, ok := cborwire.AppendNumber(nil, string(number)); !ok {
				return i
			}
			i += s.Offset() - 1
		}
	}
	return -1
}

// stringEnd returns the offset of the quote that ends the string which begins at
// an offset.
func stringEnd(text []byte, start int) int {
	i := start + 1
	for ; text[i] != '"'; i++ {
		if text[i] == '\\' {
			i++
		}
	}
	return i
}

// counts returns how many members or elements each object and list in text has,
// in the order in which they begin, and how many lie within each other.
func counts(text []byte) (counts []int, deepest int) {
	var around []int // the indexes of those that have not ended
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '}' || c == ']' {
			around = around[:len(around)-1]
			continue
		}
		if isSpace(c) {
			continue
		}
		if top := len(around) - 1; top >= 0 && (c == ',' || counts[around[top]] == 0) {
			counts[around[top]]++
		}
		switch c {
		case '{', '[':
			around = append(around, len(counts))
			counts = append(counts, 0)
			deepest = max(deepest, len(around))
		case '"':
			i = stringEnd(text, i)
		}
	}
	return counts, deepest
}

// isSpace reports whether c is white space of JSON.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// writer writes JSON text, which is sound, as CBOR.
type writer struct {
	text   []byte
	pos    int
	counts []int // of the objects and lists to come
	out    []byte
	failed bool // A number is too long.
}

// next returns how many members or elements the object or list has that begins
// next.
func (w *writer) next() int {
	n := w.counts[0]
	w.counts = w.counts[1:]
	return n
}

// separator steps over white space, and the comma or colon in it.
func (w *writer) separator() {
	for w.pos < len(w.text) && (isSpace(w.text[w.pos]) || w.text[w.pos] == ',' || w.text[w.pos] == ':') {
		w.pos++
	}
}

// open writes the head of the object or list that stands next, and returns how many
// members or elements it has.
func (w *writer) open(major byte) int {
	w.pos++
	n := w.next()
	w.out = cborwire.AppendHead(w.out, major, uint64(n)) //nolint:gosec // It is a count.
	return n
}

// close steps over the end of an object or list.
func (w *writer) close() {
	w.separator()
	w.pos++
}

// value writes the value that stands next.
func (w *writer) value() {
	w.separator()
	switch w.text[w.pos] {
	case '{':
		for range w.open(cborwire.Map) {
			w.string()
			w.value()
		}
		w.close()
	case '[':
		for range w.open(cborwire.List) {
			w.value()
		}
		w.close()
	case '"':
		w.string()
	case 't':
		w.word("true", cborwire.True)
	case 'f':
		w.word("false", cborwire.False)
	case 'n':
		w.word("null", cborwire.Null)
	default:
		s := wire.NewScanner(w.text[w.pos:], false)
		number, _ := s.Number()
		w.pos += s.Offset()
		out, ok := cborwire.AppendNumber(w.out, string(number))
		w.out, w.failed = out, w.failed || !ok
	}
}

// word writes a word as a simple value.
func (w *writer) word(word string, value byte) {
	w.pos += len(word)
	w.out = append(w.out, cborwire.Simple<<5|value)
}

// string writes the string that stands next, and returns its text, which is good
// until text is read next.
func (w *writer) string() []byte {
	w.separator()
	s := wire.NewScanner(w.text[w.pos:], false)
	text, _ := s.Bytes()
	w.pos += s.Offset()
	w.out = cborwire.AppendText(w.out, text)
	return text
}
