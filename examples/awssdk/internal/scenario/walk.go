package scenario

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// Caller calls operations of the fake with a client that it was written for.
type Caller interface {
	// Call sends a request and returns the result as JSON, or what was refused.
	Call(t *testing.T, op model.Operation, request []byte) (result []byte, refused *Refusal)
}

// Refusal is an error of the service as a client has it.
type Refusal struct {
	Code, Message string
	// Class is the name of the client's own type for the error, if it has such
	// types.
	Class string
	// Lacks is why this version of the client sent nothing: the operation that it
	// does not have, or what it says about a member.
	Lacks string
}

// MostLooks is how often a resource is described until it must have arrived at
// where it goes.
const MostLooks = 10

// Walk makes all steps with a client: every operation, from the beginning to the
// end of what it makes.
func Walk(t *testing.T, c Caller) {
	t.Helper()
	kept := map[string]string{}
	called := map[string]bool{}
	for _, s := range steps {
		op := OperationNamed(t, s.operation)
		called[op.Name] = true
		result, refused := c.Call(t, op, []byte(expand(s.request, kept)))
		for range MostLooks {
			if !s.until && s.last == "" || refused != nil || s.last == "" && has(t, result, expand(s.want, kept)) {
				break
			}
			result, refused = c.Call(t, op, []byte(expand(s.request, kept)))
		}
		if refused != nil && refused.Lacks != "" {
			t.Errorf("%s: the client sends nothing: %s", op.Name, refused.Lacks)
			continue
		}
		if s.last != "" {
			if refused == nil || refused.Code != s.last {
				t.Errorf("%s %s: got %s, %+v, want a %s", s.operation, s.request, result, refused, s.last)
			}
			continue
		}
		if refused != nil {
			t.Fatalf("%s %s: %+v", s.operation, s.request, refused)
		}
		if err := model.UnmarshalStrict(result, op.NewResult()); err != nil {
			t.Errorf("%s: %v in %s", s.operation, err, result)
		}
		if !has(t, result, expand(s.want, kept)) {
			t.Fatalf("%s %s: got %s, want %s", s.operation, s.request, result, expand(s.want, kept))
		}
		if s.keep != "" {
			keep(t, result, s.keep, kept)
		}
	}
	for _, op := range model.Operations() {
		if !called[op.Name] {
			t.Errorf("no step calls %s", op.Name)
		}
	}
}

// OperationNamed returns the operation of a name.
func OperationNamed(t *testing.T, name string) model.Operation {
	t.Helper()
	op, ok := model.OperationByName(name)
	if !ok {
		t.Fatalf("no operation is called %s", name)
	}
	return op
}

// expand puts what was kept into a text.
func expand(text string, kept map[string]string) string {
	for name, value := range kept {
		text = strings.ReplaceAll(text, `"$`+name+`"`, `"`+value+`"`)
	}
	return text
}

// has reports whether a result has what is wanted.
func has(t *testing.T, result []byte, want string) bool {
	t.Helper()
	var got, wanted any
	if err := json.Unmarshal(result, &got); err != nil {
		t.Fatalf("%v in %s", err, result)
	}
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		t.Fatalf("%v in %s", err, want)
	}
	return contains(got, wanted)
}

// contains reports whether got has all members of want, whose lists are whole.
func contains(got, want any) bool {
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		for name, value := range want {
			ok = ok && contains(got[name], value)
		}
		return ok
	case []any:
		got, ok := got.([]any)
		if got == nil && len(want) == 0 {
			return true // The SDK for Go and the CLI leave out empty lists in places.
		}
		ok = ok && len(got) == len(want)
		for i := range want {
			ok = ok && contains(got[i], want[i])
		}
		return ok
	default:
		return reflect.DeepEqual(got, want)
	}
}

// keep puts the text at a path of a result into what is kept.
func keep(t *testing.T, result []byte, path string, kept map[string]string) {
	t.Helper()
	var value any
	if err := json.Unmarshal(result, &value); err != nil {
		t.Fatal(err)
	}
	name := ""
	for name = range strings.SplitSeq(path, ".") {
		object, _ := value.(map[string]any)
		value = object[name]
	}
	text, _ := value.(string)
	if text == "" {
		t.Fatalf("the result has no text %s", path)
	}
	kept[name] = text
}
