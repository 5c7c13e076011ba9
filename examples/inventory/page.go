package main

import (
	"bytes"
	"math"
	"strings"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

// page is a report in the making. None of its lines is wider than its screen.
type page struct {
	bytes.Buffer
	screen terminal.Screen
	cut    bool // whether columns or parts of names are missing in its tables
}

// leastWidth is the width that a report has at least, on whatever screen.
const leastWidth = 60

// newPage returns an empty page for a screen.
func newPage(screen terminal.Screen) *page {
	if screen.Width > 0 {
		screen.Width = max(screen.Width, leastWidth)
	}
	return &page{screen: screen}
}

// room returns how many cells a line has after an indentation.
func (p *page) room(indent string) int {
	if p.screen.Width == 0 {
		return math.MaxInt
	}
	return p.screen.Width - len(indent)
}

// fold writes a text, broken into lines where it must be. The first line has one
// indentation, the others have another.
func (p *page) fold(indent, others, text string) {
	p.foldState(indent, others, text, cell{})
}

// foldState is fold for a text that a state follows.
func (p *page) foldState(indent, others, text string, state cell) {
	lines := terminal.Fold(text+state.text, p.room(indent), p.room(others))
	last := len(lines) - 1
	if before, ok := strings.CutSuffix(lines[last], state.text); ok {
		lines[last] = before + p.paint(state)
	}
	for _, line := range lines {
		p.WriteString(indent + line + "\n")
		indent = others
	}
}

// paint returns the text of a cell, in its color if the screen has colors.
func (p *page) paint(c cell) string {
	if !p.screen.Color || c.color == plain || c.text == "" {
		return c.text
	}
	return string(c.color) + c.text + "\x1b[0m"
}
