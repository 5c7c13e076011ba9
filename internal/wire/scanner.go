package wire

import (
	"encoding/binary"
	"math/bits"
)

// MaxDepth is how many objects and lists may lie within each other.
const MaxDepth = 10_000

// tooDeep is what is wanted where there are more.
const tooDeep = "want at most 10000 objects and lists within each other"

// Scanner reads one document. Make it with [NewScanner].
type Scanner struct {
	data []byte
	pos  int

	strict   bool
	failed   bool // Nothing more can be read; pos is at the end.
	depth    int
	mapDepth int // depth at which a map is being read, 0 if none is
	problems []Problem
	reported int // how many problems there were, also those that are not kept

	text    Text
	scratch []byte // for text with escapes
	unknown nameSet
	spans   []span // of the unknown members of the objects around
}

// NewScanner returns a Scanner at the start of data, which it never changes. A
// strict one also reports what is legal but lost, and goes on after faults.
func NewScanner(data []byte, strict bool) Scanner {
	return Scanner{data: data, strict: strict}
}

// space reports whether c is white space of JSON.
func space(c byte) bool { return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t') }

// skipSpace moves to the next byte that is not white space and returns it, or
// 0 at the end of the document. A NUL byte in the document is 0 too: no token
// begins with it.
func (s *Scanner) skipSpace() byte {
	if s.pos < len(s.data) && s.data[s.pos] > ' ' {
		return s.data[s.pos]
	}
	return s.skipSpaces()
}

// skipSpaces is skipSpace where there is something to skip.
func (s *Scanner) skipSpaces() byte {
	for s.pos < len(s.data) {
		c := s.data[s.pos]
		if !space(c) {
			return c
		}
		s.pos++
		// Indentation is many spaces: eight at a time.
		for s.pos+8 <= len(s.data) {
			m := binary.LittleEndian.Uint64(s.data[s.pos:]) ^ ' '*ones
			s.pos += bits.TrailingZeros64(m) >> 3
			if m != 0 {
				break
			}
		}
	}
	return 0
}

// Finish insists that nothing but white space is left, and returns what was
// found wrong; more than about 1,000 problems are only counted.
func (s *Scanner) Finish() []Problem {
	if !s.failed {
		if s.skipSpace(); s.pos < len(s.data) {
			s.fatal(s.pos, "want the end of the document")
		}
	}
	return s.problems
}

// Omitted returns how many problems Finish leaves out.
func (s *Scanner) Omitted() int { return s.reported - len(s.problems) }

// Offset returns where in the document the Scanner stands.
func (s *Scanner) Offset() int { return s.pos }

// literal reads a word such as true, at which the Scanner stands by its first
// letter.
func (s *Scanner) literal(word string) bool {
	if end := s.pos + len(word); end <= len(s.data) && string(s.data[s.pos:end]) == word {
		s.pos = end
		return true
	}
	s.fatal(s.pos, "want a JSON value")
	return false
}

// Null reads a null, if one stands next, and reports whether it did: the
// member is absent.
func (s *Scanner) Null() bool {
	if s.pos >= len(s.data) || s.data[s.pos] != 'n' {
		return false
	}
	start := s.pos
	if s.literal("null") && s.strict {
		s.report(Problem{Kind: Null, Offset: start})
	}
	return true
}

// nullOr reads a value that is not of the kind wanted and reports whether it is
// a null. Anything else is a problem.
func (s *Scanner) nullOr(wanted string) bool {
	if s.Null() {
		return !s.failed
	}
	s.wrongType(wanted)
	return false
}

// NullOr is nullOr for a value that another package reads.
func (s *Scanner) NullOr(wanted string) bool { return s.nullOr(wanted) }

// wrongType skips the value at which the Scanner stands and reports that it is
// not what was wanted. What is no value at all is reported as such.
func (s *Scanner) wrongType(wanted string) {
	c := s.skipSpace()
	start := s.pos
	if c == '{' || c == '[' || c == '"' {
		// What is wrong within comes after this in the document.
		s.Report(Type, start, wanted)
		s.Skip()
	} else if s.Skip(); !s.failed {
		s.Report(Type, start, wanted)
	}
}

// Failed reports whether nothing more can be read.
func (s *Scanner) Failed() bool { return s.failed }
