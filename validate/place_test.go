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
		steps := pointerSteps(t, v)
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

// sameJSON reports whether two values have the same JSON, in whatever order
// members stand.
func sameJSON(a, b any) bool { return sprint(a) == sprint(b) || sorted(a) == sorted(b) }

// sorted returns the JSON of a value with the members of each object sorted.
func sorted(value any) string {
	decoder := json.NewDecoder(strings.NewReader(sprint(value)))
	decoder.UseNumber()
	var plain any
	if err := decoder.Decode(&plain); err != nil {
		return err.Error()
	}
	return sprint(plain)
}

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

// pointerSteps takes the pointer of a violation apart, and insists that its
// path says the same, unless it is shortened.
func pointerSteps(t *testing.T, v validate.Violation) []string {
	t.Helper()
	if v.Pointer == "" {
		return nil
	}
	steps := strings.Split(v.Pointer, "/")[1:]
	for i, step := range steps {
		steps[i] = strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
	}
	if want := pathSteps(t, v.Path); !strings.Contains(v.Path, "…") && !slices.Equal(steps, want) {
		t.Errorf("the pointer %s is not the path %s", v.Pointer, v.Path)
	}
	return steps
}

// pathSteps takes a path apart.
func pathSteps(t *testing.T, path string) []string {
	t.Helper()
	var steps []string
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
			steps = append(steps, number)
			rest = after
		}
		rest = strings.TrimPrefix(rest, ".")
	}
	return steps
}

// resolve goes the way of steps and reports whether there is something.
func resolve(value any, steps []string) (any, bool) {
	for _, step := range steps {
		switch outer := value.(type) {
		case map[string]any:
			member, ok := outer[step]
			if !ok {
				return nil, false
			}
			value = member
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(outer) {
				return nil, false
			}
			value = outer[i]
		default:
			return nil, false
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
			steps := pointerSteps(t, v)
			if v.Value == nil {
				if got := resolveField(reflect.ValueOf(value), steps); got.IsValid() && !got.IsZero() {
					t.Errorf("%s.%s: %v: no value, but the path leads to %v", b.shape, b.member, &v, got)
				}
				continue
			}
			if strings.HasPrefix(v.Message, "the key: ") {
				if last := steps[len(steps)-1]; v.Value != last && len(b.value) < 1000 { // A longer one is in no pointer.
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
func resolveField(value reflect.Value, steps []string) reflect.Value {
	for {
		for value.Kind() == reflect.Pointer {
			value = value.Elem()
		}
		if len(steps) == 0 {
			return value
		}
		switch value.Kind() {
		case reflect.Map:
			value = value.MapIndex(reflect.ValueOf(steps[0]))
		case reflect.Slice:
			i, _ := strconv.Atoi(steps[0])
			value = value.Index(i)
		default:
			value = value.FieldByName(fieldName(value.Type(), steps[0]))
		}
		steps = steps[1:]
	}
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
