package validate

import "slices"

// around returns the schema of a structure in which a path leads to what inner
// is about.
func around(path []string, inner *schema) *schema {
	for _, name := range slices.Backward(path) {
		inner = &schema{Type: "object", Properties: properties{{name, inner}}}
	}
	return inner
}

// schema names each member as a property too: some engines insist on that for
// what is required.
func (r exactlyOne) schema() *schema {
	s := &schema{Type: "object"}
	for _, name := range r.of.names {
		s.OneOf = append(s.OneOf, &schema{Properties: properties{{name, new(schema)}}, Required: []string{name}})
	}
	return s
}

func (r atMostOne) schema() *schema {
	return around(r.of.names, &schema{Type: "array", MaxItems: new(int64(1))})
}

func (r combination) schema() *schema {
	member, other := r.of.names[0], r.of.names[1]
	return &schema{
		Type: "object",
		If:   &schema{Properties: properties{{other, &schema{Const: r.values[1]}}}, Required: []string{other}},
		Then: &schema{Properties: properties{{member, &schema{Not: &schema{Const: r.values[0]}}}}},
	}
}
