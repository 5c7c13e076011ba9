package validate_test

import (
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/apitable"
)

// breaker is a value for a member of a shape, with what is reported about it: a value
// one step beyond a limit, which breaks that constraint alone, or one on the limit,
// which breaks none.
type breaker struct {
	shape, member string
	value         string // JSON; empty for no such member
	at            string // the path to what gets the value
	isNested      bool   // The constraint is one of a structure within the member.
	rule          string // the first rule that is broken; empty for none
	// want is what is reported about a document, and about the structure that was
	// read from it: path, rule and limit.
	want, wantStruct []string
	// jsonOnly is set where a structure can't have the value, or can't say that
	// it has it.
	jsonOnly bool
}

// document returns a document of the shape, legal in all else, with a value.
func (b *breaker) document(_ *testing.T, value string) []byte {
	return []byte(documentWith(b.shape, b.member, value))
}

// lenient reports whether the value breaks nothing.
func (b *breaker) lenient() bool { return b.rule == "" }

// breakers are derived from members.txt: each constraint of each member is broken.
var breakers = func() []breaker {
	var all []breaker
	for _, shape := range apiShapes {
		all = append(all, breakersOf(shape, isClosed(shape.Name))...)
	}
	return all
}()

// breakersOf returns the breakers of a shape, where it lies within one that is
// closed or not.
func breakersOf(shape apitable.Shape, closed bool) []breaker {
	var all []breaker
	for _, s := range sitesOf(shape, closed) {
		if s.member.Required && s.isMember {
			all = append(all, s.breaker("", "required"), s.breaker("null", "null"))
		}
		all = append(all, s.breakers()...)
	}
	return all
}

// site is a member, or a part of one, that gets values.
type site struct {
	shape      string
	member     apitable.Member
	typ        apitable.Type
	goType     reflect.Type
	closed     bool
	isMember   bool // the member as a whole
	absentZero bool // The zero value stands for an absent member.
	path       func(value string) string
	wrap       func(value string) string // makes it the value of the member
}

// breaker returns a value with the rules that it breaks, each with its limit.
func (s *site) breaker(value string, rules ...string) breaker {
	b := breaker{shape: s.shape, member: s.member.Name, value: s.wrap(value)}
	b.at = longKey.ReplaceAllString(s.path(value), longKeyCut)
	for _, rule := range rules {
		b.want = append(b.want, b.at+" "+rule)
	}
	if len(rules) > 0 {
		b.rule, _, _ = strings.Cut(rules[0], " ")
	}
	b.wantStruct = b.want
	zero := value == `""` || value == "0"
	switch {
	case zero && s.absentZero && s.member.Required:
		b.wantStruct = []string{s.member.Name + " required"}
	case zero && s.absentZero:
		b.wantStruct = nil
		b.jsonOnly = isOneOf(s.shape, s.member.Name)
	case b.rule == "null" || b.rule == "range":
		b.jsonOnly = true
	}
	return b
}

// sitesOf returns the members of a shape and their parts.
func sitesOf(shape apitable.Shape, closed bool) []site {
	var all []site
	goType := reflect.TypeOf(allShapes[shape.Name]()).Elem()
	for _, m := range shape.Members {
		field, ok := goType.FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, m.Name) })
		if !ok {
			continue // Package model's tests say so.
		}
		s := site{
			shape: shape.Name, member: m, typ: m.Type, goType: field.Type, closed: closed, isMember: true,
			path: func(string) string { return m.Name }, wrap: func(value string) string { return value },
		}
		if s.absentZero = s.goType.Kind() != reflect.Pointer; !s.absentZero {
			s.goType = s.goType.Elem()
		}
		all = append(append(all, s), s.parts()...)
	}
	return all
}

