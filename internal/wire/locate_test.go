package wire_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/wire"
)

func name(text string) wire.Step { return wire.Step{Name: text} }

func index(i int) wire.Step { return wire.Step{Index: i, IsIndex: true} }

func TestLocate(t *testing.T) {
	// The places are those of ▲, which the document is without.
	for why, c := range map[string]struct {
		doc          string
		path         string
		line, column int
		found        string
	}{
		"the document":                   {`▲{"a":1}`, "", 1, 1, "an object"},
		"space in front":                 {" \n\t▲[]", "", 2, 2, "a list"},
		"an empty document":              {`▲`, "", 1, 1, "the end of the document"},
		"behind the document":            {"{}\n▲", "", 2, 1, "the end of the document"},
		"a name":                         {`{▲"a":1}`, "a", 1, 2, `"a"`},
		"within a name":                  {`{"a▲b":1}`, "ab", 1, 4, "b"},
		"a colon":                        {`{"a"▲:1}`, "a", 1, 5, ":"},
		"a value":                        {`{"a":▲1}`, "a", 1, 6, "1"},
		"a string":                       {`{"a": ▲"b\"c" }`, "a", 1, 7, `"b\"c"`},
		"within a string":                {`{"a":"b▲c"}`, "a", 1, 8, "c"},
		"behind a value":                 {`{"a":1 ▲x}`, "a", 1, 8, "x"},
		"a comma":                        {`{"a":1▲,"b":2}`, "a", 1, 7, ","},
		"behind a comma":                 {`{"a":1,▲}`, "", 1, 8, "}"},
		"the second member":              {`{"a":1,"b":▲-2.5e+3}`, "b", 1, 12, "-2.5e+3"},
		"the first element":              {`[▲1,2]`, "[0]", 1, 2, "1"},
		"the third element":              {`[1,[],▲true]`, "[2]", 1, 7, "true"},
		"behind the last element":        {`[1,2▲`, "[1]", 1, 5, "the end of the document"},
		"an element in an element":       {`[1,[2,3,▲{}]]`, "[1][2]", 1, 9, "an object"},
		"a member in elements":           {`{"a":[{},{"b":{"c":▲null}}]}`, "a[1].b.c", 1, 20, "null"},
		"behind an inner object":         {`{"a":{"b":{}},"c":▲0}`, "c", 1, 19, "0"},
		"brackets in a string":           {`{"a":"]}[{,:","b":▲1}`, "b", 1, 19, "1"},
		"quotes in a string":             {`{"a":"\"","b\\":{"c":▲1}}`, `["b\\"].c`, 1, 22, "1"},
		"characters in front":            {`{"日本":"😀é",▲"b":1}`, "b", 1, 12, `"b"`},
		"lines":                          {"{\n  \"a\": [\n    1,\n    ▲2\n  ]\n}", "a[1]", 4, 5, "2"},
		"lines of Windows":               {"{\r\n  \"a\": [\r\n    1,\r\n    ▲2\r\n  ]\r\n}", "a[1]", 4, 5, "2"},
		"a carriage return alone":        {"[\r\r▲1]", "[0]", 1, 4, "1"},
		"a line end in a string":         {"{\"a\":\"x\n▲\x01\"}", "a", 2, 1, "U+0001"},
		"a name with an escape":          {`{"\u0061b":▲1}`, "ab", 1, 12, "1"},
		"a name with a fault":            {`{"a▲\x":1}`, `["a\\x"]`, 1, 4, `\x`},
		"a name with a dot":              {`{"a.b":{"c d":▲1}}`, `["a.b"]["c d"]`, 1, 15, "1"},
		"a name in another script":       {`{"é":▲1}`, `["é"]`, 1, 6, "1"},
		"an empty name":                  {`{"":{"":▲1}}`, `[""][""]`, 1, 9, "1"},
		"a short escape":                 {`["▲\q"]`, "[0]", 1, 3, `\q`},
		"half an escape":                 {`["▲\u12"]`, "[0]", 1, 3, `\u12`},
		"a lone surrogate":               {`["▲\ud800"]`, "[0]", 1, 3, `\ud800`},
		"an escape that is cut off":      {`["▲\`, "[0]", 1, 3, `\`},
		"a byte":                         {"[\"▲\xff\"]", "[0]", 1, 3, "the byte 0xFF"},
		"a NUL byte":                     {"[▲\x00]", "[0]", 1, 2, "U+0000"},
		"a byte order mark":              {"▲\ufeff{}", "", 1, 1, "U+FEFF"},
		"an invisible character":         {"[▲\u200b]", "[0]", 1, 2, "U+200B"},
		"a character":                    {"[▲“a”]", "[0]", 1, 2, "“"},
		"a string with a line end":       {"[▲\"a\nb\xff\"]", "[0]", 1, 2, `"a\nb\xff"`},
		"a word":                         {"[▲undefined_1, 2]", "[0]", 1, 2, "undefined_1"},
		"a bracket that closes nothing":  {"{}▲]", "", 1, 3, "]"},
		"a string, 64 characters":        {`▲"` + strings.Repeat("é", 62) + `"`, "", 1, 1, `"` + strings.Repeat("é", 62) + `"`},
		"a string, 65 characters":        {`▲"` + strings.Repeat("é", 63) + `"`, "", 1, 1, `"` + strings.Repeat("é", 62) + "…"},
		"a number, 64 digits":            {"▲" + strings.Repeat("1", 64), "", 1, 1, strings.Repeat("1", 64)},
		"a number, 65 digits":            {"▲" + strings.Repeat("1", 65), "", 1, 1, strings.Repeat("1", 63) + "…"},
		"a long name":                    {`{"` + strings.Repeat("n", 1001) + `":▲1}`, `["` + strings.Repeat("n", 999) + `…"]`, 1, 1006, "1"},
		"33 steps, of which 32 are told": {strings.Repeat("[", 33) + "▲1", strings.Repeat("[0]", 32), 1, 34, "1"},
	} {
		before, after, _ := strings.Cut(c.doc, "▲")
		place := wire.Locate([]byte(before+after), []int{len(before)})[0]
		if got := wire.Path(place.Path, 0); got != c.path || place.Line != c.line || place.Column != c.column || place.Found != c.found {
			t.Errorf("%s: %q: %s, line %d, column %d, found %s\nwant %s, line %d, column %d, found %s",
				why, c.doc, got, place.Line, place.Column, place.Found, c.path, c.line, c.column, c.found)
		}
	}
}

// Many places are found in one go, several of them in one string.
func TestLocateMany(t *testing.T) {
	const doc = "{\"é\": [1, \"a\x01b\x02\"],\n\"b\": {\"c\": 2, \"\\q\": 3}}"
	var offsets []int
	for offset := range len(doc) + 2 {
		if offset >= len(doc) || utf8.RuneStart(doc[offset]) {
			offsets = append(offsets, offset, offset)
		}
	}
	all := wire.Locate([]byte(doc), offsets)
	for i, offset := range offsets {
		one := wire.Locate([]byte(doc), []int{offset})[0]
		if diff := cmp.Diff(one, all[i]); diff != "" {
			t.Errorf("offset %d differs when asked with the others (-alone +all):\n%s", offset, diff)
		}
	}
}

func TestPath(t *testing.T) {
	for want, c := range map[string]struct {
		steps []wire.Step
		key   int
	}{
		"":                                {nil, 0},
		"VpcConfig.SubnetIds[1]":          {[]wire.Step{name("VpcConfig"), name("SubnetIds"), index(1)}, 0},
		"[0][12].a":                       {[]wire.Step{index(0), index(12), name("a")}, 0},
		`Tags["env"]`:                     {[]wire.Step{name("Tags"), name("env")}, 2},
		`Tags["env"].a[0]`:                {[]wire.Step{name("Tags"), name("env"), name("a"), index(0)}, 2},
		`Tags`:                            {[]wire.Step{name("Tags")}, 2},
		`Tags["a\"b\\\n"]`:                {[]wire.Step{name("Tags"), name("a\"b\\\n")}, 2},
		`a-b_c9`:                          {[]wire.Step{name("a-b_c9")}, 0},
		`["a.b"].c["+"]`:                  {[]wire.Step{name("a.b"), name("c"), name("+")}, 0},
		`["\xff"]`:                        {[]wire.Step{name("\xff")}, 0},
		`[""]`:                            {[]wire.Step{name("")}, 0},
		long(256) + ".b":                  {[]wire.Step{name(long(256)), name("b")}, 0},
		`["` + long(999) + `…"].b`:        {[]wire.Step{name(long(1001)), name("b")}, 0},
		long(900) + "." + long(900) + "…": {[]wire.Step{name(long(900)), name(long(900)), index(0), name("c")}, 0},
	} {
		if got := wire.Path(c.steps, c.key); got != want {
			t.Errorf("%v is %s, want %s", c.steps, got, want)
		}
	}
}

func long(n int) string { return strings.Repeat("x", n) }

// manyFaults are documents of n faults each, where a report could come to cost
// the square of n: in one line, in one string, very deep, below a long name.
func manyFaults(n int) map[string]string {
	return map[string]string{
		"in one line":     "[" + strings.Repeat("\"\\x\",", n) + "1]",
		"in one string":   "[\"" + strings.Repeat("\\x-", n) + "\"]",
		"very deep":       strings.Repeat("[", 9000) + strings.Repeat("\"\\x\",", n) + "1" + strings.Repeat("]", 9000),
		"below long name": `{"` + long(1<<20) + `":[` + strings.Repeat("\"\\x\",", n) + "1]}",
	}
}

// report finds and places the faults of a document, and returns how many.
func report(doc string) int {
	found := faults([]byte(doc), true)
	offsets := make([]int, len(found))
	for i, p := range found {
		offsets[i] = p.Offset
	}
	for _, place := range wire.Locate([]byte(doc), offsets) {
		_ = wire.Path(place.Path, 0)
	}
	return len(found)
}

// What a report takes grows with the number of faults, not with its square or
// with the length of a name. The square of the least would be 1,000 MB.
func TestLocateMemoryIsLinear(t *testing.T) {
	const many = 10_000
	for why, doc := range manyFaults(many) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if n := report(doc); n != many {
			t.Errorf("%s: %d faults, want %d", why, n, many)
		}
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > 200<<20 {
			t.Errorf("%s: %d MB for %d faults", why, took>>20, many)
		}
	}
}

