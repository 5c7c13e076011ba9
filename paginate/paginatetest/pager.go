package paginatetest

import (
	"context"
	"errors"
	"fmt"

	"github.com/euc-go/eucmodel/paginate"
)

// TestPager checks that a Pager yields the items of want, each once and in that
// order. It returns an error that says what goes wrong, or nil. Items are
// compared with [reflect.DeepEqual]. Fetch must be safe to call from several
// goroutines at once, though a Pager alone does not need that.
//
//	func TestBuilders(t *testing.T) {
//		if err := paginatetest.TestPager(t.Context(), builders(fake), fake.builders); err != nil {
//			t.Error(err)
//		}
//	}
//
// It checks that
//
//   - Items, Pages and Collect have the same items, and no page has more items
//     than PageSize;
//   - each range begins at the first item, also after a loop that was left, while
//     another range is under way, and in several goroutines at once;
//   - a run that stops before any of the items, because the loop is left, by
//     MaxItems or after a page, is resumed at exactly that item, and if the Pager
//     has a PageSize, also with smaller pages;
//   - fetching ahead changes nothing.
//
// TestPager sets all options except PageSize itself. It makes about ten runs for
// each item, so a dozen items are enough, in four pages or more of which the last
// is not full. The items must not change during the check. If the pages never
// end, only the end of the context stops it.
func TestPager[T any](ctx context.Context, pager paginate.Pager[T], want []T) error {
	s := suite[T]{ctx: ctx, pager: paginate.Pager[T]{Fetch: pager.Fetch, PageSize: pager.PageSize}, want: want}
	if err := s.once(); err != nil {
		return fmt.Errorf("paginatetest: one run after the other: %w", err) // the rest would repeat it
	}
	var errs []error
	for _, check := range []struct {
		name string
		run  func() error
	}{
		{"ranged over again", s.again},
		{"ranged over in parallel", s.parallel},
		{"resumed", s.resumed},
		{"resumed with MaxItems", s.limited},
		{"resumed after a page", s.afterPages},
		{"resumed with a smaller PageSize", s.resized},
		{"fetched ahead", s.ahead},
	} {
		if err := check.run(); err != nil {
			errs = append(errs, fmt.Errorf("paginatetest: %s: %w", check.name, err))
		}
	}
	return errors.Join(errs...)
}
