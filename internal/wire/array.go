package wire

import "bytes"

// Array is the place in a list that is being read. The zero Array stands
// before it.
type Array struct {
	entered bool
	// Null says that the value is a null, or not a list at all.
	Null bool
}

// Element steps to the next element of a list and reports whether there is
// one; the Scanner then stands at it.
func (s *Scanner) Element(a *Array) bool {
	if !a.entered {
		return s.enterArray(a)
	}
	if s.pos+1 < len(s.data) && s.data[s.pos] == ',' && s.data[s.pos+1] > ' ' && s.data[s.pos+1] != 'n' {
		s.pos++
		return true
	}
	switch s.skipSpace() {
	case ',':
		s.pos++
		return s.element()
	case ']':
		s.pos++
		s.depth--
	default:
		s.fatal(s.pos, "want a comma or ] behind an element")
	}
	return false
}

// enterArray steps to the first element of a list and reports whether there is
// one.
func (s *Scanner) enterArray(a *Array) bool {
	a.entered = true
	if s.skipSpace() != '[' {
		a.Null = true
		s.NullOr("want a list")
		return false
	}
	if !s.deeper() {
		return false
	}
	s.pos++
	if s.skipSpace() == ']' {
		s.pos++
		s.depth--
		return false
	}
	return s.element()
}

// element steps to an element; a null is none that a list may hold.
func (s *Scanner) element() bool {
	if s.skipSpace() == 'n' && bytes.HasPrefix(s.data[s.pos:], []byte("null")) {
		s.Report(NullItem, s.pos, "want an element")
		s.nullTold = true
	}
	return !s.failed
}
