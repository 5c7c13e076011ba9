package validate_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/validate"
)

// checkPlaces insists that the path of each violation leads to the member that
// broke the rule, in the document as encoding/json reads it, that its value
// stands there, and that line and column point at it.
func checkPlaces(t *testing.T, document []byte, err error) {
	t.Helper()
	var root any
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber()
	if e := decoder.Decode(&root); e != nil {
		t.Fatalf("the document can't be checked: %v", e)
	}
	for _, v := range violations(t, err) {
		steps := pathSteps(t, v.Path)
		there := valueAt(document, v.Line, v.Column)
		member, found := resolve(root, steps)
		_, isEntry := resolve(root, steps[:max(len(steps)-1, 0)])
		switch {
		case v.Value == nil && (v.Rule == validate.RuleRequired || v.Rule == validate.RuleExactlyOne):
			if parent, ok := resolve(root, steps[:len(steps)-1]); found || !ok || !sameJSON(parent, there) {
				t.Errorf("%v: the path leads to %v, the place to %v: want an absent member, and the object around it", &v, member, there)
			}
		case !found:
			t.Errorf("%v: the path leads nowhere", &v)
		case isEntry && strings.HasPrefix(v.Message, "the key: ") || v.Rule == validate.RuleUnknownMember:
			if there != steps[len(steps)-1] {
				t.Errorf("%v: at the place is %v, want the name", &v, there)
			}
		case !sameJSON(member, there):
			t.Errorf("%v: the path leads to %v, the place to %v", &v, member, there)
		case v.Rule != validate.RuleNull && v.Rule != validate.RuleType && v.Rule != validate.RuleRange && !tooLarge(sprint(member)) && !sameJSON(member, v.Value):
			t.Errorf("%v: the path leads to %v, but the value is %v", &v, member, v.Value)
		}
	}
}

// sprint returns the JSON of a value.
func sprint(value any) string {
	b, _ := json.Marshal(value)
	return string(b)
}

// sameJSON reports whether two values have the same JSON.
func sameJSON(a, b any) bool { return sprint(a) == sprint(b) }

// valueAt reads the JSON value at a place of a document.
func valueAt(document []byte, line, column int) any {
	for range line - 1 {
		_, document, _ = bytes.Cut(document, []byte("\n"))
	}
	decoder := json.NewDecoder(strings.NewReader(string([]rune(string(document))[column-1:])))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return err
	}
	return value
}

// pathSteps takes a path apart: names are strings, indexes are numbers.
func pathSteps(t *testing.T, path string) []any {
	t.Helper()
	var steps []any
	for rest := path; rest != ""; {
		if !strings.HasPrefix(rest, "[") {
			end := strings.IndexAny(rest+".", ".[")
			steps = append(steps, rest[:end])
			rest = strings.TrimPrefix(rest[end:], ".")
			continue
		}
		if quoted, err := strconv.QuotedPrefix(rest[1:]); err == nil {
			name, _ := strconv.Unquote(quoted)
			steps = append(steps, name)
			rest = rest[1+len(quoted)+1:]
		} else {
			number, after, _ := strings.Cut(rest[1:], "]")
			index, err := strconv.Atoi(number)
			if err != nil {
				t.Fatalf("the path %s can't be read", path)
			}
			steps = append(steps, index)
			rest = after
		}
		rest = strings.TrimPrefix(rest, ".")
	}
	return steps
}

// resolve goes the way of steps and reports whether there is something.
func resolve(value any, steps []any) (any, bool) {
	for _, step := range steps {
		switch step := step.(type) {
		case string:
			object, _ := value.(map[string]any)
			member, ok := object[step]
			if !ok {
				return nil, false
			}
			value = member
		case int:
			items, _ := value.([]any)
			if step >= len(items) {
				return nil, false
			}
			value = items[step]
		}
	}
	return value, true
}

// TestStructPlaces insists that the path of each violation leads to the member
// that broke the rule in a structure, and that Value is what it holds.
func TestStructPlaces(t *testing.T) {
	for _, b := range breakers {
		if b.lenient() || b.rule == "required" {
			continue
		}
		value := allShapes[b.shape]()
		if err := json.Unmarshal(b.document(t, b.value), value); err != nil {
			continue // It breaks a rule of reading, too.
		}
		for _, v := range violations(t, validate.Struct(value)) {
			steps := pathSteps(t, v.Path)
			if v.Value == nil {
				if got := resolveField(reflect.ValueOf(value), steps); !got.IsZero() {
					t.Errorf("%s.%s: %v: no value, but the path leads to %v", b.shape, b.member, &v, got)
				}
				continue
			}
			if strings.HasPrefix(v.Message, "the key: ") {
				if last := steps[len(steps)-1]; v.Value != last {
					t.Errorf("%v: the value is %q, want the key %q", &v, v.Value, last)
				}
				continue
			}
			if got := resolveField(reflect.ValueOf(value), steps); !got.IsValid() || !reflect.DeepEqual(got.Interface(), v.Value) {
				t.Errorf("%s.%s: %v: the path leads to %v, but the value is %v", b.shape, b.member, &v, got, v.Value)
			}
		}
	}
}

// resolveField goes the way of steps through a structure.
func resolveField(value reflect.Value, steps []any) reflect.Value {
	for _, step := range append(slices.Clone(steps), nil) {
		for value.Kind() == reflect.Pointer {
			value = value.Elem()
		}
		switch {
		case step == nil:
		case value.Kind() == reflect.Map:
			value = value.MapIndex(reflect.ValueOf(step))
		case value.Kind() == reflect.Slice:
			value = value.Index(step.(int))
		default:
			value = value.FieldByName(fieldName(value.Type(), step.(string)))
		}
	}
	return value
}

// fieldName returns the name of the field of a structure that has a name in
// JSON.
func fieldName(structure reflect.Type, wireName string) string {
	for field := range structure.Fields() {
		if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name == wireName {
			return field.Name
		}
	}
	return ""
}
