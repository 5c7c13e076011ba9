package validate

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/model"
)

// document is what is wrong with a document: with the text, and with what was
// read from it.
type document struct {
	data     []byte
	problems []model.Problem // met in reading
	cut      *model.Problem  // says that there are more problems than listed; or nil
	syntax   bool            // the reading ended before the document
	findings []finding
	surplus  int // how many findings there are besides
}

// newDocument returns the document that was read with err. An error that is
// not about the document is a misuse.
func newDocument(data []byte, err error) (*document, error) {
	d := &document{data: data}
	if err == nil {
		return d, nil
	}
	e, ok := errors.AsType[*model.DocumentError](err)
	if !ok {
		return nil, &UsageError{Reason: err.Error()}
	}
	d.problems = e.Problems
	if last := len(d.problems) - 1; d.problems[last].Kind == model.ProblemMore {
		d.cut, d.problems = &d.problems[last], d.problems[:last]
	}
	d.syntax = slices.ContainsFunc(d.problems, func(p model.Problem) bool { return p.Kind == model.ProblemSyntax })
	return d, nil
}

// entry is a line of the report: a problem, or a finding and where it is.
type entry struct {
	offset, line, column int
	problem              *model.Problem
	finding              *finding
}

// report returns everything that is wrong in the order of the document, or nil.
// The document was read into root, which has the plan p.
func (d *document) report(c checker, p *plan, root reflect.Value) error {
	entries := make([]entry, 0, len(d.problems)+len(d.findings))
	for i := range d.problems {
		at := &d.problems[i]
		entries = append(entries, entry{offset: at.Offset, line: at.Line, column: at.Column, problem: at})
	}
	entries = d.appendFindings(entries)
	if len(entries) == 0 {
		return nil
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return a.offset - b.offset })
	listed := min(len(entries), jsonplace.MaxProblems)
	e := &Error{Shape: p.typ.Name(), Violations: make([]Violation, listed, listed+1)}
	for i, at := range entries[:listed] {
		v := &e.Violations[i]
		if at.finding != nil {
			*v = at.finding.violation()
		} else {
			*v = c.problem(at.problem, p, root)
		}
		v.Line, v.Column, v.Offset = at.line, at.column, at.offset
	}
	surplus := len(entries) - listed + d.surplus
	if d.cut != nil {
		surplus += d.cut.More
		entries = append(entries, entry{offset: d.cut.Offset, line: d.cut.Line, column: d.cut.Column})
	}
	if surplus > 0 {
		last := more(surplus)
		if listed < len(entries) {
			last.Line, last.Column, last.Offset = entries[listed].line, entries[listed].column, entries[listed].offset
		}
		e.Violations = append(e.Violations, last)
	}
	return e
}

// appendFindings appends the findings that are not merely the consequence of a
// problem, with where they are: at the value, at the key if that is what is
// wrong, or for a member that is absent at the object around it.
func (d *document) appendFindings(entries []entry) []entry {
	if len(d.findings) == 0 {
		return entries
	}
	var targets []jsonplace.Target
	for i := range d.findings {
		f := &d.findings[i]
		targets = append(targets, jsonplace.Target{Path: f.steps, AtName: f.atKey})
		for _, member := range f.members() {
			targets = append(targets, jsonplace.Target{Path: member})
		}
	}
	spots := jsonplace.Find(d.data, targets, d.unread())
	for i := range d.findings {
		f := &d.findings[i]
		n := 1 + len(f.members())
		at := spots[0]
		if !f.isExplained(spots[:n]) && !d.isBeyond(f, at) {
			entries = append(entries, entry{offset: at.Offset, line: at.Line, column: at.Column, finding: f})
		}
		spots = spots[n:]
	}
	return entries
}

// members returns the paths to the other members that a finding is about.
func (f *finding) members() [][]jsonplace.Step {
	if f.across == nil {
		return nil
	}
	return f.across.members
}

// unread returns the offsets of what could not be read, so that it seems to be
// absent or empty. Of a name that stands twice the first was read, no shape has an
// unknown one, and a tag hides nothing.
func (d *document) unread() []int {
	var offsets []int
	for _, p := range d.problems {
		if p.Kind != model.ProblemDuplicate && p.Kind != model.ProblemUnknownMember && p.Kind != model.ProblemTag {
			offsets = append(offsets, p.Offset)
		}
	}
	return offsets
}

// isExplained reports whether a finding is but the consequence of something
// that could not be read. The first of the spots is its own, the others are
// those of the other members that it is about.
func (f *finding) isExplained(spots []jsonplace.Spot) bool {
	switch {
	case f.atKey:
		return false // The key was read, whatever its value is.
	case f.rule == RuleMinItems && spots[0].Around:
		return true
	default:
		return slices.ContainsFunc(spots, func(s jsonplace.Spot) bool { return s.Unread })
	}
}

// isBeyond reports whether a finding comes after the last problem that is
// listed, if not all are. What seems to be absent may come after it.
func (d *document) isBeyond(f *finding, at jsonplace.Spot) bool {
	return d.cut != nil && (at.Offset >= d.cut.Offset || f.rule == RuleRequired || f.rule == RuleExactlyOne || f.rule == RuleMinItems)
}

