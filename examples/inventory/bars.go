package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// group is a named set of counts, such as those of the states of images.
type group struct {
	name   string
	counts map[string]int
}

// groupBy counts items by what value says of them.
func groupBy[T any](name string, items []T, value func(T) string) group {
	counts := map[string]int{}
	for _, item := range items {
		counts[label(value(item))]++
	}
	return group{name, counts}
}

// writeBars writes a bar for each count. All bars have one scale.
func writeBars(w io.Writer, title string, groups ...group) {
	most := 0
	for _, g := range groups {
		for _, n := range g.counts {
			most = max(most, n)
		}
	}
	var rows [][]string
	for _, g := range groups {
		name := g.name // in its first row only
		values := slices.SortedFunc(maps.Keys(g.counts), func(a, b string) int {
			return cmp.Or(g.counts[b]-g.counts[a], cmp.Compare(a, b)) // the most frequent first
		})
		for _, value := range values {
			n := g.counts[value]
			rows = append(rows, []string{name, value, strconv.Itoa(n), bar(n, most)})
			name = ""
		}
	}
	if len(rows) > 0 {
		fmt.Fprintf(w, "\n%s\n\n", strings.ToUpper(title))
		writeRows(w, "  ", rows, []bool{false, false, true, false})
	}
}

// bar draws n on a scale on which most has 30 blocks, or 2 blocks a piece if
// that is less. It is exact to an eighth of a block and never empty.
func bar(n, most int) string {
	scale := min(30*8, most*2*8)
	eighths := max(1, n*scale/most)
	blocks := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		blocks += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return blocks
}