// BenchmarkLocate shows that ten times the faults take ten times as long.
func BenchmarkLocate(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		for why, doc := range manyFaults(n) {
			b.Run(fmt.Sprintf("%s/%d", why, n), func(b *testing.B) {
				for b.Loop() {
					report(doc)
				}
			})
		}
	}
}

func FuzzLocate(f *testing.F) {
	for _, d := range corpus(f) {
		f.Add(d.data, len(d.data)/2, len(d.data))
	}
	for _, data := range goldens(f) {
		f.Add(data, len(data)/3, len(data)/2)
	}
	f.Fuzz(func(t *testing.T, data []byte, first, second int) {
		if first < 0 || second < first {
			t.Skip()
		}
		lines := strings.Count(string(data), "\n") + 1
		for _, place := range wire.Locate(data, []int{first, second}) {
			if place.Line < 1 || place.Line > lines || place.Column < 1 || place.Column > len(data)+1 {
				t.Fatalf("%q: line %d, column %d", data, place.Line, place.Column)
			}
			path := wire.Path(place.Path, 1)
			if !utf8.ValidString(path) || !utf8.ValidString(place.Found) || strings.ContainsAny(path+place.Found, "\r\n") || place.Found == "" {
				t.Fatalf("%q: path %q, found %q: want UTF-8 on one line", data, path, place.Found)
			}
			if n := utf8.RuneCountInString(place.Found); n > 64 {
				t.Fatalf("%q: %d characters are shown: %s", data, n, place.Found)
			}
		}
	})
}
