package validate

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/wire"
)

// place is a member of a shape: where it is, what it holds and what its tag
// says.
type place struct {
	path  path
	typ   reflect.Type  // nil for what no shape has
	value reflect.Value // invalid if the member is not there
	tag   string        // the validate tag of the field that holds the member
	order []rung        // where the member stands in the order of declaration
	items int           // steps since that field
}

// rung is a step of a path to sort by: the index of a field or of an item, or
// the key of an entry.
type rung struct {
	index int
	key   string
}

// compareOrder compares two places by the order of declaration.
func compareOrder(a, b []rung) int {
	return slices.CompareFunc(a, b, func(a, b rung) int {
		return cmp.Or(a.index-b.index, strings.Compare(a.key, b.key))
	})
}

// isItem reports whether the place is an item of the list or map that the
// field holds.
func (p place) isItem() bool { return p.items > 0 }

// finding returns v as what is wrong at the place.
func (p place) finding(v Violation) finding {
	v.Path = p.path.String()
	return finding{path: p.path, order: p.order, Violation: v}
}

// rules returns the rules in the tag that are about what is at the place: the
// field itself, or its items, or the keys of its entries.
func (p place) rules(atKey bool) string {
	field, items, _ := strings.Cut(p.tag, ",dive")
	if !p.isItem() {
		return field
	}
	keys, values, isMap := strings.Cut(strings.TrimPrefix(items, ",keys,"), ",endkeys")
	switch {
	case !isMap:
		return strings.TrimPrefix(items, ",")
	case atKey:
		return keys
	default:
		return strings.TrimPrefix(values, ",")
	}
}

// start returns the place of a structure as a whole.
func start(root reflect.Value) place { return place{typ: root.Type(), value: root} }

// locate goes the way that a validator's namespace names, from a structure:
// VpcConfig.SubnetIds[0], or Tags[env] for a map, whose key may hold anything
// and ends the way.
func locate(root reflect.Value, namespace string) place {
	return start(root).inner(namespace)
}

// inner goes on from p.
func (p place) inner(namespace string) place {
	for namespace != "" {
		isIndex := namespace[0] == '['
		switch {
		case isIndex && p.isMap():
			key := strings.TrimSuffix(namespace[1:], "]")
			return p.step(wire.Step{Name: key})
		case isIndex:
			number, rest, _ := strings.Cut(namespace[1:], "]")
			i, err := strconv.Atoi(number)
			if err != nil {
				return p
			}
			p = p.step(wire.Step{Index: i, IsIndex: true})
			namespace = strings.TrimPrefix(rest, ".")
		default:
			end := strings.IndexAny(namespace+".", ".[")
			p = p.step(wire.Step{Name: namespace[:end]})
			namespace = strings.TrimPrefix(namespace[end:], ".")
		}
	}
	return p
}

// follow goes the way of steps, from a structure, up to the first of which no
// shape knows.
func follow(root reflect.Value, steps []wire.Step) place {
	p := start(root)
	for _, step := range steps {
		if p.typ == nil {
			break
		}
		p = p.step(step)
	}
	return p
}

// isMap reports whether entries are at p.
func (p place) isMap() bool { return p.typ != nil && p.typ.Kind() == reflect.Map }

// step goes one step on from p, also to what is not there.
func (p place) step(step wire.Step) place {
	next := place{path: p.path.add(step)}
	for p.typ != nil && p.typ.Kind() == reflect.Pointer {
		p.typ = p.typ.Elem()
		if p.value.IsValid() {
			p.value = p.value.Elem()
		}
	}
	var at rung
	switch {
	case p.typ == nil:
	case p.isMap() && !step.IsIndex:
		next.path.key = len(next.path.steps)
		next.typ, next.tag, next.items = p.typ.Elem(), p.tag, p.items+1
		at.key = step.Name
		if p.value.IsValid() {
			next.value = p.value.MapIndex(reflect.ValueOf(step.Name))
		}
	case p.typ.Kind() == reflect.Slice && step.IsIndex:
		next.typ, next.tag, next.items = p.typ.Elem(), p.tag, p.items+1
		at.index = step.Index
		if p.value.IsValid() && step.Index < p.value.Len() {
			next.value = p.value.Index(step.Index)
		}
	case p.typ.Kind() == reflect.Struct && !step.IsIndex:
		if field, ok := fieldByWireName(p.typ, step.Name); ok {
			next.typ, next.tag = field.Type, field.Tag.Get("validate")
			at.index = field.Index[0]
			if p.value.IsValid() {
				next.value = p.value.FieldByIndex(field.Index)
			}
		}
	}
	next.order = append(p.order[:len(p.order):len(p.order)], at)
	return next
}

// fieldByWireName returns the field of a structure that has a name in JSON.
func fieldByWireName(structure reflect.Type, name string) (reflect.StructField, bool) {
	for field := range structure.Fields() {
		if field.IsExported() && wireName(field) == name {
			return field, true
		}
	}
	return reflect.StructField{}, false
}
