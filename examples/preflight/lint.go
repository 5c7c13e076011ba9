package main

import (
	"bytes"
	"errors"
	"regexp"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// linter checks requests for one operation.
type linter struct {
	operation model.Operation
	validator *validate.Validator
}

// result is what was found in a source. Its exported fields are what -o json
// prints.
type result struct {
	File       string               `json:"file"`
	Operation  string               `json:"operation"`
	Violations []validate.Violation `json:"violations"`
	Error      string               `json:"error,omitzero"` // why it could not be read

	text []byte // in which the violations have their places
}

// newLinter returns the linter that the command line asks for.
func newLinter(opt options) linter {
	var with []validate.Option
	if opt.allowUnknown {
		with = append(with, validate.AllowUnknownValues())
	}
	return linter{opt.operation, validate.New(with...)}
}

// lint reads a source and checks it.
func (l linter) lint(src terminal.Source) result {
	r := result{File: src.Name, Operation: l.operation.Name, Violations: []validate.Violation{}}
	text, err := textOf(src)
	if err != nil {
		r.Error = err.Error()
		return r
	}
	if r.text = bytes.TrimPrefix(text, []byte(terminal.ByteOrderMark)); len(r.text) < len(text) {
		r.Violations = append(r.Violations, markViolation())
	}
	violations, err := l.check(r.text)
	if err != nil {
		r.Error = err.Error()
	}
	r.Violations = append(r.Violations, explain(violations, r.text)...)
	return r
}

// check returns everything that is wrong with a request.
func (l linter) check(text []byte) ([]validate.Violation, error) {
	err := l.validator.JSON(text, l.operation.NewRequest())
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		return broken.Violations, nil
	}
	return nil, err
}

// markViolation says what is wrong with a byte order mark. The mark does not
// count as a column, as in editors.
func markViolation() validate.Violation {
	return validate.Violation{
		Rule:    validate.RuleSyntax,
		Message: "the file begins with a byte order mark, which the AWS CLI refuses; save it as UTF-8 without",
		Line:    1,
		Column:  1,
	}
}

// explain adds to syntax errors what the document may be instead of JSON.
func explain(violations []validate.Violation, text []byte) []validate.Violation {
	hint := ""
	switch text = bytes.TrimLeft(text, " \t\r\n"); {
	case len(text) == 0:
		hint = "; the document is empty"
	case yaml.Match(text):
		hint = "; this looks like YAML, but --cli-input-json takes JSON"
	}
	for i := range violations {
		if violations[i].Rule == validate.RuleSyntax {
			violations[i].Message += hint
		}
	}
	return violations
}

// yaml matches how a document of YAML begins.
var yaml = regexp.MustCompile(`^(#|%|---|- |["']?\w+["']?:(\s|$))`)
