package main

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode"
)

// A byte order mark is reported, and does not move the columns.
func TestByteOrderMark(t *testing.T) {
	const mark = "<stdin>:1:1: the file begins with a byte order mark, which the AWS CLI refuses; save it as UTF-8 without\n"
	expect(t, "\ufeff"+good, []string{"-"}, 1, mark+"    1 | "+good+"\n      | ^\n\n"+
		"<stdin>: 1 violation, checked for CreateImageBuilder\n", "")
	expect(t, "\ufeff"+bad, []string{"-"}, 1, mark+"    1 | "+bad+"\n      | ^\n\n<stdin>"+badReport+
		"<stdin>: 2 violations, checked for CreateImageBuilder\n", "")
}

// What is no JSON at all is named.
func TestHints(t *testing.T) {
	const yaml, empty, none = "looks like YAML", "the document is empty", ""
	for text, want := range map[string]string{
		"":                           empty,
		" \r\n\t":                    empty,
		"\ufeff":                     empty,
		"Name: a\nImageName: b":      yaml,
		"Tags:\r\n  a: b":            yaml,
		"\n--- # request\nName: a":   yaml,
		"- Name: a":                  yaml,
		"# request\nName: a":         yaml,
		"Unable to find credentials": none,
		"{Name: a}":                  none,
		"'{\"Name\": \"a\"}'":        none, // quoted for a shell
		"{":                          none,
	} {
		status, stdout, stderr := preflight(text, "-")
		if status != 1 || stderr != "" {
			t.Errorf("%q: status %d, stderr %q; want 1 and nothing", text, status, stderr)
		}
		if got := strings.Contains(stdout, yaml); got != (want == yaml) {
			t.Errorf("%q: want the hint %q in:\n%s", text, want, stdout)
		}
		if got := strings.Contains(stdout, empty); got != (want == empty) {
			t.Errorf("%q: want the hint %q in:\n%s", text, want, stdout)
		}
	}
}

// Nothing that a document holds reaches the terminal as a command to it.
func TestControlCharacters(t *testing.T) {
	evil := "\x1b[31m\a\u009b2J\u202e\x7f"
	escaped := `\u001b[31m\u0007\u009b2J\u202e\u007f`
	for _, in := range []string{
		evil, `{"` + evil + `":1}`, `{"Name":"` + evil + `"}`, `{"Name":"` + escaped + `"}`, `{"` + escaped + `":1}`,
		`{"Tags":{"` + escaped + `":"` + escaped + `"},"InstanceType":"` + escaped + `"}`,
	} {
		_, stdout, _ := preflight(in, "-")
		for _, r := range stdout {
			if r != '\n' && !unicode.IsPrint(r) {
				t.Errorf("%q: %U is in\n%s", in, r, stdout)
			}
		}
	}
}

// A name that is not known can be of any length.
func TestLongPath(t *testing.T) {
	_, stdout, _ := preflight(`{"Name":"a","`+strings.Repeat("é", 5000)+`":1}`, "-op", "DeleteImage", "-")
	for line := range strings.Lines(stdout) {
		if n := len([]rune(line)); n > 200 {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
}

// A page of minified JSON with very many faults is one pass. What is not listed
// is counted, and has no place to show.
func TestManyFaultsInOneLine(t *testing.T) {
	request := func(faults int) string { return `{"Names":[` + strings.Repeat(`"",`, faults) + `"x"]}` }
	for faults, last := range map[int]string{
		1000: "<stdin>:1:3008: Names[999]: 0 characters, want at least 1\n",
		1001: "<stdin>:1:3011: 1 more problem from here on, not listed\n\n<stdin>: 1001 violations, ",
		5000: "<stdin>:1:3011: 4000 more problems from here on, not listed\n\n<stdin>: 5000 violations, ",
	} {
		status, stdout, _ := preflight(request(faults), "-op", "DescribeImages", "-")
		if want := fmt.Sprintf("\n<stdin>: %d violations, checked for DescribeImages\n", faults); status != 1 || !strings.HasSuffix(stdout, want) {
			t.Errorf("status %d, the end is %q, want %q", status, stdout[max(0, len(stdout)-100):], want)
		}
		if got := stdout[strings.LastIndex(stdout, "<stdin>:1:"):]; !strings.HasPrefix(got, last) {
			t.Errorf("%d: the last is:\n%s\nwant:\n%s", faults, got, last)
		}
	}
	// Of several files, all are counted.
	first, second := file(t, "first.json", request(5000)), file(t, "second.json", request(2000))
	_, stdout, _ := preflight("", "-op", "DescribeImages", first, second)
	if want := "\n2 of 2 files: 7000 violations, checked for DescribeImages\n"; !strings.HasSuffix(stdout, want) {
		t.Errorf("the end is %q, want %q", stdout[max(0, len(stdout)-100):], want)
	}
}

// Whatever a document of 64 KB holds, the report is bounded.
func TestHostileDocuments(t *testing.T) {
	const size = 60_000
	control := strings.Repeat("\x01", size)
	key := strings.Repeat("\U000e0001", 1000)
	var tags strings.Builder
	for i := range size / 12 {
		fmt.Fprintf(&tags, `"aws:%d":5,`, i)
	}
	for name, text := range map[string]string{
		"a tag":                     `{"Tags":{"` + key + `":"` + control + `"}}`,
		"a tag, escaped":            `{"Tags":{"` + strings.Repeat(`\udb40\udc01`, 1000) + `":"` + strings.Repeat(`\u0001`, size/12) + `"}}`,
		"a name":                    `{"` + control + `":1}`,
		"a name, not printable":     `{"` + strings.Repeat("\U000e0001", size/4) + `":1}`,
		"a name, not UTF-8":         `{"` + strings.Repeat("\xff", size) + `":1}`,
		"a value, not printable":    `{"Name":"` + strings.Repeat("\U000e0001", size/4) + `"}`,
		"many faults in a long one": `{"` + key + `":{` + strings.Repeat(`"a":1,`, size/6) + `"a":1}}`,
		"tags":                      `{"Tags":{` + tags.String() + `"a":"b"}}`,
		"structures":                `{"AccessEndpoints":[` + strings.Repeat(`{},`, size/3) + `{}]}`,
		"nested":                    strings.Repeat(`{"a":`, size/5),
	} {
		for _, format := range []string{"json", "text"} {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			status, stdout, _ := preflight(text, "-o", format, "-")
			runtime.ReadMemStats(&after)
			if n := after.TotalAlloc - before.TotalAlloc; n > 64<<20 {
				t.Errorf("%s, %s: %d bytes were allocated", name, format, n)
			}
			if len(stdout) > 2<<20 || status != 1 {
				t.Errorf("%s, %s: status %d, a report of %d bytes", name, format, status, len(stdout))
			}
		}
	}
}
