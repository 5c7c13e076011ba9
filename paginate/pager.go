package paginate

import (
	"context"
	"iter"
)

// Page is one page of items and the token of the next page.
type Page[T any] struct {
	// Items are the items of the page in order. There may be none.
	Items []T

	// NextToken asks for the next page: as the service wrote it in a page that
	// Fetch returns, and as a StartingToken in a page that the method Pages
	// yields. Empty means that this page is the last.
	NextToken string
}

// Result is what [Pager.Collect] returns: the items of a run, and the token to
// resume from.
type Result[T any] struct {
	// Items are all items of the run in order, nil if there are none.
	Items []T

	// NextToken is the resume token for what comes after the items, to be the
	// StartingToken of another Pager. Empty means that nothing is left, unless
	// there is an error.
	NextToken string
}

// Pager fetches pages and yields their items. It is a plain value: set the
// fields and call a method. A run never changes it. Several goroutines may use
// it at once if they may call Fetch at once.
type Pager[T any] struct {
	// Fetch returns the page that token stands for; an empty token stands for
	// the first page. Size is the PageSize. Required; the function New makes
	// one.
	//
	// An error ends the run; the page that is returned with it is ignored.
	Fetch func(ctx context.Context, token string, size int) (Page[T], error)

	// MaxItems is the largest number of items of a run, in all pages together.
	// Zero means no limit; a negative number is an error.
	MaxItems int

	// PageSize is the number of items to ask for in each fetch. Zero leaves it to
	// the service; a negative number is an error. It may be another in the run
	// that resumes this one: see the package comment.
	PageSize int

	// StartingToken is where a run begins: a resume token of this package, the
	// AWS CLI or boto3; the form that older versions of those wrote, such as
	// token___2; or a token of the service as it is. Empty means the first page.
	StartingToken string

	// Prefetch is how many pages to fetch ahead, in a goroutine, while the
	// caller works on one; more than 1024 means 1024. The goroutine ends with the
	// loop, however that ends: leaving the loop cancels the context of the fetch
	// under way and waits for it to return. A panic in Fetch becomes a panic of
	// the loop with the same value. Zero means that each page is fetched when it
	// is needed; a negative number is an error.
	Prefetch int
}

// Items returns the items of all pages, each with a nil error. If something
// goes wrong, the last pair is a zero T and the error: a [*PageError], the
// context's cause, an error that is [ErrStartingToken], or a [*UsageError].
func (p Pager[T]) Items(ctx context.Context) iter.Seq2[T, error] {
	// This is small enough for the compiler to inline it into the caller's loop,
	// so that a large item is copied once, not twice.
	return func(yield func(T, error) bool) {
		if p.Prefetch > 0 {
			p.Run(ctx).walk(yield)
			return
		}
		f := p.begin(ctx)
		for f.advance(ctx) {
			items := f.now.items
			for i := range items {
				if !yield(items[i], nil) {
					return
				}
			}
		}
		if f.now.err != nil {
			yield(*new(T), f.now.err)
		}
	}
}

// Pages returns the pages, also those without items, each with a nil error.
// A page is as it was fetched, without the items that StartingToken skips and
// those beyond MaxItems. If something goes wrong, the last pair is a zero Page
// and the error, as with [Pager.Items].
//
// The NextToken of a page, set as StartingToken, resumes after that page. It is
// the token that Fetch returned, unless MaxItems cuts the page, items of the next
// page are to be skipped, or a StartingToken with that text means something else.
func (p Pager[T]) Pages(ctx context.Context) iter.Seq2[Page[T], error] {
	return func(yield func(Page[T], error) bool) {
		steps, err := p.steps(ctx)
		if err != nil {
			yield(Page[T]{}, err)
			return
		}
		for s := range steps {
			if s.err != nil {
				yield(Page[T]{}, s.err)
				return
			}
			if !yield(Page[T]{Items: s.items, NextToken: s.next.plainToken()}, nil) {
				return
			}
		}
	}
}

// Collect returns the items of all pages at once. If something goes wrong, it
// returns the error, as [Pager.Items] does, with the items that came before it
// and the resume token for those that did not come.
func (p Pager[T]) Collect(ctx context.Context) (Result[T], error) {
	steps, err := p.steps(ctx)
	if err != nil {
		return Result[T]{NextToken: p.StartingToken}, err
	}
	var all []T
	var next position
	for s := range steps {
		all = append(all, s.items...)
		next, err = s.next, s.err
	}
	return Result[T]{Items: all, NextToken: next.resumeToken()}, err
}
