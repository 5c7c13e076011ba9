package wire

// Fields are the member names of a shape.
type Fields struct {
	// Names are the names as they stand in a compact document, with the comma
	// in front, the quotes and the colon: `,"Name":`. They are in the order of
	// declaration; NoName follows.
	Names []string
	// First is the number of the first name, from 1, for each value of
	// NameHash; 0 for none. More is the number of the next name with the same
	// hash, for each name.
	First [HashSize]uint8
	More  []uint8
}

// HashSize is how many values NameHash has.
const HashSize = 64

// NameHash distinguishes most names of a shape by their first and third
// character. A name of two characters has a quote for its third.
func NameHash(first, third byte) uint8 {
	return (first*7 + third*25) % HashSize
}

// index returns the index of a name, or -1.
func (f *Fields) index(name []byte) int {
	for i, known := range f.Names[:len(f.Names)-1] {
		if len(known) == len(name)+len(`,"":`) && known[2:2+len(name)] == string(name) {
			return i
		}
	}
	return -1
}

// Plain returns the member names without quotes and colon.
func (f *Fields) Plain() []string {
	var names []string
	for _, name := range f.Names[:len(f.Names)-1] {
		names = append(names, name[len(`,"`):len(name)-len(`":`)])
	}
	return names
}

// NoName is the last entry of [Fields.Names]: no member follows. It is never
// taken for a name, even where the document has these bytes.
const NoName = "\x00\x00\x00"

// Object is the place in an object that is being read. The zero Object stands
// before it.
type Object struct {
	// Index is the index of the member that is next to be read.
	Index uint8
	// Read says that an object stands there, or a null.
	Read bool
	// Unknown says that it has members which the shape does not have. Who sees
	// that at the end of the object calls [Scanner.KeepUnknown].
	Unknown bool

	entered bool
	prev    uint8  // 1 + index of the member read last, 0 at the start
	seen    uint64 // a bit per member
	names   int    // where this object's unknown names begin
	spans   int    // where its unknown members begin
}

// Next steps to the next member that f knows and reports whether there is one;
// the Scanner then stands at its value. Members that f does not know are
// skipped, and noted for [Scanner.KeepUnknown].
//
// after[1+i] is 1 plus the index of the member that last followed member i,
// after[0] that of the first member; 0 means the order of declaration.
// Documents keep to an order, so that one comparison finds most names.
func (s *Scanner) Next(o *Object, f *Fields, after []uint8) bool {
	if !o.entered {
		if !s.enterObject(o, f) {
			return false
		}
	} else if !s.separator(o) {
		return false
	}
	for {
		guess := int(o.prev)
		if a := after[guess]; a != 0 {
			guess = int(a) - 1
		}
		name := f.Names[guess][1:]
		// One letter distinguishes most names, at less cost than the comparison.
		if end := s.pos + len(name); end < len(s.data) && s.data[s.pos+1] == name[1] && string(s.data[s.pos:end]) == name && o.take(guess) {
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
func (s *Scanner) enterObject(o *Object, f *Fields) bool {
	o.entered = true
	o.seen = 1 << (len(f.Names) - 1) // NoName is no member: take never takes it.
	if s.pos >= len(s.data) || s.data[s.pos] != '{' {
		if s.skipSpace() != '{' {
			o.Read = s.nullOr("want an object")
			return false
		}
	}
	o.Read = true
	if !s.deeper() {
		return false
	}
	o.names, o.spans = s.unknown.mark(), len(s.spans)
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
	c := byte(0)
	if s.pos < len(s.data) {
		if c = s.data[s.pos]; c <= ' ' {
			c = s.skipSpace()
		}
	}
	switch c {
	case ',':
		s.pos++
		if s.pos < len(s.data) && s.data[s.pos] <= ' ' {
			s.skipSpace()
		}
		return true
	case '}':
		s.pos++
		s.depth--
		s.unknown.release(o.names)
	default:
		s.fatal(s.pos, "want a comma or } after a member")
	}
	return false
}

// searchName reads a name that was not foreseen, and reports whether it is a
// new one of f. It skips the value of any other.
func (s *Scanner) searchName(o *Object, f *Fields, after []uint8) bool {
	if s.pos+4 <= len(s.data) && s.data[s.pos] == '"' {
		for n := f.First[NameHash(s.data[s.pos+1], s.data[s.pos+3])]; n != 0; n = f.More[n-1] {
			name := f.Names[n-1][1:]
			if end := s.pos + len(name); end < len(s.data) && string(s.data[s.pos:end]) == name && s.data[end] > ' ' {
				if before := o.prev; o.take(int(n) - 1) {
					after[before] = o.prev
					s.pos = end
					return true
				}
			}
		}
	}
	start := s.pos
	name, escaped, ok := s.name()
	if !ok {
		return false
	}
	if name == nil {
		// What can't be read is like no other name, and has been reported.
	} else if i := f.index(name); i >= 0 {
		if before := o.prev; o.take(i) {
			after[before] = o.prev
			return true
		}
		s.Report(Duplicate, start, "")
	} else if !s.unknown.add(o.names, name, escaped) {
		s.Report(Duplicate, start, "")
	} else {
		s.skipUnknown(o, f, start)
		return false
	}
	s.Skip()
	return false
}

// skipUnknown skips the value of a member that f does not have, whose name
// begins at start, and notes where the member is.
func (s *Scanner) skipUnknown(o *Object, f *Fields, start int) {
	if s.strict {
		s.report(Problem{Kind: Unknown, Offset: start, Fields: f})
	}
	if s.Skip(); !s.failed {
		o.Unknown = true
		s.spans = append(s.spans, span{start, s.pos})
	}
}

// name reads a name and the colon after it, up to the value. A name with
// escapes is good until text is read next. A name with a fault that a strict
// Scanner goes on after is nil.
func (s *Scanner) name() (name []byte, escaped, ok bool) {
	if s.pos >= len(s.data) || s.data[s.pos] != '"' {
		s.fatal(s.pos, "want a member name in quotes")
		return nil, false, false
	}
	name, escaped = s.rawString()
	if s.skipSpace() != ':' {
		s.fatal(s.pos, "want a colon after the member name")
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
		s.fatal(s.pos, tooDeep)
		return false
	}
	return true
}
