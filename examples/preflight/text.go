package main

import (
	"strings"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

// clean makes text from outside harmless for a terminal and fit for one line:
// tabs become spaces, and line breaks visible, as in a snippet.
func clean(text string) string {
	return strings.Map(terminal.Visible, strings.ReplaceAll(text, "\t", " "))
}
