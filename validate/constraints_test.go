package validate_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/apitable"
	"github.com/euc-go/eucmodel/validate"
)

// TestTags compares the tags of package model with the constraints in members.txt.
func TestTags(t *testing.T) {
	want, got := make(map[string]string), make(map[string]string)
	for _, shape := range apiShapes {
		for _, m := range shape.Members {
			words := tagWords(m.Type)
			if m.Required {
				words = append([]string{"required"}, words...)
			}
			if len(words) > 0 {
				want[shape.Name+"."+m.Name] = strings.Join(words, ",")
			}
		}
	}
	for name, newShape := range allShapes {
		for field := range reflect.TypeOf(newShape()).Elem().Fields() {
			member, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			// That an absent member may be absent is no constraint.
			words := strings.Split(field.Tag.Get("validate"), ",")
			words = slices.DeleteFunc(words, func(word string) bool { return word == "omitempty" || word == "" })
			if len(words) > 0 {
				got[name+"."+member] = strings.Join(words, ",")
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-members.txt +tags):\n%s", diff)
	}
}

// tagWords returns the words of a tag for the constraints of a type.
func tagWords(typ apitable.Type) []string {
	var words []string
	number := typ.Kind == apitable.Integer || typ.Kind == apitable.Long
	if typ.Min != nil && (*typ.Min > 0 || number) {
		words = append(words, "min="+sprint(*typ.Min))
	}
	if typ.Max != nil {
		words = append(words, "max="+sprint(*typ.Max))
	}
	if typ.Pattern != "" {
		words = append(words, typ.Pattern)
	}
	switch {
	case typ.Known:
		words = append(words, "instance_type")
	case typ.Kind == apitable.Enum:
		words = append(words, "enum")
	case typ.Kind == apitable.List:
		if inner := tagWords(*typ.Element); inner != nil || typ.Element.Kind == apitable.Structure {
			words = append(append(words, "dive"), inner...)
		}
	case typ.Kind == apitable.Map:
		keys, values := tagWords(*typ.Key), tagWords(*typ.Value)
		if keys != nil {
			keys = append(append([]string{"keys"}, keys...), "endkeys")
		}
		if inner := append(keys, values...); inner != nil || typ.Value.Kind == apitable.Structure {
			words = append(append(words, "dive"), inner...)
		}
	}
	return words
}

// reportedLimits returns the violations of err as paths, rules and, where a table has
// one, limits: "Name min-length 1".
func reportedLimits(t *testing.T, err error) []string {
	t.Helper()
	var lines []string
	for _, v := range violations(t, err) {
		line := v.Path + " " + string(v.Rule)
		if v.Rule != validate.RuleEnum && v.Rule != validate.RuleRequired && v.Limit != "" {
			line += " " + v.Limit
		}
		lines = append(lines, longKey.ReplaceAllString(line, longKeyCut))
	}
	return lines
}

// longKey matches a long key in a path, which a report may cut.
var longKey = regexp.MustCompile(`\["((?:[^"\\]|\\.){100})(?:[^"\\]|\\.)*"\]`)

const longKeyCut = `["$1…"]`

// TestBreakers compares what is reported about each value that is derived from
// members.txt with what the table says, as a document and as a structure.
func TestBreakers(t *testing.T) {
	for _, b := range breakers {
		document := b.document(t, b.value)
		value := allShapes[b.shape]()
		err := validate.JSON(document, value)
		if diff := cmp.Diff(b.want, reportedLimits(t, err)); diff != "" {
			t.Errorf("%s.%s: %.200s (-want +got):\n%s", b.shape, b.member, b.value, diff)
		}
		if !strings.Contains(b.at, "…") {
			checkPlaces(t, document, err)
		}
		checkCBOR(t, document, allShapes[b.shape])
		if b.jsonOnly {
			continue
		}
		if diff := cmp.Diff(b.wantStruct, reportedLimits(t, validate.Struct(value))); diff != "" {
			t.Errorf("%s.%s: %.200s, as a structure (-want +got):\n%s", b.shape, b.member, b.value, diff)
		}
	}
}

// TestBreakersBreakEveryConstraint insists that the derivation left nothing out: a
// constraint of the table that no value breaks would not be tested.
func TestBreakersBreakEveryConstraint(t *testing.T) {
	broken := make(map[string]bool)
	for _, b := range breakers {
		if !b.isNested {
			broken[b.shape+"."+b.member+" "+b.rule] = true
		}
	}
	for _, shape := range apiShapes {
		for _, m := range shape.Members {
			for _, rule := range rulesOf(m.Type, isClosed(shape.Name)) {
				if !broken[shape.Name+"."+m.Name+" "+rule] {
					t.Errorf("%s.%s: nothing breaks the rule %s", shape.Name, m.Name, rule)
				}
			}
			if m.Required && !broken[shape.Name+"."+m.Name+" required"] {
				t.Errorf("%s.%s: it is never absent", shape.Name, m.Name)
			}
		}
	}
}

// rulesOf returns the rules that the constraints of a type give.
func rulesOf(typ apitable.Type, closed bool) []string {
	var rules []string
	size := map[string]string{apitable.String: "-length", apitable.List: "-items", apitable.Map: "-items"}[typ.Kind]
	if typ.Min != nil && (size == "" || *typ.Min > 1 || *typ.Min == 1 && (closed || size == "-length")) {
		rules = append(rules, "min"+size)
	}
	if typ.Max != nil {
		rules = append(rules, "max"+size)
	}
	if typ.Pattern != "" {
		rules = append(rules, "pattern")
	}
	if typ.Known || typ.Kind == apitable.Enum && closed {
		rules = append(rules, "enum")
	}
	for _, part := range []*apitable.Type{typ.Element, typ.Key, typ.Value} {
		if part != nil {
			rules = append(rules, rulesOf(*part, closed)...)
		}
	}
	return rules
}

// TestNeighbors changes each character of the legal examples of a pattern, and
// compares what is reported with the expression in patterns.txt.
func TestNeighbors(t *testing.T) {
	done := make(map[string]bool)
	for _, shape := range apiShapes {
		for _, s := range sitesOf(shape, isClosed(shape.Name)) {
			if p, ok := apiPatterns[s.typ.Pattern]; ok && !done[p.Name] {
				done[p.Name] = true
				t.Run(p.Name, func(t *testing.T) {
					for _, legal := range p.Legal {
						for _, text := range neighbors(legal) {
							s.checkText(t, text)
						}
					}
				})
			}
		}
	}
}

// neighbors returns the texts that differ from another in one character. Of a long
// one these are some, of a very long one none.
func neighbors(text string) []string {
	others := []string{"", ":", "/", "-", "A", "é", "*", " ", "\n"}
	if len(text) <= 16 {
		for c := range 128 {
			others = append(others, string(rune(c)))
		}
		others = append(others, "字", "٣", "１", "\u00a0", "\u2028", emoji)
	} else if len(text) > 60 {
		return nil
	}
	var all []string
	chars := []rune(text)
	for i := range len(chars) + 1 {
		for _, other := range others {
			all = append(all, string(chars[:i])+other+string(chars[i:]))
			if i < len(chars) {
				all = append(all, string(chars[:i])+other+string(chars[i+1:]))
			}
		}
	}
	return all
}

// checkText compares what is reported about a structure with a text in it with what
// the tables say. It ends the test at the first difference: many would follow.
func (s *site) checkText(t *testing.T, text string) {
	t.Helper()
	b := s.breaker(quoted(text), brokenByText(s.typ, text)...)
	value := allShapes[b.shape]()
	if err := value.UnmarshalJSON(b.document(nil, b.value)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.wantStruct, reportedLimits(t, validate.Struct(value))); diff != "" && !b.jsonOnly {
		t.Fatalf("%s.%s: %q (-want +got):\n%s", b.shape, b.member, text, diff)
	}
}
