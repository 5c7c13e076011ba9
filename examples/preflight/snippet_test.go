package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The caret stands under the place, whatever comes before it.
func TestCaret(t *testing.T) {
	x := strings.Repeat("x", 1000)
	for name, test := range map[string]struct {
		text         string
		line, column int
		want         string
		why          string
	}{
		"first column":      {`{"a":1}`, 1, 1, "    1 | {\"a\":1}\n      | ^\n", ""},
		"middle":            {"{\n  \"a\": 1\n}\n", 2, 8, "    2 |   \"a\": 1\n      |        ^\n", ""},
		"last character":    {"{}x", 1, 3, "    1 | {}x\n      |   ^\n", ""},
		"line end":          {"{\n\"a\"\n", 2, 4, "    2 | \"a\"\n      |    ^\n", "after the last character"},
		"after line end":    {"{\nabc\n", 2, 99, "    2 | abc\n      |    ^\n", "no such column: the end of the line"},
		"after the text":    {"ab", 7, 3, "    7 | ab\n      |   ^\n", "no such line: the last"},
		"empty text":        {"", 1, 1, "    1 |\n      | ^\n", ""},
		"empty line":        {"{\n\n}", 2, 1, "    2 |\n      | ^\n", ""},
		"after last break":  {"{\n", 2, 1, "    2 |\n      | ^\n", "where a document that is cut off ends"},
		"line of spaces":    {"   ", 1, 3, "    1 |\n      |   ^\n", "no white space at the end"},
		"CRLF":              {"{\r\n  \"a\"\r\n}", 2, 3, "    2 |   \"a\"\n      |   ^\n", ""},
		"CRLF, line end":    {"{\r\n\"a\"\r\n}", 2, 4, "    2 | \"a\"\n      |    ^\n", "on the carriage return"},
		"CR alone":          {"ab\rc", 1, 4, "    1 | ab␍c\n      |    ^\n", "is no line break"},
		"tabs":              {"\t\t\"a\": 1", 1, 8, "    1 | \t\t\"a\": 1\n      | \t\t     ^\n", "as wide as above, whatever a tab is"},
		"tab in the middle": {"\"a\":\t1", 1, 6, "    1 | \"a\":\t1\n      |     \t^\n", ""},
		"multi-byte":        {`"Zürich": 1`, 1, 11, "    1 | \"Zürich\": 1\n      |           ^\n", "characters, not bytes"},
		"wide":              {`"東京": 1`, 1, 7, "    1 | \"東京\": 1\n      |         ^\n", "two cells each"},
		"under wide":        {`"東京`, 1, 3, "    1 | \"東京\n      |    ^\n", "its first cell"},
		"picture":           {`"😀" 1`, 1, 5, "    1 | \"😀\" 1\n      |      ^\n", "two cells"},
		"combining":         {"\"u\u0308\" 1", 1, 6, "    1 | \"u\u0308\" 1\n      |     ^\n", "no cell"},
		"not UTF-8":         {"\"\xff\xfe\" 1", 1, 6, "    1 | \"��\" 1\n      |      ^\n", "each byte is a character"},
		"control":           {"\x1b[31m\x00\x7f\u009b\u202e 1", 1, 11, "    1 | ␛[31m␀␡�� 1\n      |           ^\n", "harmless, a cell each"},
		"no-break space":    {"\u00a0\u2028\u00851", 1, 4, "    1 |    1\n      |    ^\n", ""},
		"high line number":  {strings.Repeat("\n", 123456) + "a b", 123457, 3, "123457 | a b\n       |   ^\n", "both lines move"},
		"as long as fits":   {x[:71] + "!", 1, 72, "    1 | " + x[:71] + "!\n      | " + strings.Repeat(" ", 71) + "^\n", ""},
		"too long, begin":   {"!" + x, 1, 1, "    1 | !" + x[:71] + "…\n      | ^\n", ""},
		"too long, end":     {x + "!", 1, 1001, "    1 | …" + x[:71] + "!\n      | " + strings.Repeat(" ", 72) + "^\n", ""},
		"too long, after":   {x, 1, 1001, "    1 | …" + x[:72] + "\n      | " + strings.Repeat(" ", 73) + "^\n", ""},
		"too long, middle":  {x + "!" + x, 1, 1001, "    1 | …" + x[:36] + "!" + x[:35] + "…\n      | " + strings.Repeat(" ", 37) + "^\n", ""},
		"too long, wide":    {strings.Repeat("東", 50) + "!" + strings.Repeat("東", 50), 1, 51, "    1 | …" + strings.Repeat("東", 18) + "!" + strings.Repeat("東", 17) + "…\n      | " + strings.Repeat(" ", 37) + "^\n", "a window of cells"},
		"too long, tabs":    {strings.Repeat("\t", 20) + "!", 1, 21, "    1 | …" + strings.Repeat("\t", 8) + "!\n      |  " + strings.Repeat("\t", 8) + "^\n", "a tab may take 8 cells"},
		"too long, marks":   {"u" + strings.Repeat("\u0308", 500) + "!", 1, 502, "    1 | …" + strings.Repeat("\u0308", 71) + "!\n      |  ^\n", "what takes no cell takes room"},
	} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			at := places{text: []byte(test.text)}
			line, offset := at.find(test.line, test.column)
			writeSnippet(&b, test.line, line, offset)
			if diff := cmp.Diff(test.want, b.String()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		})
	}
}

// Places are found in any order.
func TestPlaces(t *testing.T) {
	text := "aé\n\n日本\r\nz"
	at := places{text: []byte(text)}
	for _, test := range []struct {
		line, column int
		want         string // what follows the place
	}{
		{1, 1, "aé"},
		{1, 2, "é"},
		{1, 2, "é"},
		{1, 3, ""},
		{2, 1, ""},
		{3, 2, "本"},
		{3, 3, ""},
		{4, 1, "z"},
		{4, 2, ""},
		{3, 1, "日本"},
		{1, 2, "é"},
		{4, 1, "z"},
		{1, 1, "aé"},
	} {
		line, offset := at.find(test.line, test.column)
		if got := string(line[offset:]); got != test.want {
			t.Errorf("line %d, column %d: %q, want %q", test.line, test.column, got, test.want)
		}
	}
}
