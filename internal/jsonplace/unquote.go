package jsonplace

import (
	"encoding/binary"
	"encoding/hex"
	"unicode/utf16"
	"unicode/utf8"
)

// name is the text of a member's name.
type name struct {
	text  string
	whole bool // text is not cut
	sound bool // the name is a JSON string; otherwise text is what stands there
}

// unquote returns the text of a name, without its quotes, or what stands there
// if that is not sound. No more than about most bytes are read.
func unquote(raw []byte, most int) name {
	b := make([]byte, 0, min(len(raw), most+utf8.UTFMax))
	for rest := raw; len(rest) > 0; {
		if len(b) > most {
			return name{text: string(b), sound: true}
		}
		r, size := utf8.DecodeRune(rest)
		if rest[0] == '\\' {
			r, size = unescape(rest)
		}
		if rest[0] < ' ' || size == 0 || r == utf8.RuneError && size == 1 {
			return asIs(raw, most)
		}
		b = utf8.AppendRune(b, r)
		rest = rest[size:]
	}
	return name{text: string(b), whole: true, sound: true}
}

// asIs returns a name that is not sound as it stands in the document.
func asIs(raw []byte, most int) name {
	if len(raw) > most {
		return name{text: string(raw[:most])}
	}
	return name{text: string(raw), whole: true}
}

// unescape returns the character that the escape at the start of text stands
// for, and the length of the escape, 0 if it is not sound.
func unescape(text []byte) (r rune, size int) {
	if len(text) < 2 {
		return 0, 0
	}
	switch c := text[1]; c {
	case '"', '\\', '/':
		return rune(c), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	}
	r, ok := unicodeEscape(text)
	if !ok || !utf16.IsSurrogate(r) {
		return r, sizeIf(ok, len(`\uXXXX`))
	}
	low, ok := unicodeEscape(text[len(`\uXXXX`):])
	r = utf16.DecodeRune(r, low)
	return r, sizeIf(ok && r != utf8.RuneError, len(`\uXXXX\uXXXX`))
}

// sizeIf returns size if ok, and 0 otherwise.
func sizeIf(ok bool, size int) int {
	if ok {
		return size
	}
	return 0
}

// unicodeEscape returns the number in the escape \uXXXX at the start of text.
func unicodeEscape(text []byte) (rune, bool) {
	var number [2]byte
	if len(text) < len(`\uXXXX`) || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	if _, err := hex.Decode(number[:], text[2:6]); err != nil {
		return 0, false
	}
	return rune(binary.BigEndian.Uint16(number[:])), true
}
