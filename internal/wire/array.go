package wire

// Array is the place in a list that is being read. The zero Array stands
// before it.
type Array struct {
	// Null says that a null stands there, and Read that it is a list.
	Null, Read bool

	entered bool
}

// Element steps to the next element of a list and reports whether there is
// one; the Scanner then stands at it.
func (s *Scanner) Element(a *Array) bool {
	if !a.entered {
		return s.enterArray(a)
	}
	if s.pos+1 < len(s.data) && s.data[s.pos] == ',' && s.data[s.pos+1] > ' ' {
		s.pos++
		return true
	}
	switch s.skipSpace() {
	case ',':
		s.pos++
		s.skipSpace()
		return true
	case ']':
		s.pos++
		s.depth--
	default:
		s.fatal(s.pos, "want a comma or ] after an element")
	}
	return false
}

// enterArray steps to the first element of a list and reports whether there is
// one.
func (s *Scanner) enterArray(a *Array) bool {
	a.entered = true
	if s.skipSpace() != '[' {
		a.Null = s.nullOr("want a list")
		return false
	}
	a.Read = true
	if !s.deeper() {
		return false
	}
	s.pos++
	if s.skipSpace() == ']' {
		s.pos++
		s.depth--
		return false
	}
	return true
}

// Strings reads a list of strings into list, which l has the memory for. A null
// makes it nil; what is no list leaves it as it was. An element that is null or
// can't be read is empty.
func Strings[T ~string](s *Scanner, l *List[T], list *[]T) {
	const most = 96 // in a block: about as many as have their text in one block
	var a Array
	start := l.Start(s)
	for s.Element(&a) {
		var text string
		element := l.Add(s, &start, most)
		if s.Text(&text) {
			*element = T(text)
		} else if s.failed {
			l.Drop()
		}
	}
	l.Cut(&a, start, list)
}
