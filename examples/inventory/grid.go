package main

import (
	"slices"
	"strings"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

// grid is rows of cells in columns.
type grid struct {
	columns []gridColumn
	rows    [][]cell // each with a cell for each column
}

// gridColumn is how the cells of a column are written.
type gridColumn struct {
	right bool // aligned to the right
	firm  bool // shortened after the others
}

// cell is clean text in a color.
type cell struct {
	text  string
	color color
}

// textCell returns text from outside as tables show it.
func textCell(text string) cell { return cell{text: label(text)} }

// gap is what stands between two columns.
const gap = "  "

// widths returns how wide the columns are.
func (g *grid) widths() []int {
	widths := make([]int, len(g.columns))
	for _, row := range g.rows {
		for i, c := range row {
			widths[i] = max(widths[i], terminal.Width(c.text))
		}
	}
	return widths
}

// total returns how wide a row of columns is.
func total(widths []int) int {
	sum := len(gap) * (len(widths) - 1)
	for _, width := range widths {
		sum += width
	}
	return sum
}

// drop removes a column.
func (g *grid) drop(i int) {
	g.columns = slices.Delete(g.columns, i, i+1)
	for r := range g.rows {
		g.rows[r] = slices.Delete(g.rows[r], i, i+1)
	}
}

// leastName is down to how many cells names are shortened before anything firm
// is.
const leastName = 12

// narrow makes the columns fit a line, always the widest by a cell.
func (g *grid) narrow(widths []int, room int) {
	for excess := total(widths) - room; excess > 0; excess-- {
		widest, widestName := 0, -1
		for i, width := range widths {
			if width > widths[widest] {
				widest = i
			}
			if !g.columns[i].firm && width > leastName && (widestName < 0 || width > widths[widestName]) {
				widestName = i
			}
		}
		if widestName >= 0 {
			widest = widestName
		}
		widths[widest]--
	}
}

// write writes the rows.
func (g *grid) write(p *page, indent string) {
	widths := g.widths()
	p.cut = p.cut || total(widths) > p.room(indent)
	g.narrow(widths, p.room(indent))
	for r := range g.rows {
		g.writeRow(p, indent, r, widths)
	}
}

// writeRow writes a row with columns of the widths. What is wider is shortened.
func (g *grid) writeRow(p *page, indent string, r int, widths []int) {
	var line strings.Builder
	padding := indent // which is written before the next text
	for i, c := range g.rows[r] {
		c.text = terminal.Shorten(c.text, widths[i])
		spaces := strings.Repeat(" ", widths[i]-terminal.Width(c.text))
		if g.columns[i].right {
			padding, spaces = padding+spaces, ""
		}
		if c.text != "" {
			line.WriteString(padding + p.paint(c))
			padding = ""
		}
		padding += spaces + gap
	}
	p.WriteString(line.String() + "\n")
}
