package main

import (
	"encoding/base64"
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
	number int // of all rows that there ever were, from 1
	shows  int // how many more pages show the item before change is called

	// change brings the item into its next state, and returns false if it is
	// deleted. It is nil if nothing is under way.
	change func(*T) bool
}

// begin starts a change that ends when pages have shown the item so many times.
func (r *row[T]) begin(shows int, change func(*T) bool) { r.shows, r.change = shows, change }

// add puts an item at the end.
func (t *table[T]) add(item T) *row[T] {
	t.made++
	r := &row[T]{item: item, number: t.made}
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

// page returns the wanted items that come after token, at most size. A token
// says after which row to go on, so that nothing comes twice or is left out
// when others are added or deleted in the meantime.
func (t *table[T]) page(token string, size int, wanted func(*T) bool) (paginate.Page[T], error) {
	done, err := t.readToken(token)
	if err != nil {
		return paginate.Page[T]{}, err
	}
	if size <= 0 {
		size = 25 // the most that several of the operations allow
	}
	p := paginate.Page[T]{Items: []T{}}
	var shown []*row[T]
	for _, r := range t.rows {
		if r.number <= done || !wanted(&r.item) {
			continue
		}
		if len(shown) == size {
			p.NextToken = t.token(shown[size-1].number)
			break
		}
		p.Items = append(p.Items, r.item)
		shown = append(shown, r)
	}
	t.settle(shown)
	return p, nil
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

// token returns the token for what comes after a row.
func (t *table[T]) token(number int) string {
	return base64.RawURLEncoding.EncodeToString(fmt.Appendf(nil, "%s after row %d", t.kind, number))
}

// readToken returns the row after which a token goes on.
func (t *table[T]) readToken(token string) (number int, err error) {
	if token == "" {
		return 0, nil
	}
	text, _ := base64.RawURLEncoding.DecodeString(token)
	_, err = fmt.Sscanf(string(text), t.kind+" after row %d", &number)
	if err != nil || number < 1 || number > t.made || t.token(number) != token {
		return 0, fail(model.ValidationException, "The NextToken is not one of this operation")
	}
	return number, nil
}
