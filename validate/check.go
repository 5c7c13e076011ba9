package validate

import (
	"maps"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/jsonplace"
)

// finding is a broken rule and its place. A [Violation] is made of it when it
// is reported, which costs more.
type finding struct {
	rule  Rule
	steps []jsonplace.Step
	atKey bool          // The key of an entry is what is wrong, not its value.
	rules *rules        // those of the value, of which one is broken
	value reflect.Value // what broke it; invalid for a member that is absent

	across *conflict // instead of rules, for a rule across members
	found  int       // the number of a map's items, if the document has more than could be read
}

// checker goes through a structure and collects how it breaks rules: members
// in the order of declaration, keys sorted, a key before its value and a list
// before its items.
type checker struct {
	request  bool // The structure is one that a program sends.
	unknown  bool // Values of enums that are not known are allowed.
	steps    []jsonplace.Step
	across   []finding // about the members to come
	findings []finding
	surplus  int // how many findings there are besides
}

// maxFindings is how many findings are kept of a structure. It is more than are
// listed, because a document may have its members in another order.
const maxFindings = 8 * jsonplace.MaxProblems

// structure checks the members of a structure.
func (c *checker) structure(p *plan, v reflect.Value) {
	for i := range p.fields {
		f := &p.fields[i]
		c.steps = append(c.steps, jsonplace.Step{Name: f.name})
		c.value(f.rules, v.Field(f.index))
		c.steps = c.steps[:len(c.steps)-1]
	}
}

// value checks a member, or an item of a list.
func (c *checker) value(r *rules, v reflect.Value) {
	if r.presence != unsaid && v.IsZero() {
		if r.presence == required {
			c.add(finding{rule: RuleRequired, rules: r})
		}
		c.addAcross()
		return
	}
	if r.pointer {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	switch r.kind {
	case text:
		size, form := c.text(r, v.String())
		c.addText(finding{rules: r, value: v}, size, form)
	case number:
		c.add(finding{rule: r.number(v.Int()), rules: r, value: v})
	case list, mapping:
		c.add(finding{rule: c.size(r, v.Len()), rules: r, value: v})
	}
	c.addAcross()
	switch {
	case r.shape != nil:
		c.structure(r.shape, v)
	case r.items == nil:
	case r.kind == list:
		for i := range v.Len() {
			c.steps = append(c.steps, jsonplace.Step{Index: i, IsIndex: true})
			c.value(r.items, v.Index(i))
			c.steps = c.steps[:len(c.steps)-1]
		}
	case r.kind == mapping:
		c.entries(r, v.Interface().(map[string]string))
	}
}

// entries checks the keys and the values of a map.
func (c *checker) entries(r *rules, entries map[string]string) {
	legal := true
	for key, value := range entries {
		legal = legal && c.isLegal(r.keys, key) && c.isLegal(r.items, value)
	}
	if legal {
		return
	}
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		c.steps = append(c.steps, jsonplace.Step{Name: key, IsKey: true})
		c.key(r, key)
		size, form := c.text(r.items, entries[key])
		c.addText(finding{rules: r.items, value: reflect.ValueOf(entries[key])}, size, form)
		c.steps = c.steps[:len(c.steps)-1]
	}
}

// key checks the key of an entry, to which the steps lead.
func (c *checker) key(r *rules, key string) {
	size, form := c.text(r.keys, key)
	c.addText(finding{rules: r.keys, value: reflect.ValueOf(key), atKey: true}, size, form)
}

// isLegal reports whether a key or a value of a map breaks no rule.
func (c *checker) isLegal(r *rules, value string) bool {
	size, form := c.text(r, value)
	return size == "" && form == ""
}

// text returns which rules a string breaks: of its length, and of its
// spelling. Empty text that is too short is not also spelled wrong.
func (c *checker) text(r *rules, s string) (size, form Rule) {
	switch {
	case r.min.set && int64(len(s)) < utf8.UTFMax*r.min.n && int64(utf8.RuneCountInString(s)) < r.min.n:
		size = RuleMinLength
	case r.max.set && int64(len(s)) > r.max.n && int64(utf8.RuneCountInString(s)) > r.max.n:
		size = RuleMaxLength
	}
	switch {
	case size != "" && s == "":
	case r.pattern != nil && !r.pattern.match(s):
		form = RulePattern
	case r.values != nil && (r.values.retired[s] || !c.unknown && !r.values.known[s]):
		form = RuleEnum
	}
	return size, form
}

// number returns which rule a number breaks.
func (r *rules) number(n int64) Rule {
	switch {
	case r.min.set && n < r.min.n:
		return RuleMin
	case r.max.set && n > r.max.n:
		return RuleMax
	default:
		return ""
	}
}

// size returns which rule the number of items of a list or a map breaks.
func (c *checker) size(r *rules, n int) Rule {
	switch {
	case r.min.set && int64(n) < r.min.n && c.request:
		return RuleMinItems
	case r.max.set && int64(n) > r.max.n:
		return RuleMaxItems
	default:
		return ""
	}
}

// addText adds what is wrong with a text, once for each rule.
func (c *checker) addText(f finding, size, form Rule) {
	f.rule = size
	c.add(f)
	f.rule = form
	c.add(f)
}

// add adds a finding at the place that the steps lead to, if a rule is broken.
func (c *checker) add(f finding) {
	switch {
	case f.rule == "":
	case len(c.findings) < maxFindings:
		f.steps = slices.Clone(c.steps)
		c.findings = append(c.findings, f)
	default:
		c.surplus++
	}
}

// addAcross adds what is wrong across members at the place that the steps lead
// to.
func (c *checker) addAcross() {
	c.across = slices.DeleteFunc(c.across, func(f finding) bool {
		here := slices.Equal(f.steps, c.steps)
		if here {
			c.findings = append(c.findings, f)
		}
		return here
	})
}
