package pages

import "math/rand/v2"

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
