package wire_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/wire"
)

// asEncodingJSON writes text as encoding/json does without escapes for HTML,
// and then without the escapes that it writes though none is needed: of U+2028
// and U+2029, and of U+FFFD where text is not UTF-8.
func asEncodingJSON(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(text); err != nil {
		t.Fatal(err)
	}
	// An even number of backslashes in front stands for itself.
	var out strings.Builder
	for rest := strings.TrimSuffix(b.String(), "\n"); rest != ""; {
		n := 1
		if rest[0] == '\\' {
			n = 2
		}
		switch {
		case strings.HasPrefix(rest, `\u2028`), strings.HasPrefix(rest, `\u2029`), strings.HasPrefix(rest, `\ufffd`):
			char, err := strconv.ParseUint(rest[2:6], 16, 16)
			if err != nil {
				t.Fatal(err)
			}
			out.WriteRune(rune(char))
			n = 6
		default:
			out.WriteString(rest[:n])
		}
		rest = rest[n:]
	}
	return out.String()
}

// checkString insists on what AppendString has to write for text.
func checkString(t *testing.T, text string) {
	t.Helper()
	want := asEncodingJSON(t, text)
	var f wire.Fault
	if got := string(wire.AppendString(nil, text, &f)); got != want {
		t.Fatalf("%q is written as %s, want %s", text, got, want)
	}
	if utf8.ValidString(text) != (f.Wrong == "") {
		t.Fatalf("%q: the fault is %q", text, f.Wrong)
	}
	// Into a buffer with room, no room, too little room, and rubbish in it.
	for _, room := range []int{0, 1, len(text) + 1, len(text) + 2, 4 * len(text)} {
		b := append(make([]byte, 0, 3+room), `[1,`...)
		rubbish := b[3:cap(b)]
		for i := range rubbish {
			rubbish[i] = '#'
		}
		if got := string(wire.AppendString(b, text, &f)); got != `[1,`+want {
			t.Fatalf("%q is written as %s after other text, with room for %d, want %s", text, got, room, want)
		}
	}
	back, found := read(t, want, true)
	if found != nil || back != strings.ToValidUTF8(text, "\uFFFD") && utf8.ValidString(text) {
		t.Fatalf("%q is read back as %q, %v", text, back, found)
	}
}

func TestAppendString(t *testing.T) {
	for c := range 256 {
		everywhere(string([]byte{byte(c)}), func(text string, _ int) { checkString(t, text) })
	}
	for char := rune(0); char <= 0x1100; char++ {
		checkString(t, string(char))
	}
	for char := rune(0x1100); char <= utf8.MaxRune; char += 37 {
		checkString(t, string(char))
	}
	for _, text := range []string{
		"", "\u2028\u2029\uFFFD", `\u2028`, `\\u2029`, "\xff\xfe", "\xed\xa0\x80", "a\xe2\x82", "\xf0\x9f\x98", "<a href='x'>&</a>",
		strings.Repeat("\x00", 100), strings.Repeat(`"`, 33), strings.Repeat("é", 33), strings.Repeat("a", 70_000) + "\n",
	} {
		checkString(t, text)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		text := make([]byte, random.IntN(50))
		for i := range text {
			text[i] = byte(random.Uint32())
			if random.IntN(3) > 0 {
				text[i] = 'a' + text[i]%26
			}
		}
		checkString(t, string(text))
	}
}

func FuzzAppendString(f *testing.F) {
	for _, data := range goldens(f) {
		f.Add(string(data))
	}
	for _, seed := range []string{"", "\x00", "\"\\", "\xff", "\xed\xa0\x80", "\u2028", "1234567\n", "12345678\t"} {
		f.Add(seed)
	}
	f.Fuzz(checkString)
}

func TestAppendLists(t *testing.T) {
	type word string
	for want, list := range map[string][]word{
		`[]`:                   {},
		`[""]`:                 {""},
		`["a","é\n","\u0001"]`: {"a", "é\n", "\x01"},
	} {
		if got := string(wire.AppendStrings([]byte("x"), list, new(wire.Fault))); got != "x"+want {
			t.Errorf("%q is written as %s, want x%s", list, got, want)
		}
	}
}

