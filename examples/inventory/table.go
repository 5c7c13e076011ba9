package main

import (
	"fmt"
	"slices"
	"strings"
)

// column is a column of a table of T. It has either cells or states.
type column[T any] struct {
	title string
	cell  func(T) string // "" is shown as -
	state func(T) cell
	right bool // whether it is aligned to the right
}

// writeTable writes a heading and a row for each item. The order says which
// columns give way where the screen is too narrow: their titles, the first to
// give way first. If all have, the names are shortened, and at last the states.
func writeTable[T any](p *page, title string, c collection[T], columns []column[T], order string) {
	if c.items == nil {
		return
	}
	more := ""
	if c.more {
		more = ", and more: the last page has a NextToken"
	}
	p.WriteString("\n")
	p.fold("", "  ", fmt.Sprintf("%s (%d%s)", strings.ToUpper(title), len(c.items), more))
	p.WriteString("\n")
	if len(c.items) == 0 {
		p.WriteString("  nothing to show\n")
		return
	}

	const indent = "  "
	table := gridOf(c.items, columns)
	for _, next := range strings.Split(order, ", ") {
		if total(table.widths()) <= p.room(indent) {
			break
		}
		if i := slices.IndexFunc(table.rows[0], func(c cell) bool { return c.text == next }); i >= 0 {
			table.drop(i)
			p.cut = true
		}
	}
	table.write(p, indent)
}

// gridOf returns the titles of the columns and a row for each item.
func gridOf[T any](items []T, columns []column[T]) *grid {
	g := &grid{rows: make([][]cell, 1+len(items))}
	for _, column := range columns {
		g.columns = append(g.columns, gridColumn{right: column.right, firm: column.state != nil})
		g.rows[0] = append(g.rows[0], cell{text: column.title})
		for i, item := range items {
			if column.state != nil {
				g.rows[1+i] = append(g.rows[1+i], column.state(item))
			} else {
				g.rows[1+i] = append(g.rows[1+i], textCell(column.cell(item)))
			}
		}
	}
	return g
}
