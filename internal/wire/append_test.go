package wire_test

import (
	"bytes"
	"encoding/json"
	"math"
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
	if got := string(wire.AppendString(nil, text)); got != want {
		t.Fatalf("%q is written as %s, want %s", text, got, want)
	}
	// Into a buffer with room, no room, too little room, and rubbish in it.
	for _, room := range []int{0, 1, len(text) + 1, len(text) + 2, 4 * len(text)} {
		b := append(make([]byte, 0, 3+room), `[1,`...)
		rubbish := b[3:cap(b)]
		for i := range rubbish {
			rubbish[i] = '#'
		}
		if got := string(wire.AppendString(b, text)); got != `[1,`+want {
			t.Fatalf("%q is written as %s behind other text, with room for %d, want %s", text, got, room, want)
		}
	}
	if size := wire.SizeString(text); size > len(want) || utf8.ValidString(text) && !strings.Contains(want, `\`) && size != len(want) {
		t.Fatalf("%q has the size %d, want %d", text, size, len(want))
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
		if got := string(wire.AppendStrings([]byte("x"), list)); got != "x"+want {
			t.Errorf("%q is written as %s, want x%s", list, got, want)
		}
	}
	if got, size := len(wire.AppendStrings(nil, []word{"a", "bc", ""})), wire.SizeStrings([]word{"a", "bc", ""}); got > size || got < size-1 {
		t.Errorf("%d bytes, the size is %d", got, size)
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
		if got := string(wire.AppendStringMap(nil, m)); got != string(want) {
			t.Errorf("%v is written as %s", m, got)
		}
	}
	if size := wire.SizeStringMap(many); size < len(wire.AppendStringMap(nil, many))-2*300 {
		t.Errorf("the size of 300 entries is %d", size)
	}
}

func TestAppendInt32(t *testing.T) {
	for _, n := range []int32{0, 1, -1, 200, math.MaxInt32, math.MinInt32} {
		got := string(wire.AppendInt32([]byte("x"), n))
		if got != "x"+strconv.Itoa(int(n)) || len(got)-1 > wire.SizeInt32 {
			t.Errorf("%d is written as %s", n, got)
		}
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
