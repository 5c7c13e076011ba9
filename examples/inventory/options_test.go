package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
)

func TestUsage(t *testing.T) {
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"unknown flag":        {[]string{"-colour"}, "inventory: flag provided but not defined: -colour\n"},
		"unknown flag, after": {[]string{"a.json", "-colour"}, "inventory: flag provided but not defined: -colour\n"},
		"bad time":            {[]string{"-now", "soon"}, `inventory: invalid value "soon" for flag -now: want a time such as 2026-03-02T09:00:00Z` + "\n"},
		"no time":             {[]string{"-now"}, "inventory: flag needs an argument: -now\n"},
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := inventoryOf("", test.args...)
			equal(t, "stderr", stderr, test.want+"\n"+usage)
			if status != 2 || stdout != "" {
				t.Errorf("status %d, stdout %q; want 2 and nothing", status, stdout)
			}
		})
	}
	equal(t, "-h", mustRun(t, "", "-h"), usage)
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
	if status := run(nil, strings.NewReader(""), closed{}, &stderr); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
	equal(t, "stderr", stderr.String(), "inventory: write: broken pipe\n")
}
