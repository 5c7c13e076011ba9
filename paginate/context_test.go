package paginate_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

var errEnough = errors.New("enough")

// With a context that has ended nothing is fetched, and its cause is the error,
// not wrapped.
func TestEndedBefore(t *testing.T) {
	for name, test := range map[string]struct {
		ctx  func(context.Context) (context.Context, context.CancelFunc)
		want error
	}{
		"cancelled": {func(ctx context.Context) (context.Context, context.CancelFunc) {
			ctx, cancel := context.WithCancel(ctx)
			cancel()
			return ctx, cancel
		}, context.Canceled},
		"with a cause": {func(ctx context.Context) (context.Context, context.CancelFunc) {
			ctx, cancel := context.WithCancelCause(ctx)
			cancel(errEnough)
			return ctx, func() { cancel(nil) }
		}, errEnough},
		"the parent, with a cause": {func(ctx context.Context) (context.Context, context.CancelFunc) {
			parent, cancel := context.WithCancelCause(ctx)
			cancel(errEnough)
			return context.WithTimeout(parent, time.Hour)
		}, errEnough},
		"out of time": {func(ctx context.Context) (context.Context, context.CancelFunc) {
			return context.WithDeadline(ctx, time.Unix(0, 0))
		}, context.DeadlineExceeded},
		"out of time, with a cause": {func(ctx context.Context) (context.Context, context.CancelFunc) {
			return context.WithDeadlineCause(ctx, time.Unix(0, 0), errEnough)
		}, errEnough},
	} {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				ctx, cancel := test.ctx(t.Context())
				defer cancel()
				s := &source{sizes: []int{2, 2}}
				p := s.pager()
				p.Prefetch, p.StartingToken = prefetch, "p1___1"
				got, err := items(t, p.Items(ctx))
				if err != test.want || got != nil {
					t.Errorf("Items: %v, %v, want %v", got, err, test.want)
				}
				byPage, err := pages(t, p.Pages(ctx))
				if err != test.want || byPage != nil {
					t.Errorf("Pages: %v, %v, want %v", byPage, err, test.want)
				}
				result, err := p.Collect(ctx)
				if err != test.want || result.Items != nil {
					t.Errorf("Collect: %v, %v, want %v", result, err, test.want)
				}
				if calls := s.calls(); calls != nil {
					t.Errorf("fetched %q, want nothing", calls)
				}
				p.StartingToken = result.NextToken
				if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, []int{3}) || err != nil {
					t.Errorf("resumed: %v, %v, want item 3", got, err)
				}
			})
		})
	}
}

// A context that ends while a page is worked on ends the run after the items
// of the page, before the next fetch.
func TestEndedBetweenPages(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	defer cancel(nil)
	s := &source{sizes: []int{3, 2}}
	run := s.pager().Run(ctx)
	var got []int
	var last error
	for item, err := range run.Items() {
		if last = err; err == nil {
			got = append(got, item)
			cancel(errEnough)
		}
	}
	if !slices.Equal(got, span(0, 3)) || last != errEnough {
		t.Errorf("got %v, %v, want the items of the first page and the cause", got, last)
	}
	if diff := cmp.Diff([]string{""}, s.calls()); diff != "" {
		t.Errorf("fetches (-want +got):\n%s", diff)
	}
	p := s.pager()
	p.StartingToken = run.Token()
	if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, span(3, 5)) || err != nil {
		t.Errorf("resumed: %v, %v", got, err)
	}
}

// With Prefetch the items of all pages that were fetched before still come.
func TestEndedBetweenPrefetchedPages(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		defer cancel(nil)
		s := &source{sizes: []int{2, 2, 2, 2}}
		p := s.pager()
		p.Prefetch = 1
		var got []int
		var last error
		for item, err := range p.Items(ctx) {
			if last = err; err == nil {
				got = append(got, item)
				synctest.Wait() // until the second page is fetched
				cancel(errEnough)
			}
		}
		if !slices.Equal(got, span(0, 4)) || last != errEnough {
			t.Errorf("got %v, %v, want the items of two pages and the cause", got, last)
		}
	})
}

