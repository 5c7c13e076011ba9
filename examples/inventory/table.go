package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

// column is a column of a table of T.
type column[T any] struct {
	title string
	cell  func(T) string // "" is shown as -
	right bool           // whether it is aligned to the right
}

// writeTable writes a heading and a row for each item.
func writeTable[T any](w io.Writer, title string, c collection[T], columns []column[T]) {
	if c.items == nil {
		return
	}
	more := ""
	if c.more {
		more = ", and more: the last page has a NextToken"
	}
	fmt.Fprintf(w, "\n%s (%d%s)\n\n", strings.ToUpper(title), len(c.items), more)
	if len(c.items) == 0 {
		fmt.Fprintln(w, "  nothing to show")
		return
	}

	rows := make([][]string, 1+len(c.items))
	right := make([]bool, len(columns))
	for i, column := range columns {
		rows[0] = append(rows[0], column.title)
		right[i] = column.right
	}
	for i, item := range c.items {
		for _, column := range columns {
			rows[1+i] = append(rows[1+i], label(column.cell(item)))
		}
	}
	writeRows(w, "  ", rows, right)
}

// writeRows writes rows of cells with the columns aligned, to the right where
// right says so. The cells must be clean.
func writeRows(w io.Writer, indent string, rows [][]string, right []bool) {
	widths := make([]int, len(right))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], terminal.Width(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			if i > 0 {
				line.WriteString("  ")
			}
			padding := strings.Repeat(" ", widths[i]-terminal.Width(cell))
			if right[i] {
				line.WriteString(padding + cell)
			} else {
				line.WriteString(cell + padding)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(indent+line.String(), " "))
	}
}
