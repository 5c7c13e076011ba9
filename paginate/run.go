package paginate

import (
	"context"
	"iter"
)

// Run yields the items of a [Pager] as [Pager.Items] does, and knows the resume
// token for what comes after the latest item. [Pager.Run] makes one. A Run is for
// one goroutine at a time; make another Run for another goroutine.
//
// The zero Run and a nil *Run have no items, only a [*UsageError], and their token
// is empty.
type Run[T any] struct {
	ctx   context.Context
	pager Pager[T]

	// Where the latest range is: at one of the items of a step. The items are not
	// kept here, so that their memory can be freed.
	started bool     // there was a step
	at      position // where the items of the step begin
	next    position // where the run goes on after them
	items   int      // how many items there are
	done    int      // how many of them were yielded
}

// Run returns a Run over the items of the pager as it is now. Nothing is fetched
// before its items are ranged over. To go on later where a loop was left:
//
//	run := pager.Run(ctx)
//	for item, err := range run.Items() {
//		…
//		break
//	}
//	pager.StartingToken = run.Token() // empty when all items were yielded
func (p Pager[T]) Run(ctx context.Context) *Run[T] {
	return &Run[T]{ctx: ctx, pager: p}
}

// Items returns the items of all pages and the error that ends them, as
// [Pager.Items] does. Each range over them is a new run from the StartingToken.
func (r *Run[T]) Items() iter.Seq2[T, error] {
	if r == nil {
		r = new(Run[T])
	}
	return r.walk
}

// Token returns the resume token for what comes after the latest item of
// [Run.Items]: with it as [Pager.StartingToken] another run begins at exactly the
// next item. In the body of the loop and after a break, the item of the loop
// counts as done. To get it again, for example because the work on it has failed,
// use the token from before it came: see the example of [Pager.Run].
//
// After an error it is the token for the items that did not come; after
// MaxItems, for the items beyond. Before the first range it is the StartingToken.
//
// At the end it is empty, and already in the body of the loop for the last item,
// unless pages without items follow. As a StartingToken an empty one would begin
// anew: so a program that saves it saves besides that all is done, when it is
// empty after an item or after a loop that ended without an error.
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

// walk yields the items of a new run, and records where the run is.
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
