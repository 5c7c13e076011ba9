package paginatetest

import (
	"context"
	"fmt"
	"iter"
	"reflect"

	"github.com/euc-go/eucmodel/paginate"
)

// suite is what is checked. Its pager has a Fetch and a PageSize only.
type suite[T any] struct {
	ctx   context.Context
	pager paginate.Pager[T]
	want  []T
}

// items returns the first n items, or all if n is negative, but no more than
// one beyond those that are wanted.
func (s suite[T]) items(all iter.Seq2[T, error], n int) ([]T, error) {
	var got []T
	if n == 0 {
		return nil, nil
	}
	for item, err := range all {
		if err != nil {
			return got, err
		}
		got = append(got, item)
		if len(got) == n || len(got) > len(s.want) {
			break
		}
	}
	return got, nil
}

// expect returns an error that says how the outcome of a run differs from
// want[from:to], or nil.
func (s suite[T]) expect(from, to int, got []T, err error) error {
	if err != nil {
		return fmt.Errorf("after %d items: %w", from+len(got), err)
	}
	for i := range min(len(got), to-from) {
		if want := s.want[from+i]; !reflect.DeepEqual(got[i], want) {
			return fmt.Errorf("item %d is %s, want %s", from+i, show(got[i]), show(want))
		}
	}
	switch {
	case len(got) > to-from:
		return fmt.Errorf("there are more than %d items, the next is %s", to, show(got[to-from]))
	case len(got) < to-from:
		return fmt.Errorf("item %d is missing: %s", from+len(got), show(s.want[from+len(got)]))
	}
	return nil
}

// whole checks that the items of a pager are want[from:].
func (s suite[T]) whole(p paginate.Pager[T], from int) error {
	got, err := s.items(p.Items(s.ctx), -1)
	return s.expect(from, len(s.want), got, err)
}

// show returns an item as text, cut after 100 characters.
func show(item any) string {
	text := []rune(fmt.Sprintf("%+v", item))
	if len(text) > 100 {
		return string(text[:100]) + "…"
	}
	return string(text)
}
