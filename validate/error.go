package validate

import (
	"fmt"
	"slices"
	"strings"
)

// Error lists everything that is wrong with a value or a document.
type Error struct {
	// Shape is the name of the structure that was checked, such as
	// CreateImageBuilderRequest. The method APIError needs it to know the service.
	Shape string `json:"shape,omitempty"`

	// Violations are in the order of the document, or without one in the order
	// of declaration. There is at least one. If there are more than 1,000, the
	// 1,000 are followed by one of the rule RuleMore.
	Violations []Violation `json:"violations"`
}

// Error returns a line for each violation.
func (e *Error) Error() string {
	if e == nil {
		return "<nil>"
	}
	lines := make([]string, len(e.Violations))
	for i := range e.Violations {
		lines[i] = e.Violations[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the violations, so that [errors.Is] looks at each of them and
// [errors.As] finds the first [*Violation].
func (e *Error) Unwrap() []error {
	if e == nil {
		return nil
	}
	errs := make([]error, len(e.Violations))
	for i := range e.Violations {
		errs[i] = &e.Violations[i]
	}
	return errs
}

// At returns the violations at exactly one place, which is given like the Path
// of a violation or like its Pointer: VpcConfig.SubnetIds[1] or
// /VpcConfig/SubnetIds/1. No path begins with a slash.
func (e *Error) At(place string) []Violation {
	if e == nil {
		return nil
	}
	var there []Violation
	for _, v := range e.Violations {
		if v.Rule != RuleMore && (v.Path == place || v.Pointer == place) {
			there = append(there, v)
		}
	}
	return slices.Clip(there)
}

// Violation is one broken rule.
type Violation struct {
	// Path leads to the member that breaks the rule, by wire names:
	// VpcConfig.SubnetIds[1] or Tags["env"]. It is empty for the document as a
	// whole. It is for people: a name of more than 128 characters is shortened,
	// and a path of more than 32 steps or 600 bytes is cut, with an ellipsis.
	Path string `json:"path"`

	// Pointer leads to the same member as RFC 6901 has it:
	// /VpcConfig/SubnetIds/1. It is for programs, and exact; where it would have
	// more than 1,000 bytes, or a name is not sound, it leads to the nearest
	// value around the member.
	Pointer string `json:"pointer"`

	// Rule is the rule that is broken.
	Rule Rule `json:"rule"`

	// Limit is what the rule allows: a number, a pattern, or empty. A pattern
	// is to be read; package regexp can't compile all of them.
	Limit string `json:"limit,omitempty"`

	// Allowed are the legal values of an enum, for RuleEnum, in the order of the
	// API. Retired ones are not among them.
	Allowed []string `json:"allowed,omitempty"`

	// Value is what stands there instead, whole. It is nil for a member that
	// is absent. For what the functions JSON and CBOR could not read it is the
	// text, shortened; for RuleMore it is the number of violations that are not
	// listed.
	Value any `json:"value,omitempty"`

	// Message says what is wrong in words, without the path.
	Message string `json:"message"`

	// Line is the line of the document on which the value begins, or for a
	// member that is absent the object around it; the first is 1. It is 0 if
	// there is no document.
	Line int `json:"line,omitempty"`

	// Column is the character in that line, the first is 1, or 0.
	Column int `json:"column,omitempty"`

	// Offset is the number of bytes of the document before that place. For a
	// CBOR document, which has no lines, it stands instead of Line and Column.
	Offset int `json:"offset,omitempty"`
}

// String returns the violation as a line: path, what is wrong, and where in the
// document.
func (v Violation) String() string {
	text := v.Message
	if v.Path != "" {
		text = v.Path + ": " + text
	}
	if v.Line > 0 {
		text += fmt.Sprintf(" (line %d, column %d)", v.Line, v.Column)
	} else if v.Offset > 0 {
		text += fmt.Sprintf(" (byte %d)", v.Offset)
	}
	return text
}

// Error returns what String does.
func (v *Violation) Error() string {
	if v == nil {
		return "<nil>"
	}
	return v.String()
}

// Is reports whether target is the violation's rule.
func (v *Violation) Is(target error) bool {
	rule, ok := target.(Rule)
	return ok && v != nil && rule == v.Rule
}

// UsageError says that something other than a shape of package model was to
// be validated: the program is wrong, not the data.
type UsageError struct {
	// Reason is what is wrong.
	Reason string
}

// Error returns the reason.
func (e *UsageError) Error() string {
	if e == nil {
		return "<nil>"
	}
	return "validate: " + e.Reason
}

// Rule is a kind of violation. It is an error, so that [errors.Is] finds it in
// an [*Error] or a [*Violation].
type Rule string

// Error returns the rule as it is.
func (r Rule) Error() string { return string(r) }

// The rules that constraints of the services give.
const (
	// RuleRequired is broken by a required member that is absent. The function
	// Struct takes an empty string for absent; to JSON and CBOR it is present, and
	// too short.
	RuleRequired Rule = "required"

	// RuleMinLength is broken by a string of too few characters.
	RuleMinLength Rule = "min-length"

	// RuleMaxLength is broken by a string of too many characters.
	RuleMaxLength Rule = "max-length"

	// RuleMin is broken by a number that is too small.
	RuleMin Rule = "min"

	// RuleMax is broken by a number that is too large.
	RuleMax Rule = "max"

	// RuleMinItems is broken by a list or a map with too few items. What only
	// results hold can't break it: services answer with empty lists.
	RuleMinItems Rule = "min-items"

	// RuleMaxItems is broken by a list or a map with too many items.
	RuleMaxItems Rule = "max-items"

	// RulePattern is broken by a string that is not spelled as it must be.
	RulePattern Rule = "pattern"

	// RuleEnum is broken by a value that is not one of an enumeration, and by
	// an instance type that is unknown or retired.
	RuleEnum Rule = "enum"

	// RuleExactlyOne is broken by two members of which one excludes the other,
	// and by neither.
	RuleExactlyOne Rule = "exactly-one"

	// RuleCombination is broken by a value that is legal by itself, but not
	// beside that of another member.
	RuleCombination Rule = "combination"
)

// The rules of a document, which only [JSON] and [CBOR] check.
const (
	// RuleSyntax is broken by what is not JSON, or not CBOR. Nothing after it is
	// read, and no constraint is checked.
	RuleSyntax Rule = "syntax"

	// RuleEncoding is broken by a string that is not Unicode text.
	RuleEncoding Rule = "encoding"

	// RuleDuplicate is broken by a name that stands in an object twice.
	RuleDuplicate Rule = "duplicate"

	// RuleType is broken by a value of the wrong type.
	RuleType Rule = "type"

	// RuleRange is broken by a number that its field can't hold, by a time
	// outside of the years 1 to 9999, and by the first instant of year 1, which
	// stands for an absent time.
	RuleRange Rule = "range"

	// RuleNull is broken by an explicit null, also in a list or a map, and in
	// CBOR by undefined.
	RuleNull Rule = "null"

	// RuleUnknownMember is broken by a member that the shape does not have.
	RuleUnknownMember Rule = "unknown-member"

	// RuleTag is broken by a time in CBOR without tag 1, and by a tag that a value
	// has no need for. Only the function CBOR checks it.
	RuleTag Rule = "tag"
)

// RuleMore is no rule: a long report ends with it. Its violation says how many
// more there are that are not listed.
const RuleMore Rule = "more"
