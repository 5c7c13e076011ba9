package validate

import (
	"math"
	"reflect"

	"github.com/euc-go/eucmodel/model"
)

// describer makes the schema of a structure and of what lies within it.
type describer struct {
	request   bool // The structure is one that a program sends.
	defs      properties
	described map[string]bool // names of those in defs
}

// structure returns the schema of a structure.
func (d *describer) structure(p *plan) *schema {
	name := p.typ.Name()
	s := &schema{Title: name, Description: description(name), Type: "object", AdditionalProperties: false}
	for _, f := range p.members {
		member := d.member(f.rules)
		member.Description = description(name + "." + p.typ.Field(f.index).Name)
		s.Properties = append(s.Properties, property{f.name, member})
		if f.rules.presence == required {
			s.Required = append(s.Required, f.name)
		}
	}
	return s
}

// member returns the schema of a member. One that is no pointer may not be
// zero, because nothing would distinguish it from an absent one.
func (d *describer) member(r *rules) *schema {
	s := d.value(r)
	if r.pointer {
		return s
	}
	switch r.kind {
	case text:
		isEmptyRefused := r.min.set && r.min.n > 0 || r.pattern != nil && !r.pattern.match("") || s.Enum != nil
		if !isEmptyRefused {
			s.MinLength = new(int64(1))
		}
	case number:
		if *s.Minimum <= 0 && *s.Maximum >= 0 {
			s.Not = &schema{Const: 0}
		}
	}
	return s
}

// value returns the schema of what may be a member, an element of a list or an
// entry of a map.
func (d *describer) value(r *rules) *schema {
	switch r.kind {
	case text:
		return d.text(r)
	case number:
		return integer(r)
	case list:
		s := &schema{Type: "array", MaxItems: r.max.limit(), Items: d.element(r)}
		if d.request {
			s.MinItems = r.min.limit()
		}
		return s
	case mapping:
		return d.mapping(r)
	case shape:
		return d.reference(r.shape.typ.Name(), func() *schema { return d.structure(r.shape) })
	default:
		return d.opaque(r.typ)
	}
}

// text returns the schema of a string.
func (d *describer) text(r *rules) *schema {
	s := &schema{Type: "string"}
	switch {
	case r.values != nil && d.request:
		s.Enum = r.values.allowed
		return s
	case r.values != nil:
		s.Examples = r.values.allowed // The service may send others.
	}
	s.MinLength, s.MaxLength = r.min.limit(), r.max.limit()
	if r.pattern != nil {
		expression, not := r.pattern.portable()
		s.Pattern = expression
		if not != "" {
			s.Not = &schema{Pattern: not}
		}
	}
	return s
}

// integer returns the schema of an integer, which has the bounds of its type
// if it has no others.
func integer(r *rules) *schema {
	least, most := int64(math.MinInt64), int64(math.MaxInt64)
	if r.typ.Kind() == reflect.Int32 {
		least, most = math.MinInt32, math.MaxInt32
	}
	if r.min.set {
		least = r.min.n
	}
	if r.max.set {
		most = r.max.n
	}
	return &schema{Type: "integer", Minimum: &least, Maximum: &most}
}

// element returns the schema of the elements of a list.
func (d *describer) element(r *rules) *schema {
	if r.items != nil {
		return d.value(r.items)
	}
	elem := r.typ.Elem()
	return d.value(&rules{kind: kindOf(elem), typ: elem})
}

// mapping returns the schema of a map.
func (d *describer) mapping(r *rules) *schema {
	s := &schema{Type: "object", MaxProperties: r.max.limit(), AdditionalProperties: &schema{Type: "string"}}
	if d.request {
		s.MinProperties = r.min.limit()
	}
	if r.items != nil {
		s.PropertyNames, s.AdditionalProperties = d.text(r.keys), d.text(r.items)
	}
	return s
}

// opaque returns the schema of a value of which only the presence is checked.
func (d *describer) opaque(t reflect.Type) *schema {
	if t == reflect.TypeFor[model.Timestamp]() {
		return d.reference(t.Name(), timestampSchema)
	}
	return &schema{Type: "boolean"}
}

// reference returns a reference to the schema with a name, which is described
// when it is met first.
func (d *describer) reference(name string, describe func() *schema) *schema {
	if !d.described[name] {
		d.described[name] = true
		i := len(d.defs) // It comes before those within it.
		d.defs = append(d.defs, property{name: name})
		d.defs[i].schema = describe()
	}
	return &schema{Ref: "#/$defs/" + name}
}

// limit returns the number of a bound, or nil if there is none.
func (b bound) limit() *int64 {
	if !b.set {
		return nil
	}
	return &b.n
}