// parts returns the element of a list, or the key and the value of a map, and their
// parts.
func (s *site) parts() []site {
	switch s.typ.Kind {
	case apitable.List:
		element := s.part(*s.typ.Element, s.goType.Elem())
		before := max(1, int(atLeast(s.typ))-1)
		if s.typ.Max != nil {
			before = min(before, int(*s.typ.Max)-1)
		}
		legal := strings.Repeat(sample(element.typ, element.goType)+",", before)
		element.path = func(string) string { return s.path("") + "[" + sprint(before) + "]" }
		element.wrap = func(value string) string { return s.wrap("[" + legal + value + "]") }
		return append([]site{element}, element.parts()...)
	case apitable.Map:
		key, value := s.part(*s.typ.Key, s.goType.Key()), s.part(*s.typ.Value, s.goType.Elem())
		legalKey, legalValue := sample(key.typ, key.goType), sample(value.typ, value.goType)
		key.path = func(key string) string { return s.path("") + "[" + quotedKey(key) + "]" }
		key.wrap = func(key string) string { return s.wrap("{" + key + ":" + legalValue + "}") }
		value.path = func(string) string { return key.path(legalKey) }
		value.wrap = func(value string) string { return s.wrap("{" + legalKey + ":" + value + "}") }
		return append([]site{key, value}, value.parts()...)
	default:
		return nil
	}
}

// part returns a site within s.
func (s *site) part(typ apitable.Type, goType reflect.Type) site {
	part := *s
	part.typ, part.goType, part.isMember, part.absentZero = typ, goType, false, false
	return part
}

// breakers returns the values for the site, without those for its parts.
func (s *site) breakers() []breaker {
	switch s.typ.Kind {
	case apitable.String:
		if s.typ.Known {
			return append(s.enum(), s.breaker(`""`, "min-length 1"))
		}
		return s.text()
	case apitable.Enum:
		if !s.closed && !s.isMember {
			return append(s.enum(), s.breaker(`""`)) // An empty element is an unknown value.
		}
		return append(s.enum(), s.breaker(`""`, "enum"))
	case apitable.Integer, apitable.Long:
		return s.number()
	case apitable.Structure:
		return s.structure()
	case apitable.List:
		return s.sizes(func(n int) string { return list(n, sample(*s.typ.Element, s.goType.Elem())) })
	case apitable.Map:
		return s.sizes(func(n int) string { return entries(n, s.typ, s.goType) })
	default:
		return nil
	}
}

// enum returns values of an enumeration, and one that is none.
func (s *site) enum() []breaker {
	unknown := s.breaker(`"NO_SUCH"`, "enum")
	if !s.closed {
		unknown = s.breaker(`"NO_SUCH"`)
	}
	return []breaker{s.breaker(quoted(knownValues(s.goType)[0])), unknown}
}

// text returns strings of the lengths around the limits, in characters of 1 to 4
// bytes, some signs, and examples of the pattern.
func (s *site) text() []breaker {
	texts := []string{" ", ".", "#", "a\n"}
	lengths := []int64{0, 1, 300}
	for _, limit := range []*int64{s.typ.Min, s.typ.Max} {
		if limit != nil {
			lengths = append(lengths, *limit-1, *limit, *limit+1)
		}
	}
	slices.Sort(lengths)
	for _, n := range slices.Compact(lengths) {
		if n < 0 {
			continue
		}
		for _, unit := range []string{"a", "1", "é", "字", emoji} {
			texts = append(texts, strings.Repeat(unit, int(n)))
		}
		if p, ok := apiPatterns[s.typ.Pattern]; ok {
			texts = append(texts, stretched(p, int(n)))
		}
	}
	if p, ok := apiPatterns[s.typ.Pattern]; ok {
		texts = append(texts, p.Legal...)
		texts = append(texts, p.Illegal...)
	}
	slices.Sort(texts)
	var all []breaker
	for _, text := range slices.Compact(texts) {
		all = append(all, s.breaker(quoted(text), brokenByText(s.typ, text)...))
	}
	return all
}

// stretched returns a text of n characters that the pattern takes, or an empty one
// where repeating a character of the examples makes none.
func stretched(p *apitable.Pattern, n int) string {
	for _, text := range p.Legal {
		for i := range len(text) {
			if missing := n - len(text); missing > 0 && text[i] < utf8.RuneSelf {
				if longer := text[:i] + strings.Repeat(text[i:i+1], missing) + text[i:]; p.Match(longer) {
					return longer
				}
			}
		}
	}
	return ""
}

