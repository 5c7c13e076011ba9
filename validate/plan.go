package validate

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
)

// plan is what is checked of a structure, read once from the tags of its
// fields.
type plan struct {
	typ     reflect.Type
	fields  []field // the members of which there is something to check
	members []field // all
	// request says that a program sends the structure, on its own or within a
	// request; all others come from a service only.
	request bool
	across  []acrossRule // most have none
}

// field is a member of a structure.
type field struct {
	index int
	name  string // in JSON
	rules *rules
}

// presence says what an absent value means.
type presence uint8

const (
	unsaid   presence = iota // nothing: an item of a list or a map is always there
	optional                 // the other rules don't apply
	required                 // a rule is broken
)

// kind is what the other rules are about.
type kind uint8

const (
	opaque  kind = iota // only its presence is checked
	text                // a string
	number              // an integer
	list                // a slice
	mapping             // a map from strings to strings
	shape               // a structure of package model
)

// rules are what a tag says about a value and about what is in it.
type rules struct {
	kind     kind
	pointer  bool // the value is a pointer to one of the kind
	typ      reflect.Type
	presence presence

	min, max bound
	pattern  *pattern
	values   *enumeration

	keys, items *rules // of a list or a map
	shape       *plan  // of a structure
}

// bound is a limit of a length, a number of items or a number.
type bound struct {
	set  bool
	n    int64
	text string // as it stands in the tag
}

// enumeration is the set of values that an enum has.
type enumeration struct {
	name    string          // of the type: InstanceType
	allowed []string        // in the order of the API, without retired ones
	known   map[string]bool // also those that are retired
	retired map[string]bool
	// mayBeNewer says that new values come faster than versions of this module.
	mayBeNewer bool
}

// plans returns the plan of every structure of package model.
var plans = sync.OnceValues(func() (map[reflect.Type]*plan, error) {
	p := planner{plans: make(map[reflect.Type]*plan)}
	var errs []error
	for _, op := range model.Operations() {
		request := op.NewRequest()
		for _, root := range []model.Shape{request, op.NewResult()} {
			for t := range shapes.Within(reflect.TypeOf(root).Elem()) {
				made, err := p.structure(t)
				made.request = made.request || root == request
				errs = append(errs, err)
			}
		}
	}
	for t, rules := range rulesAcross() {
		errs = append(errs, p.plans[t].setAcross(rules))
	}
	return p.plans, errors.Join(errs...)
})

// planner makes plans. A plan is made once for each type, so that a
// structure may contain itself.
type planner struct{ plans map[reflect.Type]*plan }

// structure returns the plan for structures of type t.
func (p *planner) structure(t reflect.Type) (*plan, error) {
	if made, ok := p.plans[t]; ok {
		return made, nil
	}
	made := &plan{typ: t}
	p.plans[t] = made
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		words := newTag(f.Tag.Get("validate"))
		r, err := p.rules(f.Type, words, false)
		if err == nil && len(words.rest) > 0 {
			err = fmt.Errorf("%q is out of place", words.rest[0])
		}
		if err != nil {
			return made, fmt.Errorf("the validate tag of %s.%s: %w", t.Name(), f.Name, err)
		}
		made.members = append(made.members, field{f.Index[0], name, r})
		if r.checks() {
			made.fields = append(made.fields, made.members[len(made.members)-1])
		}
	}
	return made, nil
}

// checks reports whether there is anything to check.
func (r *rules) checks() bool {
	return r.kind == shape || r.presence == required || r.min.set || r.max.set || r.pattern != nil || r.values != nil || r.items != nil
}

// tag is the words of a tag that have not been read.
type tag struct{ rest []string }

func newTag(text string) *tag {
	if text == "" {
		return new(tag)
	}
	return &tag{strings.Split(text, ",")}
}

// take takes the next word if it is the one given, and reports whether it was.
func (t *tag) take(word string) bool {
	if len(t.rest) == 0 || t.rest[0] != word {
		return false
	}
	t.rest = t.rest[1:]
	return true
}

// rules returns what the words of a tag say about values of type t. Items of
// lists and maps need not say what their absence means; they are there.
func (p *planner) rules(t reflect.Type, words *tag, item bool) (*rules, error) {
	r := &rules{typ: t}
	if t.Kind() == reflect.Pointer {
		r.pointer, r.typ = true, t.Elem()
	}
	r.kind = kindOf(r.typ)
	switch {
	case words.take("required"):
		r.presence = required
	case words.take("omitempty"):
		r.presence = optional
	case len(words.rest) > 0 && !item:
		return nil, fmt.Errorf("%q comes before required or omitempty", words.rest[0])
	}
	for len(words.rest) > 0 && words.rest[0] != "dive" && words.rest[0] != "endkeys" {
		if err := r.word(words.rest[0]); err != nil {
			return nil, err
		}
		words.rest = words.rest[1:]
	}
	if r.min.set && r.max.set && r.min.n > r.max.n {
		return nil, fmt.Errorf("the minimum %s is above the maximum %s", r.min.text, r.max.text)
	}
	return r, p.within(r, words)
}

