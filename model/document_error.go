package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/internal/nearest"
	"github.com/euc-go/eucmodel/internal/wire"
)

// DocumentError says what is wrong with a document, in JSON or in CBOR. The
// UnmarshalJSON methods return it with the first problem, [UnmarshalStrict] with
// all; Unmarshal and UnmarshalStrict of package cbor do the same.
//
// [errors.Is] finds a kind of problem: errors.Is(err, model.ProblemDuplicate).
type DocumentError struct {
	// Problems are what is wrong, in the order of the document. There is at
	// least one. If there are more than 1,000, the 1,000 are followed by one of
	// the kind ProblemMore.
	Problems []Problem
}

// Error returns a line for each problem.
func (e *DocumentError) Error() string {
	if e == nil {
		return "<nil>"
	}
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Is reports whether target is the kind of one of the problems.
func (e *DocumentError) Is(target error) bool {
	kind, ok := target.(ProblemKind)
	return ok && e != nil && slices.ContainsFunc(e.Problems, func(p Problem) bool { return p.Kind == kind })
}

// Problem is one thing that is wrong with a document.
type Problem struct {
	// Kind is what kind of problem it is.
	Kind ProblemKind

	// Path leads to the value, by wire names: VpcConfig.SubnetIds[1] or
	// Tags["env"]. It is empty for the document as a whole. It is for people: a
	// name of more than 128 characters is shortened, and a path of more than 32
	// steps or 600 bytes is cut, with an ellipsis.
	Path string

	// Pointer leads to the value as RFC 6901 has it: /VpcConfig/SubnetIds/1. It
	// is for programs, and exact; where it would have more than 1,000 bytes, or
	// a name is not sound, it leads to the nearest value around the problem.
	Pointer string

	// Line is the line on which the value begins, the first is 1. For a
	// problem with a name, or within a string, it is that place. It is 0 for a
	// CBOR document, which has no lines.
	Line int

	// Column is the character in that line, the first is 1, or 0.
	Column int

	// Offset is the number of bytes of the document before that place. In CBOR
	// it is where the data item of the value or of the name begins.
	Offset int

	// Want says what was wanted there.
	Want string

	// Found is what stands there, shortened to 64 characters.
	Found string

	// Nearest is the known member name most like an unknown one, or empty.
	Nearest string

	// More is how many problems are not listed, for the kind ProblemMore.
	More int
}

// String returns the problem as a line: path, message, and line and column, or in
// CBOR the offset.
func (p Problem) String() string {
	place := fmt.Sprintf("line %d, column %d", p.Line, p.Column)
	if p.Line == 0 {
		place = fmt.Sprintf("byte %d", p.Offset)
	}
	text := p.Message() + " (" + place + ")"
	if p.Path != "" {
		text = p.Path + ": " + text
	}
	return text
}

// Message says what was wanted and what was found, without the place.
func (p Problem) Message() string {
	switch p.Kind {
	case ProblemDuplicate:
		return "the name stands in the object twice"
	case ProblemUnknownMember:
		if p.Nearest != "" {
			return "unknown member; did you mean " + strconv.Quote(p.Nearest) + "?"
		}
		return "unknown member"
	case ProblemMore:
		return jsonplace.More(p.More)
	default:
		return p.Want + ", found " + p.Found
	}
}

// ProblemKind is a kind of [Problem]. It is an error, so that [errors.Is]
// finds it in a [*DocumentError].
type ProblemKind string

// The kinds of problems.
const (
	// ProblemSyntax is what is not JSON, or not CBOR: nothing after it is read.
	// An empty document, anything after the document and more than 10,000 nested
	// objects and lists count as such, and in CBOR also a name that is no text.
	ProblemSyntax ProblemKind = "syntax"

	// ProblemEncoding is a string with invalid UTF-8, a lone surrogate, a
	// control character or an unknown escape.
	ProblemEncoding ProblemKind = "encoding"

	// ProblemDuplicate is a name that stands in an object twice.
	ProblemDuplicate ProblemKind = "duplicate"

	// ProblemType is a value of the wrong type, or text that is no time. In CBOR
	// that is also a byte string where a member is known.
	ProblemType ProblemKind = "type"

	// ProblemRange is a number that its field can't hold, or a time outside of
	// the years 1 to 9999. In CBOR that is also NaN and infinity, and an integer
	// of more than 1,024 bytes.
	ProblemRange ProblemKind = "range"

	// ProblemUnknownMember is a member that the shape does not have. Only
	// UnmarshalStrict reports it.
	ProblemUnknownMember ProblemKind = "unknown-member"

	// ProblemNull is an explicit null, in CBOR also undefined, which a document
	// has no need for: it means the same as no member, and in a list or a map the
	// same as a zero value. Only strict reading reports it.
	ProblemNull ProblemKind = "null"

	// ProblemZero is an empty string or a 0 where the wire allows none, so
	// that it can't be distinguished from an absent member. Only UnmarshalStrict
	// reports it.
	ProblemZero ProblemKind = "zero"

	// ProblemTag is a time in CBOR without tag 1, or a tag that a value has no
	// need for. Only strict reading of CBOR reports it.
	ProblemTag ProblemKind = "tag"

	// ProblemMore is no problem of its own: it ends a long list, and its
	// message says how many problems are not listed. It has the line, column
	// and offset of the first of them.
	ProblemMore ProblemKind = "more"
)

// Error returns the kind as it is.
func (k ProblemKind) Error() string { return string(k) }

// documentError returns the error for what package wire found wrong with data,
// nil if it is nothing. More is how many problems came after those found. If it
// is not 0, there are more found than are listed.
func documentError(data []byte, found []wire.Problem, more int) error {
	if len(found) == 0 {
		return nil
	}
	slices.SortStableFunc(found, func(a, b wire.Problem) int { return a.Offset - b.Offset })
	if surplus := len(found) - jsonplace.MaxProblems; surplus > 0 {
		// One of those that are not listed says where they begin.
		found = found[:jsonplace.MaxProblems+1]
		more += surplus
	}
	marks := make([]jsonplace.Mark, len(found))
	for i, p := range found {
		marks[i] = jsonplace.Mark{Offset: p.Offset, Key: p.Key}
	}
	problems := make([]Problem, len(found))
	for i, place := range jsonplace.Of(data, marks) {
		problems[i] = newProblem(found[i], place)
	}
	if more > 0 {
		last := &problems[len(problems)-1]
		*last = Problem{Kind: ProblemMore, Line: last.Line, Column: last.Column, Offset: last.Offset, More: more}
	}
	return &DocumentError{Problems: problems}
}

// newProblem returns a problem that package wire found, with its place.
func newProblem(found wire.Problem, at jsonplace.Place) Problem {
	p := Problem{
		Kind:    problemKind(found.Kind),
		Path:    at.Path,
		Pointer: at.Pointer,
		Line:    at.Line,
		Column:  at.Column,
		Offset:  at.Offset,
		Want:    found.Want,
		Found:   at.Found,
	}
	switch p.Kind {
	case ProblemNull:
		p.Want = "want a value"
	case ProblemUnknownMember:
		p.Want = "want a known member"
		if at.Name != "" {
			p.Nearest = nearest.Of(at.Name, found.Fields.Plain())
		}
	}
	return p
}

// problemKind returns the public name of a kind.
func problemKind(k wire.Kind) ProblemKind {
	switch k {
	case wire.Encoding:
		return ProblemEncoding
	case wire.Duplicate:
		return ProblemDuplicate
	case wire.Type:
		return ProblemType
	case wire.Range:
		return ProblemRange
	case wire.Unknown:
		return ProblemUnknownMember
	case wire.Null:
		return ProblemNull
	case wire.Zero:
		return ProblemZero
	default:
		return ProblemSyntax
	}
}
