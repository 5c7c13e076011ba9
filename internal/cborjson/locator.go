package cborjson

import (
	"math"
	"slices"
)

// locator turns offsets in the JSON text into those of the CBOR document, while
// that is read once more.
type locator struct {
	wanted []int // offsets in the JSON text, ascending
	found  []int // the offsets in the document of those that are passed
	item   int   // where in the document the item begins that was met last
	text   int   // where its text begins
}

// mark notes that an item begins here.
func (r *reader) mark() {
	if r.locator != nil {
		r.locator.pass(len(r.out) - 1)
		r.locator.item, r.locator.text = r.pos, len(r.out)
	}
}

// pass finds the offsets up to last: they lie in the item that began last.
func (l *locator) pass(last int) {
	for len(l.found) < len(l.wanted) && l.wanted[len(l.found)] <= last {
		l.found = append(l.found, l.item)
	}
}

// finish finds the rest. What is at the end of the text is the item that could
// not be read, or where the reading ended.
func (l *locator) finish(r *reader) {
	l.pass(len(r.out) - 1)
	if l.text < len(r.out) {
		l.item = r.pos
	}
	l.pass(math.MaxInt)
}

// Locate returns the offsets in the CBOR document of what is at the given
// offsets of the JSON text: where the item begins that the text there comes of.
func (d *Document) Locate(offsets []int) []int {
	wanted := slices.Sorted(slices.Values(offsets))
	l := &locator{wanted: wanted}
	r := d.reader()
	r.locator = l
	r.document(d.root)
	found := make([]int, len(offsets))
	for i, offset := range offsets {
		at, _ := slices.BinarySearch(wanted, offset)
		found[i] = l.found[at]
	}
	return found
}
