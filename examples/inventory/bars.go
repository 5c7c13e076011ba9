package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// group is a named set of counts, such as those of the states of images.
type group struct {
	name   string
	counts map[cell]int
}

// groupBy counts items by what value says of them.
func groupBy[T any](name string, items []T, value func(T) cell) group {
	counts := map[cell]int{}
	for _, item := range items {
		counts[value(item)]++
	}
	return group{name, counts}
}

const (
	longestBar = 30 // in blocks
	// shortBar is the length that the longest bar keeps when the names of values
	// are shortened.
	shortBar = 10
)

// writeBars writes a bar for each count. All bars have one scale. The groups
// have their names on the left, or on lines of their own where that is too wide.
func writeBars(p *page, title string, groups ...group) {
	var counts []int // of each row
	bars := grid{columns: []gridColumn{{}, {}, {right: true}, {}}}
	for _, g := range groups {
		values := slices.SortedFunc(maps.Keys(g.counts), func(a, b cell) int { // the most frequent first
			return cmp.Or(g.counts[b]-g.counts[a], cmp.Compare(a.text, b.text), cmp.Compare(a.color, b.color))
		})
		name := g.name // in its first row only
		for _, value := range values {
			n := g.counts[value]
			counts = append(counts, n)
			bars.rows = append(bars.rows, []cell{{text: name}, value, {text: strconv.Itoa(n)}, {}})
			name = ""
		}
	}
	if len(bars.rows) == 0 {
		return
	}
	p.WriteString("\n" + strings.ToUpper(title) + "\n\n")

	names := make([]string, len(bars.rows))
	indent, widths := "  ", bars.widths()
	most := slices.Max(counts)
	length := min(longestBar, 2*most)
	widths[3] = length
	if total(widths) > p.room(indent) {
		for r, row := range bars.rows {
			names[r] = row[0].text
		}
		bars.drop(0)
		indent, widths = "    ", widths[1:]
		widths[2] = min(length, shortBar)
		bars.narrow(widths, p.room(indent))
		length = min(length, p.room(indent)-total(widths)+widths[2])
		widths[2] = length
	}
	for r, row := range bars.rows {
		row[len(row)-1].text = bar(counts[r], most, length)
		if names[r] != "" {
			p.WriteString("  " + names[r] + "\n")
		}
		bars.writeRow(p, indent, r, widths)
	}
}

// bar draws n on a scale on which most has so many blocks. It is exact to an
// eighth of a block and never empty.
func bar(n, most, blocks int) string {
	eighths := max(1, n*blocks*8/most)
	text := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		text += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return text
}
