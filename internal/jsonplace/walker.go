package jsonplace

import (
	"bytes"
	"unicode/utf8"
)

// walker goes through a document token by token and knows where it is.
type walker struct {
	data  []byte
	pos   int
	end   int // after the string at pos, if that was looked for
	stack []level
}

// level is an object or a list around the walker.
type level struct {
	list  bool
	named bool   // raw is set: the walker is at a member
	value bool   // the colon after the name has been passed
	index int    // of the element in a list
	start int    // offset of the name
	raw   []byte // name of the member without its quotes
	text  *name  // raw without escapes, if that was asked for
	node  *node  // what is looked for within, for Find
}

// advance goes on until the token at offset, or around it, is the next one. A
// name there counts as passed, so that the path leads to its member.
func (w *walker) advance(offset int) {
	for w.pos < len(w.data) {
		start := w.pos
		end := w.tokenEnd(start)
		if offset < end {
			if w.isName(start) {
				w.enterMember(start, end)
			}
			return
		}
		w.pass(start, end)
	}
}

// tokenEnd returns the offset after the token at start. A byte of a number, a
// word or white space counts as a token of its own.
func (w *walker) tokenEnd(start int) int {
	if w.data[start] != '"' {
		return start + 1
	}
	if w.end <= start {
		w.end = stringEnd(w.data, start)
	}
	return w.end
}

// top returns the innermost level, or nil.
func (w *walker) top() *level {
	if len(w.stack) == 0 {
		return nil
	}
	return &w.stack[len(w.stack)-1]
}

// isName reports whether a token at start is a member's name.
func (w *walker) isName(start int) bool {
	top := w.top()
	return w.data[start] == '"' && top != nil && !top.list && !top.value
}

// pass goes past the token from start to end.
func (w *walker) pass(start, end int) {
	w.pos = end
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
		*top = level{node: top.node}
	case c == ':':
		top.value = true
	case w.isName(start):
		w.enterMember(start, end)
	}
}

// enterMember keeps the name from start to end as that of the innermost
// object's member.
func (w *walker) enterMember(start, end int) {
	top := w.top()
	if top.named && top.start == start {
		return
	}
	top.named, top.start, top.text = true, start, nil
	if isClosed(w.data, start, end) {
		end--
	}
	top.raw = w.data[start+1 : end]
}

// stringEnd returns the offset after the string that begins at start.
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

// isClosed reports whether the string from start to end has its last quote.
// Only one that reaches to the end of the document may have none.
func isClosed(data []byte, start, end int) bool {
	if end < len(data) {
		return true
	}
	backslashes := 0
	for i := end - 2; i > start && data[i] == '\\'; i-- {
		backslashes++
	}
	return end > start+1 && data[end-1] == '"' && backslashes%2 == 0
}

// counter counts lines and columns from the start of a document on.
type counter struct {
	data         []byte
	offset       int // of the next character
	line, column int // of the next character, from 0
}

// position returns the line and column of an offset, which is no less than the
// one before.
func (c *counter) position(offset int) (line, column int) {
	passed := c.data[c.offset:max(offset, c.offset)]
	c.offset += len(passed)
	if newline := bytes.LastIndexByte(passed, '\n'); newline >= 0 {
		c.line += bytes.Count(passed, []byte("\n"))
		c.column, passed = 0, passed[newline+1:]
	}
	c.column += utf8.RuneCount(passed)
	return c.line + 1, c.column + 1
}
