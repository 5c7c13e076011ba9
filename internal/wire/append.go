package wire

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode/utf8"
)

// AppendString appends a JSON string: quotes, backslashes and control
// characters are escaped. All else stands as it is. What is not UTF-8 is a fault,
// and becomes U+FFFD.
func AppendString[T ~string](b []byte, text T, f *Fault) []byte {
	start, length := len(b), len(text)
	if cap(b)-start < length+2 {
		b = slices.Grow(b, length+2)
	}
	out := b[start : start+length+2]
	out[0] = '"'
	out[len(out)-1] = '"'
	// Sixteen bytes at a time; of the last, some once more if need be: that
	// costs less than a loop over single bytes.
	src, dst := []byte(text), out[1:]
	for len(src) > 16 && len(dst) > 16 {
		one, two := binary.LittleEndian.Uint64(src), binary.LittleEndian.Uint64(src[8:])
		if special(one)|special(two) != 0 {
			return appendEscaped(b[:start+1], []byte(text), length-len(src), f)
		}
		binary.LittleEndian.PutUint64(dst, one)
		binary.LittleEndian.PutUint64(dst[8:], two)
		src, dst = src[16:], dst[16:]
	}
	switch n := len(src); {
	case n >= 8:
		one, two := binary.LittleEndian.Uint64(src), binary.LittleEndian.Uint64(src[n-8:])
		if special(one)|special(two) != 0 {
			return appendEscaped(b[:start+1], []byte(text), length-n, f)
		}
		binary.LittleEndian.PutUint64(dst, one)
		binary.LittleEndian.PutUint64(dst[n-8:], two)
	case n >= 4:
		one, two := binary.LittleEndian.Uint32(src), binary.LittleEndian.Uint32(src[n-4:])
		if special(uint64(one)|uint64(two)<<32) != 0 {
			return appendEscaped(b[:start+1], []byte(text), length-n, f)
		}
		binary.LittleEndian.PutUint32(dst, one)
		binary.LittleEndian.PutUint32(dst[n-4:], two)
	default:
		for i, c := range src {
			if c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
				return appendEscaped(b[:start+1], []byte(text), length-n, f)
			}
			dst[i] = c
		}
	}
	return b[:start+length+2]
}

// shortEscapes are the letters of the escapes of two characters.
var shortEscapes = [utf8.RuneSelf]byte{
	'"': '"', '\\': '\\', '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't',
}

// appendEscaped appends the inside of a string, which is plain up to index i,
// and its closing quote.
func appendEscaped(b, text []byte, i int, f *Fault) []byte {
	const hex = "0123456789abcdef"
	start := len(b) - len(`"`)
	b = slices.Grow(b, len(text)+1)
	from := 0 // What has not been appended yet begins here.
	for {
		for i+8 <= len(text) {
			m := special(binary.LittleEndian.Uint64(text[i:]))
			if m != 0 {
				i += bits.TrailingZeros64(m) >> 3
				break
			}
			i += 8
		}
		if len(text)-i < 8 {
			i = plain(text, i)
		}
		if i >= len(text) {
			b = append(b, text[from:]...)
			return append(b, '"')
		}
		c := text[i]
		if c >= utf8.RuneSelf {
			if n := charsLen(text[i:]); n > 0 {
				i += n
				continue
			}
			b = append(b, text[from:i]...)
			b = append(b, "\uFFFD"...)
			f.Report(start, "the text is not UTF-8")
		} else if b = append(b, text[from:i]...); shortEscapes[c] != 0 {
			b = append(b, '\\', shortEscapes[c])
		} else if c < ' ' {
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		} else {
			b = append(b, c)
		}
		i++
		from = i
	}
}

// AppendStringMap appends an object of strings, its keys sorted by their
// bytes.
func AppendStringMap(b []byte, m map[string]string, f *Fault) []byte {
	var few [64]string
	isFirst := f.Wrong == ""
	b = append(b, '{')
	for i, key := range AppendSortedKeys(few[:0], m) {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendString(b, key, f)
		b = append(b, ':')
		b = AppendString(b, m[key], f)
	}
	f.InMap = f.InMap || isFirst && f.Wrong != ""
	return append(b, '}')
}

// AppendSortedKeys appends the keys of m to keys, which is empty, sorted by their
// bytes.
func AppendSortedKeys(keys []string, m map[string]string) []string {
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// AppendStrings appends a list of strings.
func AppendStrings[T ~string](b []byte, list []T, f *Fault) []byte {
	b = append(b, '[')
	for i, text := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendString(b, text, f)
	}
	return append(b, ']')
}

// AppendMembers appends text, which holds members with commas between them, to
// an object that begins at object and whose shape does not have them. Anything
// else is a fault of the object.
func AppendMembers[T ~string](b []byte, object int, text T, fields *Fields, f *Fault) []byte {
	b = append(b, ',')
	start := len(b)
	b = append(b, text...)
	if f.check == nil {
		f.check = new(checker)
	}
	wrong := f.check.members(b[start:], fields, ShapesDepth)
	if wrong != "" && f.check.members(b[start:], fields, 1) == "" {
		wrong, f.deep = "", true
	}
	if wrong == "" {
		return b
	}
	f.Report(object, wrong)
	return b[:start-1]
}

// ShapesDepth is more than the objects and lists of shapes that can lie around
// an object.
const ShapesDepth = 64

// CloseObject ends an object whose members, each with a comma in front, were
// appended from start on.
func CloseObject(b []byte, start int) []byte {
	if len(b) == start {
		return append(b, `{}`...)
	}
	b[start] = '{'
	return append(b, '}')
}
