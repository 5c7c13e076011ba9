package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/euc-go/eucmodel/validate"
)

// writeJSON writes a list with the result of each source.
func writeJSON(w io.Writer, results []result) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(results)
}

// writeText writes every violation with its line, then a summary.
func writeText(w io.Writer, results []result) {
	if results[0].File == exampleName {
		fmt.Fprintf(w, "There is no FILE, so this is the built-in example: a request for %s with six faults.\n\n", exampleOperation)
	}
	for _, r := range results {
		at := places{text: r.text}
		for _, v := range r.Violations {
			fmt.Fprintf(w, "%s:%d:%d: %s\n", clean(r.File), v.Line, v.Column, clean(sentence(v)))
			if v.Rule == validate.RuleMore { // which has no single place to show
				fmt.Fprintln(w)
				continue
			}
			line, offset := at.find(v.Line, v.Column)
			writeSnippet(w, v.Line, line, offset)
			fmt.Fprintln(w)
		}
	}
	if s := summary(results); s != "" {
		fmt.Fprintln(w, s)
	}
}

// sentence says what is wrong with which member.
func sentence(v validate.Violation) string {
	switch {
	case v.Rule == validate.RuleMore:
		return v.Message + " from here on, not listed"
	case v.Path == "":
		return v.Message
	default:
		return v.Path + ": " + v.Message
	}
}

// count returns how many violations there are, including those that are not
// listed.
func count(violations []validate.Violation) int {
	n := len(violations)
	for _, v := range violations {
		if v.Rule == validate.RuleMore {
			unlisted, _ := v.Value.(int)
			n += unlisted - 1
		}
	}
	return n
}

// summary returns a line about all that could be read, "" if that is nothing.
func summary(results []result) string {
	violations, faulty := 0, 0
	var read []string
	for _, r := range results {
		if r.Error == "" {
			read = append(read, r.File)
		}
		if len(r.Violations) > 0 {
			violations += count(r.Violations)
			faulty++
		}
	}
	if len(read) == 0 {
		return ""
	}
	what := clean(read[0])
	switch {
	case len(results) > 1 && faulty > 0:
		what = fmt.Sprintf("%d of %s", faulty, plural(len(results), "file"))
	case len(results) > 1:
		what = plural(len(read), "file")
	}
	s := fmt.Sprintf("%s: %s, checked for %s", what, plural(violations, "violation"), results[0].Operation)
	if unread := len(results) - len(read); unread > 0 {
		s += fmt.Sprintf("; %s could not be read", plural(unread, "file"))
	}
	return s
}

// plural returns a number of things in words.
func plural(n int, thing string) string {
	switch n {
	case 0:
		return "no " + thing + "s"
	case 1:
		return "1 " + thing
	default:
		return fmt.Sprintf("%d %ss", n, thing)
	}
}
