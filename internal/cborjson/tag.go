package cborjson

import (
	"fmt"
	"math"
	"strconv"

	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/model"
)

// tag reads what a tag is about.
func (r *reader) tag(at place, h cborwire.Head) {
	isTime := at.kind == instant && h.Value == cborwire.TimeTag
	inner, ok := r.head()
	if !ok {
		return
	}
	if isTime && inner.Major == cborwire.Text {
		r.oddTime(inner)
	} else if r.strict && at.kind != unknown && !isTime {
		r.report(problem{kind: model.ProblemTag, want: "want " + at.kind.String() + " without another tag", found: h.String()})
	}
	switch {
	case (h.Value == 2 || h.Value == 3) && inner.Major == cborwire.Bytes:
		r.number(at, r.bignum(inner, h.Value == 3))
	case h.Value == 4 && inner.Major == cborwire.List:
		r.fraction(at, inner)
	case r.deeper():
		r.content(at, inner)
		r.depth--
	}
}

// fraction reads the content of a tag 4: a list of an exponent and a mantissa.
func (r *reader) fraction(at place, h cborwire.Head) {
	const want = "want a decimal fraction: a list of two integers"
	indefinite := h.Info == cborwire.Indefinite
	if !indefinite && h.Value != 2 {
		r.stop(want, h.String())
		return
	}
	exponent := r.integer()
	number := append(r.integer(), 'e')
	if indefinite && !r.stopped && !r.atBreak() {
		r.stop(want, "a longer list")
	}
	r.number(at, append(number, exponent...))
}

// number writes the text of a number, unless reading it ended or it was too long.
func (r *reader) number(at place, text []byte) {
	if r.long {
		r.refuse(at, model.ProblemRange, fmt.Sprintf("want a number of at most %d bytes", cborwire.MaxBignum), "a longer one")
	} else if !r.stopped {
		r.out = append(r.out, text...)
	}
	r.long = false
}

// bignum reads the content of a tag 2 or 3, an integer of any length, and returns
// its text.
func (r *reader) bignum(h cborwire.Head, negative bool) []byte {
	content, ok := r.str(h)
	if !ok {
		return nil
	}
	if len(content) > cborwire.MaxBignum {
		r.long = true
		return nil
	}
	return cborwire.AppendBignumText(nil, content, negative)
}

// integer reads an integer of any length in a decimal fraction and returns its
// text.
func (r *reader) integer() []byte {
	if r.stopped {
		return nil
	}
	h, ok := r.head()
	switch {
	case !ok:
	case h.Major == cborwire.Unsigned:
		return strconv.AppendUint(nil, h.Value, 10)
	case h.Major == cborwire.Negative:
		return cborwire.AppendNegativeText(nil, h.Value)
	case h.Major == cborwire.Tag && (h.Value == 2 || h.Value == 3) && r.pos < len(r.data) && r.data[r.pos]>>5 == cborwire.Bytes:
		if inner, ok := r.head(); ok {
			return r.bignum(inner, h.Value == 3)
		}
	default:
		r.stop("want an integer in a decimal fraction", h.String())
	}
	return nil
}

// simple reads a simple value or a float.
func (r *reader) simple(at place, h cborwire.Head) {
	f, isFloat := cborwire.Float(h)
	switch {
	case isFloat && (math.IsNaN(f) || math.IsInf(f, 0)):
		r.refuse(at, model.ProblemRange, "want a finite number", h.String())
	case isFloat:
		r.out = cborwire.AppendFloatText(r.out, f)
	case h.Info == cborwire.False:
		r.out = append(r.out, "false"...)
	case h.Info == cborwire.True:
		r.out = append(r.out, "true"...)
	case h.Info == cborwire.Null || h.Info == cborwire.Undefined:
		r.out = append(r.out, "null"...)
	default:
		r.refuse(at, model.ProblemType, "want a value that JSON has", h.String())
	}
}
