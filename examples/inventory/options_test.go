package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
)

// What is wrong with the arguments is one line.
func TestWrongArguments(t *testing.T) {
	const hint = " (inventory -h shows the usage)"
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"unknown flag":        {[]string{"-colour"}, "flag provided but not defined: -colour" + hint},
		"unknown flag, after": {[]string{"a.json", "-colour"}, "flag provided but not defined: -colour" + hint},
		"bad time":            {[]string{"-now", "soon"}, `-now "soon": want a time such as 2026-03-02T09:00:00Z`},
		"bad time, after":     {[]string{"a.json", "-now=2026-03-02"}, `-now "2026-03-02": want a time such as 2026-03-02T09:00:00Z`},
		"empty time":          {[]string{"-now", ""}, `-now "": want a time such as 2026-03-02T09:00:00Z`},
		"no time":             {[]string{"-now"}, "flag needs an argument: -now" + hint},
		"bad flag":            {[]string{"-wide=soon"}, `invalid boolean value "soon" for -wide: parse error` + hint},
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := inventoryOf("", test.args...)
			equal(t, "stderr", stderr, "inventory: "+test.want+"\n")
			if status != 2 || stdout != "" {
				t.Errorf("status %d, stdout %q; want 2 and nothing", status, stdout)
			}
		})
	}
}

func TestUsage(t *testing.T) {
	equal(t, "-h", mustRun(t, "", "-h"), usage)
	for line := range strings.Lines(usage) {
		if len(line) > 81 {
			t.Errorf("a line of more than 80 columns: %s", line)
		}
	}
	if n := strings.Count(usage, "\n  go run ") + strings.Count(usage, "| go run "); n != 3 {
		t.Errorf("%d examples, want 3", n)
	}
}

// The first line says which clock it is.
func TestClock(t *testing.T) {
	const in = `{"ImageBuilders":[{"Name":"a","CreatedTime":"2026-03-02T07:00:00Z"}]}`
	first := func(args ...string) string {
		line, _, _ := strings.Cut(mustRun(t, in, args...), "\n")
		return line
	}
	equal(t, "sample", first(), "Inventory, ages up to 2026-03-02T09:00:00Z (the clock of the built-in sample)")
	equal(t, "-now", first("-", "-now", "2026-03-02T10:00:00+01:00"), "Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)")

	before := time.Now().Truncate(time.Second)
	text, ok := strings.CutSuffix(strings.TrimPrefix(first("-"), "Inventory, ages up to "), " (now)")
	now, err := time.Parse(time.RFC3339, text)
	if !ok || err != nil || now.Before(before) || now.After(time.Now()) {
		t.Errorf("clock of a file: %q", first("-"))
	}
}

func TestNothingNeedsAttention(t *testing.T) {
	out := mustRun(t, `{"ImageBuilders":[{"Name":"a","State":"RUNNING","LatestAppstreamAgentVersion":"TRUE"}]}`, "-")
	if !strings.HasSuffix(out, "\nNEEDS ATTENTION\n\n  nothing\n") {
		t.Error(out)
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("write: broken\npipe") }

func TestOutputCannotBeWritten(t *testing.T) {
	var stderr bytes.Buffer
	if status := run(nil, strings.NewReader(""), closed{}, &stderr, environment(nil)); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
	equal(t, "stderr", stderr.String(), "inventory: write: broken pipe\n")
}
