package wire

// StringMap reads an object of strings into old, or into a new map if old is
// nil. An entry that is null is absent. A null gives a nil map.
func (s *Scanner) StringMap(old map[string]string) map[string]string {
	if s.skipSpace() != '{' {
		s.NullOr("want an object")
		return nil
	}
	if !s.deeper() {
		return old
	}
	if old == nil {
		old = make(map[string]string)
	}
	f := frame{closer: '}', names: s.unknown.mark()}
	s.pos++
	for more := s.skipSpace() != '}'; more; {
		s.mapEntry(f, old)
		if more = s.skipSpace() != '}'; more {
			if s.skipSpace() != ',' {
				s.fatal(s.pos, "want a comma or } behind a member")
				return old
			}
			s.pos++
			s.skipSpace()
		}
	}
	s.pos++
	s.depth--
	s.unknown.release(f.names)
	return old
}

// mapEntry reads a key and its value.
func (s *Scanner) mapEntry(f frame, into map[string]string) {
	s.inMap = true
	defer func() { s.inMap = false }()
	start, told := s.pos, len(s.problems)
	name, escaped, ok := s.name()
	if !ok {
		return
	}
	fresh := s.unknown.add(f.names, name, escaped)
	sound := len(s.problems) == told
	key := s.Keep(name)
	switch {
	case !fresh:
		if sound {
			s.reportAt(Duplicate, start, "")
		}
		s.Skip()
	case s.Null():
	default:
		if value := s.Text(); sound && !s.failed {
			into[key] = value
		}
	}
}
