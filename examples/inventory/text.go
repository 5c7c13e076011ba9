package main

import (
	"cmp"
	"strings"
	"unicode"
)

// clean makes text from outside harmless for a terminal and fit for one line:
// line breaks and other white space become spaces, control characters their
// visible pictures such as ␛, and all else that has no shape becomes �.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsPrint(r):
			return r
		case unicode.IsSpace(r):
			return ' '
		case r < ' ':
			return '␀' + r
		case r == '\x7f':
			return '␡'
		default:
			return unicode.ReplacementChar
		}
	}, text)
}

// shorten returns text with at most n characters, an ellipsis included.
func shorten(text string, n int) string {
	if runes := []rune(text); len(runes) > n {
		return string(runes[:n-1]) + "…"
	}
	return text
}

// longestLabel is the length of the longest name that AppStream allows.
const longestLabel = 101

// label returns a name or a value from outside as tables show it.
func label(text string) string {
	return cmp.Or(shorten(clean(text), longestLabel), "-")
}

// wide are the blocks whose characters take two columns of a terminal.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x1100, Hi: 0x115f, Stride: 1}, // Hangul
		{Lo: 0x2e80, Hi: 0x303e, Stride: 1}, // radicals, CJK punctuation
		{Lo: 0x3041, Hi: 0xa4cf, Stride: 1}, // kana, CJK, Yi
		{Lo: 0xac00, Hi: 0xd7a3, Stride: 1}, // Hangul syllables
		{Lo: 0xf900, Hi: 0xfaff, Stride: 1}, // CJK compatibility
		{Lo: 0xff00, Hi: 0xff60, Stride: 1}, // full width
	},
	R32: []unicode.Range32{
		{Lo: 0x1f300, Hi: 0x1f64f, Stride: 1}, // pictures
		{Lo: 0x1f680, Hi: 0x1f6ff, Stride: 1},
		{Lo: 0x1f900, Hi: 0x1f9ff, Stride: 1},
		{Lo: 0x20000, Hi: 0x3fffd, Stride: 1}, // CJK extensions
	},
}

// width returns how many columns of a terminal clean text takes.
func width(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me): // drawn onto the one before
		case unicode.Is(wide, r):
			n += 2
		default:
			n++
		}
	}
	return n
}