// Keys are written in the order of their bytes, however many there are.
func TestAppendStringMap(t *testing.T) {
	many := make(map[string]string)
	for i := range 300 {
		many[strconv.Itoa(i)+"é\""] = strconv.Itoa(-i)
	}
	for _, m := range []map[string]string{nil, {}, {"": ""}, {"b": "1", "a": "2", "B": "3", "é": "4", "\n": "5"}, many} {
		if m == nil {
			m = map[string]string{} // encoding/json writes null; the shapes leave such a member out.
		}
		want, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(wire.AppendStringMap(nil, m, new(wire.Fault))); got != string(want) {
			t.Errorf("%v is written as %s", m, got)
		}
	}
}

// The first fault of the output is kept, with the offset of its string.
func TestFault(t *testing.T) {
	var f wire.Fault
	b := wire.AppendStrings([]byte("x"), []string{"a", "b\xff", "c\xff"}, &f)
	if string(b) != "x[\"a\",\"b\uFFFD\",\"c\uFFFD\"]" || f.Offset != len(`x["a",`) || f.Wrong != "the text is not UTF-8" {
		t.Errorf("wrote %s, fault %v", b, f)
	}
	f = wire.Fault{}
	if b = wire.AppendStringMap(nil, map[string]string{"a": "", "k\xff": ""}, &f); f.Offset != len(`{"a":"",`) || f.Wrong == "" {
		t.Errorf("wrote %s, fault %v", b, f)
	}
}

// Members that a shape does not have are written as they are, and checked.
func TestAppendMembers(t *testing.T) {
	deep := func(n int) string { return `"X":` + strings.Repeat("[", n) + strings.Repeat("]", n) }
	for text, wrong := range map[string]string{
		`"X":1`:                          "",
		`"X":1,"Y":{"M0":[null]}`:        "",
		" \"X\" :\n1 , \"\\u0059\" : 2 ": "",
		`"":""`:                          "",
		`"M9":1,"m0":2`:                  "",
		``:                               "want a member name in quotes",
		` `:                              "want a member name in quotes",
		`"X"`:                            "want a colon after the member name",
		`"X":`:                           "want a JSON value",
		`"X":1,`:                         "want a member name in quotes",
		`,"X":1`:                         "want a member name in quotes",
		`"X":1}`:                         "want the end of the document",
		`"X":1},"Y":{"a":1`:              "want the end of the document",
		`"X":1 "Y":2`:                    "want the end of the document",
		`{"X":1}`:                        "want a member name in quotes",
		`"X":nope`:                       "want a JSON value",
		"\"X\":\"\xff\"":                 "want UTF-8",
		"\"X\xff\":1":                    "want UTF-8",
		`"X":1,"\u0058":2`:               "a name twice",
		`"X":{"a":1,"a":2}`:              "an object with a name twice",
		`"M1":1`:                         "a field of the structure",
		`"X":1,"\u004d0":1`:              "a field of the structure",
		deep(5000):                       "",
		deep(9_999):                      "", // with the object around it as many as there may be
		deep(10_000):                     "want at most 10000 objects and lists within each other",
	} {
		var f wire.Fault
		doc := wire.AppendMembers([]byte("  "), 1, text, fields(3), &f)
		doc = wire.CloseObject(doc, 2)
		f.Finish(doc, 2)
		if (f.Wrong == "") != (wrong == "") || !strings.Contains(f.Wrong, wrong) || wrong != "" && f.Offset != 1 {
			t.Errorf("%.80q: fault %q at %d, want %q", text, f.Wrong, f.Offset, wrong)
		}
		if wrong == "" && string(doc) != `  {`+text+`}` || wrong != "" && string(doc) != `  {}` {
			t.Errorf("%.80q is written as %.90s", text, doc)
		}
	}
	var f wire.Fault
	doc := wire.AppendMembers([]byte(`[[`), 2, deep(9_998), fields(3), &f)
	doc = append(wire.CloseObject(doc, 2), "]]"...)
	if f.Finish(doc, 0); f.Wrong == "" || !strings.Contains(f.Wrong, "at most 10000") {
		t.Errorf("members that are too deep where they stand: %q", f.Wrong)
	}
}

func TestCloseObject(t *testing.T) {
	if got := string(wire.CloseObject([]byte("x"), 1)); got != "x{}" {
		t.Errorf("an object without members is written as %s", got)
	}
	if got := string(wire.CloseObject([]byte(`x,"a":1`), 1)); got != `x{"a":1}` {
		t.Errorf("an object with a member is written as %s", got)
	}
}
