package validate_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/validate"
)

// violations returns what err says is broken. Any error that is no
// *validate.Error fails the test.
func violations(t *testing.T, err error) []validate.Violation {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := errors.AsType[*validate.Error](err)
	if !ok {
		t.Fatalf("not an *Error but a %T: %v", err, err)
	}
	if len(e.Violations) == 0 {
		t.Fatal("an *Error without violations")
	}
	return e.Violations
}

// reported returns the violations of err as paths and rules: "Name pattern".
func reported(t *testing.T, err error) []string {
	t.Helper()
	var lines []string
	for _, v := range violations(t, err) {
		lines = append(lines, strings.TrimSpace(v.Path+" "+string(v.Rule)))
	}
	return lines
}

// put returns a JSON document with another value, also JSON, for a member. An
// empty value takes the member out. Steps to the member are divided by dots.
func put(t *testing.T, document, member, value string) []byte {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal([]byte(document), &root); err != nil {
		t.Fatalf("%v in %s", err, document)
	}
	object, last := root, member
	for {
		step, rest, more := strings.Cut(last, ".")
		if !more {
			break
		}
		inner, ok := object[step].(map[string]any)
		if !ok {
			inner = map[string]any{}
			object[step] = inner
		}
		object, last = inner, rest
	}
	if object[last] = json.RawMessage(value); value == "" {
		delete(object, last)
	}
	// Marshal would write <, > and & as escapes.
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(root); err != nil {
		t.Fatalf("%v for %s", err, value)
	}
	return []byte(b.String())
}

// quoted returns text as JSON.
func quoted(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		panic(err) // Text can always be marshaled.
	}
	return string(b)
}

// list returns the JSON of a list of n times an item, which is JSON.
func list(n int, item string) string {
	return "[" + strings.TrimSuffix(strings.Repeat(item+",", n), ",") + "]"
}

// emoji is one character in four bytes.
const emoji = "\U0001F5A5"
