package cborjson

import (
	"fmt"
	"math"

	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/model"
)

// tag reads what a tag is about.
func (r *reader) tag(at place, h cborwire.Head) {
	isTime := at.kind == instant && h.Value == cborwire.TimeTag
	if r.strict && at.kind != unknown && !isTime {
		r.report(model.ProblemTag, "want "+at.kind.String()+" without another tag", h.String())
	}
	if !r.deeper() {
		return
	}
	inner, ok := r.head()
	if !ok {
		return
	}
	switch {
	case (h.Value == 2 || h.Value == 3) && inner.Major == cborwire.Bytes:
		r.bignum(inner, h.Value == 3)
	case h.Value == 4 && inner.Major == cborwire.List && inner.Value == 2:
		r.fraction()
	default:
		r.content(at, inner)
	}
	r.depth--
}

// bignum reads the content of a tag 2 or 3, an integer of any length.
func (r *reader) bignum(h cborwire.Head, negative bool) {
	content, ok := r.str(h)
	switch {
	case !ok:
	case len(content) > cborwire.MaxBignum:
		r.refuse(model.ProblemRange, fmt.Sprintf("want a number of at most %d bytes", cborwire.MaxBignum), fmt.Sprintf("one of %d bytes", len(content)))
	default:
		r.out = cborwire.AppendBignumText(r.out, content, negative)
	}
}

// fraction reads the content of a tag 4: an exponent and a mantissa.
func (r *reader) fraction() {
	start := len(r.out)
	exponent, ok := r.integer()
	if !ok {
		return
	}
	r.out = r.out[:start]
	if _, ok = r.integer(); ok {
		r.out = append(append(r.out, 'e'), exponent...)
	}
}

// integer reads an integer of any length and returns its text.
func (r *reader) integer() (text string, ok bool) {
	from := len(r.out)
	h, ok := r.head()
	if !ok {
		return "", false
	}
	switch {
	case h.Major == cborwire.Unsigned || h.Major == cborwire.Negative:
		r.content(place{}, h)
	case h.Major == cborwire.Tag && (h.Value == 2 || h.Value == 3) && r.pos < len(r.data) && r.data[r.pos]>>5 == cborwire.Bytes:
		if inner, ok := r.head(); ok {
			r.bignum(inner, h.Value == 3)
		}
	default:
		r.stop(model.ProblemType, "want an integer in a decimal fraction", h.String())
	}
	return string(r.out[from:]), !r.stopped
}

// simple reads a simple value or a float.
func (r *reader) simple(h cborwire.Head) {
	f, isFloat := cborwire.Float(h)
	switch {
	case isFloat && (math.IsNaN(f) || math.IsInf(f, 0)):
		r.refuse(model.ProblemRange, "want a finite number", h.String())
	case isFloat:
		r.out = cborwire.AppendFloatText(r.out, f)
	case h.Info == cborwire.False:
		r.out = append(r.out, "false"...)
	case h.Info == cborwire.True:
		r.out = append(r.out, "true"...)
	case h.Info == cborwire.Null || h.Info == cborwire.Undefined:
		r.out = append(r.out, "null"...)
	default:
		r.refuse(model.ProblemType, "want a value that JSON has", h.String())
	}
}
