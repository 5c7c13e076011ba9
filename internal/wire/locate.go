package wire

import (
	"bytes"
	"unicode/utf8"
)

// Place is where in a document something stands.
type Place struct {
	// Path leads from the document to the value, but no deeper than maxSteps.
	Path []Step
	Position
	// Found is what stands there, shortened when it is long.
	Found string
}

// Step is a step of a path: into the member Name, or if IsIndex into the
// element Index.
type Step struct {
	Name    string
	Index   int
	IsIndex bool
}

// Locate returns the places of the offsets, which ascend, in a document that
// is JSON up to the last of them but for the inside of strings.
func Locate(data []byte, offsets []int) []Place {
	places := make([]Place, len(offsets))
	w := walker{data: data}
	c := counter{data: data}
	for i, offset := range offsets {
		offset = min(offset, len(data))
		w.advance(offset)
		places[i] = Place{Path: w.path(), Position: c.position(offset), Found: found(data, offset)}
	}
	return places
}

// counter counts lines and columns from the start of a document on.
type counter struct {
	data         []byte
	offset       int // of the next character
	line, column int // of the next character, from 0
}

// position returns the position of an offset, which is no less than the one
// before.
func (c *counter) position(offset int) Position {
	passed := c.data[c.offset:min(offset, len(c.data))]
	c.offset += len(passed)
	if newline := bytes.LastIndexByte(passed, '\n'); newline >= 0 {
		c.line += bytes.Count(passed, []byte("\n"))
		c.column, passed = 0, passed[newline+1:]
	}
	c.column += utf8.RuneCount(passed)
	return Position{Line: c.line + 1, Column: c.column + 1}
}

// walker goes through a document token by token and knows where it is.
type walker struct {
	data  []byte
	pos   int
	end   int // behind the string at pos, if that was looked for
	stack []level
}

// level is an object or a list around the walker.
type level struct {
	list  bool
	index int    // of the element in a list
	name  []byte // of the member in an object, with quotes; nil between members
	text  string // name without quotes
	value bool   // the colon behind name has been passed
}

// advance goes on until the token at offset, or around it, is the next one; a
// name at offset counts as passed, so that the path leads to its member.
func (w *walker) advance(offset int) {
	for w.pos < len(w.data) {
		start := w.pos
		end := start + 1
		if w.data[start] == '"' {
			if w.end <= start {
				w.end = stringEnd(w.data, start)
			}
			end = w.end
		}
		if offset < end {
			if w.isName(start) {
				w.top().name = w.data[start:end]
			}
			return
		}
		w.token(start, end)
		w.pos = end
	}
}

// top returns the innermost level, or nil.
func (w *walker) top() *level {
	if len(w.stack) == 0 {
		return nil
	}
	return &w.stack[len(w.stack)-1]
}

// isName reports whether a string at start is a member's name.
func (w *walker) isName(start int) bool {
	top := w.top()
	return w.data[start] == '"' && top != nil && !top.list && !top.value
}

// token passes a token. Bytes of numbers and words count as tokens of their
// own that change nothing.
func (w *walker) token(start, end int) {
	top := w.top()
	switch c := w.data[start]; {
	case c == '{' || c == '[':
		w.stack = append(w.stack, level{list: c == '['})
	case top == nil:
	case c == '}' || c == ']':
		w.stack = w.stack[:len(w.stack)-1]
	case c == ',' && top.list:
		top.index++
	case c == ',':
		*top = level{}
	case c == ':':
		top.value = true
	case w.isName(start):
		top.name = w.data[start:end]
	}
}

// maxSteps is how many steps of a path are told, so that very many faults very
// deep in a document cost no more memory than as many elsewhere.
const maxSteps = 32

// path returns the steps to where the walker is.
func (w *walker) path() []Step {
	stack := w.stack[:min(len(w.stack), maxSteps)]
	path := make([]Step, 0, len(stack))
	for i := range stack {
		switch l := &stack[i]; {
		case l.list:
			path = append(path, Step{Index: l.index, IsIndex: true})
		case l.name != nil:
			if l.text == "" {
				l.text = unquote(l.name)
			}
			path = append(path, Step{Name: l.text})
		}
	}
	return path
}

// stringEnd returns the index behind the string that begins at start.
func stringEnd(data []byte, start int) int {
	for i := start + 1; i < len(data); i++ {
		switch data[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		}
	}
	return len(data)
}

// unquote returns the text of a string with quotes, or that text as it stands
// if it is not sound.
func unquote(quoted []byte) string {
	s := NewScanner(quoted, false)
	if text, _ := s.rawString(); !s.failed {
		return string(text)
	}
	return string(quoted[1:max(len(quoted)-1, 1)])
}
