package wire

// StringMap reads an object of strings into m, or into a new map if m is nil. An
// entry that is null has the empty string, one that can't be read is left as it
// was. A null makes m nil; what is no object leaves it as it was.
func (s *Scanner) StringMap(m *map[string]string) {
	if s.skipSpace() != '{' {
		if s.nullOr("want an object") {
			*m = nil
		}
		return
	}
	if *m == nil {
		*m = make(map[string]string)
	}
	if !s.deeper() {
		return
	}
	s.mapDepth = s.depth
	f := frame{closer: '}', names: s.unknown.mark()}
	s.pos++
	for more := s.skipSpace() != '}'; more; {
		s.mapEntry(f, *m)
		if more = s.skipSpace() != '}'; more {
			if s.skipSpace() != ',' {
				s.fatal(s.pos, "want a comma or } after a member")
				break
			}
			s.pos++
			s.skipSpace()
		}
	}
	s.mapDepth = 0
	if s.failed {
		return
	}
	s.pos++
	s.depth--
	s.unknown.release(f.names)
}

// mapEntry reads a key and its value.
func (s *Scanner) mapEntry(f frame, into map[string]string) {
	start, before := s.pos, s.reported
	name, escaped, ok := s.name()
	if !ok {
		return
	}
	if name != nil && !s.unknown.add(f.names, name, escaped) {
		s.Report(Duplicate, start, "")
		s.Skip()
		return
	}
	broken := s.reported > before
	key := s.Keep(name)
	var value string
	if s.Text(&value) && !broken {
		into[key] = value
	}
}
