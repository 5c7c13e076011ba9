package paginate

import (
	"context"
	"iter"
)

// Page is what one fetch gives.
type Page[T any] struct {
	// Items are the items of the page in order. There may be none.
	Items []T
	// NextToken asks for the next page: from Fetch as the service wrote it, from
	// [Pager.Pages] as a StartingToken. Empty means that this is the last.
	NextToken string
}

// Result is what [Pager.Collect] gives.
type Result[T any] struct {
	// Items are all items of the run in order, nil if there are none.
	Items []T
	// NextToken is the resume token that goes on after the items, a
	// [Pager.StartingToken] of another run. Empty means that nothing is left,
	// if there is no error.
	NextToken string
}

// Pager fetches pages and gives their items. It is a plain value: set the
// fields and call a method. It is never changed by a run, and may be used from
// several goroutines if Fetch may.
type Pager[T any] struct {
	// Fetch gets the page that token stands for; an empty token stands for
	// the first. Size is the PageSize. Required; [New] makes one.
	//
	// An error ends the run; what else is returned with it is ignored.
	Fetch func(ctx context.Context, token string, size int) (Page[T], error)

	// MaxItems is the largest number of items to give, in all pages together.
	// Zero means no limit, less is an error.
	MaxItems int

	// PageSize is the number of items to ask of each fetch. Zero leaves it to
	// the service, less is an error. It may change between a run and the one
	// that resumes it: see the package comment.
	PageSize int

	// StartingToken is where to begin: the resume token of a former run, of
	// this package or of the AWS CLI or boto3, the form that those wrote in
	// former years, such as token___2, or a token of the service as it is.
	// Empty means at the first page.
	StartingToken string

	// Prefetch is how many pages to fetch ahead, in a goroutine, while the
	// caller works on one; beyond 1024 means 1024. The goroutine ends with the
	// loop, however that ends: leaving the loop cancels the fetch under way and
	// waits for it. A panic in Fetch comes up in the loop, with its value. Zero
	// fetches each page when it is needed, less is an error.
	Prefetch int
}

// Items returns the items of all pages, each with a nil error. If something
// goes wrong the last pair is a zero T and the error: a [*PageError], the
// context's cause, one that is [ErrStartingToken], or a [*UsageError].
func (p Pager[T]) Items(ctx context.Context) iter.Seq2[T, error] {
	// This is small enough for the compiler to put it into the caller's loop,
	// which spares a large item from being copied twice.
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

// Pages returns the pages, empty ones included, each with a nil error and each
// as it was fetched, but for the items that StartingToken skips and those
// beyond MaxItems. If something goes wrong the last pair is a zero Page and the
// error, as with [Pager.Items].
//
// The NextToken of a page, given as StartingToken, goes on after that page. It
// is the one that came with it, unless the page is cut by MaxItems, some of the
// next page is to be skipped, or it would be read as a resume token.
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

// Collect returns the items of all pages at once. If something goes wrong it
// returns the error, as [Pager.Items] does, with the items that came before and
// the token for those that did not.
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
