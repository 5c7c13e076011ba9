package wire

// Kind is a kind of fault.
type Kind uint8

// The kinds of faults. The last three are reported by a strict [Scanner] only.
const (
	Syntax    Kind = iota // not JSON; nothing after it can be read
	Encoding              // text that is not Unicode, or with a control character or a bad escape
	Duplicate             // a name that stood in the object before
	Type                  // a value of another JSON type than the member's
	Range                 // a number or a time outside of the member's range
	Unknown               // a member that the shape does not have
	Null                  // an explicit null
	Zero                  // a zero value where the wire allows none
)

// maxProblems is how many problems of a document are kept: one more than a
// report lists. The others are counted.
const maxProblems = 1001

// Problem is a fault of a document.
type Problem struct {
	Kind   Kind
	Offset int    // of the value, or of the name for Duplicate and Unknown, or of the byte for Syntax and Encoding
	Want   string // what was wanted
	Key    int    // if not 0, that step of the path, from 1, is a key of a map

	// Fields are the names that would have been known, for Unknown.
	Fields *Fields
}

// report keeps a problem. Unless the Scanner is strict, it is the last thing
// that is read.
func (s *Scanner) report(p Problem) {
	if s.failed {
		return
	}
	p.Key = s.mapDepth
	if s.reported++; s.reported <= maxProblems {
		s.problems = append(s.problems, p)
	}
	if !s.strict || p.Kind == Syntax {
		s.failed = true
		s.pos = len(s.data)
	}
}

// ReportZero is Report for a zero value where the wire allows none, which
// only a strict Scanner reports.
func (s *Scanner) ReportZero(offset int, wanted string) {
	if s.strict {
		s.Report(Zero, offset, wanted)
	}
}

// Report keeps a problem that has an offset and something that was wanted.
func (s *Scanner) Report(kind Kind, offset int, wanted string) {
	s.report(Problem{Kind: kind, Offset: offset, Want: wanted})
}

// fatal reports text that is not JSON.
func (s *Scanner) fatal(offset int, wanted string) {
	s.Report(Syntax, offset, wanted)
}
