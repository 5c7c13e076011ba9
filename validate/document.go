package validate

import (
	"errors"
	"reflect"
	"slices"

	"github.com/euc-go/eucmodel/internal/wire"
	"github.com/euc-go/eucmodel/model"
)

// problem is something met in reading a document, with its place.
type problem struct {
	model.Problem
	at place
}

// problems takes a document error apart, for a document that was read into
// root. Any other error is a misuse.
func problems(err error, data []byte, root reflect.Value) ([]problem, error) {
	if err == nil {
		return nil, nil
	}
	var d *model.DocumentError
	if !errors.As(err, &d) {
		return nil, &UsageError{Reason: err.Error()}
	}
	offsets := make([]int, len(d.Problems))
	for i, p := range d.Problems {
		offsets[i] = p.Offset
	}
	met := make([]problem, len(d.Problems))
	for i, place := range wire.Locate(data, offsets) {
		met[i] = problem{d.Problems[i], follow(root, place.Path)}
	}
	return met, nil
}

// document returns everything wrong with a document that was read into value,
// which s points at, with the problems met in reading.
func (v *Validator) document(data []byte, s any, value reflect.Value, met []problem) error {
	var all []finding
	complete := true
	for _, p := range met {
		all = append(all, v.problemFinding(value, p))
		complete = complete && p.Kind != model.ProblemSyntax
	}
	if complete {
		broken := append(v.check(s, value), unreadFindings(v.engine(value.Type()), value, met)...)
		if len(met) > 0 {
			broken = slices.DeleteFunc(broken, newExplanation(met).explains)
		}
		findOffsets(data, broken)
		all = append(all, broken...)
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b finding) int { return a.offset - b.offset })
	offsets := make([]int, len(all))
	for i, f := range all {
		offsets[i] = f.offset
	}
	for i, at := range wire.Positions(data, offsets) {
		all[i].Line, all[i].Column = at.Line, at.Column
	}
	return report(all)
}

// findOffsets finds where in a document the findings stand: at the value, at
// the key if that is what is wrong, or for a member that is absent at the
// object around it.
func findOffsets(data []byte, findings []finding) {
	if len(findings) == 0 {
		return
	}
	paths := make([][]wire.Step, len(findings))
	for i, f := range findings {
		paths[i] = f.path.steps
		if f.absent() {
			paths[i] = paths[i][:len(paths[i])-1]
		}
	}
	for i, at := range wire.Find(data, paths) {
		findings[i].offset = max(at.Value, 0)
		if findings[i].atKey {
			findings[i].offset = max(at.Name, 0)
		}
	}
}

// absent reports whether what is wrong is that a member is not there.
func (f *finding) absent() bool {
	return f.Value == nil && (f.Rule == RuleRequired || f.Rule == RuleExactlyOne)
}

// problemFinding returns a problem met in reading as a finding. A value that
// is legal JSON but is out of bounds, or zero where the wire allows no zero,
// breaks the constraint of its member.
func (v *Validator) problemFinding(root reflect.Value, p problem) finding {
	f := finding{path: p.at.path, offset: p.Offset}
	f.Path = p.Path
	f.Violation.Rule, f.Violation.Message = ruleOf(p.Kind), p.Message()
	switch p.Kind {
	case model.ProblemZero:
		v.zero(&f.Violation, root, p.at)
	case model.ProblemRange:
		outOfRange(&f.Violation, p)
	case model.ProblemType, model.ProblemEncoding:
		f.Violation.Value = p.Found
	}
	return f
}

// ruleOf returns the rule that stands for a kind of problem.
func ruleOf(kind model.ProblemKind) Rule {
	switch kind {
	case model.ProblemNullElement:
		return RuleNull
	case model.ProblemZero:
		return RuleRange // of a time; all others break a constraint.
	default:
		return Rule(kind) // All others have the rule's name.
	}
}
