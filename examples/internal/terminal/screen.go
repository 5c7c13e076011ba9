package terminal

import (
	"io"
	"os"
	"strconv"
)

// Screen is what a program's output is for.
type Screen struct {
	Width int  // in cells; 0 is as wide as need be
	Color bool // whether it shows colors
}

const (
	// PipeWidth is the width where there is no terminal.
	PipeWidth = 120
	// silentWidth is the width of a terminal that does not say how wide it is.
	silentWidth = 80
	// mostColumns is the largest number that COLUMNS is believed.
	mostColumns = 10_000
)

// ScreenOf returns the screen of a program that writes to w. Its width is what
// the variable COLUMNS says if that is a sane number, else that of the terminal,
// else [PipeWidth]. It has colors if it is a terminal, unless the variable
// NO_COLOR is set to anything (see https://no-color.org) or TERM is "dumb".
func ScreenOf(w io.Writer, getenv func(string) string) Screen {
	columns, isTerminal := 0, false
	if file, ok := w.(*os.File); ok && file != nil {
		columns, isTerminal = columnsOf(file)
	}
	return screen(columns, isTerminal, getenv)
}

// screen decides for [ScreenOf]; columns is 0 where the terminal doesn't say it.
func screen(columns int, isTerminal bool, getenv func(string) string) Screen {
	s := Screen{
		Width: PipeWidth,
		Color: isTerminal && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb",
	}
	n, err := strconv.Atoi(getenv("COLUMNS"))
	switch {
	case err == nil && n > 0 && n <= mostColumns:
		s.Width = n
	case isTerminal && columns > 0:
		s.Width = columns
	case isTerminal:
		s.Width = silentWidth
	}
	return s
}
