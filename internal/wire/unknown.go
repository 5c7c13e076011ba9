package wire

import "bytes"

// span is where in the document something stands.
type span struct{ start, end int }

// KeepUnknown stores the members of o that its shape does not have in text, as
// they stand in the document, with commas between them. Of the members that are
// in text already, those stay in front whose names the object does not have.
func (s *Scanner) KeepUnknown(o *Object, text *string) {
	spans := s.spans[o.spans:]
	if *text == "" && len(spans) == 1 {
		*text = s.Keep(s.data[spans[0].start:spans[0].end])
		s.spans = s.spans[:o.spans]
		return
	}
	kept := []byte(*text)
	if len(kept) > 0 {
		kept = s.without(kept, spans)
	}
	for _, m := range spans {
		kept = appendMember(kept, s.data[m.start:m.end])
	}
	*text = s.Keep(kept)
	s.spans = s.spans[:o.spans]
}

// without returns the members in text whose names the members at spans do not
// have. Text that is not made of members is dropped.
func (s *Scanner) without(text []byte, spans []span) []byte {
	names := make(map[string]bool, len(spans))
	for _, m := range spans {
		inner := Scanner{data: s.data[m.start:m.end]}
		if name, _ := inner.rawString(); name != nil {
			names[string(name)] = true
		}
	}
	var rest []byte
	for name, m := range members(text) {
		if !names[name] {
			rest = appendMember(rest, text[m.start:m.end])
		}
	}
	return rest
}

// appendMember appends a member to others, after a comma if there are some.
func appendMember(members, member []byte) []byte {
	if len(members) > 0 {
		members = append(members, ',')
	}
	return append(members, member...)
}

// Without returns text, in which members stand with commas between them, without
// those that have one of the names. What is no member stays, with all after it.
func Without(text string, names []string) string {
	dropped := make(map[string]bool, len(names))
	for _, name := range names {
		dropped[name] = true
	}
	data := []byte(text)
	var rest []byte
	isChanged, end := false, 0
	for name, m := range members(data) {
		if end = m.end; dropped[name] {
			isChanged = true
		} else {
			rest = appendMember(rest, data[m.start:m.end])
		}
	}
	if !isChanged {
		return text
	}
	if more := bytes.Trim(data[end:], " \t\r\n"); len(more) > 0 {
		rest = append(append(rest, ' '), more...) // the space keeps it from continuing a number
	}
	return string(rest)
}

// Members yields the name and the value of each member in text, in which
// members stand with commas between them. It ends where there is none.
func Members(text []byte) func(yield func(name string, value []byte) bool) {
	return func(yield func(string, []byte) bool) {
		for name, m := range members(text) {
			s := Scanner{data: text[m.start:m.end]}
			s.name()
			if !yield(name, s.data[s.pos:]) {
				return
			}
		}
	}
}

// members yields the name of each member in text, and where the member is.
func members(text []byte) func(yield func(name string, at span) bool) {
	return func(yield func(string, span) bool) {
		s := NewScanner(text, false)
		for more := true; more; more = s.comma() {
			s.skipSpace()
			start := s.pos
			name, _, ok := s.name()
			if !ok || name == nil {
				return
			}
			known := string(name)
			if s.Skip(); s.failed || !yield(known, span{start, s.pos}) {
				return
			}
		}
	}
}

// comma steps over a comma, if that stands next.
func (s *Scanner) comma() bool {
	if s.skipSpace() != ',' {
		return false
	}
	s.pos++
	return true
}

// checker checks unknown members, one structure's after the other's, and uses
// its memory again.
type checker struct{ Scanner }

// members returns what is wrong with text as the unknown members of an object of
// the shape f that has so many objects and lists around it, or an empty string:
// it must be members with commas between them, no name twice and none that f has.
func (c *checker) members(text []byte, f *Fields, depth int) (wrong string) {
	s := &c.Scanner
	s.unknown.reset()
	*s = Scanner{data: text, depth: depth, unknown: s.unknown, scratch: s.scratch}
	for {
		s.skipSpace()
		name, escaped, ok := s.name()
		switch {
		case !ok:
		case f.index(name) >= 0:
			return "the unknown members have a name that is a field of the structure"
		case !s.unknown.add(0, name, escaped):
			return "the unknown members have a name twice"
		default:
			s.Skip()
		}
		if s.failed || !s.comma() {
			if found := s.Finish(); found != nil {
				if found[0].Kind == Duplicate {
					return "the unknown members have an object with a name twice"
				}
				return "the unknown members are not members of a JSON object: " + found[0].Want
			}
			return ""
		}
	}
}
