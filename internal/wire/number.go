package wire

import "strconv"

// number reads a number and returns its text.
func (s *Scanner) number() []byte {
	start := s.pos
	i := s.pos
	if i < len(s.data) && s.data[i] == '-' {
		i++
	}
	whole := i
	i = digits(s.data, i)
	switch {
	case i == whole:
		s.fatal(i, "want a digit")
		return nil
	case i > whole+1 && s.data[whole] == '0':
		s.fatal(whole+1, "want no digit after a leading 0")
		return nil
	}
	if i < len(s.data) && s.data[i] == '.' {
		point := i
		if i = digits(s.data, i+1); i == point+1 {
			s.fatal(i, "want a digit after the decimal point")
			return nil
		}
	}
	if i < len(s.data) && (s.data[i] == 'e' || s.data[i] == 'E') {
		i++
		if i < len(s.data) && (s.data[i] == '+' || s.data[i] == '-') {
			i++
		}
		exponent := i
		if i = digits(s.data, i); i == exponent {
			s.fatal(i, "want a digit in the exponent")
			return nil
		}
	}
	s.pos = i
	return s.data[start:i]
}

// digits returns the index of the first byte of data, from i on, that is no
// digit.
func digits(data []byte, i int) int {
	for i < len(data) && '0' <= data[i] && data[i] <= '9' {
		i++
	}
	return i
}

// Number reads a number and returns its text, which is part of the document.
// It gives false for anything else, which stays unread.
func (s *Scanner) Number() ([]byte, bool) {
	if s.pos >= len(s.data) || s.data[s.pos] != '-' && (s.data[s.pos] < '0' || s.data[s.pos] > '9') {
		return nil, false
	}
	text := s.number()
	return text, !s.failed
}

// Int32 reads an integer of 32 bits that may be 0 into n, and reports whether
// there is one. A null makes n 0.
func (s *Scanner) Int32(n *int32) bool {
	value, ok := s.integer(32)
	if ok {
		*n = int32(value)
	}
	return ok
}

// Int64 is Int32 for 64 bits.
func (s *Scanner) Int64(n *int64) bool {
	value, ok := s.integer(64)
	if ok {
		*n = value
	}
	return ok
}

// NonZero32 is Int32 for an integer for which the wire does not allow 0.
func (s *Scanner) NonZero32(n *int32) {
	start := s.pos
	if s.Int32(n) && *n == 0 {
		s.zero(start)
	}
}

// NonZero64 is NonZero32 for 64 bits.
func (s *Scanner) NonZero64(n *int64) {
	start := s.pos
	if s.Int64(n) && *n == 0 {
		s.zero(start)
	}
}

// zero reports the number at start, unless it is a null.
func (s *Scanner) zero(start int) {
	if s.data[start] != 'n' {
		s.ReportZero(start, "want an integer other than 0")
	}
}

// integer reads an integer of so many bits. A null is 0.
func (s *Scanner) integer(bits int) (int64, bool) {
	start := s.pos
	text, ok := s.Number()
	if !ok {
		return 0, !s.failed && s.nullOr("want an integer")
	}
	n, err := strconv.ParseInt(string(text), 10, bits)
	switch {
	case err == nil:
		return n, true
	case len(text) == digits(text, 0), text[0] == '-' && len(text) == digits(text, 1):
		s.Report(Range, start, "want an integer of "+strconv.Itoa(bits)+" bits")
	default:
		s.Report(Type, start, "want an integer, without fraction or exponent")
	}
	return 0, false
}

// Bool reads a truth value into b and reports whether there is one. A null makes
// it false.
func (s *Scanner) Bool(b *bool) bool {
	if s.pos < len(s.data) {
		switch s.data[s.pos] {
		case 't':
			*b = true
			return s.literal("true")
		case 'f':
			*b = false
			return s.literal("false")
		}
	}
	if s.nullOr("want true or false") {
		*b = false
		return true
	}
	return false
}
