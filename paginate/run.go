package paginate

import (
	"context"
	"iter"
)

// Run gives the items of a [Pager] as [Pager.Items] does, and also the resume
// token that goes on after the latest item. [Pager.Run] makes one. A Run is for
// one goroutine at a time; make another one for another goroutine.
//
// The zero Run and a nil *Run have nothing to fetch pages with: their items are
// a [*UsageError], and their token is empty.
type Run[T any] struct {
	ctx   context.Context
	pager Pager[T]

	// Where the range is. The items themselves are not kept, so that a page can
	// be freed.
	started  bool     // there was a step; the other fields are about the latest
	at, next position // where its items begin, and where the run goes on after them
	items    int      // how many items it has
	done     int      // how many of them were given
}

// Run returns a Run over the items of the pager as it is now. Nothing is fetched
// before its items are ranged over.
func (p Pager[T]) Run(ctx context.Context) *Run[T] {
	return &Run[T]{ctx: ctx, pager: p}
}

// Items returns the items of all pages and the error that ends them, as
// [Pager.Items] does. Each range over them begins anew, at the StartingToken.
func (r *Run[T]) Items() iter.Seq2[T, error] {
	if r == nil {
		r = new(Run[T])
	}
	return r.walk
}

// Token returns the resume token for what comes after the latest item that
// [Run.Items] gave: with that as [Pager.StartingToken] another run goes on at
// exactly the next item. Within a loop and after a break the item of the loop
// counts as done. To get that item again, for example because working on it
// has failed, use the token from before it came: see the example.
//
// After an error it is the token for the items that did not come, after
// MaxItems the one for the items beyond, and at the end it is empty. Before the
// first range it is the StartingToken.
func (r *Run[T]) Token() string {
	switch {
	case r == nil:
		return ""
	case !r.started:
		return r.pager.StartingToken
	case r.done < r.items:
		return r.at.after(r.done).resumeToken()
	default:
		return r.next.resumeToken()
	}
}

// walk gives the items of a new run to yield, and keeps track of them.
func (r *Run[T]) walk(yield func(T, error) bool) {
	r.started = false
	var none T
	steps, err := r.pager.steps(r.ctx)
	if err != nil {
		yield(none, err)
		return
	}
	for s := range steps {
		r.started, r.at, r.next, r.items, r.done = true, s.at, s.next, len(s.items), 0
		if s.err != nil {
			yield(none, s.err)
			return
		}
		items := s.items
		for i := range items {
			r.done = i + 1
			if !yield(items[i], nil) {
				return
			}
		}
	}
}
