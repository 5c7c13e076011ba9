package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Fields, each on line 5 behind a sound one, that the generator does not take.
func TestCodecRefusesFields(t *testing.T) {
	const handles = "has a type that the generator can't handle; it handles string, int32, Timestamp"
	for name, tt := range map[string]struct{ field, want string }{
		"int":                     {"B int `json:\"BB,omitzero\"`", "A.B " + handles},
		"int64":                   {"B int64 `json:\"BB,omitzero\"`", "A.B " + handles},
		"bool":                    {"B bool `json:\"BB,omitzero\"`", "A.B " + handles},
		"float64":                 {"B *float64 `json:\"BB,omitzero\"`", "A.B " + handles},
		"any":                     {"B any `json:\"BB,omitzero\"`", "A.B " + handles},
		"interface":               {"B interface{ M() } `json:\"BB,omitzero\"`", "A.B " + handles},
		"function":                {"B func() `json:\"BB,omitzero\"`", "A.B " + handles},
		"channel":                 {"B chan string `json:\"BB,omitzero\"`", "A.B " + handles},
		"bytes":                   {"B []byte `json:\"BB,omitzero\"`", "A.B " + handles},
		"array":                   {"B [2]string `json:\"BB,omitzero\"`", "A.B " + handles},
		"list of lists":           {"B [][]string `json:\"BB,omitzero\"`", "A.B " + handles},
		"list of pointers":        {"B []*C `json:\"BB,omitzero\"`", "A.B " + handles},
		"list of numbers":         {"B []int32 `json:\"BB,omitzero\"`", "A.B " + handles},
		"list of timestamps":      {"B []Timestamp `json:\"BB,omitzero\"`", "A.B " + handles},
		"pointer to a pointer":    {"B **string `json:\"BB,omitzero\"`", "A.B " + handles},
		"pointer to a list":       {"B *[]string `json:\"BB,omitzero\"`", "A.B " + handles},
		"pointer to an enum":      {"B *enums.X `json:\"BB,omitzero\"`", "A.B " + handles},
		"pointer to a timestamp":  {"B *Timestamp `json:\"BB,omitzero\"`", "A.B " + handles},
		"pointer to no shape":     {"B *Plain `json:\"BB,omitzero\"`", "A.B " + handles},
		"map of numbers":          {"B map[string]int32 `json:\"BB,omitzero\"`", "A.B " + handles},
		"map with other keys":     {"B map[int32]string `json:\"BB,omitzero\"`", "A.B " + handles},
		"map of structures":       {"B map[string]C `json:\"BB,omitzero\"`", "A.B " + handles},
		"structure as a value":    {"B C `json:\"BB,omitzero\"`", "A.B " + handles},
		"structure in place":      {"B struct{ C string } `json:\"BB,omitzero\"`", "A.B " + handles},
		"type of another package": {"B time.Time `json:\"BB,omitzero\"`", "A.B " + handles},
		"generic type":            {"B Pair[string] `json:\"BB,omitzero\"`", "A.B " + handles},

		"no tag":                  {"B string", "A.B has no json tag"},
		"another tag only":        {"B string `validate:\"min=1\"`", "A.B has no json tag"},
		"no name":                 {"B string `json:\"\"`", `A.B: "" is no member name: two or more letters and digits, a letter first`},
		"no name but an option":   {"B string `json:\",omitzero\"`", `A.B: "" is no member name`},
		"a hyphen, for no member": {"B string `json:\"-\"`", `A.B: "-" is no member name`},
		"a name with a space":     {"B string `json:\"a b\"`", `A.B: "a b" is no member name`},
		"a name with a quote":     {"B string `json:\"a\\\"b\"`", `A.B: "a\"b" is no member name`},
		"a name with a dot":       {"B string `json:\"a.b\"`", `A.B: "a.b" is no member name`},
		"a digit first":           {"B string `json:\"1a\"`", `A.B: "1a" is no member name`},
		"one letter":              {"B string `json:\"B\"`", `A.B: "B" is no member name: two or more`},
		"another script":          {"B string `json:\"é\"`", `A.B: "é" is no member name`},
		"omitempty":               {"B string `json:\"BB,omitempty\"`", `A.B: the json option is "omitempty", it can only be omitzero`},
		"string":                  {"B string `json:\"BB,string\"`", `A.B: the json option is "string", it can only be omitzero`},
		"two options":             {"B string `json:\"BB,omitzero,string\"`", `A.B: the json option is "omitzero,string", it can only be omitzero`},
		"an empty option":         {"B string `json:\"BB,\"`", `A.B: the json option is "", it can only be omitzero`},
		"a name twice":            {"B string `json:\"First\"`", `A.B: First has the member name "First" already`},
		"required pointer":        {"B *string `json:\"BB\"`", "A.B: only a string or an enum can be required, all else needs omitzero"},
		"required number":         {"B int32 `json:\"BB\"`", "A.B: only a string or an enum can be required, all else needs omitzero"},
		"required list":           {"B []string `json:\"BB\"`", "A.B: only a string or an enum can be required, all else needs omitzero"},
		"required map":            {"B map[string]string `json:\"BB\"`", "A.B: only a string or an enum can be required, all else needs omitzero"},
		"required structure":      {"B *C `json:\"BB\"`", "A.B: only a string or an enum can be required, all else needs omitzero"},
		"required timestamp":      {"B Timestamp `json:\"BB\"`", "A.B: only a string or an enum can be required, all else needs omitzero"},
		"embedded":                {"C", "A: a member is one exported field on a line of its own"},
		"embedded pointer":        {"*C `json:\"CC,omitzero\"`", "A: a member is one exported field on a line of its own"},
		"unexported":              {"b string `json:\"b\"`", "A: a member is one exported field on a line of its own"},
		"blank":                   {"_ string `json:\"b\"`", "A: a member is one exported field on a line of its own"},
		"two names on a line":     {"B, D string `json:\"BB\"`", "A: a member is one exported field on a line of its own"},
	} {
		t.Run(name, func(t *testing.T) {
			const source = "package p\n\ntype A struct {\n\tFirst string `json:\"First\"`\n\t%s\n}\n\ntype C struct {\n\tD string `json:\"DD\"`\n}\n\ntype Plain struct{ E string }\n"
			dir := write(t, map[string]string{"shape.go": fmt.Sprintf(source, tt.field)})
			err := run([]string{"codec", dir})
			if want := filepath.Join(dir, "shape.go:5: ") + tt.want; err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want %s", err, want)
			}
			if _, err := os.Stat(filepath.Join(dir, codecOutput)); !os.IsNotExist(err) {
				t.Error("a file was written")
			}
		})
	}
}

