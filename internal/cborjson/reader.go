package cborjson

import (
	"fmt"
	"strconv"

	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/internal/wire"
	"github.com/euc-go/eucmodel/model"
)

// reader writes the JSON text of a CBOR document.
type reader struct {
	data   []byte
	pos    int
	out    []byte
	strict bool
	fields fields

	depth    int // of lists, maps and tags
	steps    int // of the path to what is read: depth without tags
	mapStep  int // the step that leads to an entry of a map, or 0
	problems []problem
	latest   int  // the offset of the latest problem, also of one that is omitted
	omitted  int  // how many problems there are besides
	refused  int  // how many of all are those with refused
	stopped  bool // Nothing more can be read.
	long     bool // A part of the number that is being read is too long.

	locator *locator // nil unless offsets are asked for
}

// problem is what is wrong with a document in a way that its JSON text does not
// show.
type problem struct {
	kind        model.ProblemKind
	offset      int // in the JSON text, of the place
	key         int // see [jsonplace.Mark]
	want, found string
	refused     bool // Something else stands in the JSON text for what was there.
}

// report notes a problem with what stands next. Unless the reader is strict,
// that is the end.
func (r *reader) report(p problem) {
	if r.stopped {
		return
	}
	p.offset, p.key = len(r.out), r.mapStep
	last := len(r.problems) - 1
	switch {
	case last >= 0 && r.latest == p.offset:
		// One fault is one problem: a tag counts only where nothing else is wrong.
		if p.kind != model.ProblemTag && r.omitted == 0 {
			r.problems[last] = p
		}
	case len(r.problems) <= jsonplace.MaxProblems: // One more than a report lists is kept.
		r.problems = append(r.problems, p)
	default:
		r.omitted++
	}
	r.latest = p.offset
	if !r.strict {
		r.stopped = true
	}
}

// stop notes a problem after which nothing can be read.
func (r *reader) stop(want, found string) {
	r.report(problem{kind: model.ProblemSyntax, want: want, found: found})
	r.stopped = true
}

// head reads the head of the item that stands next.
func (r *reader) head() (cborwire.Head, bool) {
	h, size, want, found := cborwire.ReadHead(r.data[r.pos:])
	if want != "" {
		r.stop(want, found)
		return h, false
	}
	r.pos += size
	return h, true
}

// document reads the whole document, which holds what root says.
func (r *reader) document(root place) {
	r.item(root)
	if !r.stopped && r.pos < len(r.data) {
		r.stop("want the end of the document", fmt.Sprintf("byte %#02x", r.data[r.pos]))
	}
	if r.locator != nil {
		r.locator.finish(r)
	}
}

// item reads the item that stands next, at a place.
func (r *reader) item(at place) {
	r.mark()
	h, ok := r.head()
	if !ok {
		return
	}
	_, isFloat := cborwire.Float(h)
	if at.kind == instant && (h.Major <= cborwire.Negative || h.Major == cborwire.Text || isFloat) {
		r.oddTime(h)
	}
	r.content(at, h)
}

// oddTime notes a time that is not a number in tag 1.
func (r *reader) oddTime(h cborwire.Head) {
	if r.strict {
		r.report(problem{kind: model.ProblemTag, want: "want a time: tag 1 with seconds since 1970", found: h.String()})
	}
}

// content reads the rest of the item whose head is h.
func (r *reader) content(at place, h cborwire.Head) {
	switch h.Major {
	case cborwire.Unsigned:
		r.out = strconv.AppendUint(r.out, h.Value, 10)
	case cborwire.Negative:
		r.out = cborwire.AppendNegativeText(r.out, h.Value)
	case cborwire.Bytes:
		r.bytes(at, h)
	case cborwire.Text:
		r.text(h)
	case cborwire.List:
		r.list(at, h)
	case cborwire.Map:
		r.object(at, h)
	case cborwire.Tag:
		r.tag(at, h)
	default:
		r.simple(at, h)
	}
}

// refuse reports a value that JSON can't say. What stands for it is a value that
// is not of the kind wanted at the place, so that it is not stored.
func (r *reader) refuse(at place, kind model.ProblemKind, want, found string) {
	if r.report(problem{kind: kind, want: want, found: found, refused: at.kind != unknown}); r.stopped {
		return
	}
	switch at.kind {
	case unknown:
		r.out = append(r.out, "null"...)
		return
	case object, entries:
		r.out = append(r.out, "[]"...)
	default:
		r.out = append(r.out, "{}"...)
	}
	r.refused++
}

// more reports whether a list or a map has another item, after so many.
func (r *reader) more(h cborwire.Head, read uint64) bool {
	if r.stopped {
		return false
	}
	if h.Info == cborwire.Indefinite {
		return !r.atBreak()
	}
	return read < h.Value
}

// list reads the elements of a list.
func (r *reader) list(at place, h cborwire.Head) {
	if !r.deeper() {
		return
	}
	r.steps++
	r.out = append(r.out, '[')
	for n := uint64(0); r.more(h, n); n++ {
		if n > 0 {
			r.out = append(r.out, ',')
		}
		r.item(at.item(list))
	}
	r.steps--
	r.close(']')
}

// object reads the members of an object, or the entries of a map.
func (r *reader) object(at place, h cborwire.Head) {
	if !r.deeper() {
		return
	}
	r.steps++
	if at.kind == entries {
		r.mapStep = r.steps
	}
	r.out = append(r.out, '{')
	for n := uint64(0); r.more(h, n); n++ {
		if n > 0 {
			r.out = append(r.out, ',')
		}
		name, ok := r.name()
		if !ok {
			return
		}
		r.out = append(r.out, ':')
		if at.kind == object {
			r.item(r.fields.member(at.typ, string(name)))
		} else {
			r.item(at.item(entries))
		}
	}
	if r.steps--; at.kind == entries {
		r.mapStep = 0
	}
	r.close('}')
}

// name reads the name of a member.
func (r *reader) name() (name []byte, ok bool) {
	r.mark()
	h, ok := r.head()
	if ok && h.Major != cborwire.Text {
		r.stop("want a text as the name of a member", h.String())
		ok = false
	}
	if !ok {
		return nil, false
	}
	return r.text(h)
}

// deeper counts one more list, map or tag around what is read, and reports
// whether that is allowed.
func (r *reader) deeper() bool {
	if r.depth++; r.depth > wire.MaxDepth {
		r.stop(fmt.Sprintf("want at most %d lists, maps and tags within each other", wire.MaxDepth), "one more")
		return false
	}
	return true
}

// close ends a list or an object, unless reading ended within.
func (r *reader) close(closer byte) {
	if !r.stopped {
		r.depth--
		r.out = append(r.out, closer)
	}
}
