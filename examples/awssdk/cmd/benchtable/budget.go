package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// own is the row that all others are compared with.
const own = "eucmodel"

// Rows that the table adds: the least a decoder must do, which is the sum of two
// rows, a call of the SDK without what it does for an empty page, and whichever
// library is the fastest.
const (
	floor   = "floor: skip + copy"
	callOf  = "aws-sdk-go-v2: call - empty"
	fastest = "the fastest library"
)

// Rows of the benchmarks of CBOR, which are in the module rpcv2cbor.
const (
	fxamacker = "fxamacker"
	call      = "aws-sdk-go-v2-call"
	emptyCall = "aws-sdk-go-v2-call-empty"
)

// libraries are the rows of which the fastest has a budget.
var libraries = []string{"sonic-std", "sonic-fastest", "goccy", "segmentio", "jsoniter", "go-json-experiment"}

// ratioBudget says how the time of another row compares with that of our own. The
// groups are a pattern of path.Match.
type ratioBudget struct {
	groups, row string
	// least is how many times our time the other row takes at least. since127 is
	// the same from Go 1.27 on, where encoding/json runs on version 2; 0 means that
	// it does not differ.
	least, since127 float64
	// within is how many times the other row's time we take at most, where that
	// is what the budget says.
	within float64
}

// ratioBudgets are the budgets of DESIGN, which are about pages as the service
// sends them.
var ratioBudgets = []ratioBudget{
	{groups: "Decode/50/ordered", row: "aws-sdk-go-v2", least: 11},
	{groups: "Decode/1000/ordered", row: "aws-sdk-go-v2", least: 10},
	{groups: "Decode/*/ordered", row: "encoding-json", least: 6, since127: 3},
	{groups: "Decode/*/ordered", row: fastest, least: 1.3},
	{groups: "Decode/1/ordered", row: floor, within: 1.6},
	{groups: "Decode/50/ordered", row: floor, within: 1.3},
	{groups: "Decode/1000/ordered", row: floor, within: 1.6},
	{groups: "Encode/*", row: "encoding-json", least: 6},
	{groups: "Encode/*", row: "sonic-std", least: 2},
	{groups: "Encode/*", row: "sonic-fastest", least: 2},
	{groups: "Validate", row: "bare-validator", within: 1.2},
	{groups: "CBORDecode/50", row: callOf, least: 5},
	{groups: "CBORDecode/*", row: fxamacker, least: 1},
	{groups: "CBOREncode/*", row: fxamacker, least: 1.5},
}

// allocBudget says how many allocations our own row may have: a number, or as many
// as another row of the group.
type allocBudget struct {
	groups string
	most   float64
	as     string
}

var allocBudgets = []allocBudget{
	{groups: "Decode/50/ordered", most: 20},
	{groups: "Encode/1*", most: 0},
	{groups: "Encode/50", most: 0},
	{groups: "CBOREncode/*", most: 0},
	{groups: "Validate", as: "bare-validator"},
}

// The pager may add so many nanoseconds for each item to a hand-written loop, and
// no allocation. What it does once a page counts with its share: pages of one item
// show that, and have no budget.
const (
	mostPerItem = 10.0
	pagerGroups = "Pager/*0"
)

// verdict returns the budgets of a row and whether they hold; "" where it has
// none. Memory that a row holds has no budget, but is of interest too.
func (res *results) verdict(g *group, r *row, ratio float64) string {
	if len(r.samples["live-B"]) > 0 {
		return fmt.Sprintf("%.0f bytes held", r.median("live-B"))
	}
	if r.name == own {
		return strings.Join(append(g.allocVerdicts(r), g.pagerVerdicts(r)...), ", ")
	}
	var verdicts []string
	for _, b := range ratioBudgets {
		if ratio > 0 && matches(b.groups, g) && (b.row == r.name || b.row == fastest && r == g.fastestLibrary()) {
			verdicts = append(verdicts, b.verdict(ratio, res.goVersion))
		}
	}
	return strings.Join(verdicts, ", ")
}

// verdict judges the time of the other row, as a ratio to ours.
func (b ratioBudget) verdict(ratio float64, goVersion string) string {
	if b.within > 0 {
		return judged(fmt.Sprintf("eucmodel within %gx", b.within), 1/ratio <= b.within)
	}
	least := b.least
	if b.since127 > 0 && !strings.HasPrefix(goVersion, "go1.26") {
		least = b.since127
	}
	return judged(fmt.Sprintf("at least %gx", least), ratio >= least)
}

// allocVerdicts judges the allocations of our own row.
func (g *group) allocVerdicts(r *row) (verdicts []string) {
	for _, b := range allocBudgets {
		if !matches(b.groups, g) {
			continue
		}
		most, note := b.most, ""
		if b.as != "" {
			other := g.find(b.as)
			if other == nil {
				continue
			}
			most, note = other.median("allocs/op"), " as "+b.as
		}
		verdicts = append(verdicts, judged(fmt.Sprintf("at most %g allocs%s", most, note), r.median("allocs/op") <= most))
	}
	return verdicts
}

// pagerVerdicts judges what our pager adds to a hand-written loop.
func (g *group) pagerVerdicts(r *row) []string {
	byHand := g.find("hand-written")
	if byHand == nil || r.median("ns/item") == 0 || !matches(pagerGroups, g) {
		return nil
	}
	items := r.median("ns/op") / r.median("ns/item")
	allocs := (r.median("allocs/op") - byHand.median("allocs/op")) / items
	more := r.median("ns/item") - byHand.median("ns/item")
	return []string{
		judged(fmt.Sprintf("%.1f ns an item over hand-written, at most %g", more, mostPerItem), more <= mostPerItem),
		judged(fmt.Sprintf("%.2f allocs an item, at most 0", allocs), allocs < 0.1),
	}
}

// matches reports whether the pattern is one of the group.
func matches(groups string, g *group) bool {
	in, _ := path.Match(groups, g.name)
	return in
}

// judged returns the budget with what has become of it.
func judged(budget string, holds bool) string {
	if holds {
		return budget + ": holds"
	}
	return budget + ": MISSED"
}

// fastestLibrary returns the fastest row of the libraries, or nil.
func (g *group) fastestLibrary() *row {
	var first *row
	for _, r := range g.rows {
		if slices.Contains(libraries, r.name) && (first == nil || r.median("ns/op") < first.median("ns/op")) {
			first = r
		}
	}
	return first
}
