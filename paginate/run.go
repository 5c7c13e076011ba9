package paginate

import (
	"context"
	"errors"
	"iter"
)

// step is what a fetch adds to a run: items, or the error that ends it.
type step[T any] struct {
	items []T
	at    position // where the items begin
	next  position // where the run goes on after them
	err   error
}

// run returns the steps of a new run, or what is wrong with the Pager. A step
// with an error is the last.
func (p Pager[T]) run(ctx context.Context) (iter.Seq[*step[T]], error) {
	r := p.begin(ctx)
	if r.now.err != nil {
		return nil, r.now.err
	}
	steps := func(ctx context.Context, yield func(*step[T]) bool) {
		for r.advance(ctx) && yield(&r.now) {
		}
	}
	if p.Prefetch > 0 {
		return prefetch(ctx, p.Prefetch, steps), nil
	}
	return func(yield func(*step[T]) bool) { steps(ctx, yield) }, nil
}

// check returns where a run begins, or what is wrong.
func (p Pager[T]) check(ctx context.Context) (position, error) {
	switch {
	case ctx == nil:
		return position{}, &UsageError{Reason: "the context is nil"}
	case p.Fetch == nil:
		return position{}, &UsageError{Reason: "there is no function to fetch pages with"}
	}
	for _, option := range []struct {
		name  string
		value int
	}{{"MaxItems", p.MaxItems}, {"PageSize", p.PageSize}, {"Prefetch", p.Prefetch}} {
		if option.value < 0 {
			return position{}, negative(option.name, option.value)
		}
	}
	return startingPosition(p.StartingToken)
}

// runner is a run under way.
type runner[T any] struct {
	pager Pager[T]
	now   step[T]  // the latest step
	last  bool     // there is no more
	at    position // where the next fetch begins
	page  int      // how many pages were fetched
	items int      // how many items were given
	seen  tokenSet
	err   error // ends the run before the next fetch

	// resized is whether PageSize is less than what the StartingToken skips of
	// a page: then the token is from a run with larger pages.
	resized bool
}

// begin returns a new run. If something is wrong with the Pager, there is no
// step to come, and now has the error.
func (p Pager[T]) begin(ctx context.Context) *runner[T] {
	start, err := p.check(ctx)
	r := &runner[T]{pager: p, at: start, resized: p.PageSize > 0 && start.skip > p.PageSize}
	r.now.err, r.last = err, err != nil
	r.seen.add(start.token)
	return r
}

// advance makes the next step, if there is one.
func (r *runner[T]) advance(ctx context.Context) bool {
	if r.last {
		return false
	}
	r.now = step[T]{at: r.at, next: r.at}
	r.last = !r.step(ctx, &r.now)
	return true
}

// step fetches a page and adds to s what it gives. It returns whether there is
// more to come.
func (r *runner[T]) step(ctx context.Context, s *step[T]) (more bool) {
	if r.err == nil && ctx.Err() != nil {
		r.err = context.Cause(ctx)
	}
	if r.err != nil {
		s.err = r.err
		return false
	}
	r.page++
	page, err := r.pager.Fetch(ctx, r.at.token, r.pager.PageSize)
	if err != nil {
		s.err = r.fetchError(ctx, err)
		return false
	}

	skipped := min(r.at.skip, len(page.Items))
	s.items = page.Items[skipped:]
	limit := r.pager.MaxItems
	if left := limit - r.items; limit > 0 && len(s.items) > left {
		s.items = s.items[:left:left]
		s.next = r.at.after(left)
		return false
	}
	s.next = position{token: page.NextToken, end: page.NextToken == ""}
	if r.resized {
		s.next.skip = r.at.skip - skipped
	}
	r.items += len(s.items)
	if s.next.end || limit > 0 && r.items == limit {
		return false
	}
	if r.at = s.next; !r.seen.add(r.at.token) {
		r.err = &PageError{Page: r.page, Err: ErrRepeatedToken}
	}
	return true
}

// fetchError returns what to say of an error of Fetch: the context's cause if
// it only says that the context has ended.
func (r *runner[T]) fetchError(ctx context.Context, err error) error {
	cause := context.Cause(ctx)
	if cause != nil && (errors.Is(err, ctx.Err()) || errors.Is(err, cause)) {
		return cause
	}
	return &PageError{Page: r.page, Err: err}
}
