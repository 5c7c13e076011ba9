package terminal

import (
	"bytes"
	"os"
	"testing"
)

func TestScreen(t *testing.T) {
	type environment = map[string]string
	for name, test := range map[string]struct {
		columns    int
		isTerminal bool
		variables  environment
		want       Screen
	}{
		"a pipe":                         {0, false, nil, Screen{120, false}},
		"a pipe with COLUMNS":            {0, false, environment{"COLUMNS": "80"}, Screen{80, false}},
		"a pipe with TERM":               {0, false, environment{"TERM": "xterm-256color"}, Screen{120, false}},
		"a terminal":                     {97, true, environment{"TERM": "xterm-256color"}, Screen{97, true}},
		"a terminal without TERM":        {97, true, nil, Screen{97, true}},
		"a terminal with COLUMNS":        {97, true, environment{"COLUMNS": "64"}, Screen{64, true}},
		"a terminal that says no size":   {0, true, nil, Screen{80, true}},
		"NO_COLOR":                       {97, true, environment{"NO_COLOR": "1"}, Screen{97, false}},
		"NO_COLOR, whatever it says":     {97, true, environment{"NO_COLOR": "0"}, Screen{97, false}},
		"NO_COLOR, empty":                {97, true, environment{"NO_COLOR": ""}, Screen{97, true}},
		"a dumb terminal":                {97, true, environment{"TERM": "dumb"}, Screen{97, false}},
		"COLUMNS empty":                  {97, true, environment{"COLUMNS": ""}, Screen{97, true}},
		"COLUMNS zero":                   {97, true, environment{"COLUMNS": "0"}, Screen{97, true}},
		"COLUMNS negative":               {97, true, environment{"COLUMNS": "-80"}, Screen{97, true}},
		"COLUMNS no number":              {97, true, environment{"COLUMNS": "wide"}, Screen{97, true}},
		"COLUMNS too large to be true":   {0, false, environment{"COLUMNS": "10001"}, Screen{120, false}},
		"COLUMNS too large for a number": {0, false, environment{"COLUMNS": "99999999999999999999"}, Screen{120, false}},
	} {
		t.Run(name, func(t *testing.T) {
			getenv := func(name string) string { return test.variables[name] }
			if got := screen(test.columns, test.isTerminal, getenv); got != test.want {
				t.Errorf("%+v, want %+v", got, test.want)
			}
		})
	}
}

// None of these is taken for a terminal, not even the null device, which is a
// character device as terminals are.
func TestNoTerminal(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer closeFile(t, file)
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer closeFile(t, reader)
	defer closeFile(t, writer)
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer closeFile(t, null)
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	closeFile(t, closed)

	getenv := func(string) string { return "" }
	for name, got := range map[string]Screen{
		"buffer":         ScreenOf(new(bytes.Buffer), getenv),
		"file":           ScreenOf(file, getenv),
		"pipe":           ScreenOf(writer, getenv),
		"null device":    ScreenOf(null, getenv),
		"closed file":    ScreenOf(closed, getenv),
		"no file at all": ScreenOf((*os.File)(nil), getenv),
	} {
		if want := (Screen{120, false}); got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

// closeFile closes a file.
func closeFile(t *testing.T, file *os.File) {
	t.Helper()
	if err := file.Close(); err != nil {
		t.Error(err)
	}
}
