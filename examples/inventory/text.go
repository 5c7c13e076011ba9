package main

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
	"github.com/euc-go/eucmodel/internal/shorten"
)

// clean makes text from outside harmless for a terminal and fit for one line:
// line breaks and other white space become spaces, and what has no shape
// becomes visible.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return terminal.Visible(r)
	}, text)
}

// longestLabel is the length of the longest name that the services allow, that of
// a machine image to which an image is exported.
const longestLabel = 128

// label returns a name or a value from outside as tables show it.
func label(text string) string {
	return cmp.Or(shorten.Text(clean(text), longestLabel), "-")
}
