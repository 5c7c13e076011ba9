package wire

// StringMap reads an object of strings into old, or into a new map if old is
// nil. An entry that is null is absent, one that can't be read is left as it
// was. A null gives a nil map.
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
	s.mapDepth = s.depth
	f := frame{closer: '}', names: s.unknown.mark()}
	s.pos++
	for more := s.skipSpace() != '}'; more; {
		s.mapEntry(f, old)
		if more = s.skipSpace() != '}'; more {
			if s.skipSpace() != ',' {
				s.fatal(s.pos, "want a comma or } behind a member")
				break
			}
			s.pos++
			s.skipSpace()
		}
	}
	s.mapDepth = 0
	if s.failed {
		return old
	}
	s.pos++
	s.depth--
	s.unknown.release(f.names)
	return old
}

// mapEntry reads a key and its value.
func (s *Scanner) mapEntry(f frame, into map[string]string) {
	start, told := s.pos, len(s.problems)
	name, escaped, ok := s.name()
	if !ok {
		return
	}
	if name != nil && !s.unknown.add(f.names, name, escaped) {
		s.Report(Duplicate, start, "")
		s.Skip()
		return
	}
	key := s.Keep(name)
	if s.Null() {
		delete(into, key)
	} else if value := s.Text(); len(s.problems) == told {
		into[key] = value
	}
}
