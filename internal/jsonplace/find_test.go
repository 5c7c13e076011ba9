package jsonplace_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/jsonplace"
)

// The targets are not asked for in the order of the document.
func TestFind(t *testing.T) {
	const doc = "{\"a\": [1, {\"b\": \"x\"}, [-2.5]],\n \"\\u0063\": {\"b\": null, \"b\": true}, \"d.e\": \"\"}"
	type steps = []jsonplace.Step
	for why, c := range map[string]struct {
		path        steps
		name, value jsonplace.Spot
	}{
		"the document":                {nil, at(0, 1, 1), at(0, 1, 1)},
		"a list":                      {steps{name("a")}, at(1, 1, 2), at(6, 1, 7)},
		"an element":                  {steps{name("a"), index(0)}, at(7, 1, 8), at(7, 1, 8)},
		"a member in an element":      {steps{name("a"), index(1), name("b")}, at(11, 1, 12), at(16, 1, 17)},
		"an element in an element":    {steps{name("a"), index(2), index(0)}, at(23, 1, 24), at(23, 1, 24)},
		"a name with an escape":       {steps{name("c")}, at(32, 2, 2), at(42, 2, 12)},
		"the first of duplicates":     {steps{name("c"), name("b")}, at(43, 2, 13), at(48, 2, 18)},
		"a name with a dot":           {steps{name("d.e")}, at(66, 2, 36), at(73, 2, 43)},
		"no such member":              {steps{name("x")}, at(0, 1, 1), at(0, 1, 1)},
		"no such element":             {steps{name("a"), index(3)}, at(6, 1, 7), at(6, 1, 7)},
		"nothing within a number":     {steps{name("a"), index(0), name("b"), index(1)}, at(7, 1, 8), at(7, 1, 8)},
		"two names are not one":       {steps{name("d"), name("e")}, at(0, 1, 1), at(0, 1, 1)},
		"a number is not a name":      {steps{name("a"), name("0")}, at(6, 1, 7), at(6, 1, 7)},
		"a name is not a number":      {steps{index(0)}, at(0, 1, 1), at(0, 1, 1)},
		"a member of no such element": {steps{name("a"), index(1), name("c")}, at(10, 1, 11), at(10, 1, 11)},
	} {
		got := jsonplace.Find([]byte(doc), []jsonplace.Target{
			{Path: steps{name("d.e")}}, {Path: c.path, AtName: true}, {Path: c.path}, {Path: c.path},
		}, nil)
		if diff := cmp.Diff([]jsonplace.Spot{at(73, 2, 43), c.name, c.value, c.value}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", why, diff)
		}
	}
	if got := jsonplace.Find([]byte(`[`), nil, nil); len(got) != 0 {
		t.Errorf("nothing is found as %v", got)
	}
	if diff := cmp.Diff([]jsonplace.Spot{at(0, 1, 1)}, jsonplace.Find(nil, []jsonplace.Target{{}}, nil)); diff != "" {
		t.Errorf("in no document (-want +got):\n%s", diff)
	}
}

func at(offset, line, column int) jsonplace.Spot {
	return jsonplace.Spot{Offset: offset, Line: line, Column: column}
}

// Every element is found, around the indexes that have one digit more.
func TestFindElements(t *testing.T) {
	const n = 1001
	doc := "[\n" + strings.Repeat("{},\n", n-1) + "{}]"
	var targets []jsonplace.Target
	var want []jsonplace.Spot
	for _, i := range []int{0, 1, 9, 10, 11, 99, 100, 101, 999, 1000} {
		targets = append(targets, jsonplace.Target{Path: []jsonplace.Step{index(i)}})
		want = append(want, at(2+4*i, 2+i, 1))
	}
	if diff := cmp.Diff(want, jsonplace.Find([]byte(doc), targets, nil)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A fault is reported at the value, in it and around it.
func TestFindFaults(t *testing.T) {
	const doc = `{"a":{"b":[1,"x\q"],"c":2},"d":{}}`
	type steps = []jsonplace.Step
	targets := map[string]steps{
		"":    nil,
		"a":   {name("a")},
		"a.b": {name("a"), name("b")}, "a.b.0": {name("a"), name("b"), index(0)}, "a.b.1": {name("a"), name("b"), index(1)},
		"a.c": {name("a"), name("c")}, "a.e": {name("a"), name("e")},
		"d": {name("d")}, "d.a": {name("d"), name("a")},
	}
	for fault, want := range map[string]struct{ unread, around string }{
		`{"a"`:  {" a a.b a.b.0 a.b.1 a.c a.e d d.a", ""},
		`"a"`:   {"", " "},
		`{"b"`:  {"a a.b a.b.0 a.b.1 a.c a.e", " "},
		`[1`:    {"a.b a.b.0 a.b.1", " a"},
		`1`:     {"a.b.0", " a a.b"},
		`"x\q"`: {"a.b.1", " a a.b"},
		`\q`:    {"a.b.1", " a a.b"},
		`"c"`:   {"", " a"},
		`2`:     {"a.c", " a"},
		`{}`:    {"d d.a", " "},
		`}}`:    {"", " d"},
	} {
		for path, steps := range targets {
			spot := jsonplace.Find([]byte(doc), []jsonplace.Target{{Path: steps}}, []int{strings.Index(doc, fault)})[0]
			if spot.Unread != has(want.unread, path) || spot.Around != has(want.around, path) {
				t.Errorf("a fault at %s: %q is unread: %t, around it: %t", fault, path, spot.Unread, spot.Around)
			}
		}
	}
}

// has reports whether list has an item; lists are divided by spaces.
func has(list, item string) bool {
	return list != "" && strings.Contains(" "+list+" ", " "+item+" ")
}

// Several faults in one document are distinguished.
func TestFindManyFaults(t *testing.T) {
	var targets []jsonplace.Target
	for i := range 20 {
		targets = append(targets, jsonplace.Target{Path: []jsonplace.Step{index(i)}})
	}
	doc := "[" + strings.Repeat("1,", 20) + "1]"
	for i, spot := range jsonplace.Find([]byte(doc), targets, []int{1, 1, 7, 9, 39}) {
		if want := i == 0 || i == 3 || i == 4 || i == 19; spot.Unread != want || spot.Around {
			t.Errorf("element %d: %v, want it unread: %t", i, spot, want)
		}
	}
}

// Names that have the same beginning, or that escapes make long, are
// distinguished, whatever their length.
func TestFindLongNames(t *testing.T) {
	escaped := strings.Repeat(`\u0078`, 5000)
	doc := fmt.Sprintf(`{"%sa":1,"%sb":2,"%s":3}`, long(5000), long(5000), escaped)
	got := jsonplace.Find([]byte(doc), []jsonplace.Target{
		{Path: []jsonplace.Step{name(long(5000) + "b")}}, {Path: []jsonplace.Step{name(long(5000))}}, {Path: []jsonplace.Step{name(long(4999))}},
	}, nil)
	for i, want := range []string{"2", "3", "{"} {
		if doc[got[i].Offset:][:1] != want {
			t.Errorf("target %d is found at %d: %.5s, want %s", i, got[i].Offset, doc[got[i].Offset:], want)
		}
	}
}
