package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// own is the row that all others are compared with.
const own = "eucmodel"

// floor is the row that stands for the least a decoder must do.
const floor = "floor: skip + copy"

// libraries are the rows of which the fastest has a budget.
var libraries = []string{"sonic-std", "sonic-fastest", "goccy", "segmentio", "jsoniter", "go-json-experiment"}

// ratioBudget says how many times the time of our own row another row takes at
// least. The groups are a pattern of path.Match.
type ratioBudget struct {
	groups, row string
	least       float64
}

// ratioBudgets are the budgets of DESIGN, which are about pages as the service
// sends them.
var ratioBudgets = []ratioBudget{
	{"Decode/50/ordered", "aws-sdk-go-v2", 11},
	{"Decode/1000/ordered", "aws-sdk-go-v2", 10},
	{"Decode/*/ordered", "encoding-json", 6},
	{"Decode/*/ordered", "the fastest library", 1.3},
	{"Decode/*/ordered", floor, 0.5},
	{"Encode/*", "encoding-json", 6},
	{"Encode/*", "sonic-std", 2},
	{"Encode/*", "sonic-fastest", 2},
}

// allocBudgets say how many allocations our own row may have.
var allocBudgets = map[string]float64{"Decode/50/ordered": 20, "Encode/1": 0, "Encode/50": 0, "Encode/1000": 0}

// mostPerItem is how many nanoseconds the pager may add to a hand-written loop.
const mostPerItem = 10.0

// verdict returns the budget of a row and whether it holds; "" where it has
// none. Memory that a row holds has no budget, but is of interest too.
func (res *results) verdict(g *group, r *row, ratio float64) string {
	if len(r.samples["live-B"]) > 0 {
		return fmt.Sprintf("%.0f bytes held", r.median("live-B"))
	}
	if byHand := g.find("hand-written"); r.name == own && byHand != nil {
		more := r.median("ns/item") - byHand.median("ns/item")
		return judged(fmt.Sprintf("%.1f ns an item over hand-written, at most %g", more, mostPerItem), more <= mostPerItem)
	}
	if r.name == own {
		if most, ok := allocBudgets[g.name]; ok {
			return judged(fmt.Sprintf("at most %g allocs", most), r.median("allocs/op") <= most)
		}
		return ""
	}
	for _, b := range ratioBudgets {
		if in, _ := path.Match(b.groups, g.name); !in || ratio == 0 {
			continue
		}
		if b.row == r.name || b.row == "the fastest library" && r == g.fastestLibrary() {
			least := b.least
			if r.name == "encoding-json" && strings.HasPrefix(g.name, "Decode") && !strings.HasPrefix(res.goVersion, "go1.26") {
				least = 3 // Since Go 1.27 it runs on version 2.
			}
			return judged(fmt.Sprintf("at least %gx", least), ratio >= least)
		}
	}
	return ""
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
	var fastest *row
	for _, r := range g.rows {
		if slices.Contains(libraries, r.name) && (fastest == nil || r.median("ns/op") < fastest.median("ns/op")) {
			fastest = r
		}
	}
	return fastest
}
