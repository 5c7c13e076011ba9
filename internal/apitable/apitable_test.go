package apitable_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/apitable"
)

// file writes a table and returns its path.
func file(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "table.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadShapes(t *testing.T) {
	got, err := apitable.ReadShapes(file(t, `# comment
A (appstream, B)
	Name  required string, min 1, max 10, pattern p
	Kind  enum K (L)
	Size  integer; prose min -2, max 5 (Page; of the guide)

	Type  string, min 1; prose type T, known
	Tags  map, max 50; key string, pattern k; value list; element string, max 3
	Deep  list, min 0; element list; element structure S
B
C ()
	Long  long
	When  timestamp
	Yes   boolean
`))
	if err != nil {
		t.Fatal(err)
	}
	type T = apitable.Type
	n := func(i int64) *int64 { return &i }
	want := []apitable.Shape{
		{Name: "A", Members: []apitable.Member{
			{"Name", true, T{Kind: "string", Min: n(1), Max: n(10), Pattern: "p"}},
			{"Kind", false, T{Kind: "enum", Name: "K"}},
			{"Size", false, T{Kind: "integer", Min: n(-2), Max: n(5)}},
			{"Type", false, T{Kind: "string", Name: "T", Known: true, Min: n(1)}},
			{"Tags", false, T{
				Kind: "map", Max: n(50), Key: &T{Kind: "string", Pattern: "k"},
				Value: &T{Kind: "list", Element: &T{Kind: "string", Max: n(3)}},
			}},
			{"Deep", false, T{Kind: "list", Min: n(0), Element: &T{Kind: "list", Element: &T{Kind: "structure", Name: "S"}}}},
		}},
		{Name: "B"},
		{Name: "C", Members: []apitable.Member{
			{"Long", false, T{Kind: "long"}}, {"When", false, T{Kind: "timestamp"}}, {"Yes", false, T{Kind: "boolean"}},
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadShapesRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"no heading":              "\tA string",
		"not sorted":              "B\nA",
		"twice":                   "A\nA",
		"no type":                 "A\n\tB",
		"an unknown type":         "A\n\tB text",
		"an enum without name":    "A\n\tB enum",
		"a string with name":      "A\n\tB string x",
		"an unknown constraint":   "A\n\tB string, length 1",
		"no number":               "A\n\tB string, min x",
		"a list without element":  "A\n\tB list",
		"a map without value":     "A\n\tB map; key string",
		"a map without key":       "A\n\tB map; value string",
		"two elements":            "A\n\tB list; element string; element string",
		"an element of a string":  "A\n\tB string; element string",
		"an unknown part":         "A\n\tB list; item string",
		"a boolean with a bound":  "A\n\tB boolean, max 1",
		"a number with a pattern": "A\n\tB integer, pattern p",
		"a bad element":           "A\n\tB list; element text",
	} {
		if got, err := apitable.ReadShapes(file(t, text)); err == nil {
			t.Errorf("%s: no error, but %+v", name, got)
		}
	}
}

func TestReadPatterns(t *testing.T) {
	patterns, err := apitable.ReadPatterns(file(t, `
a
	aws ^a(?!b)[a-z]*$
	go  ^a[a-z]*$
	not ^ab
	ok  "a" + "c" * 3   a note
	bad "ab"
	bad "ä\n" * 2 + "x"
b
	aws   ^\d$
	limit ^[0-9]$
	ok    "1"
	bad   ""   nothing
`))
	if err != nil {
		t.Fatal(err)
	}
	a, b := patterns["a"], patterns["b"]
	if diff := cmp.Diff([]string{"accc"}, a.Legal); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"ab", "ä\nä\nx"}, a.Illegal); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if a.Limit != "^a(?!b)[a-z]*$" || b.Limit != "^[0-9]$" || b.Illegal[0] != "" {
		t.Errorf("the limits are %s and %s", a.Limit, b.Limit)
	}
	for text, want := range map[string]bool{"a": true, "ac": true, "ab": false, "b": false} {
		if got := a.Match(text); got != want {
			t.Errorf("%s matches: %v, want %v", text, got, want)
		}
	}
	for name, text := range map[string]string{
		"no expression":     "a\n\tok \"\"\n\tbad \"b\"",
		"not for regexp":    "a\n\taws (?!b)\n\tok \"\"\n\tbad \"b\"",
		"no legal one":      "a\n\taws a\n\tbad \"b\"",
		"no illegal one":    "a\n\taws a\n\tok \"a\"",
		"no quotes":         "a\n\taws a\n\tok a\n\tbad \"b\"",
		"no count":          "a\n\taws a\n\tok \"a\" * x\n\tbad \"b\"",
		"nothing after +":   "a\n\taws a\n\tok \"a\" + b\n\tbad \"b\"",
		"an unknown word":   "a\n\taws a\n\tgood \"a\"\n\tbad \"b\"",
		"not can't be read": "a\n\taws a\n\tnot (\n\tok \"a\"\n\tbad \"b\"",
	} {
		if _, err := apitable.ReadPatterns(file(t, text)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestReadOperations(t *testing.T) {
	got, err := apitable.ReadOperations(file(t, `
A
	service  s
	target   S.A
	request  Q
	result   R
	pages    Items
	errors   X Y
	errors   Z
`))
	want := []apitable.Operation{{
		Name: "A", Service: "s", Target: "S.A", Request: "Q", Result: "R", Pages: "Items", Errors: []string{"X", "Y", "Z"},
	}}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for name, text := range map[string]string{
		"no result":       "A\n\tservice s\n\ttarget t\n\trequest q",
		"an unknown word": "A\n\tservice s\n\ttarget t\n\trequest q\n\tresult r\n\tpage x",
		"a word twice":    "A\n\tservice s\n\ttarget t\n\trequest q\n\tresult r\n\tresult x",
	} {
		if _, err := apitable.ReadOperations(file(t, text)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestReadErrorCodes(t *testing.T) {
	got, err := apitable.ReadErrorCodes(file(t, "exceptions\n\tA a Message 400; b message\ncommon\n\tB\n\tC b message"))
	want := []apitable.ErrorCode{
		{Code: "A", Services: []apitable.ServiceError{{"a", "Message", 400}, {"b", "message", 0}}},
		{Code: "B", Common: true},
		{Code: "C", Common: true, Services: []apitable.ServiceError{{"b", "message", 0}}},
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for name, text := range map[string]string{
		"another heading": "other\n\tA a m",
		"no service":      "exceptions\n\tA",
		"no member":       "exceptions\n\tA a",
		"no status":       "exceptions\n\tA a m x",
	} {
		if _, err := apitable.ReadErrorCodes(file(t, text)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
