package wire_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/wire"
)

// The scanner looks at eight bytes at a time, so whatever stands in a string
// is tried at every place of a word, with text of every length after it.
const (
	mostBefore = 17
	mostAfter  = 17
)

// everywhere calls f with strings, without quotes, that have part at every
// place that matters, and the offset of part in each.
func everywhere(part string, f func(text string, offset int)) {
	for before := range mostBefore {
		for after := range mostAfter {
			f(strings.Repeat("a", before)+part+strings.Repeat("~", after), before)
		}
	}
}

// read reads a document that is a string: alone, and again in a list of them,
// where there is a block of memory for text already.
func read(t *testing.T, data string, strict bool) (string, []wire.Problem) {
	t.Helper()
	s := wire.NewScanner([]byte(data), strict)
	var text string
	s.Text(&text)
	found := s.Finish()
	if len(found) > 0 && found[0].Kind == wire.Syntax {
		return text, found
	}
	const before, after = `["text in front",`, `,"and some text after, for which the block has room"]`
	s = wire.NewScanner([]byte(before+data+after), strict)
	var a wire.Array
	var texts []string
	for s.Element(&a) {
		var text string
		s.Text(&text)
		texts = append(texts, text)
	}
	again := s.Finish()
	for i := range again {
		again[i].Offset -= len(before)
	}
	if !slices.Equal(found, again) || found == nil && (len(texts) != 3 || texts[0] != "text in front" || texts[1] != text || texts[2] != after[2:len(after)-2]) {
		t.Fatalf("%s is read as %q, %v alone and as %q, %v among others", data, text, found, texts, again)
	}
	return text, found
}

// Every byte and every pair of bytes that matters is text or a fault, as
// package utf8 and the rules of JSON have it.
func TestBytes(t *testing.T) {
	for c := range 256 {
		part := string([]byte{byte(c)})
		if c == '"' || c == '\\' {
			continue // Not text by themselves.
		}
		sound := c >= ' ' && utf8.ValidString(part)
		everywhere(part, func(text string, offset int) {
			got, found := read(t, `"`+text+`"`, false)
			switch {
			case sound && (len(found) > 0 || got != text):
				t.Errorf("%q is read as %q, %v", text, got, found)
			case !sound && (len(found) != 1 || found[0].Kind != wire.Encoding || found[0].Offset != offset+1):
				t.Errorf("%q: found %v, want a fault at %d", text, found, offset+1)
			}
		})
	}
}

func TestUTF8(t *testing.T) {
	for why, part := range map[string]string{
		"lone continuation, first":     "\x80",
		"lone continuation, last":      "\xbf",
		"overlong, two bytes":          "\xc0\x80",
		"overlong, two bytes, last":    "\xc1\xbf",
		"overlong, three bytes":        "\xe0\x80\x80",
		"overlong, three bytes, last":  "\xe0\x9f\xbf",
		"overlong, four bytes":         "\xf0\x80\x80\x80",
		"overlong, four bytes, last":   "\xf0\x8f\xbf\xbf",
		"surrogate, first":             "\xed\xa0\x80",
		"surrogate, last":              "\xed\xbf\xbf",
		"surrogates, a pair":           "\xed\xa0\xbd\xed\xb8\x80",
		"beyond U+10FFFF":              "\xf4\x90\x80\x80",
		"far beyond U+10FFFF":          "\xf5\x80\x80\x80",
		"five bytes":                   "\xf8\x88\x80\x80\x80",
		"six bytes":                    "\xfc\x84\x80\x80\x80\x80",
		"never in UTF-8":               "\xfe\xff",
		"cut off, one of two bytes":    "\xc3",
		"cut off, one of three bytes":  "\xe2",
		"cut off, two of three bytes":  "\xe2\x82",
		"cut off, one of four bytes":   "\xf0",
		"cut off, two of four bytes":   "\xf0\x9f",
		"cut off, three of four bytes": "\xf0\x9f\x98",
		"cut off, a lead after a lead": "\xc3\xc3",
		"a third byte that is ASCII":   "\xe2\x82A",
		"a second byte that is ASCII":  "\xe2A\x82",
		"a character, then a fault":    "é\xff",
		"a long character, then one":   "😀\xa0",
	} {
		offset := strings.IndexFunc(part, func(r rune) bool { return r == utf8.RuneError })
		if utf8.ValidString(part) {
			t.Fatalf("%s is UTF-8", why)
		}
		everywhere(part, func(text string, before int) {
			_, found := read(t, `"`+text+`"`, false)
			if want := before + offset + 1; len(found) != 1 || found[0].Kind != wire.Encoding || found[0].Offset != want {
				t.Errorf("%s: %q: found %v, want a fault at %d", why, text, found, want)
			}
		})
	}
	for char := rune(0x80); char <= utf8.MaxRune; char += 1 + char/300 {
		if part := string(char); utf8.ValidRune(char) {
			if text, found := read(t, `"`+part+`"`, false); text != part || found != nil {
				t.Errorf("%U is read as %q, %v", char, text, found)
			}
		}
	}
	for _, part := range []string{"é", "߿", "ࠀ", "日", "퟿", "\ue000", "￿", "𐀀", "😀", "\U0010FFFF", "éé", "日本語", "é😀日"} {
		everywhere(part, func(text string, _ int) {
			if got, found := read(t, `"`+text+`"`, false); got != text || found != nil {
				t.Errorf("%q is read as %q, %v", text, got, found)
			}
		})
	}
}

