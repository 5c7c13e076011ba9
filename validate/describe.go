package validate

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/enums"
)

// describe fills in the rule that a tag stands for, with what it allows and
// what it met, at a place or at the key there.
func (v *Violation) describe(tag, limit string, value any, at place, atKey bool) {
	v.Limit, v.Value = limit, value
	p, isPattern := patterns()[tag]
	switch {
	case tag == "required":
		v.Rule, v.Value, v.Message = RuleRequired, nil, "is required, but absent"
	case isPattern:
		v.Rule, v.Limit = RulePattern, p.expression
		v.Message = fmt.Sprintf("%s is not allowed: want %s", shown(value), p.words)
	case tag == "enum" || tag == "instance_type":
		v.Rule = RuleEnum
		v.Message = unknownValue(tag, at.value)
	case tag == "min" || tag == "max":
		v.describeSize(tag, limit, value)
	default:
		v.Rule, v.Message = Rule(tag), fmt.Sprintf("%s breaks the rule %s", shown(value), tag)
	}
	if atKey {
		v.Message = "the key: " + v.Message
	}
}

// describeSize is describe for a length, a number of items or a number.
func (v *Violation) describeSize(tag, limit string, value any) {
	least := tag == "min"
	allowed := "at most " + limit
	if least {
		allowed = "at least " + limit
	}
	switch r := reflect.ValueOf(value); r.Kind() {
	case reflect.String:
		v.Rule = choose(least, RuleMinLength, RuleMaxLength)
		n := utf8.RuneCountInString(r.String())
		v.Message = fmt.Sprintf("%s, want %s", plural(n, "character"), allowed)
	case reflect.Slice, reflect.Map:
		v.Rule = choose(least, RuleMinItems, RuleMaxItems)
		v.Message = fmt.Sprintf("%s, want %s", plural(r.Len(), "item"), allowed)
	default:
		v.Rule = choose(least, RuleMin, RuleMax)
		v.Message = fmt.Sprintf("%v, want %s", value, allowed)
	}
}

// choose returns a or b.
func choose[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}

// plural returns a number of things in words.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// unknownValue says that a value is not one of an enumeration, and what may have
// been meant.
func unknownValue(tag string, value reflect.Value) string {
	text := value.String()
	if tag == "instance_type" && enums.InstanceType(text).IsRetired() {
		return fmt.Sprintf("%s is retired, an image builder can't be created with it", shown(text))
	}
	err := &enums.UnknownValueError{
		Type:       value.Type().Name(),
		Value:      text,
		Values:     knownValues(value),
		MayBeNewer: tag == "instance_type",
	}
	return err.Error()
}

// knownValues returns the values of an enumeration, of which value is one.
func knownValues(value reflect.Value) []string {
	method := value.MethodByName("Values")
	if !method.IsValid() || method.Type().NumIn() != 0 || method.Type().NumOut() != 1 {
		return nil
	}
	var known []string
	list := method.Call(nil)[0]
	for i := range list.Len() {
		text := list.Index(i).String()
		if !enums.InstanceType(text).IsRetired() {
			known = append(known, text)
		}
	}
	return known
}

// maxShown is how many characters of a value a message shows.
const maxShown = 64

// shown returns a value for a message, in quotes if it is text and shortened
// if it is long.
func shown(value any) string {
	r := reflect.ValueOf(value)
	if r.Kind() != reflect.String {
		return fmt.Sprint(value)
	}
	text := r.String()
	if utf8.RuneCountInString(text) > maxShown {
		text = string([]rune(text)[:maxShown-1]) + "…"
	}
	return fmt.Sprintf("%q", text)
}
