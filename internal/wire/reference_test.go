package wire_test

import (
	"bytes"
	"regexp"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/wire"
)

// reference is a validator by the same rules as [wire.Scanner], written to be
// seen to be right: it goes down by calling itself, and a string is decoded
// character by character.
type reference struct {
	rest  []byte
	depth int
}

// valid reports whether data is a document.
func valid(data []byte) bool {
	r := reference{rest: data}
	if !r.value() {
		return false
	}
	r.space()
	return len(r.rest) == 0
}

func (r *reference) space() { r.rest = bytes.TrimLeft(r.rest, " \t\r\n") }

// token passes white space and then text, if it stands there.
func (r *reference) token(text string) (ok bool) {
	r.space()
	r.rest, ok = bytes.CutPrefix(r.rest, []byte(text))
	return ok
}

var referenceNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`)

func (r *reference) value() bool {
	switch {
	case r.token("null"), r.token("true"), r.token("false"):
		return true
	case r.token("{"):
		return r.within("}", r.members)
	case r.token("["):
		return r.within("]", r.elements)
	case bytes.HasPrefix(r.rest, []byte(`"`)):
		_, ok := r.text()
		return ok
	}
	number := referenceNumber.Find(r.rest)
	r.rest = r.rest[len(number):]
	return number != nil
}

// within reads what stands in an object or a list, up to its end.
func (r *reference) within(end string, inside func() bool) bool {
	if r.depth++; r.depth > wire.MaxDepth {
		return false
	}
	ok := r.token(end) || inside() && r.token(end)
	r.depth--
	return ok
}

func (r *reference) elements() bool {
	for {
		if !r.value() {
			return false
		}
		if !r.token(",") {
			return true
		}
	}
}

func (r *reference) members() bool {
	names := make(map[string]bool)
	for {
		r.space()
		name, ok := r.text()
		if !ok || names[name] || !r.token(":") || !r.value() {
			return false
		}
		names[name] = true
		if !r.token(",") {
			return true
		}
	}
}

// text reads a string.
func (r *reference) text() (string, bool) {
	if !r.token(`"`) {
		return "", false
	}
	var text []byte
	for len(r.rest) > 0 {
		switch c := r.rest[0]; {
		case c == '"':
			r.rest = r.rest[1:]
			return string(text), true
		case c == '\\':
			escaped, ok := r.escape()
			if !ok {
				return "", false
			}
			text = utf8.AppendRune(text, escaped)
		case c < ' ':
			return "", false
		default:
			char, size := utf8.DecodeRune(r.rest)
			if char == utf8.RuneError && size == 1 {
				return "", false
			}
			text = append(text, r.rest[:size]...)
			r.rest = r.rest[size:]
		}
	}
	return "", false
}

var (
	referenceShort   = map[byte]rune{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
	referenceUnicode = regexp.MustCompile(`^\\u[0-9a-fA-F]{4}`)
)

func (r *reference) escape() (rune, bool) {
	if len(r.rest) < 2 {
		return 0, false
	}
	if char, ok := referenceShort[r.rest[1]]; ok {
		r.rest = r.rest[2:]
		return char, true
	}
	first, ok := r.unicode()
	if !ok || !utf16.IsSurrogate(first) {
		return first, ok
	}
	second, ok := r.unicode()
	char := utf16.DecodeRune(first, second)
	return char, ok && char != utf8.RuneError
}

// unicode reads one \u and its digits.
func (r *reference) unicode() (rune, bool) {
	escape := referenceUnicode.Find(r.rest)
	if escape == nil {
		return 0, false
	}
	r.rest = r.rest[len(escape):]
	n, err := strconv.ParseUint(string(escape[2:]), 16, 16)
	return rune(n), err == nil
}
