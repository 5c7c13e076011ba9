package validate

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/internal/shorten"
)

// violation returns a finding as it is reported.
func (f *finding) violation() Violation {
	v := Violation{Path: jsonplace.Path(f.steps), Pointer: jsonplace.Pointer(f.steps), Rule: f.rule}
	if f.value.IsValid() {
		v.Value = f.value.Interface()
	}
	switch {
	case f.across != nil:
		v.Limit, v.Message = f.across.limit, f.across.message
	case f.rule == RuleRequired:
		v.Message = "is required, but absent"
	case f.rule == RulePattern:
		v.Limit = f.rules.pattern.expression
		v.Message = fmt.Sprintf("%s is not allowed: want %s", shown(f.value.String()), f.rules.pattern.want(f.value.String()))
	case f.rule == RuleEnum:
		v.Allowed = slices.Clone(f.rules.values.allowed)
		v.Message = f.rules.values.message(f.value.String())
	case f.rule == RuleMin || f.rule == RuleMinLength || f.rule == RuleMinItems:
		v.exceeds(f.amount(), "least", f.rules.min)
	default:
		v.exceeds(f.amount(), "most", f.rules.max)
	}
	if f.atKey {
		v.Message = "the key: " + v.Message
	}
	return v
}

// exceeds says that an amount is beyond a limit, the least or the most that is
// allowed.
func (v *Violation) exceeds(amount, which string, limit bound) {
	v.Limit, v.Message = limit.text, amount+", want at "+which+" "+limit.text
}

// amount says what number breaks a limit, and of what.
func (f *finding) amount() string {
	switch f.rules.kind {
	case number:
		return strconv.FormatInt(f.value.Int(), 10)
	case list, mapping:
		return plural(max(f.found, f.value.Len()), "item")
	default:
		return plural(utf8.RuneCountInString(f.value.String()), "character")
	}
}

// plural returns a number of things in words.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// message says that a value is not one of an enum, and what may have been meant.
func (e *enumeration) message(value string) string {
	if e.retired[value] {
		return shown(value) + " is retired, an image builder can't be created with it"
	}
	unknown := enums.UnknownValueError{Type: e.name, Value: value, Values: e.allowed, MayBeNewer: e.mayBeNewer}
	return unknown.Error()
}

// maxShown is how many characters of a value a message shows.
const maxShown = 64

// shown returns text for a message, in quotes, and shortened if it is long.
func shown(text string) string { return strconv.Quote(shorten.Text(text, maxShown)) }

// more returns the violation that ends a report which lists not all.
func more(n int) Violation {
	return Violation{Rule: RuleMore, Value: n, Message: jsonplace.More(n)}
}

// structReport returns findings as an error, with so many besides.
func structReport(found []finding, surplus int) *Error {
	listed := min(len(found), jsonplace.MaxProblems)
	e := &Error{Violations: make([]Violation, listed, listed+1)}
	for i := range e.Violations {
		e.Violations[i] = found[i].violation()
	}
	if surplus += len(found) - listed; surplus > 0 {
		e.Violations = append(e.Violations, more(surplus))
	}
	return e
}
