package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"text/tabwriter"
)

// print writes one table with a part for each group.
func (res *results) print(w io.Writer) error {
	fmt.Fprintf(w, "%s, %s, medians of %d passes\n", res.goVersion, res.cpu, res.passes())
	for _, note := range res.notes {
		fmt.Fprintf(w, "note: %s\n", note)
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, g := range res.groups {
		g.addFloor()
		g.addCall()
		// Right-aligned columns end in a tab; what follows the last is as it is.
		fmt.Fprintf(table, "\n%s\tns/op\tMB/s\tB/op\tallocs\tratio\t  budget\n", g.name)
		var base float64
		if r := g.find(own); r != nil {
			base = r.median("ns/op")
		}
		for _, r := range g.sorted() {
			ratio, shown := 0.0, "-"
			if base > 0 {
				ratio = r.median("ns/op") / base
				shown = strconv.FormatFloat(ratio, 'f', 2, 64) + "x"
			}
			fmt.Fprintf(table, "%s\t%.0f\t%.0f\t%.0f\t%.0f\t%s\t  %s\n", r.name, r.median("ns/op"), r.median("MB/s"),
				r.median("B/op"), r.median("allocs/op"), shown, res.verdict(g, r, ratio))
		}
	}
	return table.Flush()
}

// passes returns the largest number of samples that a row has.
func (res *results) passes() int {
	n := 0
	for _, g := range res.groups {
		for _, r := range g.rows {
			n = max(n, len(r.samples["ns/op"]))
		}
	}
	return n
}

// addFloor adds the sum of the two floors, where both are there.
func (g *group) addFloor() {
	skip, copied := g.find("floor-skip"), g.find("floor-copy")
	if skip == nil || copied == nil {
		return
	}
	sum := g.row(floor)
	for _, unit := range []string{"ns/op", "B/op", "allocs/op"} {
		sum.samples[unit] = []float64{skip.median(unit) + copied.median(unit)}
	}
	if ns := sum.median("ns/op"); ns > 0 {
		bytes := skip.median("MB/s") * skip.median("ns/op")
		sum.samples["MB/s"] = []float64{bytes / ns}
	}
}

// addCall adds the difference of a call of the SDK and one that is answered with an
// empty page, where both are there.
func (g *group) addCall() {
	whole, empty := g.find(call), g.find(emptyCall)
	if whole == nil || empty == nil {
		return
	}
	difference := g.row(callOf)
	for _, unit := range []string{"ns/op", "B/op", "allocs/op"} {
		difference.samples[unit] = []float64{max(0, whole.median(unit)-empty.median(unit))}
	}
	if ns := difference.median("ns/op"); ns > 0 {
		difference.samples["MB/s"] = []float64{whole.median("MB/s") * whole.median("ns/op") / ns}
	}
}

// sorted returns the rows, our own first and the others from fast to slow.
func (g *group) sorted() []*row {
	return slices.SortedStableFunc(slices.Values(g.rows), func(a, b *row) int {
		if (a.name == own) != (b.name == own) {
			if a.name == own {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.median("ns/op"), b.median("ns/op"))
	})
}
