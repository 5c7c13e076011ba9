package wire

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Path returns steps in the usual notation: VpcConfig.SubnetIds[1]. Step
// number key, from 1, is the key of a map: Tags["env"]. So is any name that is
// not made of letters, digits, hyphens and underscores. A very long path is cut
// and ends in an ellipsis.
func Path(steps []Step, key int) string {
	var b []byte
	for i, step := range steps {
		if len(b) > maxPath {
			return string(b) + "…"
		}
		switch {
		case step.IsIndex:
			b = append(b, '[')
			b = strconv.AppendInt(b, int64(step.Index), 10)
			b = append(b, ']')
		case i == key-1 || !plainName(step.Name):
			b = append(b, '[')
			b = strconv.AppendQuote(b, shorten(step.Name, maxName))
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
	if name == "" || len(name) > maxName {
		return false
	}
	for i := range len(name) {
		if c := name[i]; !wordByte(c) || c == '.' || c == '+' {
			return false
		}
	}
	return true
}

// How many characters are shown of what was found, and of a name in a path; and
// from how many bytes on a path is cut. A legal tag key has up to 128.
const (
	maxFound = 64
	maxName  = 1000
	maxPath  = 1200
)

// found describes what begins at offset.
func found(data []byte, offset int) string {
	if offset >= len(data) {
		return "the end of the document"
	}
	end := offset + 1
	switch c := data[offset]; {
	case c == '{':
		return "an object"
	case c == '[':
		return "a list"
	case c == '"':
		end = stringEnd(data, offset)
	case c == '\\':
		end = escapeEnd(data, offset)
	case c < ' ' || c == 0x7F:
		return fmt.Sprintf("U+%04X", c)
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRune(data[offset:])
		if r == utf8.RuneError && size == 1 {
			return fmt.Sprintf("the byte 0x%02X", c)
		}
		if !strconv.IsPrint(r) {
			return fmt.Sprintf("%U", r)
		}
		end = offset + size
	case wordByte(c):
		for end < len(data) && end-offset <= maxFound && wordByte(data[end]) {
			end++
		}
	}
	return shorten(printable(data[offset:end]), maxFound)
}

// escapeEnd returns the index behind the escape, sound or not, that begins at
// start.
func escapeEnd(data []byte, start int) int {
	_, size := utf8.DecodeRune(data[start+1:])
	end := start + 1 + size
	if size == 1 && data[start+1] == 'u' {
		for end < len(data) && end < start+6 && wordByte(data[end]) {
			end++
		}
	}
	return end
}

// printable returns the beginning of text with notations for what would not
// show on a line: control characters and what is not UTF-8.
func printable(text []byte) string {
	var b []byte
	for n := 0; len(text) > 0 && n <= maxFound; n++ {
		r, size := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && size == 1:
			b = fmt.Appendf(b, `\x%02x`, text[0])
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b = append(b, quoted[1:len(quoted)-1]...)
		default:
			b = append(b, text[:size]...)
		}
		text = text[size:]
	}
	return string(b)
}

// wordByte reports whether c may be part of a number or a word.
func wordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '.' || c == '+' || c == '-' || c == '_'
}

// shorten returns text with at most most characters; the last stands for what
// is left out.
func shorten(text string, most int) string {
	n, last := 0, 0
	for i := range text {
		if n++; n > most {
			return text[:last] + "…"
		}
		last = i
	}
	return text
}
