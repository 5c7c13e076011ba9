package jsonplace

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// found describes what begins at offset.
func found(data []byte, offset int) string {
	if offset >= len(data) {
		return "the end of the document"
	}
	// No more is looked at than can be shown.
	text := data[offset:min(len(data), offset+(maxFound+1)*utf8.UTFMax)]
	switch c := text[0]; {
	case c == '{':
		return "an object"
	case c == '[':
		return "a list"
	case c == '"':
		return printable(text[:stringEnd(text, 0)])
	case c == '\\':
		return printable(text[:escapeEnd(text)])
	case c < ' ' || c == 0x7F:
		return fmt.Sprintf("U+%04X", c)
	case c >= utf8.RuneSelf:
		return foundCharacter(text)
	case isWordByte(c):
		end := 1
		for end < len(text) && isWordByte(text[end]) {
			end++
		}
		return printable(text[:end])
	default:
		return string(c)
	}
}

// foundCharacter describes the character outside of ASCII at the start of
// text.
func foundCharacter(text []byte) string {
	switch r, size := utf8.DecodeRune(text); {
	case r == utf8.RuneError && size == 1:
		return fmt.Sprintf("the byte 0x%02X", text[0])
	case !strconv.IsPrint(r):
		return fmt.Sprintf("%U", r)
	default:
		return string(text[:size])
	}
}

// escapeEnd returns the index after the escape, sound or not, at the start of
// text.
func escapeEnd(text []byte) int {
	_, size := utf8.DecodeRune(text[1:])
	end := 1 + size
	if size == 1 && text[1] == 'u' {
		for end < len(text) && end < len(`\uXXXX`) && isWordByte(text[end]) {
			end++
		}
	}
	return end
}

// printable returns text with notations for what would not show on a line:
// control characters and what is not UTF-8. It has at most maxFound characters;
// an ellipsis stands for the rest.
func printable(text []byte) string {
	var b []byte
	n, fits := 0, 0 // characters in b; bytes of b that leave space for an ellipsis
	for len(text) > 0 {
		if n < maxFound {
			fits = len(b)
		}
		r, size := utf8.DecodeRune(text)
		before := len(b)
		switch {
		case r == utf8.RuneError && size == 1:
			b = fmt.Appendf(b, `\x%02x`, text[0])
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b = append(b, quoted[1:len(quoted)-1]...)
		default:
			b = append(b, text[:size]...)
		}
		if n += utf8.RuneCount(b[before:]); n > maxFound {
			return string(b[:fits]) + "…"
		}
		text = text[size:]
	}
	return string(b)
}

// isWordByte reports whether c may be part of a number or a word.
func isWordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '.' || c == '+' || c == '-' || c == '_'
}