// brokenByText returns the rules that a text breaks, each with its limit.
func brokenByText(typ apitable.Type, text string) []string {
	var rules []string
	n := int64(utf8.RuneCountInString(text))
	if typ.Min != nil && n < *typ.Min {
		rules = append(rules, "min-length "+sprint(*typ.Min))
	}
	if typ.Max != nil && n > *typ.Max {
		rules = append(rules, "max-length "+sprint(*typ.Max))
	}
	if p, ok := apiPatterns[typ.Pattern]; ok && !p.Match(text) && (text != "" || rules == nil) {
		rules = append(rules, "pattern "+p.Limit)
	}
	return rules
}

// number returns the numbers around the limits, those of its bits included.
func (s *site) number() []breaker {
	least, most := int64(math.MinInt32), int64(math.MaxInt32)
	below, above := "-2147483649", "2147483648"
	if s.typ.Kind == apitable.Long {
		least, most = math.MinInt64, math.MaxInt64
		below, above = "-9223372036854775809", "9223372036854775808"
	}
	underRule, overRule := "range", "range"
	numbers := []int64{least, -1, 0, 1, most}
	if s.typ.Min != nil {
		numbers = append(numbers, *s.typ.Min-1, *s.typ.Min)
		underRule = "min " + sprint(*s.typ.Min)
	}
	if s.typ.Max != nil {
		numbers = append(numbers, *s.typ.Max, *s.typ.Max+1)
		overRule = "max " + sprint(*s.typ.Max)
	}
	slices.Sort(numbers)
	var all []breaker
	for _, n := range slices.Compact(numbers) {
		var rules []string
		if s.typ.Min != nil && n < *s.typ.Min {
			rules = append(rules, underRule)
		}
		if s.typ.Max != nil && n > *s.typ.Max {
			rules = append(rules, overRule)
		}
		all = append(all, s.breaker(sprint(n), rules...))
	}
	under, over := s.breaker(below, underRule), s.breaker(above, overRule)
	under.jsonOnly, over.jsonOnly = true, true
	return append(all, under, over)
}

// sizes returns lists or maps of the sizes around the limits. An empty one is no
// violation in a result.
func (s *site) sizes(of func(n int) string) []breaker {
	numbers := []int64{0, 1, 300}
	for _, limit := range []*int64{s.typ.Min, s.typ.Max} {
		if limit != nil {
			numbers = append(numbers, *limit-1, *limit, *limit+1)
		}
	}
	slices.Sort(numbers)
	var all []breaker
	for _, n := range slices.Compact(numbers) {
		switch {
		case n < 0:
		case s.typ.Min != nil && n < *s.typ.Min && (n > 0 || s.closed):
			all = append(all, s.breaker(of(int(n)), "min-items "+sprint(*s.typ.Min)))
		case s.typ.Max != nil && n > *s.typ.Max:
			all = append(all, s.breaker(of(int(n)), "max-items "+sprint(*s.typ.Max)))
		default:
			all = append(all, s.breaker(of(int(n))))
		}
	}
	return all
}

// structure returns a structure that is legal, and one that breaks a constraint of
// its own, if it has any.
func (s *site) structure() []breaker {
	legal := s.breaker(documentWith(s.typ.Name, "", ""))
	inner := breakersOf(apiShape(s.typ.Name), s.closed)
	// The second element of a list may be one too many for the outer shape.
	i := slices.IndexFunc(inner, func(b breaker) bool { return len(b.want) == 1 && !strings.Contains(b.want[0], "[1]") })
	if i < 0 {
		return []breaker{legal}
	}
	broken := inner[i]
	value := documentWith(broken.shape, broken.member, broken.value)
	b := s.breaker(value)
	b.isNested, b.rule, b.jsonOnly, b.want, b.wantStruct = true, broken.rule, broken.jsonOnly, nil, nil
	for _, line := range broken.want {
		b.want = append(b.want, s.path(value)+"."+line)
	}
	for _, line := range broken.wantStruct {
		b.wantStruct = append(b.wantStruct, s.path(value)+"."+line)
	}
	return []breaker{legal, b}
}

// quotedKey returns the key of a map, which is JSON, as it stands in a path.
func quotedKey(key string) string {
	text, err := strconv.Unquote(key)
	if err != nil {
		panic(err)
	}
	return strconv.Quote(text)
}
