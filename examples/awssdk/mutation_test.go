package awssdk_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// mutation changes a document at random. It never changes the text that it is
// given, but returns another.
type mutation struct {
	name string
	// bytes changes any text, structure only what is JSON.
	bytes     func(r *rand.Rand, text []byte) []byte
	structure func(r *rand.Rand, d *document) []byte
}

// Bytes and values to put where they don't belong.
var (
	oddBytes = []string{
		`"`, `\`, `{`, `}`, `[`, `]`, `:`, `,`, `0`, `1`, `-`, `+`, `.`, `e`, `E`, ` `, "\t", "\n", "\r", "\v", "\f", "\x00", "\x1f", "\x7f",
		"\x80", "\xbf", "\xc0\xaf", "\xc3", "ü", "\u2028", "\ufeff", "\xed\xa0\x80", "\xf0\x9f\x98\x80", "\xf4\x90\x80\x80", "\xff", `\u0000`, `\u00fc`,
		`\ud83d\ude00`, `\ud83d`, `\ude00`, `\ud83dx`, `\ud83d\ue000`, `\ud83d\u0041`, `\u0000\u001f\b\f\t\r`, `\u12`, `\x41`, `\/`, `\"`, `\\`, "//", "/**/", "'", "nul", "NaN",
	}
	oddNumbers = []string{
		"0", "-0", "-1", "1", "200", "200.0", "2e2", "2E+2", "20e-1", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967496",
		"1e400", "01", "1.", ".5", "+1", "1e", "0x10", "1_000", "253402300799", "253402300799.9999999999", "253402300800", "-62135596800", "-62135596801",
		"1.561990123456E9", "1561990123.123456789123", "0.000000001", "9007199254740993", "18446744073709551816", strings.Repeat("9", 400), "1e-400",
	}
	oddValues = []string{
		"null", "true", "false", `""`, `"x"`, "{}", "[]", "[null]", `[""]`, `["a",null]`, "[[]]", `{"a":null}`, `{"a":"b","c":null}`, `{"a":1,"a":2}`, `{"a":"1","a":"2"}`,
		`{"a":"1","\u0061":"2"}`, `{"":""}`, `"2019-07-01T14:08:43.456000+00:00"`, `"2019-07-01T14:08:43"`, `"soon"`, `"1561990123"`, `"TRUE"`, `"STREAMING"`, `"TOMORROW"`,
		`[{"Name":"a"},{"Name":"b"}]`, `[{}]`, `{"Name":null}`, `"\ud800"`, "\"\xff\"", `[1,2,{"x":[{}]}]`, "\t[ ]\n", "tru", "nulll", "True",
	}
)

