package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
)

// errorsPrefix begins the paragraph of a request's comment that lists the
// errors of its operation.
const errorsPrefix = "Errors: "

// columns is how long a line of it may be.
const columns = 80

// writeErrorLists makes the paragraph "Errors: …" in the comment of each request
// list the errors of its row in the table of operations.
func (p *codecPackage) writeErrorLists() error {
	type edit struct {
		start, end int
		text       string
	}
	edits := make(map[string][]edit)
	for _, op := range p.Operations {
		doc := op.Request.doc
		start, end := p.position(doc.Pos()), p.position(doc.End())
		lines := make([]string, 0, len(doc.List))
		for _, line := range doc.List {
			lines = append(lines, line.Text)
		}
		text := strings.Join(withErrors(lines, op.Errors), "\n")
		edits[start.Filename] = append(edits[start.Filename], edit{start.Offset, end.Offset, text})
	}
	for name, list := range edits {
		src, err := os.ReadFile(name)
		if err != nil {
			return fmt.Errorf("codegen: %w", err)
		}
		slices.SortFunc(list, func(a, b edit) int { return cmp.Compare(b.start, a.start) }) // the last first
		for _, e := range list {
			src = slices.Concat(src[:e.start], []byte(e.text), src[e.end:])
		}
		if err := writeSource(name, bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))); err != nil {
			return err
		}
	}
	return nil
}

// withErrors returns the lines of a comment with the errors in the paragraph for
// them, which is the one before the last if there is none yet.
func withErrors(lines, errs []string) []string {
	var list []string
	line := "// " + errorsPrefix
	for i, name := range errs {
		word := name + ","
		if i == len(errs)-1 {
			word = name + "."
		}
		if i > 0 && len(line)+len(word) > columns {
			list = append(list, strings.TrimRight(line, " "))
			line = "// "
		}
		line += word + " "
	}
	list = append(list, strings.TrimRight(line, " "))
	if len(errs) == 0 {
		list = []string{"// " + errorsPrefix + "none of its own."}
	}

	begin := slices.IndexFunc(lines, isErrorsLine)
	if begin < 0 {
		begin = len(lines) // the paragraph goes before the last one, or after the only one
		for begin > 0 && lines[begin-1] != "//" {
			begin--
		}
		if begin == 0 {
			return slices.Concat(lines, []string{"//"}, list)
		}
		return slices.Insert(slices.Clone(lines), begin, append(list, "//")...)
	}
	end := begin
	for end < len(lines) && lines[end] != "//" {
		end++
	}
	return slices.Replace(slices.Clone(lines), begin, end, list...)
}

// isErrorsLine reports whether the paragraph with the errors begins with a line.
func isErrorsLine(line string) bool {
	return strings.HasPrefix(line, "// "+strings.TrimSpace(errorsPrefix))
}

// checkComment refuses a request whose comment can't list errors.
func (p *codecPackage) checkComment(request *shape) {
	if request.doc == nil {
		p.fail(request.pos, "%s has no comment, in which its errors are listed", request.Name)
		return
	}
	found := false
	for _, line := range request.doc.List {
		switch {
		case strings.HasPrefix(line.Text, "/*"):
			p.fail(line.Pos(), "%s: its comment has lines that begin with //", request.Name)
		case isErrorsLine(line.Text) && found:
			p.fail(line.Pos(), "%s: its comment has two paragraphs that begin with %q", request.Name, errorsPrefix)
		}
		found = found || isErrorsLine(line.Text)
	}
}
