package jsonplace_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/jsonplace"
)

func TestOf(t *testing.T) {
	// The places are those of ▲, which the document is without.
	for why, c := range map[string]struct {
		doc          string
		path         string
		pointer      string
		line, column int
		found        string
	}{
		"the document":                  {`▲{"a":1}`, "", "", 1, 1, "an object"},
		"space in front":                {" \n\t▲[]", "", "", 2, 2, "a list"},
		"an empty document":             {`▲`, "", "", 1, 1, "the end of the document"},
		"after the document":            {"{}\n▲", "", "", 2, 1, "the end of the document"},
		"a name":                        {`{▲"a":1}`, "a", "/a", 1, 2, `"a"`},
		"within a name":                 {`{"a▲b":1}`, "ab", "/ab", 1, 4, "b"},
		"a colon":                       {`{"a"▲:1}`, "a", "/a", 1, 5, ":"},
		"a value":                       {`{"a":▲1}`, "a", "/a", 1, 6, "1"},
		"a string":                      {`{"a": ▲"b\"c" }`, "a", "/a", 1, 7, `"b\"c"`},
		"within a string":               {`{"a":"b▲c"}`, "a", "/a", 1, 8, "c"},
		"after a value":                 {`{"a":1 ▲x}`, "a", "/a", 1, 8, "x"},
		"a comma":                       {`{"a":1▲,"b":2}`, "a", "/a", 1, 7, ","},
		"after a comma":                 {`{"a":1,▲}`, "", "", 1, 8, "}"},
		"the second member":             {`{"a":1,"b":▲-2.5e+3}`, "b", "/b", 1, 12, "-2.5e+3"},
		"the first element":             {`[▲1,2]`, "[0]", "/0", 1, 2, "1"},
		"the third element":             {`[1,[],▲true]`, "[2]", "/2", 1, 7, "true"},
		"after the last element":        {`[1,2▲`, "[1]", "/1", 1, 5, "the end of the document"},
		"an element in an element":      {`[1,[2,3,▲{}]]`, "[1][2]", "/1/2", 1, 9, "an object"},
		"a member in elements":          {`{"a":[{},{"b":{"c":▲null}}]}`, "a[1].b.c", "/a/1/b/c", 1, 20, "null"},
		"after an inner object":         {`{"a":{"b":{}},"c":▲0}`, "c", "/c", 1, 19, "0"},
		"brackets in a string":          {`{"a":"]}[{,:","b":▲1}`, "b", "/b", 1, 19, "1"},
		"quotes in a string":            {`{"a":"\"","b\\":{"c":▲1}}`, `["b\\"].c`, `/b\/c`, 1, 22, "1"},
		"characters in front":           {`{"日本":"😀é",▲"b":1}`, "b", "/b", 1, 12, `"b"`},
		"lines":                         {"{\n  \"a\": [\n    1,\n    ▲2\n  ]\n}", "a[1]", "/a/1", 4, 5, "2"},
		"lines of Windows":              {"{\r\n  \"a\": [\r\n    1,\r\n    ▲2\r\n  ]\r\n}", "a[1]", "/a/1", 4, 5, "2"},
		"a carriage return alone":       {"[\r\r▲1]", "[0]", "/0", 1, 4, "1"},
		"a line end in a string":        {"{\"a\":\"x\n▲\x01\"}", "a", "/a", 2, 1, "U+0001"},
		"a name with an escape":         {`{"\u0061b":▲1}`, "ab", "/ab", 1, 12, "1"},
		"a name with a fault":           {`{"a▲\x":1}`, `["a\\x"]`, "", 1, 4, `\x`},
		"a name with a dot":             {`{"a.b":{"c d":▲1}}`, `["a.b"]["c d"]`, "/a.b/c d", 1, 15, "1"},
		"a name in another script":      {`{"é":▲1}`, `["é"]`, "/é", 1, 6, "1"},
		"an empty name":                 {`{"":{"":▲1}}`, `[""][""]`, "//", 1, 9, "1"},
		"a short escape":                {`["▲\q"]`, "[0]", "/0", 1, 3, `\q`},
		"half an escape":                {`["▲\u12"]`, "[0]", "/0", 1, 3, `\u12`},
		"an escape at the end":          {`["▲\u12`, "[0]", "/0", 1, 3, `\u12`},
		"digits after an escape":        {`["▲\ud8001"]`, "[0]", "/0", 1, 3, `\ud800`},
		"a space":                       {`[1▲ x]`, "[0]", "/0", 1, 3, " "},
		"the first byte above ASCII":    {"[\"▲\x80\"]", "[0]", "/0", 1, 3, "the byte 0x80"},
		"a replacement character":       {"[▲\ufffd]", "[0]", "/0", 1, 2, "\ufffd"},
		"a lone surrogate":              {`["▲\ud800"]`, "[0]", "/0", 1, 3, `\ud800`},
		"an escape that is cut off":     {`["▲\`, "[0]", "/0", 1, 3, `\`},
		"a byte":                        {"[\"▲\xff\"]", "[0]", "/0", 1, 3, "the byte 0xFF"},
		"a NUL byte":                    {"[▲\x00]", "[0]", "/0", 1, 2, "U+0000"},
		"a byte order mark":             {"▲\ufeff{}", "", "", 1, 1, "U+FEFF"},
		"an invisible character":        {"[▲\u200b]", "[0]", "/0", 1, 2, "U+200B"},
		"a character":                   {"[▲“a”]", "[0]", "/0", 1, 2, "“"},
		"a string with a line end":      {"[▲\"a\nb\xff\"]", "[0]", "/0", 1, 2, `"a\nb\xff"`},
		"a word":                        {"[▲undefined_1, 2]", "[0]", "/0", 1, 2, "undefined_1"},
		"a bracket that closes nothing": {"{}▲]", "", "", 1, 3, "]"},
		"a string, 64 characters":       {`▲"` + strings.Repeat("é", 62) + `"`, "", "", 1, 1, `"` + strings.Repeat("é", 62) + `"`},
		"a string, 65 characters":       {`▲"` + strings.Repeat("é", 63) + `"`, "", "", 1, 1, `"` + strings.Repeat("é", 62) + "…"},
		"a number, 64 digits":           {"▲" + strings.Repeat("1", 64), "", "", 1, 1, strings.Repeat("1", 64)},
		"a number, 65 digits":           {"▲" + strings.Repeat("1", 65), "", "", 1, 1, strings.Repeat("1", 63) + "…"},
		"an escaped surrogate pair":     {`{"\ud83d\ude00":▲1}`, `["😀"]`, "/😀", 1, 17, "1"},
		"half a pair in a name":         {`{"\ud83d":▲1}`, `["\\ud83d"]`, "", 1, 11, "1"},
		"a byte in a name":              {"{\"a\xff\":▲1}", `["a\xff"]`, "", 1, 7, "1"},
		"a slash and a tilde":           {`{"a/b":{"~1":▲1}}`, `["a/b"]["~1"]`, "/a~1b/~01", 1, 14, "1"},
		"a name that does not end":      {`{"ab▲`, "ab", "/ab", 1, 5, "the end of the document"},
		"an escaped quote at the end":   {`{"a\"▲`, `["a\""]`, `/a"`, 1, 6, "the end of the document"},
		"an element after a member":     {`{"a":1,"b":[{"c":2},▲3]}`, "b[1]", "/b/1", 1, 21, "3"},
	} {
		before, after, _ := strings.Cut(c.doc, "▲")
		want := jsonplace.Place{Offset: len(before), Line: c.line, Column: c.column, Path: c.path, Pointer: c.pointer, Found: c.found}
		got := jsonplace.Of([]byte(before+after), []jsonplace.Mark{{Offset: len(before)}})[0]
		got.Name = ""
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", why, c.doc, diff)
		}
	}
}

