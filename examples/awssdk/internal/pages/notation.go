package pages

import (
	"math/rand/v2"
	"slices"
)

// A document is made of these: scalars are JSON text already, so that the
// generator decides on the notation of each.
type (
	text   string
	list   []any
	object []member
	member struct {
		name  string
		value any
	}
)

// compact appends v without white space, as the service sends it.
func compact(b []byte, v any) []byte {
	switch v := v.(type) {
	case text:
		return append(b, v...)
	case list:
		b = append(b, '[')
		for i, element := range v {
			if i > 0 {
				b = append(b, ',')
			}
			b = compact(b, element)
		}
		return append(b, ']')
	case object:
		b = append(b, '{')
		for i, m := range v {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(append(append(b, '"'), m.name...), `":`...)
			b = compact(b, m.value)
		}
		return append(b, '}')
	default:
		panic("pages: no part of a document")
	}
}

// pretty appends v as the AWS CLI prints it: four spaces a level.
func pretty(b []byte, v any, margin string) []byte {
	inner := margin + "    "
	switch v := v.(type) {
	case list:
		if len(v) == 0 {
			return append(b, "[]"...)
		}
		b = append(b, '[')
		for i, element := range v {
			b = pretty(startLine(b, i, inner), element, inner)
		}
		return append(append(b, margin...), ']')
	case object:
		b = append(b, '{')
		for i, m := range v {
			b = append(append(append(startLine(b, i, inner), '"'), m.name...), `": `...)
			b = pretty(b, m.value, inner)
		}
		return append(append(b, margin...), '}')
	default:
		return compact(b, v)
	}
}

// startLine begins the line of element i of a list or an object.
func startLine(b []byte, i int, margin string) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	return append(b, margin...)
}

// shuffle puts the members of v, and of all that is in it, in random order.
func shuffle(r *rand.Rand, v any) {
	switch v := v.(type) {
	case list:
		for _, element := range v {
			shuffle(r, element)
		}
	case object:
		r.Shuffle(len(v), func(i, j int) { v[i], v[j] = v[j], v[i] })
		for _, m := range v {
			shuffle(r, m.value)
		}
	}
}

// unknown are members that no version of the service had when this was written.
var unknown = []member{
	{"TomorrowsFlag", text("true")},
	{"TomorrowsNote", text(`"a \"note\" of tomorrow, Z\u00fcrich"`)},
	{"TomorrowsSettings", object{{"Level", text("3")}, {"Parts", list{text(`"a"`), text("null"), object{{"x", text("1.5e3")}}}}}},
}

// withUnknown returns v with one unknown member in each object, at any place.
func withUnknown(r *rand.Rand, v any) any {
	switch v := v.(type) {
	case list:
		changed := make(list, len(v))
		for i, element := range v {
			changed[i] = withUnknown(r, element)
		}
		return changed
	case object:
		changed := make(object, 0, len(v)+1)
		for _, m := range v {
			changed = append(changed, member{m.name, withUnknown(r, m.value)})
		}
		return slices.Insert(changed, r.IntN(len(changed)+1), unknown[r.IntN(len(unknown))])
	default:
		return v
	}
}
