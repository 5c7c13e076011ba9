package wire

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// Place is where in a document something stands.
type Place struct {
	// Path leads from the document to the value.
	Path []Step
	// Line and Column count from 1; a column is a character.
	Line, Column int
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
	line, lineStart, counted := 1, 0, 0
	for i, offset := range offsets {
		offset = min(offset, len(data))
		for ; counted < offset; counted++ {
			if data[counted] == '\n' {
				line++
				lineStart = counted + 1
			}
		}
		w.advance(offset)
		places[i] = Place{
			Path:   w.path(),
			Line:   line,
			Column: utf8.RuneCount(data[lineStart:offset]) + 1,
			Found:  found(data, offset),
		}
	}
	return places
}

// walker goes through a document token by token and knows where it is.
type walker struct {
	data  []byte
	pos   int
	stack []level
}

// level is an object or a list around the walker.
type level struct {
	list  bool
	index int    // of the element in a list
	name  []byte // of the member in an object, with quotes; nil between members
	value bool   // the colon behind name has been passed
}

// advance goes on until the token at offset, or around it, is the next one; a
// name at offset counts as passed, so that the path leads to its member.
func (w *walker) advance(offset int) {
	for w.pos < len(w.data) {
		start := w.pos
		end := start + 1
		if w.data[start] == '"' {
			end = stringEnd(w.data, start)
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
		top.name, top.value = nil, false
	case c == ':':
		top.value = true
	case w.isName(start):
		top.name = w.data[start:end]
	}
}

// path returns the steps to where the walker is.
func (w *walker) path() []Step {
	var path []Step
	for _, l := range w.stack {
		switch {
		case l.list:
			path = append(path, Step{Index: l.index, IsIndex: true})
		case l.name != nil:
			path = append(path, Step{Name: unquote(l.name)})
		}
	}
	return slices.Clip(path)
}

// Path returns steps in the usual notation: VpcConfig.SubnetIds[1]. With inMap
// the last step is the key of a map: Tags["env"]. So is any name that is not
// made of letters, digits, hyphens and underscores.
func Path(steps []Step, inMap bool) string {
	var b []byte
	for i, step := range steps {
		switch {
		case step.IsIndex:
			b = append(b, '[')
			b = strconv.AppendInt(b, int64(step.Index), 10)
			b = append(b, ']')
		case inMap && i == len(steps)-1 || !plainName(step.Name):
			b = append(b, '[')
			b = strconv.AppendQuote(b, shorten([]byte(step.Name)))
			b = append(b, ']')
		default:
			if len(b) > 0 {
				b = append(b, '.')
			}
			b = append(b, step.Name...)
		}
	}
	return string(b)
}

// plainName reports whether a name can stand in a path without quotes.
func plainName(name string) bool {
	for i := range len(name) {
		if c := name[i]; !wordByte(c) || c == '.' || c == '+' {
			return false
		}
	}
	return name != "" && len(name) <= maxFound
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

// maxFound is how many characters of what was found are shown.
const maxFound = 64

// found describes the value that begins at offset.
func found(data []byte, offset int) string {
	if offset >= len(data) {
		return "the end of the document"
	}
	switch c := data[offset]; c {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return shorten(data[offset:stringEnd(data, offset)])
	}
	end := offset
	for end < len(data) && end-offset < 4*maxFound && wordByte(data[end]) {
		end++
	}
	if end == offset {
		_, size := utf8.DecodeRune(data[offset:])
		end += size
	}
	return shorten(data[offset:end])
}

// wordByte reports whether c may be part of a number or a word.
func wordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '.' || c == '+' || c == '-' || c == '_'
}

// shorten returns text with at most maxFound characters; the last stands for
// what is left out.
func shorten(text []byte) string {
	n := 0
	for i := range string(text) {
		if n++; n == maxFound && utf8.RuneCount(text[i:]) > 1 {
			return string(text[:i]) + "…"
		}
	}
	return string(text)
}
