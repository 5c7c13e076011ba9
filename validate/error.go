package validate

import (
	"fmt"
	"strings"
)

// Error lists everything that is wrong with a value or a document.
type Error struct {
	// Violations are in the order of the document, or without one in the order
	// of declaration. There is at least one.
	Violations []Violation `json:"violations"`
}

// Error returns a line for each violation.
func (e *Error) Error() string {
	lines := make([]string, len(e.Violations))
	for i := range e.Violations {
		lines[i] = e.Violations[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the violations, so that [errors.Is] looks at each of them and
// [errors.As] finds the first [*Violation].
func (e *Error) Unwrap() []error {
	errs := make([]error, len(e.Violations))
	for i := range e.Violations {
		errs[i] = &e.Violations[i]
	}
	return errs
}

// Violation is one broken rule.
type Violation struct {
	// Path leads to the member that breaks the rule, by wire names:
	// VpcConfig.SubnetIds[1] or Tags["env"], with all names in full. It is empty
	// for the document as a whole.
	Path string `json:"path"`
	// Rule is the rule that is broken.
	Rule Rule `json:"rule"`
	// Limit is what the rule allows: a number, a pattern, or empty. A pattern
	// is to be read; package regexp can't compile all of them.
	Limit string `json:"limit,omitempty"`
	// Value is what stands there instead, whole. It is nil for a member that
	// is absent. For what [JSON] could not read it is the text, shortened.
	Value any `json:"value,omitempty"`
	// Message says what is wrong in words, without the path.
	Message string `json:"message"`
	// Line is the line of the document on which the value begins, or for a
	// member that is absent the object around it; the first is 1. It is 0 if
	// there is no document.
	Line int `json:"line,omitempty"`
	// Column is the character in that line, the first is 1, or 0.
	Column int `json:"column,omitempty"`
}

// String returns the violation as a line: path, what is wrong, and where in the
// document.
func (v Violation) String() string {
	text := v.Message
	if v.Path != "" {
		text = shortPath(v.Path) + ": " + text
	}
	if v.Line > 0 {
		text += fmt.Sprintf(" (line %d, column %d)", v.Line, v.Column)
	}
	return text
}

// Error returns what String does.
func (v *Violation) Error() string { return v.String() }

// Is reports whether target is the error of the violation's rule.
func (v *Violation) Is(target error) bool {
	e, ok := target.(ruleError)
	return ok && Rule(e) == v.Rule
}

// UsageError says that something other than a shape of package model was to
// be validated: the program is wrong, not the data.
type UsageError struct {
	// Reason is what is wrong.
	Reason string
}

// Error returns the reason.
func (e *UsageError) Error() string { return "validate: " + e.Reason }