var mutations = []mutation{
	{name: "flip a bit", bytes: func(r *rand.Rand, text []byte) []byte {
		text = slices.Clone(text)
		text[r.IntN(len(text))] ^= 1 << r.IntN(8)
		return text
	}},
	{name: "delete bytes", bytes: func(r *rand.Rand, text []byte) []byte {
		from := r.IntN(len(text))
		return splice(text, span{from, min(len(text), from+1+r.IntN(4))}, "")
	}},
	{name: "insert odd bytes", bytes: func(r *rand.Rand, text []byte) []byte {
		at := r.IntN(len(text) + 1)
		return splice(text, span{at, at}, pick(r, oddBytes))
	}},
	{name: "replace a byte", bytes: func(r *rand.Rand, text []byte) []byte {
		at := r.IntN(len(text))
		return splice(text, span{at, at + 1}, pick(r, oddBytes))
	}},
	{name: "repeat bytes", bytes: func(r *rand.Rand, text []byte) []byte {
		from := r.IntN(len(text))
		to := min(len(text), from+1+r.IntN(30))
		return splice(text, span{to, to}, string(text[from:to]))
	}},
	{name: "truncate", bytes: func(r *rand.Rand, text []byte) []byte {
		return text[:r.IntN(len(text))]
	}},
	{name: "append", bytes: func(r *rand.Rand, text []byte) []byte {
		return slices.Concat(text, []byte(pick(r, append(oddValues, oddBytes...))))
	}},
	{name: "duplicate a member", structure: func(r *rand.Rand, d *document) []byte {
		m := pick(r, d.members)
		return splice(d.text, span{m.to, m.to}, ","+string(d.text[m.from:m.to]))
	}},
	{name: "swap values", structure: func(r *rand.Rand, d *document) []byte {
		return swap(d, pick(r, d.values), pick(r, d.values))
	}},
	{name: "swap members", structure: func(r *rand.Rand, d *document) []byte {
		return swap(d, pick(r, d.members), pick(r, d.members))
	}},
	{name: "swap names", structure: func(r *rand.Rand, d *document) []byte {
		return swap(d, pick(r, d.names), pick(r, d.names))
	}},
	{name: "odd value", structure: func(r *rand.Rand, d *document) []byte {
		return splice(d.text, pick(r, d.values), pick(r, oddValues))
	}},
	{name: "odd number", structure: func(r *rand.Rand, d *document) []byte {
		numbers := slices.DeleteFunc(slices.Clone(d.values), func(v span) bool {
			return !strings.ContainsRune("-0123456789", rune(d.text[v.from]))
		})
		if len(numbers) == 0 {
			numbers = d.values
		}
		return splice(d.text, pick(r, numbers), pick(r, oddNumbers))
	}},
	{name: "null", structure: func(r *rand.Rand, d *document) []byte {
		return splice(d.text, pick(r, d.values), "null")
	}},
	{name: "wrap a value", structure: func(r *rand.Rand, d *document) []byte {
		v := pick(r, d.values)
		text := string(d.text[v.from:v.to])
		return splice(d.text, v, pick(r, []string{"[" + text + "]", `{"a":` + text + "}", "[" + text + "," + text + "]"}))
	}},
	{name: "unknown member", structure: func(r *rand.Rand, d *document) []byte {
		return splice(d.text, at(pick(r, d.objects)), `"Tomorrow`+fmt.Sprint(r.IntN(3))+`":`+pick(r, append(oddValues, oddNumbers...))+",")
	}},
	{name: "many members", structure: func(r *rand.Rand, d *document) []byte {
		var many strings.Builder
		for range 20 + r.IntN(50) { // In about every other case there are two of a name.
			name := pick(r, []string{"Member number", `M\u0065mber n\u0075mber`})
			fmt.Fprintf(&many, `"%s %d":%d,`, name, r.IntN(2000), r.IntN(2))
		}
		return splice(d.text, at(pick(r, d.objects)), many.String())
	}},
	{name: "nested junk", structure: func(r *rand.Rand, d *document) []byte {
		depth := r.IntN(40)
		junk := strings.Repeat(`{"a":[`, depth) + pick(r, oddValues) + strings.Repeat(`]}`, depth)
		return splice(d.text, at(pick(r, d.objects)), `"Junk":`+junk+",")
	}},
	{name: "white space", structure: func(r *rand.Rand, d *document) []byte {
		token := pick(r, slices.Concat(d.names, d.values))
		return splice(d.text, at(pick(r, []int{token.from, token.to})), pick(r, []string{" ", "\n", "\t", "\r\n", "  \n\t "}))
	}},
	{name: "no white space", structure: func(_ *rand.Rand, d *document) []byte {
		return compacted(d.text)
	}},
	{name: "escape in a name", structure: func(r *rand.Rand, d *document) []byte {
		return escape(r, d, pick(r, d.names))
	}},
	{name: "escape in a value", structure: func(r *rand.Rand, d *document) []byte {
		return escape(r, d, pick(r, d.values))
	}},
	{name: "other case", structure: func(r *rand.Rand, d *document) []byte {
		name := pick(r, d.names)
		text := string(d.text[name.from:name.to])
		return splice(d.text, name, pick(r, []string{strings.ToLower(text), strings.ToUpper(text)}))
	}},
}

// mutate changes text once to three times, and returns what was done to it.
func mutate(r *rand.Rand, text []byte) (changed []byte, names []string) {
	for range 1 + r.IntN(3) {
		m := pick(r, mutations)
		if m.bytes != nil {
			if len(text) == 0 {
				break
			}
			text = m.bytes(r, text)
		} else {
			d, ok := parseDocument(text)
			if !ok || len(d.members) == 0 {
				continue
			}
			text = m.structure(r, d)
		}
		names = append(names, m.name)
	}
	return text, names
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func at(i int) span { return span{i, i} }

// splice returns text with s replaced.
func splice(text []byte, s span, with string) []byte {
	return slices.Concat(text[:s.from], []byte(with), text[s.to:])
}

// swap returns the document with two parts exchanged, or unchanged if one
// contains the other.
func swap(d *document, a, b span) []byte {
	if a.from > b.from {
		a, b = b, a
	}
	if a.to > b.from {
		return d.text
	}
	t := d.text
	return bytes.Join([][]byte{t[:a.from], t[b.from:b.to], t[a.to:b.from], t[a.from:a.to], t[b.to:]}, nil)
}

// escape returns the document with one ASCII letter of a string written as a
// \u escape.
func escape(r *rand.Rand, d *document, s span) []byte {
	if d.text[s.from] != '"' || s.to-s.from < 3 {
		return d.text
	}
	i := s.from + 1 + r.IntN(s.to-s.from-2)
	if c := d.text[i]; c < '0' || c > 'z' || c == '\\' || d.text[i-1] == '\\' {
		return d.text
	}
	return splice(d.text, span{i, i + 1}, fmt.Sprintf(pick(r, []string{`\u%04x`, `\u%04X`}), d.text[i]))
}

// compacted returns JSON text without white space.
func compacted(text []byte) []byte {
	var b bytes.Buffer
	if json.Compact(&b, text) != nil {
		return text
	}
	return b.Bytes()
}
