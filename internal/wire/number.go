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
		s.fatal(whole+1, "want no digit behind a leading 0")
		return nil
	}
	if i < len(s.data) && s.data[i] == '.' {
		point := i
		if i = digits(s.data, i+1); i == point+1 {
			s.fatal(i, "want a digit behind the decimal point")
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

// Int32 reads an integer that may be 0 and reports whether there is one.
func (s *Scanner) Int32() (int32, bool) {
	start := s.pos
	text, ok := s.Number()
	if !ok {
		if !s.failed {
			s.NullOr("want an integer")
		}
		return 0, false
	}
	n, err := strconv.ParseInt(string(text), 10, 32)
	switch {
	case err == nil:
		return int32(n), true
	case len(text) == digits(text, 0), text[0] == '-' && len(text) == digits(text, 1):
		s.Report(Range, start, "want an integer of 32 bits")
	default:
		s.Report(Type, start, "want an integer, without fraction or exponent")
	}
	return 0, false
}

// NonZero reads an integer for which the wire does not allow 0.
func (s *Scanner) NonZero() int32 {
	start := s.pos
	n, ok := s.Int32()
	if ok && n == 0 {
		s.ReportZero(start, "want an integer other than 0")
	}
	return n
}

// Bool reads a truth value and reports whether there is one.
func (s *Scanner) Bool() (value, ok bool) {
	if s.pos < len(s.data) {
		switch s.data[s.pos] {
		case 't':
			return true, s.literal("true")
		case 'f':
			return false, s.literal("false")
		}
	}
	s.NullOr("want true or false")
	return false, false
}
