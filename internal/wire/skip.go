package wire

// Skip reads a value of any kind and checks it in full: grammar, text and
// duplicate names, however deep it lies. It uses a stack of its own, so that
// no document overflows the machine's.
func (s *Scanner) Skip() {
	var few [16]frame
	stack := few[:0]
	for {
		c := s.skipSpace()
		if c == '{' || c == '[' {
			if !s.deeper() {
				return
			}
			s.pos++
			f := frame{closer: c + 2, names: s.unknown.mark()} // } is { + 2, as ] is [ + 2.
			stack = append(stack, f)
			if s.skipSpace() != f.closer {
				if f.closer == '}' && !s.skipName(f) {
					return
				}
				continue
			}
		} else if !s.skipScalar(c) {
			return
		}
		// After a value: leave what ends here, and go on to the next value.
		for len(stack) > 0 && s.skipSpace() == stack[len(stack)-1].closer {
			s.pos++
			s.depth--
			s.unknown.release(stack[len(stack)-1].names)
			stack = stack[:len(stack)-1]
		}
		if len(stack) == 0 || !s.skipComma(stack[len(stack)-1]) {
			return
		}
	}
}

// frame is an object or a list around what is skipped.
type frame struct {
	closer byte // the bracket that ends it
	names  int  // where the object's names begin
}

// skipComma steps over a comma, in an object also over the name after it.
func (s *Scanner) skipComma(f frame) bool {
	if s.skipSpace() != ',' {
		if f.closer == '}' {
			s.fatal(s.pos, "want a comma or } after a member")
		} else {
			s.fatal(s.pos, "want a comma or ] after an element")
		}
		return false
	}
	s.pos++
	s.skipSpace()
	return f.closer != '}' || s.skipName(f)
}

// skipName steps over a name and its colon.
func (s *Scanner) skipName(f frame) bool {
	start := s.pos
	name, escaped, ok := s.name()
	if ok && name != nil && !s.unknown.add(f.names, name, escaped) {
		s.Report(Duplicate, start, "")
	}
	return !s.failed
}

// skipScalar steps over a value that begins with c and is no object or list.
func (s *Scanner) skipScalar(c byte) bool {
	switch {
	case c == '"':
		s.rawString()
	case c == '-' || '0' <= c && c <= '9':
		s.number()
	case c == 't':
		s.literal("true")
	case c == 'f':
		s.literal("false")
	case c == 'n':
		s.literal("null")
	default:
		s.fatal(s.pos, "want a JSON value")
	}
	return !s.failed
}
