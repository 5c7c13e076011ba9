package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// table keeps items in the order in which they came.
type table[T any] struct {
	rows []*row[T]
	kind string // what the items are
	made int    // how many rows there ever were
}

// row is an item, and the change that is under way with it.
type row[T any] struct {
	item   T
	number int    // of all rows that there ever were, from 1
	key    string // the number, so that rows are sorted by it
	shows  int    // how many more pages show the item before change is called

	// change brings the item into its next state, and returns false if it is
	// deleted. It is nil if nothing is under way.
	change func(*T) bool
}

// begin starts a change that ends when pages have shown the item so many times.
func (r *row[T]) begin(shows int, change func(*T) bool) { r.shows, r.change = shows, change }

// add puts an item at the end.
func (t *table[T]) add(item T) *row[T] {
	t.made++
	r := &row[T]{item: item, number: t.made, key: fmt.Sprintf("%012d", t.made)}
	t.rows = append(t.rows, r)
	return r
}

// find returns the first row that is wanted, or nil.
func (t *table[T]) find(wanted func(*T) bool) *row[T] {
	for _, r := range t.rows {
		if wanted(&r.item) {
			return r
		}
	}
	return nil
}

// remove deletes the items that are unwanted.
func (t *table[T]) remove(unwanted func(*T) bool) {
	t.rows = slices.DeleteFunc(t.rows, func(r *row[T]) bool { return unwanted(&r.item) })
}

// page returns the wanted items that token stands for, at most size, or 25, the
// most that several of the operations allow. A token says after which row to go
// on, so that nothing comes twice or is left out when others are added or deleted
// in the meantime.
func (t *table[T]) page(token string, size int, wanted func(*T) bool) (paginate.Page[T], error) {
	var rows []*row[T]
	for _, r := range t.rows {
		if wanted(&r.item) {
			rows = append(rows, r)
		}
	}
	cutter := paginate.Cutter[*row[T]]{List: t.kind, PageSize: 25, Key: func(r *row[T]) string { return r.key }}
	cut, err := cutter.Cut(rows, token, size)
	if errors.Is(err, paginate.ErrInvalidToken) {
		err = fail(model.ValidationException, "The NextToken is not one of this operation")
	}
	if err != nil {
		return paginate.Page[T]{}, err
	}
	page := paginate.Page[T]{Items: make([]T, len(cut.Items)), NextToken: cut.NextToken}
	for i, r := range cut.Items {
		page.Items[i] = r.item
	}
	t.settle(cut.Items)
	return page, nil
}

// settle counts that rows have been shown, and ends the changes that have been
// shown often enough.
func (t *table[T]) settle(shown []*row[T]) {
	deleted := make(map[*row[T]]bool)
	for _, r := range shown {
		if r.change == nil {
			continue
		}
		if r.shows--; r.shows <= 0 {
			change := r.change
			r.change = nil // unless change begins another one
			deleted[r] = !change(&r.item)
		}
	}
	if len(deleted) > 0 {
		t.rows = slices.DeleteFunc(t.rows, func(r *row[T]) bool { return deleted[r] })
	}
}

// lacks returns the first of the names that no row has, or "".
func (t *table[T]) lacks(asked []string, name func(*T) string) string {
	there := make(map[string]bool)
	for _, r := range t.rows {
		there[name(&r.item)] = true
	}
	for _, name := range asked {
		if !there[name] {
			return name
		}
	}
	return ""
}