// within reads the rest of a tag: what it says about what is in a value.
func (p *planner) within(r *rules, words *tag) (err error) {
	isDive := words.take("dive")
	switch {
	case r.kind == shape:
		r.shape, err = p.structure(r.typ)
	case r.kind == list && !isDive:
		if k := kindOf(r.typ.Elem()); k == shape || k == list {
			return errors.New("the list needs a dive")
		}
	case r.kind == list:
		r.items, err = p.rules(r.typ.Elem(), words, true)
	case r.kind == mapping && isDive:
		if r.keys = new(rules); words.take("keys") {
			if r.keys, err = p.rules(r.typ.Key(), words, true); err == nil && !words.take("endkeys") {
				err = errors.New("keys without endkeys")
			}
			if err != nil {
				return err
			}
		}
		if r.items, err = p.rules(r.typ.Elem(), words, true); err == nil && (r.keys.presence != unsaid || r.items.presence != unsaid) {
			err = errors.New("required or omitempty for an entry of a map")
		}
	}
	if isDive && r.kind != list && r.kind != mapping {
		return fmt.Errorf("dive into a %v", r.typ)
	}
	return err
}

// word reads one word about the value itself.
func (r *rules) word(word string) error {
	name, limit, isBound := strings.Cut(word, "=")
	known, isPattern := patterns()[word]
	switch {
	case isBound && name == "min" && !r.min.set && !r.max.set:
		return r.bound(&r.min, limit)
	case isBound && name == "max" && !r.max.set:
		return r.bound(&r.max, limit)
	case isPattern && r.kind == text && r.pattern == nil:
		r.pattern = &known
		return nil
	case word == "enum" && r.kind == text && r.values == nil, word == "instance_type" && r.typ == reflect.TypeFor[enums.InstanceType]() && r.values == nil:
		values, err := newEnumeration(r.typ)
		r.values = values
		if word == "instance_type" {
			values.mayBeNewer = true
		}
		return err
	default:
		return fmt.Errorf("%q is no rule for a %v, or out of place", word, r.typ)
	}
}

// bound reads the number of a limit.
func (r *rules) bound(b *bound, limit string) error {
	n, err := strconv.ParseInt(limit, 10, 64)
	if err != nil || r.kind == opaque || r.kind == shape || r.kind != number && n < 0 {
		return fmt.Errorf("%q is no limit for a %v", limit, r.typ)
	}
	*b = bound{true, n, limit}
	return nil
}

// kindOf returns how values of type t, or what they point at, are checked.
func kindOf(t reflect.Type) kind {
	switch {
	case t.Kind() == reflect.String:
		return text
	case t.Kind() == reflect.Int32 || t.Kind() == reflect.Int64:
		return number
	case t.Kind() == reflect.Slice:
		return list
	case t == reflect.TypeFor[map[string]string]():
		return mapping
	case isShape(t):
		return shape
	default:
		return opaque
	}
}

// isShape reports whether t is a structure of package model that stands for a
// JSON object.
func isShape(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.PkgPath() == reflect.TypeFor[model.VpcConfig]().PkgPath() &&
		reflect.PointerTo(t).Implements(reflect.TypeFor[model.Shape]())
}

// newEnumeration returns the values of a type, which lists them itself.
func newEnumeration(t reflect.Type) (*enumeration, error) {
	method := reflect.Zero(t).MethodByName("Values")
	if !method.IsValid() || method.Type().NumIn() != 0 || method.Type().NumOut() != 1 || method.Type().Out(0) != reflect.SliceOf(t) {
		return nil, fmt.Errorf("a %v is no enum: it has no method Values", t)
	}
	e := &enumeration{name: t.Name(), known: make(map[string]bool), retired: make(map[string]bool)}
	for _, value := range method.Call(nil)[0].Seq2() {
		text := value.String()
		e.known[text] = true
		if v, ok := value.Interface().(interface{ IsRetired() bool }); ok && v.IsRetired() {
			e.retired[text] = true
		} else {
			e.allowed = append(e.allowed, text)
		}
	}
	return e, nil
}

// member returns the field with a name, or nil if there is nothing to check of
// it or no such member.
func (p *plan) member(name string) *field {
	i := slices.IndexFunc(p.fields, func(f field) bool { return f.name == name })
	if i < 0 {
		return nil
	}
	return &p.fields[i]
}
