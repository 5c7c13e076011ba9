package main

import (
	"strings"
	"testing"
	"unicode"
)

// A byte order mark is told, and does not move the columns.
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

// A page of minified JSON with very many faults is one pass.
func TestManyFaultsInOneLine(t *testing.T) {
	request := `{"Names":[` + strings.Repeat(`"",`, 5000) + `"x"]}`
	status, stdout, _ := preflight(request, "-op", "DescribeImages", "-")
	if status != 1 || !strings.HasSuffix(stdout, "\n<stdin>: 5000 violations, checked for DescribeImages\n") {
		t.Errorf("status %d, the end is %q", status, stdout[max(0, len(stdout)-100):])
	}
	last := stdout[strings.LastIndex(stdout, "<stdin>:1:"):]
	if want := `"","","x"]}` + "\n"; !strings.Contains(last, "\n    1 | …") || !strings.Contains(last, want) {
		t.Errorf("the last is:\n%s", last)
	}
}
