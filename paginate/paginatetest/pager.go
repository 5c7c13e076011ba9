package paginatetest

import (
	"context"
	"errors"
	"fmt"

	"github.com/euc-go/eucmodel/paginate"
)

// TestPager checks that a Pager gives the items of want, each once and in that
// order, and returns an error that says what goes wrong, or nil. Items are
// compared with [reflect.DeepEqual]. Fetch must be safe for use by several
// goroutines at once, which a Pager by itself does not ask for.
//
//	func TestBuilders(t *testing.T) {
//		if err := paginatetest.TestPager(t.Context(), builders(fake), fake.builders); err != nil {
//			t.Error(err)
//		}
//	}
//
// It checks that
//
//   - Items, Pages and Collect give the same, and no page has more items than
//     PageSize;
//   - another range begins anew, also after one that was left, while another is
//     under way, and in several goroutines at once;
//   - a run that stops before any of the items, by leaving the loop, by
//     MaxItems or after a page, goes on at exactly that item, and if the Pager
//     has a PageSize also with smaller pages;
//   - fetching ahead changes nothing.
//
// TestPager sets all options but PageSize itself. It makes some ten runs for
// each item, so a dozen items in four pages or more, with a last one that is not
// full, are plenty. The items must not change meanwhile. The context bounds it
// where Fetch never ends.
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
