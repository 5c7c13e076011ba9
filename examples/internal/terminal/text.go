package terminal

import "unicode"

// Visible returns what to show for a character: tabs and what has a shape as
// they are, control characters as their pictures such as ␛, other white space
// as a space, and all else as �.
func Visible(r rune) rune {
	switch {
	case unicode.IsPrint(r), r == '\t':
		return r
	case r < ' ':
		return '␀' + r
	case r == '\x7f':
		return '␡'
	case unicode.IsSpace(r):
		return ' '
	default:
		return unicode.ReplacementChar
	}
}

// Shorten returns text with at most n characters, an ellipsis included. The
// least n is 1.
func Shorten(text string, n int) string {
	count, last := 0, 0
	for i := range text {
		if count == n {
			return text[:last] + "…"
		}
		count, last = count+1, i
	}
	return text
}
