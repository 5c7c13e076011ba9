package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

// maxCells is how many cells of a terminal a shown line takes at most.
const maxCells = 72

// writeSnippet writes a line of a document with its number, and below it a
// caret under the character that follows its first at bytes:
//
//	4 |   "InstanceType": "stream.standard.smal",
//	  |                   ^
func writeSnippet(w io.Writer, number int, line []byte, at int) {
	shown, indent := snippet(line, at)
	gutter := fmt.Sprintf("%5d | ", number)
	fmt.Fprintln(w, strings.TrimRight(gutter+shown, " \t"))
	fmt.Fprintf(w, "%*s%s^\n", len(gutter), "| ", indent)
}

// snippet returns a line as it can be shown, and what comes before the
// caret. A line that is too long is cut to a window.
func snippet(line []byte, at int) (shown, indent string) {
	start, end := window(line, at)
	shown, before := string(line[start:end]), string(line[start:at])
	if start > 0 {
		shown, before = "…"+shown, "…"+before
	}
	if end < len(line) {
		shown += "…"
	}
	shown = strings.Map(terminal.Visible, shown)

	var b strings.Builder
	for _, r := range before {
		if r == '\t' {
			b.WriteRune(r) // as wide as the one above it, whatever that is
		} else {
			b.WriteString(strings.Repeat(" ", terminal.Cells(terminal.Visible(r))))
		}
	}
	return shown, b.String()
}

// window returns the part of a line that is shown: all of it or, if it is too
// long, as much as there is room for on both sides of at.
func window(line []byte, at int) (start, end int) {
	start, _ = back(line, at, maxCells/2)
	end, room := ahead(line, at, maxCells-roomFor(line[start:at]))
	if end == len(line) {
		start, _ = back(line, at, room+roomFor(line[start:at]))
	}
	return start, end
}

// ahead returns the end of the part of line that begins at at and fits into
// room, and the room that is left.
func ahead(line []byte, at, room int) (end, left int) {
	for at < len(line) {
		r, size := utf8.DecodeRune(line[at:])
		if roomOf(r) > room {
			break
		}
		at, room = at+size, room-roomOf(r)
	}
	return at, room
}

// back returns the start of the part that ends at at, and the room that is left.
func back(line []byte, at, room int) (start, left int) {
	for at > 0 {
		r, size := utf8.DecodeLastRune(line[:at])
		if roomOf(r) > room {
			break
		}
		at, room = at-size, room-roomOf(r)
	}
	return at, room
}

// roomFor returns the room that text takes.
func roomFor(text []byte) int {
	n := 0
	for _, r := range string(text) {
		n += roomOf(r)
	}
	return n
}

// roomOf returns how many cells a character may take. It is never 0, which
// bounds a line of combining characters too.
func roomOf(r rune) int {
	if r == '\t' {
		return 8
	}
	return max(terminal.Cells(terminal.Visible(r)), 1)
}
