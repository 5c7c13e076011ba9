package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// Whatever is wrong with the arguments is one line.
func TestUsageErrors(t *testing.T) {
	var list []string
	for _, op := range model.Operations() {
		list = append(list, op.Name)
	}
	names := strings.Join(list, ", ")
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"unknown flag":            {[]string{"-colour"}, "flag provided but not defined: -colour"},
		"unknown flag, after":     {[]string{"a.json", "-colour"}, "flag provided but not defined: -colour"},
		"operation, typo":         {[]string{"-op", "CreateImageBilder", "-"}, `invalid value "CreateImageBilder" for flag -op: unknown operation; did you mean CreateImageBuilder?`},
		"operation, CLI, typo":    {[]string{"-op", "describe-workspaces-images", "-"}, `invalid value "describe-workspaces-images" for flag -op: unknown operation; did you mean DescribeWorkspaceImages?`},
		"operation, other":        {[]string{"-op", "CreateFleet\x1b[31m"}, `invalid value "CreateFleet\x1b[31m" for flag -op: unknown operation; want ` + names},
		"operation, empty":        {[]string{"-op", ""}, `invalid value "" for flag -op: unknown operation; want ` + names},
		"operation, none":         {[]string{"-op"}, "flag needs an argument: -op"},
		"operation without FILE":  {[]string{"-op", "DeleteImage"}, "-op DeleteImage wants a FILE, the built-in example is for CreateImageBuilder"},
		"schema, typo":            {[]string{"-schema", "create-image-bilder"}, `invalid value "create-image-bilder" for flag -schema: unknown operation; did you mean CreateImageBuilder?`},
		"schema, none":            {[]string{"-schema"}, "flag needs an argument: -schema"},
		"schema, with FILE":       {[]string{"-schema", "DeleteImage", "a.json"}, "-schema prints the schema of a request, and takes no FILE"},
		"schema, after FILE":      {[]string{"-", "-schema", "DeleteImage"}, "-schema prints the schema of a request, and takes no FILE"},
		"schema and operation":    {[]string{"-op", "DeleteImage", "-schema", "DeleteImage"}, "-op DeleteImage wants a FILE, the built-in example is for CreateImageBuilder"},
		"format":                  {[]string{"-o", "yaml", "-"}, `invalid value "yaml" for flag -o: want text or json`},
		"standard input, twice":   {[]string{"-", "a.json", "-"}, "standard input can be read once, but FILE - stands twice"},
		"flag with a wrong value": {[]string{"-allow-unknown=maybe"}, `invalid boolean value "maybe" for -allow-unknown: parse error`},
	} {
		t.Run(name, func(t *testing.T) {
			expect(t, "", test.args, 2, "", "preflight: "+test.want+" (-h explains)\n")
		})
	}
}

func TestHelp(t *testing.T) {
	expect(t, "", []string{"-h"}, 0, usage(), "")
	if n := strings.Count(usage(), "go run ./examples/preflight"); n != 4 {
		t.Errorf("%d examples, want 4", n)
	}
}

func TestUnreadable(t *testing.T) {
	const utf16 = "UTF-16 text, want UTF-8 (in PowerShell 7: … | Out-File -Encoding utf8NoBOM FILE)"
	dir := t.TempDir()
	missing, odd := filepath.Join(dir, "missing.json"), "no\x1b[31m\nsuch.json"
	for name, test := range map[string]struct{ path, want string }{
		"missing":               {missing, readingError(t, missing)},
		"directory":             {dir, readingError(t, dir)},
		"UTF-16":                {file(t, "le.json", "\xff\xfe{\x00}\x00"), utf16},
		"a name with an escape": {odd, readingError(t, odd)},
	} {
		t.Run(name, func(t *testing.T) {
			shown := strings.NewReplacer("\x1b", "␛", "\n", "␊").Replace(test.path)
			expect(t, "", []string{test.path}, 2, "", "preflight: "+shown+": "+test.want+"\n")
		})
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("write: broken\npipe") }
func (closed) Read([]byte) (int, error)  { return 0, errors.New("read: broken\npipe") }

func TestBrokenPipes(t *testing.T) {
	for _, args := range [][]string{{"-o", "text"}, {"-o", "json"}, {"-schema", "DeleteImage"}} {
		var stderr bytes.Buffer
		if status := run(args, strings.NewReader(""), closed{}, &stderr); status != 2 {
			t.Errorf("output: status %d, want 2", status)
		}
		if got, want := stderr.String(), "preflight: write: broken␊pipe\n"; got != want {
			t.Errorf("output: stderr %q, want %q", got, want)
		}
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-"}, closed{}, &stdout, &stderr); status != 2 || stdout.Len() > 0 {
		t.Errorf("input: status %d, stdout %q; want 2 and nothing", status, stdout.String())
	}
	if got, want := stderr.String(), "preflight: <stdin>: read: broken␊pipe\n"; got != want {
		t.Errorf("input: stderr %q, want %q", got, want)
	}
}
