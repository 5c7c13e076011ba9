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
	backslashes = '\\' * ones
)

// special has the high bit set in the first byte of word, counted from the
// lowest, that ends a run of plain text: a control character, a quote, a
// backslash or a byte that is not ASCII. Bits after the first mean nothing.
//
// With bit 1 turned over, a quote lies right after the control characters, so
// that one subtraction finds both.
func special(word uint64) uint64 {
	return (((word ^ 0x02*ones) - 0x21*ones) | ((word ^ backslashes) - ones) | word) & highBits
}

// plain returns the index of the first byte of data, from i on, that ends a
// run of plain text, or the length of data.
func plain(data []byte, i int) int {
	for ; i+8 <= len(data); i += 8 {
		if m := special(binary.LittleEndian.Uint64(data[i:])); m != 0 {
			return i + bits.TrailingZeros64(m)>>3
		}
	}
	if rest := len(data) - i; rest > 0 && len(data) >= 8 {
		// The last bytes in one look, zeros after them, which are special.
		word := binary.LittleEndian.Uint64(data[len(data)-8:]) >> (8 * (8 - rest))
		return i + bits.TrailingZeros64(special(word))>>3
	}
	for ; i < len(data); i++ {
		if c := data[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			break
		}
	}
	return i
}

// Text reads a string that may be empty into text, and reports whether there is
// one. A null makes text empty.
func (s *Scanner) Text(text *string) bool { return s.readText(text, false) }

// NonEmpty is Text for a string that the wire does not allow to be empty.
func (s *Scanner) NonEmpty(text *string) { s.readText(text, true) }

// readText reads a string. Most text of a document comes by here, so what is
// needed for it is in one piece.
func (s *Scanner) readText(into *string, nonEmpty bool) bool {
	data := s.data
	if s.pos >= len(data) || data[s.pos] != '"' {
		if s.nullOr("want a string") {
			*into = ""
			return true
		}
		return false
	}
	start := s.pos + 1
	end := start
	for end+8 <= len(data) {
		m := special(binary.LittleEndian.Uint64(data[end:]))
		if m == 0 {
			end += 8
			continue
		}
		end += bits.TrailingZeros64(m) >> 3
		c := data[end]
		if c == '"' {
			s.pos = end + 1
			text := data[start:end]
			if block := &s.text.block; len(text) > 0 && block.Cap()-block.Len() >= len(text) {
				n := block.Len()
				block.Write(text)
				*into = block.String()[n:]
				return true
			}
			if nonEmpty && len(text) == 0 {
				s.empty(start - 1)
			}
			*into = s.text.Keep(text, end, len(data)-end)
			return true
		}
		if c < utf8.RuneSelf {
			break
		}
		n := charsLen(data[end:])
		if n == 0 {
			break
		}
		end += n
	}
	text, ok := s.unescape(start, end)
	if !ok {
		long, _ := s.longString(start, plain(data, end))
		if long == nil {
			return false
		}
		text = s.text.Keep(long, s.pos, len(data)-s.pos)
	}
	if nonEmpty && text == "" {
		s.empty(start - 1)
	}
	*into = text
	return true
}

// unescape reads on in a string that began at start and is sound up to i, and
// writes it straight into the block of text. It gives up, as if nothing had
// been read, where a fault, a surrogate or the end of the block comes in
// between.
func (s *Scanner) unescape(start, i int) (string, bool) {
	data, block := s.data, &s.text.block
	room := block.Cap() - block.Len()
	n, from := block.Len(), start // What is not in the block yet begins at from.
	for {
		if i = plain(data, i); i >= len(data) || i-start+utf8.UTFMax > room {
			return "", false
		}
		c := data[i]
		switch {
		case c == '\\' && i+1 < len(data):
			block.Write(data[from:i])
			if e := simpleEscapes[data[i+1]]; e != 0 {
				block.WriteByte(e)
				i += 2
			} else {
				r, ok := hex4(data[i:])
				if !ok || 0xD800 <= r && r <= 0xDFFF {
					return "", false
				}
				block.WriteRune(r)
				i += 6
			}
			from = i
		case c >= utf8.RuneSelf:
			size := charsLen(data[i:])
			if size == 0 {
				return "", false
			}
			i += size
		case c == '"':
			block.Write(data[from:i])
			s.pos = i + 1
			return block.String()[n:], true
		default:
			return "", false
		}
	}
}

// charsLen returns the length of the characters at the start of data that are
// not ASCII, up to the first that is or that is not UTF-8.
func charsLen(data []byte) int {
	n := 0
	for n < len(data) && data[n] >= utf8.RuneSelf {
		size := utf8Len(data[n:])
		if size == 0 {
			break
		}
		n += size
	}
	return n
}

// empty reports the empty string at start, if that is what stands there.
func (s *Scanner) empty(start int) {
	if !s.failed && start+2 == s.pos && s.data[start] == '"' {
		s.ReportZero(start, "want a string of at least 1 character")
	}
}

// Bytes reads a string without keeping it: it is good until text is read next.
// It gives false for a string with a fault, and for anything else, which stays
// unread.
func (s *Scanner) Bytes() ([]byte, bool) {
	if s.pos >= len(s.data) || s.data[s.pos] != '"' {
		return nil, false
	}
	text, _ := s.rawString()
	return text, text != nil
}

// Keep returns text as a string of its own.
func (s *Scanner) Keep(text []byte) string { return s.text.Keep(text, s.pos, len(s.data)-s.pos) }

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

// longString reads on in a string that began at start and is plain up to i. Of
// what is wrong in it the first fault is reported; its text is nil then.
func (s *Scanner) longString(start, i int) (text []byte, escaped bool) {
	data, out := s.data, s.scratch[:0]
	broken := false
	fault := func(offset int, wanted string) {
		if !broken {
			broken = true
			s.Report(Encoding, offset, wanted)
		}
	}
	from := start // What is not in out yet begins here.
	for !s.failed {
		if i >= len(data) {
			s.fatal(i, "want a quote at the end of the string")
			break
		}
		switch c := data[i]; {
		case c == '"':
			s.pos = i + 1
			switch {
			case broken:
				return nil, false
			case !escaped:
				return data[start:i], false
			}
			s.scratch = append(out, data[from:i]...)
			return s.scratch, true
		case c == '\\':
			if escaped = true; out == nil {
				out = make([]byte, 0, 512)
			}
			r, n, wanted := escape(data[i:])
			if wanted != "" {
				fault(i, wanted)
			}
			if !broken {
				out = utf8.AppendRune(append(out, data[from:i]...), r)
			}
			i += n
			from = i
		case c >= utf8.RuneSelf:
			for i < len(data) && data[i] >= utf8.RuneSelf {
				n := utf8Len(data[i:])
				if n == 0 {
					fault(i, "want UTF-8")
					n = 1
				}
				i += n
			}
		default:
			fault(i, "want an escape: control characters may not stand in a string")
			i++
		}
		i = plain(data, i)
	}
	return nil, false
}

// utf8Len returns the length of the character at the start of data, which is
// not ASCII, or 0 if it is not UTF-8.
func utf8Len(data []byte) int {
	// Most characters have two or three bytes.
	if len(data) >= 3 && data[1]&0xC0 == 0x80 {
		switch c := data[0]; {
		case 0xC2 <= c && c <= 0xDF:
			return 2
		case 0xE1 <= c && c <= 0xEC && data[2]&0xC0 == 0x80:
			return 3
		}
	}
	if r, n := utf8.DecodeRune(data); r != utf8.RuneError || n > 1 {
		return n
	}
	return 0
}