// The step that a mark calls the key of a map stands in quotes, no other does.
func TestOfKey(t *testing.T) {
	const doc = `{"Tags":{"env":{"env":1}}}`
	for key, want := range []string{"Tags.env.env", `["Tags"].env.env`, `Tags["env"].env`, `Tags.env["env"]`, "Tags.env.env"} {
		got := jsonplace.Of([]byte(doc), []jsonplace.Mark{{Offset: strings.Index(doc, "1"), Key: key}})[0]
		if got.Path != want || got.Pointer != "/Tags/env/env" {
			t.Errorf("key %d: %s, %s, want %s", key, got.Path, got.Pointer, want)
		}
	}
}

// The name is that of the last step, exact or not at all.
func TestOfName(t *testing.T) {
	for doc, want := range map[string]string{
		`{"a":{"b":▲1}}`:                    "b",
		`{"a":▲{"b":1}}`:                    "a",
		`{▲"\u0061":1}`:                     "a",
		`{"a":[▲1]}`:                        "",
		`▲{}`:                               "",
		`{"a":1,▲}`:                         "",
		`{▲"\x":1}`:                         "",
		`{"` + long(128) + `":▲1}`:          long(128),
		`{"` + long(129) + `":▲1}`:          "",
		strings.Repeat("[", 40) + `{"a":▲1`: "a",
	} {
		before, after, _ := strings.Cut(doc, "▲")
		if got := jsonplace.Of([]byte(before+after), []jsonplace.Mark{{Offset: len(before)}})[0].Name; got != want {
			t.Errorf("%s: the name is %q, want %q", doc, got, want)
		}
	}
}

// Many places are found in one go, several of them in one string.
func TestOfMany(t *testing.T) {
	const doc = "{\"é\": [1, \"a\x01b\x02\"],\n\"b\": {\"c\": 2, \"\\q\": 3}}"
	var marks []jsonplace.Mark
	for offset := range len(doc) + 2 {
		if offset >= len(doc) || utf8.RuneStart(doc[offset]) {
			marks = append(marks, jsonplace.Mark{Offset: offset}, jsonplace.Mark{Offset: offset, Key: 1})
		}
	}
	all := jsonplace.Of([]byte(doc), marks)
	for i, mark := range marks {
		one := jsonplace.Of([]byte(doc), []jsonplace.Mark{mark})[0]
		if diff := cmp.Diff(one, all[i]); diff != "" {
			t.Errorf("%v differs when asked with the others (-alone +all):\n%s", mark, diff)
		}
	}
	if got := jsonplace.Of(nil, nil); len(got) != 0 {
		t.Errorf("no marks have the places %v", got)
	}
}

// Offsets that break the contract are no reason to panic.
func TestOfBadMarks(t *testing.T) {
	got := jsonplace.Of([]byte(`{"a":1}`), []jsonplace.Mark{{Offset: 5}, {Offset: -3}, {Offset: 99, Key: -1}})
	if len(got) != 3 || got[2].Offset != 7 || got[2].Found != "the end of the document" {
		t.Errorf("got %v", got)
	}
}

func long(n int) string { return strings.Repeat("x", n) }
