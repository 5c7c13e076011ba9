package wire

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// A byte repeated eight times.
const (
	ones        = 0x0101010101010101
	highBits    = 0x80 * ones
	spaces      = ' ' * ones
	quotes      = '"' * ones
	backslashes = '\\' * ones
)

// special has the high bit set in the first byte of word, counted from the
// lowest, that ends a run of plain text: a control character, a quote, a
// backslash or a byte that is not ASCII. Bits behind the first mean nothing.
func special(word uint64) uint64 {
	return ((word - spaces) | ((word ^ quotes) - ones) | ((word ^ backslashes) - ones) | word) & highBits
}

// plain returns the index of the first byte of data, from i on, that ends a
// run of plain text, or the length of data.
func plain(data []byte, i int) int {
	for ; i+8 <= len(data); i += 8 {
		if m := special(binary.LittleEndian.Uint64(data[i:])); m != 0 {
			return i + bits.TrailingZeros64(m)>>3
		}
	}
	for ; i < len(data); i++ {
		if c := data[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			break
		}
	}
	return i
}

// Text reads a string that may be empty. A null is empty too.
func (s *Scanner) Text() string {
	if !s.Quote() {
		s.NullOr("want a string")
		return ""
	}
	start := s.pos + 1
	end := plain(s.data, start)
	if end < len(s.data) && s.data[end] == '"' {
		s.pos = end + 1
		return s.text.Keep(s.data[start:end], len(s.data)-end)
	}
	text, _ := s.longString(start, end)
	return s.text.Keep(text, len(s.data)-s.pos)
}

// NonEmpty reads a string for which the wire does not allow the empty one.
func (s *Scanner) NonEmpty() string {
	start := s.pos
	text := s.Text()
	if text == "" {
		s.empty(start)
	}
	return text
}

// empty reports the empty string at start, if that is what stands there.
func (s *Scanner) empty(start int) {
	if !s.failed && start+2 == s.pos && s.data[start] == '"' {
		s.ReportZero(start, "want a string of at least 1 character")
	}
}

// Quote reports whether a string stands next.
func (s *Scanner) Quote() bool { return s.pos < len(s.data) && s.data[s.pos] == '"' }

// Bytes reads a string without keeping it: it is good until text is read next.
// A null gives false.
func (s *Scanner) Bytes() ([]byte, bool) {
	if !s.Quote() {
		s.NullOr("want a string")
		return nil, false
	}
	text, _ := s.rawString()
	return text, !s.failed
}

// NonEmptyBytes is Bytes for a string that the wire does not allow to be
// empty.
func (s *Scanner) NonEmptyBytes() ([]byte, bool) {
	start := s.pos
	text, ok := s.Bytes()
	if ok && len(text) == 0 {
		s.empty(start)
	}
	return text, ok
}

// Keep returns text as a string of its own.
func (s *Scanner) Keep(text []byte) string { return s.text.Keep(text, len(s.data)-s.pos) }

// rawString reads the string whose opening quote stands next. A string with
// escapes is good until text is read next; any other is part of the document.
func (s *Scanner) rawString() (text []byte, escaped bool) {
	start := s.pos + 1
	end := plain(s.data, start)
	if end < len(s.data) && s.data[end] == '"' {
		s.pos = end + 1
		return s.data[start:end], false
	}
	return s.longString(start, end)
}

// longString reads on in a string that began at start and is plain up to i.
func (s *Scanner) longString(start, i int) (text []byte, escaped bool) {
	sound := true
	fault := func(at int, wanted string) {
		s.reportAt(Encoding, at, wanted)
		sound = false
	}
	out := s.scratch[:0]
	from := start // What is not in out yet begins here.
	for ; !s.failed; i = plain(s.data, i) {
		if i >= len(s.data) {
			s.fatal(i, "want a quote at the end of the string")
			break
		}
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			if !sound {
				return nil, false
			}
			if !escaped {
				return s.data[start:i], false
			}
			out = append(out, s.data[from:i]...)
			s.scratch = out
			return out, true
		case c == '\\':
			escaped = true
			out = append(out, s.data[from:i]...)
			n, wanted := escape(&out, s.data[i:])
			if wanted != "" {
				fault(i, wanted)
			}
			i += n
			from = i
		case c < ' ':
			fault(i, "want an escape: control characters may not stand in a string")
			i++
		default:
			n := utf8Len(s.data[i:])
			if n == 0 {
				fault(i, "want UTF-8")
				n = 1
			}
			i += n
		}
	}
	return nil, false
}

// utf8Len returns the length of the character at the start of data, which is
// not ASCII, or 0 if it is not UTF-8.
func utf8Len(data []byte) int {
	if r, n := utf8.DecodeRune(data); r != utf8.RuneError || n > 1 {
		return n
	}
	return 0
}

// escape appends the character that the escape at the start of data stands
// for. It returns the length of the escape, and what was wanted if it is none.
func escape(out *[]byte, data []byte) (n int, wanted string) {
	if len(data) < 2 {
		return len(data), ""
	}
	c := data[1]
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		return unicodeEscape(out, data)
	default:
		return 1, `want one of the escapes \" \\ \/ \b \f \n \r \t \u`
	}
	*out = append(*out, c)
	return 2, ""
}

// unicodeEscape is escape for \u, and for two of them that are a surrogate
// pair.
func unicodeEscape(out *[]byte, data []byte) (n int, wanted string) {
	r, ok := hex4(data)
	switch {
	case !ok:
		return 2, `want four hexadecimal digits behind \u`
	case r < 0xD800 || r > 0xDFFF:
		*out = utf8.AppendRune(*out, r)
		return 6, ""
	case r < 0xDC00:
		if low, ok := hex4(data[6:]); ok && low >= 0xDC00 && low <= 0xDFFF {
			*out = utf8.AppendRune(*out, (r-0xD800)<<10+(low-0xDC00)+0x10000)
			return 12, ""
		}
	}
	return 6, "want a pair of surrogates, not one alone"
}

// hex4 reads \u and four hexadecimal digits.
func hex4(data []byte) (rune, bool) {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range data[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
