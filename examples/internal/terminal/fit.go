package terminal

import "strings"

// Shorten returns a text that takes at most width cells, an ellipsis for what is
// missing included. The least width is 1.
func Shorten(text string, width int) string {
	used, end := 0, 0 // end is where the text ends if an ellipsis follows it
	for i, r := range text {
		if used <= width-1 {
			end = i
		}
		if used += Cells(r); used > width {
			return text[:end] + "…"
		}
	}
	return text
}

// Fold breaks a text into lines, the first of at most first cells, the others of
// at most rest cells. It breaks at spaces where a line has any. A line holds at
// least one character.
func Fold(text string, first, rest int) []string {
	var lines []string
	for width := first; ; width = rest {
		line, after := breakLine(text, width)
		lines = append(lines, line)
		if after == "" {
			return lines
		}
		text = after
	}
}

// breakLine returns the first line of a text and what comes after it.
func breakLine(text string, width int) (line, after string) {
	used, space := 0, 0
	for i, r := range text {
		if r == ' ' {
			space = i
		}
		if used += Cells(r); used <= width || i == 0 {
			continue
		}
		end := i
		if space > 0 {
			end = space
		}
		return strings.TrimRight(text[:end], " "), strings.TrimLeft(text[end:], " ")
	}
	return text, ""
}
