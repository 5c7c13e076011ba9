package wire

import (
	"encoding/binary"
	"slices"
	"strconv"
	"unicode/utf8"
)

// AppendString appends a JSON string: quotes, backslashes and control
// characters are escaped, and what is not UTF-8 becomes U+FFFD, as
// [encoding/json] has it. All else stands as it is.
func AppendString[T ~string](b []byte, text T) []byte {
	start, length := len(b), len(text)
	if cap(b)-start < length+2 {
		b = slices.Grow(b, length+2)
	}
	out := b[start : start+length+2]
	out[0] = '"'
	out[len(out)-1] = '"'
	src, dst := []byte(text), out[1:]
	for len(src) >= 16 && len(dst) >= 16 {
		one, two := binary.LittleEndian.Uint64(src), binary.LittleEndian.Uint64(src[8:])
		if special(one)|special(two) != 0 {
			return appendEscaped(b[:start+1], []byte(text), length-len(src))
		}
		binary.LittleEndian.PutUint64(dst, one)
		binary.LittleEndian.PutUint64(dst[8:], two)
		src, dst = src[16:], dst[16:]
	}
	if len(src) >= 8 && len(dst) >= 8 {
		word := binary.LittleEndian.Uint64(src)
		if special(word) != 0 {
			return appendEscaped(b[:start+1], []byte(text), length-len(src))
		}
		binary.LittleEndian.PutUint64(dst, word)
		src, dst = src[8:], dst[8:]
	}
	for i, c := range src {
		if c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			return appendEscaped(b[:start+1], []byte(text), length-len(src))
		}
		dst[i] = c
	}
	return b[:start+length+2]
}

// appendEscaped appends the inside of a string, which is plain up to index i,
// and its closing quote.
func appendEscaped(b, text []byte, i int) []byte {
	const hex = "0123456789abcdef"
	from := 0 // What has not been appended yet begins here.
	for i = plain(text, i); i < len(text); i = plain(text, i) {
		c := text[i]
		if c >= utf8.RuneSelf {
			n := utf8Len(text[i:])
			if n == 0 {
				b = append(b, text[from:i]...)
				b = append(b, "\uFFFD"...)
				n = 1
				from = i + 1
			}
			i += n
			continue
		}
		b = append(b, text[from:i]...)
		i++
		from = i
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\b':
			b = append(b, `\b`...)
		case '\f':
			b = append(b, `\f`...)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	b = append(b, text[from:]...)
	return append(b, '"')
}

// AppendStringMap appends an object of strings, its keys sorted by their
// bytes.
func AppendStringMap(b []byte, m map[string]string) []byte {
	var few [64]string
	keys := few[:0]
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	b = append(b, '{')
	for i, key := range keys {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendString(b, key)
		b = append(b, ':')
		b = AppendString(b, m[key])
	}
	return append(b, '}')
}

// AppendStrings appends a list of strings.
func AppendStrings[T ~string](b []byte, list []T) []byte {
	b = append(b, '[')
	for i, text := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendString(b, text)
	}
	return append(b, ']')
}

// AppendInt32 appends an integer.
func AppendInt32(b []byte, n int32) []byte { return strconv.AppendInt(b, int64(n), 10) }

// CloseObject ends an object whose members, each with a comma in front, were
// appended from start on.
func CloseObject(b []byte, start int) []byte {
	if len(b) == start {
		return append(b, `{}`...)
	}
	b[start] = '{'
	return append(b, '}')
}

// SizeInt32 is the largest number of bytes that AppendInt32 appends.
const SizeInt32 = len(`-2147483648`)

// SizeString returns how many bytes AppendString appends if text needs no
// escapes.
func SizeString[T ~string](text T) int { return len(text) + len(`""`) }

// SizeStrings returns how many bytes AppendStrings appends if no text needs
// escapes.
func SizeStrings[T ~string](list []T) int {
	n := len(`[]`)
	for _, text := range list {
		n += SizeString(text) + len(`,`)
	}
	return n
}

// SizeStringMap returns how many bytes AppendStringMap appends if no text
// needs escapes.
func SizeStringMap(m map[string]string) int {
	n := len(`{}`)
	for key, text := range m {
		n += SizeString(key) + SizeString(text) + len(`:,`)
	}
	return n
}
