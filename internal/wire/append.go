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
	b = append(b, '"')
	start := len(b)
	b = append(b, text...)
	if clean(b[start:]) {
		return append(b, '"')
	}
	return appendEscaped(b[:start], string(text))
}

// clean reports whether text needs no escapes.
func clean(text []byte) bool {
	for len(text) >= 8 {
		if special(binary.LittleEndian.Uint64(text)) != 0 {
			break
		}
		text = text[8:]
	}
	i := plain(text, 0)
	for i < len(text) && text[i] >= utf8.RuneSelf {
		n := utf8Len(text[i:])
		if n == 0 {
			return false
		}
		i = plain(text, i+n)
	}
	return i == len(text)
}

// appendEscaped appends the inside of a string and its closing quote.
func appendEscaped(b []byte, text string) []byte {
	const hex = "0123456789abcdef"
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r >= ' ':
			b = utf8.AppendRune(b, r)
		case r == '\b':
			b = append(b, `\b`...)
		case r == '\f':
			b = append(b, `\f`...)
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		default:
			b = append(b, `\u00`...)
			b = append(b, hex[r>>4], hex[r&15])
		}
	}
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
