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