// problem returns a problem met in reading as a violation. A value that is
// legal JSON but is out of bounds, or zero where the wire allows no zero,
// breaks the constraint of its member.
func (c *checker) problem(p *model.Problem, shape *plan, root reflect.Value) Violation {
	v := Violation{Path: p.Path, Pointer: p.Pointer, Rule: Rule(p.Kind), Message: p.Message()}
	switch p.Kind {
	case model.ProblemZero:
		v.Rule, v.Value = RuleRange, p.Found // of a time; all others break a constraint
		if at, _ := follow(shape, root, p.Pointer); at.rules != nil {
			c.zero(&v, at.rules)
		}
	case model.ProblemRange:
		v.Value = p.Found
		if at, _ := follow(shape, root, p.Pointer); at.rules != nil && isInteger(p.Found) {
			outOfRange(&v, at.rules, p.Found)
		}
	case model.ProblemType, model.ProblemEncoding:
		v.Value = p.Found
	}
	return v
}

// zero describes an explicit zero value, which can't be distinguished from an absent
// member once it is read, by the first constraint that it breaks.
func (c *checker) zero(v *Violation, r *rules) {
	there := *r
	there.presence = unsaid
	value := reflect.Zero(r.typ)
	check := checker{request: c.request, unknown: c.unknown}
	if check.value(&there, value); len(check.findings) > 0 {
		broken := check.findings[0].violation()
		v.Rule, v.Limit, v.Allowed, v.Value, v.Message = broken.Rule, broken.Limit, broken.Allowed, broken.Value, broken.Message
	} else if r.values != nil {
		// Any text passes for an enum of a result, but not none.
		v.Rule, v.Allowed, v.Value = RuleEnum, slices.Clone(r.values.allowed), value.Interface()
	}
}

// isInteger reports whether text, which may be shortened, is an integer, and neither
// an infinity nor a description of what is too long to be shown.
func isInteger(text string) bool {
	text = strings.TrimPrefix(text, "-")
	return text != "" && '0' <= text[0] && text[0] <= '9'
}

// outOfRange describes a number that its field can't hold by the bound that it
// exceeds, if its member has one.
func outOfRange(v *Violation, r *rules, found string) {
	if isNegative := strings.HasPrefix(found, "-"); isNegative && r.min.set {
		v.Rule = RuleMin
		v.exceeds(found, "least", r.min)
	} else if !isNegative && r.max.set {
		v.Rule = RuleMax
		v.exceeds(found, "most", r.max)
	}
}

// unreadEntries checks what can be checked of entries of maps whose values
// could not be read, so that they are not in the map: their keys, and how many
// there are.
func (d *document) unreadEntries(c checker, p *plan, root reflect.Value) []finding {
	var around []place // the maps
	missing, seen := make(map[string]int), make(map[string]bool)
	for _, problem := range d.problems {
		if seen[problem.Pointer] {
			continue
		}
		seen[problem.Pointer] = true
		entry, of := follow(p, root, problem.Pointer)
		if of.rules == nil || of.rules.kind != mapping || of.rules.items == nil || entry.value.IsValid() {
			continue
		}
		c.steps = entry.steps
		c.key(of.rules, entry.steps[len(entry.steps)-1].Name)
		pointer := jsonplace.Pointer(of.steps)
		if missing[pointer]++; missing[pointer] == 1 {
			around = append(around, of)
		}
	}
	for _, of := range around {
		n, extra := 0, missing[jsonplace.Pointer(of.steps)]
		if of.value.IsValid() {
			n = of.value.Len()
		}
		if c.size(of.rules, n) == "" && c.size(of.rules, n+extra) == RuleMaxItems {
			c.steps = of.steps
			c.add(finding{rule: RuleMaxItems, rules: of.rules, value: of.value, found: n + extra})
		}
	}
	return c.findings
}

// place is a member that a pointer leads to.
type place struct {
	steps []jsonplace.Step
	rules *rules        // nil if there are none
	value reflect.Value // invalid if it is not there
}

// follow goes the way of a pointer from a structure with the plan p, and
// returns the place that it leads to and the one around that.
func follow(p *plan, root reflect.Value, pointer string) (at, around place) {
	at = place{rules: &rules{kind: shape, shape: p}, value: root}
	for token := range jsonplace.Tokens(pointer) {
		if at.rules == nil {
			break
		}
		around, at = at, at.step(token)
	}
	return at, around
}

// step goes one step on from a place.
func (at place) step(token string) place {
	v := at.value
	if v.IsValid() && v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	switch at.rules.kind {
	case shape:
		f := at.rules.shape.member(token)
		if f == nil {
			return place{}
		}
		if v.IsValid() {
			v = v.Field(f.index)
		}
		return place{at.with(jsonplace.Step{Name: token}), f.rules, v}
	case list:
		i, err := strconv.Atoi(token)
		if err != nil || at.rules.items == nil {
			return place{}
		}
		if v.IsValid() && i >= 0 && i < v.Len() {
			v = v.Index(i)
		} else {
			v = reflect.Value{}
		}
		return place{at.with(jsonplace.Step{Index: i, IsIndex: true}), at.rules.items, v}
	case mapping:
		if v.IsValid() {
			v = v.MapIndex(reflect.ValueOf(token))
		}
		return place{at.with(jsonplace.Step{Name: token, IsKey: true}), at.rules.items, v}
	default:
		return place{}
	}
}

// with returns the steps to a place and one more.
func (at place) with(step jsonplace.Step) []jsonplace.Step {
	return append(slices.Clip(at.steps), step)
}

// place gives the violations, whose offsets are those in the JSON form of d, their
// offsets in d itself, and neither lines nor columns.
func (e *Error) place(d *cborjson.Document) {
	offsets := make([]int, len(e.Violations))
	for i := range e.Violations {
		offsets[i] = e.Violations[i].Offset
	}
	for i, offset := range d.Locate(offsets) {
		v := &e.Violations[i]
		v.Line, v.Column, v.Offset = 0, 0, offset
	}
}
