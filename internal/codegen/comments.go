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
		if doc == nil {
			continue // revive asks for a comment
		}
		start, end := p.fset.Position(doc.Pos()), p.fset.Position(doc.End())
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
		if i > 0 && len(line)+len(" ")+len(word) > 80 {
			list = append(list, strings.TrimRight(line, " "))
			line = "// "
		}
		line += word + " "
	}
	list = append(list, strings.TrimRight(line, " "))
	if len(errs) == 0 {
		list = []string{"// " + errorsPrefix + "none of its own."}
	}

	begin := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "// "+errorsPrefix) })
	if begin < 0 {
		begin = len(lines)
		for begin > 0 && lines[begin-1] != "//" {
			begin--
		}
		return slices.Insert(slices.Clone(lines), begin, append(list, "//")...)
	}
	end := begin
	for end < len(lines) && lines[end] != "//" {
		end++
	}
	return slices.Replace(slices.Clone(lines), begin, end, list...)
}
