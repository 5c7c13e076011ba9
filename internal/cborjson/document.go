package cborjson

import (
	"errors"
	"reflect"
	"slices"

	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/model"
)

// Document is a CBOR document in its JSON form.
type Document struct {
	// Text is the JSON text, up to where the document could be read. A value of
	// another kind than the one wanted stands for one that JSON can't say.
	Text []byte

	data     []byte
	strict   bool
	root     place
	problems []problem
	omitted  int
	refused  int
}

// Read returns the JSON form of a document that holds a structure of type t, or
// anything if t is nil. A strict reading goes on after what JSON can't say, and
// notes also times without their tag and tags that mean nothing.
func Read(data []byte, t reflect.Type, strict bool) *Document {
	d := &Document{data: data, strict: strict}
	if t != nil {
		d.root = placeOf(t)
	}
	r := d.reader()
	r.out = make([]byte, 0, len(data)+len(data)/4)
	r.document(d.root)
	d.Text, d.problems, d.omitted, d.refused = r.out, r.problems, r.omitted, r.refused
	return d
}

// reader returns a reader of the document.
func (d *Document) reader() *reader {
	return &reader{data: d.data, strict: d.strict, fields: make(fields)}
}

// Unmarshal reads the document into v, strictly or not, as it was read itself.
// The error is that of the JSON decoder with what the document breaks besides;
// its offsets are those in Text, see [Document.Place].
func (d *Document) Unmarshal(v model.Shape) error {
	var err error
	if d.strict {
		err = model.UnmarshalStrict(d.Text, v)
	} else {
		err = v.UnmarshalJSON(d.Text)
	}
	e, ok := errors.AsType[*model.DocumentError](err)
	if err != nil && !ok || len(d.problems) == 0 {
		return err
	}
	merged := report{problems: d.own(), more: d.omitted}
	if ok {
		merged.add(d, e.Problems)
	}
	slices.SortStableFunc(merged.problems, func(a, b model.Problem) int { return a.Offset - b.Offset })
	if !d.strict {
		merged.problems = merged.problems[:1]
	}
	return &model.DocumentError{Problems: merged.cut()}
}

// report is what is wrong with a document, the problems of its own and those of
// its JSON form.
type report struct {
	problems []model.Problem
	more     int // how many there are besides
	from     int // the offset of the first of these, if that is not of its own
}

// add adds the problems of the JSON form of d that do not come of those of its own:
// text that breaks off, and values that stand for what JSON can't say.
func (r *report) add(d *Document, found []model.Problem) {
	stands := d.refused         // how many such values have not been met
	other := make(map[int]bool) // offsets of problems
	for _, p := range found {
		own, ok := d.at(p.Offset)
		switch {
		case p.Kind == model.ProblemMore:
			if more := p.More - stands; more > 0 {
				r.more += more
				r.from = p.Offset
			}
		case ok && own.refused:
			stands--
		case p.Kind != model.ProblemSyntax:
			other[d.startOf(p)] = true
			r.problems = append(r.problems, p)
		}
	}
	// One fault is one problem: a tag counts only where nothing else is wrong.
	r.problems = slices.DeleteFunc(r.problems, func(p model.Problem) bool { return p.Kind == model.ProblemTag && other[p.Offset] })
}

// cut returns what a report lists.
func (r *report) cut() []model.Problem {
	listed := min(len(r.problems), jsonplace.MaxProblems)
	for r.from > 0 && listed > 0 && r.problems[listed-1].Offset >= r.from {
		listed-- // Others that are not listed come before it.
	}
	more := r.more + len(r.problems) - listed
	if more == 0 {
		return r.problems
	}
	from := r.from
	if listed < len(r.problems) && (from == 0 || r.problems[listed].Offset < from) {
		from = r.problems[listed].Offset
	}
	return append(slices.Clip(r.problems[:listed]), model.Problem{Kind: model.ProblemMore, Offset: from, More: more})
}

// own returns the problems of the document itself.
func (d *Document) own() []model.Problem {
	marks := make([]jsonplace.Mark, len(d.problems))
	for i, p := range d.problems {
		marks[i] = jsonplace.Mark{Offset: p.offset, Key: p.key}
	}
	problems := make([]model.Problem, len(d.problems))
	for i, at := range jsonplace.Of(d.Text, marks) {
		p := d.problems[i]
		problems[i] = model.Problem{Kind: p.kind, Path: at.Path, Pointer: at.Pointer, Line: at.Line, Column: at.Column, Offset: at.Offset, Want: p.want, Found: p.found}
	}
	return problems
}

// at returns the problem of the document itself at an offset.
func (d *Document) at(offset int) (p problem, ok bool) {
	i, ok := slices.BinarySearchFunc(d.problems, offset, func(p problem, offset int) int { return p.offset - offset })
	if ok {
		p = d.problems[i]
	}
	return p, ok
}

// startOf returns the offset of the value that a problem of the JSON form is
// about, if the document itself has a problem with that value too.
func (d *Document) startOf(p model.Problem) int {
	if p.Kind != model.ProblemEncoding { // which is at the bytes within a string
		return p.Offset
	}
	i, _ := slices.BinarySearchFunc(d.problems, p.Offset, func(p problem, offset int) int { return p.offset - offset })
	if i == 0 {
		return p.Offset
	}
	start := d.problems[i-1].offset
	if start < len(d.Text) && d.Text[start] == '"' && stringEnd(d.Text, start) > p.Offset {
		return start
	}
	return p.Offset
}

// Place gives an error that Unmarshal returned the places in the document itself:
// offsets, and neither lines nor columns.
func (d *Document) Place(err error) error {
	e, ok := errors.AsType[*model.DocumentError](err)
	if !ok {
		return err
	}
	offsets := make([]int, len(e.Problems))
	for i, p := range e.Problems {
		offsets[i] = p.Offset
	}
	for i, offset := range d.Locate(offsets) {
		p := &e.Problems[i]
		p.Line, p.Column, p.Offset = 0, 0, offset
	}
	return e
}