func TestCodecRefusesShapes(t *testing.T) {
	const holdsItself = "holds itself, which the generator can't handle"
	for name, tt := range map[string]struct {
		source string
		want   []string
	}{
		"unexported shape":    {"type a struct {\n\tB string `json:\"BB\"`\n}", []string{"3: a: a shape is an exported type without type parameters"}},
		"type parameters":     {"type A[T any] struct {\n\tB string `json:\"BB\"`\n}", []string{"3: A: a shape is an exported type without type parameters"}},
		"recursion":           {"type A struct {\n\tB *A `json:\"BB,omitzero\"`\n}", []string{"3: A " + holdsItself}},
		"recursion in a list": {"type A struct {\n\tB []A `json:\"BB,omitzero\"`\n}", []string{"3: A " + holdsItself}},
		"recursion of two": {
			"type A struct {\n\tB *B `json:\"BB,omitzero\"`\n}\n\ntype B struct {\n\tA []A `json:\"AA,omitzero\"`\n}",
			[]string{"3: A " + holdsItself, "7: B " + holdsItself},
		},
		"recursion of three, with one outside": {
			"type O struct {\n\tA *A `json:\"AA,omitzero\"`\n}\n\ntype A struct {\n\tB *B `json:\"BB,omitzero\"`\n}\n\n" +
				"type B struct {\n\tC []C `json:\"CC,omitzero\"`\n}\n\ntype C struct {\n\tX string `json:\"XX\"`\n\tA *A `json:\"AA,omitzero\"`\n}",
			[]string{"7: A " + holdsItself, "11: B " + holdsItself, "15: C " + holdsItself},
		},
		"64 members": {"type A struct {\n" + members(64) + "}", []string{"3: A has 64 members, the generator can't handle more than 63"}},
		"several problems": {
			"type A struct {\n\tB int `json:\"BB,omitzero\"`\n\tC string `json:\"CC\"`\n\tD bool `json:\"DD,omitzero\"`\n}\n\ntype E struct {\n\tF *string `json:\"FF\"`\n}",
			[]string{"4: A.B has a type", "6: A.D has a type", "10: E.F: only a string"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := write(t, map[string]string{"shape.go": "package p\n\n" + tt.source + "\n"})
			err := run([]string{"codec", dir})
			if err == nil {
				t.Fatal("no error")
			}
			lines := strings.Split(err.Error(), "\n")
			if len(lines) != len(tt.want) {
				t.Fatalf("got %v, want %d problems", err, len(tt.want))
			}
			for i, line := range lines {
				if want := filepath.Join(dir, "shape.go:"+tt.want[i]); !strings.HasPrefix(line, want) {
					t.Errorf("got %s, want %s", line, want)
				}
			}
		})
	}
}

// members returns n fields.
func members(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\tM%d string `json:\"M%d,omitzero\"`\n", i, i)
	}
	return b.String()
}

// The largest shape there can be is fine, as are shapes within shapes that are
// not recursive.
func TestCodecTakes(t *testing.T) {
	for name, source := range map[string]string{
		"63 members": "type A struct {\n" + members(63) + "}",
		"one shape in two others, twice": "type A struct {\n\tB *B `json:\"BB,omitzero\"`\n\tC *B `json:\"CC,omitzero\"`\n}\n\n" +
			"type B struct {\n\tD []C `json:\"DD,omitzero\"`\n\tE *C `json:\"EE,omitzero\"`\n}\n\ntype C struct {\n\tX string `json:\"XX\"`\n}",
	} {
		dir := write(t, map[string]string{"shape.go": "package paint\n\n" + source + "\n", "hand.go": byHand})
		if got := generate(t, dir); got == "" {
			t.Errorf("%s: nothing was written", name)
		}
		check(t, dir)
	}
}

func TestCodecOfNoShapes(t *testing.T) {
	dir := write(t, map[string]string{"a.go": "package p\n\ntype A struct{ B string }\n"})
	if err := run([]string{"codec", dir}); err == nil || !strings.Contains(err.Error(), "no struct with json tags") {
		t.Errorf("got %v", err)
	}
	dir = write(t, map[string]string{"a.go": "package p\n\ntype A strict {\n"})
	if err := run([]string{"codec", dir}); err == nil || !strings.Contains(err.Error(), "a.go:3") {
		t.Errorf("got %v", err)
	}
	if err := run([]string{"codec", "a", "b"}); err == nil {
		t.Error("two directories are taken")
	}
}
