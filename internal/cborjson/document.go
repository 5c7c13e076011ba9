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
	// Text is the JSON text, up to where the document could be read. A null
	// stands for a value that JSON can't say.
	Text []byte

	data     []byte
	strict   bool
	root     place
	problems []problem
	omitted  int
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
	d.Text, d.problems, d.omitted = r.out, r.problems, r.omitted
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
	problems, more := d.own(), d.omitted
	if ok {
		for _, p := range e.Problems {
			if p.Kind == model.ProblemMore {
				more += p.More
			} else if p.Kind != model.ProblemSyntax && !d.isOwn(p.Offset) {
				// Text that breaks off, and a null that stands for a value, come of
				// what the document itself breaks.
				problems = append(problems, p)
			}
		}
	}
	slices.SortStableFunc(problems, func(a, b model.Problem) int { return a.Offset - b.Offset })
	if !d.strict {
		problems = problems[:1]
	}
	if surplus := len(problems) - jsonplace.MaxProblems; surplus > 0 {
		more += surplus
		problems = problems[:jsonplace.MaxProblems]
	}
	if more > 0 {
		last := problems[len(problems)-1]
		problems = append(problems, model.Problem{Kind: model.ProblemMore, Offset: last.Offset, More: more})
	}
	return &model.DocumentError{Problems: problems}
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

// isOwn reports whether the document itself breaks something at an offset.
func (d *Document) isOwn(offset int) bool {
	_, found := slices.BinarySearchFunc(d.problems, offset, func(p problem, offset int) int { return p.offset - offset })
	return found
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
