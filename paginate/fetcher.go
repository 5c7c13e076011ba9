package paginate

import (
	"context"
	"errors"
	"hash/maphash"
	"iter"
)

// step is what a fetch adds to a run: items, or the error that ends the run.
type step[T any] struct {
	items []T
	at    position // where the items begin
	next  position // where the run goes on after them
	err   error
}

// steps returns the steps of a new run, or what is wrong with the Pager. A step
// with an error is the last.
func (p Pager[T]) steps(ctx context.Context) (iter.Seq[*step[T]], error) {
	f := p.begin(ctx)
	if f.now.err != nil {
		return nil, f.now.err
	}
	steps := func(ctx context.Context, yield func(*step[T]) bool) {
		for f.advance(ctx) && yield(&f.now) {
		}
	}
	if p.Prefetch > 0 {
		return prefetch(ctx, p.Prefetch, steps), nil
	}
	return func(yield func(*step[T]) bool) { steps(ctx, yield) }, nil
}

// check returns where a run begins, or what is wrong with the Pager.
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

// fetcher fetches the pages of one run.
type fetcher[T any] struct {
	pager Pager[T]
	now   step[T]  // the latest step
	last  bool     // no step comes after the latest
	at    position // where the next fetch begins
	pages int      // how many pages were fetched
	items int      // how many items the steps had

	// resized is whether PageSize is less than what the StartingToken skips of
	// a page: then the token is from a run with larger pages.
	resized bool

	// used holds a hash of each token of the run. A million tokens, however long,
	// take 38 MB; a hash table made for this would take 13 MB, but is not worth
	// its code. Two of a million different tokens have the same hash in one run
	// of 37 million.
	used map[uint64]struct{}
	seed maphash.Seed
}

// firstTokens is for how many tokens a run has room from the beginning, as much as
// fits into 32 slots of a map: to grow it page by page takes longer.
const firstTokens = 28

// begin returns the fetcher of a new run. If something is wrong with the Pager,
// it has no step to come, and its latest step has the error.
func (p Pager[T]) begin(ctx context.Context) *fetcher[T] {
	start, err := p.check(ctx)
	f := &fetcher[T]{
		pager: p, at: start, resized: p.PageSize > 0 && start.skip > p.PageSize,
		used: make(map[uint64]struct{}, firstTokens), seed: maphash.MakeSeed(),
	}
	f.now.err, f.last = err, err != nil
	return f
}

// use reports whether a token is new in the run, and keeps its hash.
func (f *fetcher[T]) use(token string) bool {
	before := len(f.used)
	f.used[maphash.String(f.seed, token)] = struct{}{}
	return len(f.used) > before
}

// advance makes the next step, if there is one.
func (f *fetcher[T]) advance(ctx context.Context) bool {
	if f.last {
		return false
	}
	f.now = step[T]{at: f.at, next: f.at}
	f.last = !f.fetch(ctx, &f.now)
	return true
}

// fetch fetches a page and adds to s what the page gives. It returns whether
// there is more to come.
func (f *fetcher[T]) fetch(ctx context.Context, s *step[T]) (more bool) {
	switch {
	case !f.use(f.at.token):
		s.err = &PageError{Page: f.pages, Err: ErrRepeatedToken}
		return false
	case ctx.Err() != nil:
		s.err = context.Cause(ctx)
		return false
	}
	f.pages++
	page, err := f.pager.Fetch(ctx, f.at.token, f.pager.PageSize)
	if err != nil {
		s.err = f.fetchError(ctx, err)
		return false
	}

	skipped := min(f.at.skip, len(page.Items))
	s.items = page.Items[skipped:]
	limit := f.pager.MaxItems
	if left := limit - f.items; limit > 0 && len(s.items) > left {
		s.items = s.items[:left:left]
		s.next = f.at.after(left)
		return false
	}
	s.next = position{token: page.NextToken, end: page.NextToken == ""}
	if f.resized {
		s.next.skip = f.at.skip - skipped
	}
	f.items += len(s.items)
	if s.next.end || limit > 0 && f.items == limit {
		return false
	}
	f.at = s.next
	return true
}

// fetchError returns the error that ends a run after an error of Fetch: the
// context's cause if the error only says that the context has ended.
func (f *fetcher[T]) fetchError(ctx context.Context, err error) error {
	cause := context.Cause(ctx) // nil also if the context ends only after this line
	if cause != nil && (errors.Is(err, ctx.Err()) || errors.Is(err, cause)) {
		return cause
	}
	return &PageError{Page: f.pages, Err: err}
}
