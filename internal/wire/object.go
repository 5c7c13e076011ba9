package wire

// Fields are the member names of a shape.
type Fields struct {
	// Names are the names as they stand in a compact document, with the comma
	// in front, the quotes and the colon: `,"Name":`. They are in the order of
	// declaration; NoName follows.
	Names []string
	// Index returns the index of a name, or -1.
	Index func(name []byte) int
}

// Plain returns the member names without quotes and colon.
func (f *Fields) Plain() []string {
	var names []string
	for _, name := range f.Names[:len(f.Names)-1] {
		names = append(names, name[len(`,"`):len(name)-len(`":`)])
	}
	return names
}

// NoName is the entry of [Fields.Names] that never matches.
const NoName = "\x00\x00"

// Object is the place in an object that is being read. The zero Object stands
// before it.
type Object struct {
	// Index is the index of the member that is next to be read.
	Index uint8

	entered bool
	prev    uint8  // 1 + index of the member read last, 0 at the start
	seen    uint64 // a bit per member
	names   int    // where this object's unknown names begin
}

// Next steps to the next member that f knows and reports whether there is one;
// the Scanner then stands at its value. Members that f does not know are
// skipped.
//
// after remembers which member followed which, one more than its index, by one
// more than the index of the member before; 0 stands for the order of
// declaration. Documents keep to an order, so that one comparison finds most
// names.
func (s *Scanner) Next(o *Object, f *Fields, after []uint8) bool {
	guess := int(o.prev)
	if a := after[o.prev]; a != 0 {
		guess = int(a) - 1
	}
	if o.entered {
		// In a compact document all is found at once: comma, name, colon.
		name := f.Names[guess]
		if end := s.pos + len(name); end < len(s.data) && string(s.data[s.pos:end]) == name && o.take(guess) {
			s.pos = end
			if s.data[end] <= ' ' {
				s.skipSpace()
			}
			return true
		}
		if !s.separator(o) {
			return false
		}
	} else if !s.enterObject(o) {
		return false
	}
	for {
		name := f.Names[guess][1:]
		if end := s.pos + len(name); end < len(s.data) && string(s.data[s.pos:end]) == name && o.take(guess) {
			s.pos = end
			if s.data[end] <= ' ' {
				s.skipSpace()
			}
			return true
		}
		if s.searchName(o, f, after) {
			return true
		}
		if s.failed || !s.separator(o) {
			return false
		}
	}
}

// take makes i the index of the member that is next to be read, unless that
// was read before.
func (o *Object) take(i int) bool {
	bit := uint64(1) << (i & 63)
	if o.seen&bit != 0 {
		return false
	}
	o.seen |= bit
	o.Index, o.prev = uint8(i), uint8(i)+1 //nolint:gosec // A shape has at most 63 members.
	return true
}

// enterObject steps to the first name of an object and reports whether there
// is one.
func (s *Scanner) enterObject(o *Object) bool {
	o.entered = true
	if s.pos >= len(s.data) || s.data[s.pos] != '{' {
		if s.skipSpace() != '{' {
			s.NullOr("want an object")
			return false
		}
	}
	if !s.deeper() {
		return false
	}
	o.names = s.unknown.mark()
	s.pos++
	if c := s.skipSpace(); c == '}' {
		s.pos++
		s.depth--
		return false
	}
	return true
}

// separator steps over the comma in front of the next name, or out of the
// object, and reports whether there is a next.
func (s *Scanner) separator(o *Object) bool {
	if s.pos < len(s.data) && s.data[s.pos] == ',' {
		s.pos++
		if s.pos < len(s.data) && s.data[s.pos] <= ' ' {
			s.skipSpace()
		}
		return true
	}
	switch s.skipSpace() {
	case ',':
		s.pos++
		s.skipSpace()
		return true
	case '}':
		s.pos++
		s.depth--
		s.unknown.release(o.names)
	default:
		s.fatal(s.pos, "want a comma or } behind a member")
	}
	return false
}

// searchName reads a name that was not foreseen, and reports whether it is a
// new one of f. It skips the value of any other.
func (s *Scanner) searchName(o *Object, f *Fields, after []uint8) bool {
	start := s.pos
	name, escaped, ok := s.name()
	if !ok {
		return false
	}
	if i := f.Index(name); i >= 0 {
		if before := o.prev; o.take(i) {
			after[before] = o.prev
			return true
		}
		s.reportAt(Duplicate, start, "")
	} else if !s.unknown.add(o.names, name, escaped) {
		s.reportAt(Duplicate, start, "")
	} else if s.strict {
		s.report(Problem{Kind: Unknown, Offset: start, Fields: f})
	}
	s.Skip()
	return false
}

// name reads a name and the colon behind it, up to the value. A name with
// escapes is good until text is read next.
func (s *Scanner) name() (name []byte, escaped, ok bool) {
	if s.pos >= len(s.data) || s.data[s.pos] != '"' {
		s.fatal(s.pos, "want a member name in quotes")
		return nil, false, false
	}
	name, escaped = s.rawString()
	if s.skipSpace() != ':' {
		s.fatal(s.pos, "want a colon behind the member name")
		return nil, false, false
	}
	s.pos++
	s.skipSpace()
	return name, escaped, true
}

// deeper counts one more object or list around what is read, and reports
// whether that is allowed.
func (s *Scanner) deeper() bool {
	if s.depth++; s.depth > MaxDepth {
		s.fatal(s.pos, "want at most 10000 objects and lists within each other")
		return false
	}
	return true
}