// If Fetch fails because the context has ended, the error is the context's cause.
// If it fails for another reason at the same time, that error is kept.
func TestEndedInAFetch(t *testing.T) {
	for name, test := range map[string]struct {
		fails func(ctx context.Context) error
		cause error // nil for a PageError
	}{
		"ctx.Err()":              {func(ctx context.Context) error { return ctx.Err() }, errEnough},
		"ctx.Err() wrapped":      {func(ctx context.Context) error { return fmt.Errorf("request: %w", ctx.Err()) }, errEnough},
		"the cause":              {context.Cause, errEnough},
		"the cause wrapped":      {func(ctx context.Context) error { return fmt.Errorf("request: %w", context.Cause(ctx)) }, errEnough},
		"an error of its own":    {func(context.Context) error { return io.ErrUnexpectedEOF }, nil},
		"another end of another": {func(context.Context) error { return context.DeadlineExceeded }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				ctx, cancel := context.WithCancelCause(t.Context())
				var failed error
				s := &source{sizes: []int{2, 2}}
				p := pager{Prefetch: prefetch, Fetch: func(ctx context.Context, token string, size int) (page, error) {
					if token == "" {
						return s.fetch(ctx, token, size)
					}
					cancel(errEnough)
					failed = test.fails(ctx)
					return page{}, failed
				}}
				result, err := p.Collect(ctx)
				if test.cause == nil {
					checkPageError(t, "Collect", err, 2, failed)
				} else if err != test.cause {
					t.Errorf("got %v, want the cause as it is", err)
				}
				p = s.pager()
				p.StartingToken = result.NextToken
				rest, err := items(t, p.Items(t.Context()))
				if all := append(result.Items, rest...); !slices.Equal(all, span(0, 4)) || err != nil {
					t.Errorf("got %v, resumed %v, %v", result.Items, rest, err)
				}
			})
		})
	}
}

// As long as the run's context has not ended, the error of another context is
// like any error.
func TestEndOfAnotherContext(t *testing.T) {
	for _, failure := range []error{context.Canceled, context.DeadlineExceeded} {
		p := pager{Fetch: func(context.Context, string, int) (page, error) { return page{}, failure }}
		_, err := p.Collect(t.Context())
		checkPageError(t, "Collect", err, 1, failure)
	}
}

// A page that is fetched while the context ends comes before the cause.
func TestEndedWhenThePageCame(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		ctx, cancel := context.WithCancelCause(t.Context())
		p := pager{Prefetch: prefetch, Fetch: func(context.Context, string, int) (page, error) {
			cancel(errEnough)
			return page{Items: span(0, 2), NextToken: "more"}, nil
		}}
		if got, err := items(t, p.Items(ctx)); !slices.Equal(got, span(0, 2)) || err != errEnough {
			t.Errorf("got %v, %v, want the page and the cause", got, err)
		}
		// A last page is the end, not an error.
		ended, end := context.WithCancel(t.Context())
		p.Fetch = func(context.Context, string, int) (page, error) {
			end()
			return page{Items: span(0, 2)}, nil
		}
		if got, err := items(t, p.Items(ended)); !slices.Equal(got, span(0, 2)) || err != nil {
			t.Errorf("the last page: %v, %v, want it and no error", got, err)
		}
	})
}

// A deadline passes while a fetch waits.
func TestDeadline(t *testing.T) {
	for _, prefetch := range prefetches {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			p := pager{Prefetch: prefetch, Fetch: func(ctx context.Context, token string, _ int) (page, error) {
				if token == "" {
					return page{Items: span(0, 2), NextToken: "slow"}, nil
				}
				<-ctx.Done()
				return page{}, fmt.Errorf("request: %w", ctx.Err())
			}}
			if got, err := items(t, p.Items(ctx)); !slices.Equal(got, span(0, 2)) || err != context.DeadlineExceeded {
				t.Errorf("Prefetch %d: %v, %v, want the first page and the end", prefetch, got, err)
			}
		})
	}
}