// Of what is wrong in a string the first fault is reported.
func TestFaultsOfAString(t *testing.T) {
	for data, want := range map[string][]int{
		"\"\xff\xfe\xfd\"":              {1},
		"\"\xff\xfea\xfd\"":             {1},
		"\"\xffé\xfd\"":                 {1},
		"\"\xed\xa0\x80\xc0\xaf\"":      {1},
		`"\x\y\z"`:                      {1},
		`"\ud800\ud800\udc00\udc00"`:    {1},
		"\"a\tb\nc\"":                   {2},
		"\"\\u12\"":                     {1},
		"\"\\ué\xff\x01\\q\"":           {1},
		"\"01234567\x1f\xff\\u000g\"":   {9},
		"\"0123456789abcde\\x\xc3\\n\"": {16},
	} {
		text, found := read(t, data, true)
		var offsets []int
		for _, p := range found {
			offsets = append(offsets, p.Offset)
			if p.Kind != wire.Encoding {
				t.Errorf("%q: kind %v, want Encoding", data, p.Kind)
			}
		}
		if fmt.Sprint(offsets) != fmt.Sprint(want) || text != "" {
			t.Errorf("%q is read as %q with faults at %v, want none of it and %v", data, text, offsets, want)
		}
	}
}

// Sound escapes mean what encoding/json takes them for.
func TestEscapes(t *testing.T) {
	for _, part := range []string{
		`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`, `\u0000`, `\u001f`, `\u0022`, `\u005C`, `\u007f`, `\u0080`, `\u07ff`,
		`\u0800`, `\ud7ff`, `\ue000`, `\uFfFf`, `\ud800\udc00`, `\uDBFF\uDFFF`, `\ud83d\ude00\ud83d\ude00`, `\\u0041`, `\\\"`, `é\n😀`,
	} {
		everywhere(part, func(text string, _ int) {
			var want string
			if err := json.Unmarshal([]byte(`"`+text+`"`), &want); err != nil {
				t.Fatal(err)
			}
			if got, found := read(t, `"`+text+`"`, false); got != want || found != nil {
				t.Errorf("%s is read as %q, %v, want %q", text, got, found, want)
			}
		})
	}
	for part, kind := range map[string]wire.Kind{
		`\a`: wire.Encoding, `\u`: wire.Encoding, `\u0`: wire.Encoding, `\u00`: wire.Encoding, `\u000`: wire.Encoding, `\u000G`: wire.Encoding,
		`\ud800`: wire.Encoding, `\udc00`: wire.Encoding, `\udc00\ud800`: wire.Encoding, `\ud800\ud800`: wire.Encoding, `\ud800\n`: wire.Encoding,
		`\ud800\u0041`: wire.Encoding, `\ud800\u`: wire.Encoding, "\\\x00": wire.Encoding, "\\\xff": wire.Encoding, `\é`: wire.Encoding,
	} {
		everywhere(part, func(text string, before int) {
			if _, found := read(t, `"`+text+`"`, false); len(found) != 1 || found[0].Kind != kind || found[0].Offset != before+1 {
				t.Errorf("%q: found %v, want a fault at %d", text, found, before+1)
			}
			if _, found := read(t, `"`+text, false); len(found) != 1 {
				t.Errorf("%q, open: found %v", text, found)
			}
		})
	}
}

// Random text of every kind, with the text of other strings in memory, comes
// out as it went in.
func TestManyStrings(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	alphabet := []rune("abcdefghij\"\\/\b\f\n\r\t\x00\x1f é\u2028日😀\U0010FFFF\ue000")
	var texts []string
	for range 5000 {
		text := make([]rune, random.IntN(60))
		for i := range text {
			text[i] = alphabet[random.IntN(len(alphabet))]
		}
		texts = append(texts, string(text))
	}
	texts = append(texts, strings.Repeat("x", 2047), strings.Repeat("y", 2048), strings.Repeat("é", 40_000))
	data, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	s := wire.NewScanner(data, true)
	var a wire.Array
	var got []string
	for s.Element(&a) {
		var text string
		s.Text(&text)
		got = append(got, text)
	}
	if found := s.Finish(); found != nil || len(got) != len(texts) {
		t.Fatalf("%d strings, %v, want %d", len(got), found, len(texts))
	}
	clear(data)
	for i := range got {
		if got[i] != texts[i] {
			t.Fatalf("string %d is read as %q, want %q", i, got[i], texts[i])
		}
	}
}
