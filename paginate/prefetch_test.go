package paginate_test

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
)

// While the caller works on a page, up to Prefetch more are fetched, and no
// more than 1024. synctest.Wait returns when all goroutines are waiting.
func TestPagesAhead(t *testing.T) {
	for _, test := range []struct{ prefetch, pages, ahead int }{
		{0, 4, 0},
		{1, 6, 1},
		{2, 6, 2},
		{3, 3, 3},
		{5, 12, 5},
		{1023, 1100, 1023},
		{1024, 1100, 1024},
		{1025, 1100, 1024},
		{math.MaxInt, 1100, 1024},
	} {
		t.Run(fmt.Sprintf("Prefetch %d of %d", test.prefetch, test.pages), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := &source{sizes: slices.Repeat([]int{1}, test.pages)}
				p := s.pager()
				p.Prefetch = test.prefetch
				fetched := 0
				for item, err := range p.Items(t.Context()) {
					if err != nil {
						t.Fatal(err)
					}
					synctest.Wait()
					fetched += len(s.calls())
					if want := min(item+1+test.ahead, test.pages); fetched != want {
						t.Fatalf("at page %d: %d were fetched, want %d", item+1, fetched, want)
					}
					if item == 20 {
						break // more would take long with a large Prefetch
					}
				}
			})
		})
	}
}

// With Pages, as many are fetched ahead as with Items.
func TestPagesAheadOfPages(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &source{sizes: []int{1, 0, 0, 0, 1, 1}}
		p := s.pager()
		p.Prefetch = 2
		given, fetched := 0, 0
		for _, err := range p.Pages(t.Context()) {
			noError(t, err)
			synctest.Wait()
			given, fetched = given+1, fetched+len(s.calls())
			if want := min(given+2, 6); fetched != want {
				t.Errorf("at page %d: %d were fetched, want %d", given, fetched, want)
			}
		}
	})
}

// One fetch is under way at a time, since each needs the token of the one
// before.
func TestOneFetchAtATime(t *testing.T) {
	s := &source{sizes: slices.Repeat([]int{1}, 50)}
	var running, given atomic.Int32
	p := pager{Prefetch: 8, Fetch: func(ctx context.Context, token string, size int) (page, error) {
		if running.Add(1) != 1 {
			t.Error("two fetches are under way")
		}
		defer running.Add(-1)
		return s.fetch(ctx, token, size)
	}}
	for item, err := range p.Items(t.Context()) {
		if int32(item) != given.Load() || err != nil {
			t.Fatalf("got item %d, %v, want %d", item, err, given.Load())
		}
		given.Add(1)
	}
}

// The next page is fetched while the caller works: neither waits until the other
// is done.
func TestPrefetchIsParallel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		// Each side waits for the other, so without a goroutine nothing moves.
		working := make(chan int)
		s := &source{sizes: []int{1, 1, 1}}
		p := pager{Prefetch: 1, Fetch: func(ctx context.Context, token string, size int) (page, error) {
			if token != "" {
				<-working
			}
			return s.fetch(ctx, token, size)
		}}
		var got []int
		for item, err := range p.Items(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			if got = append(got, item); item < 2 {
				working <- item
			}
		}
		if !slices.Equal(got, span(0, 3)) {
			t.Errorf("got %v", got)
		}
	})
}

// An error of a page that was fetched ahead comes after the items before it.
func TestErrorAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := failing(&source{sizes: []int{2, 2, 2, 2}}, 3, io.ErrUnexpectedEOF)
		p.Prefetch = 3
		run := p.Run(t.Context())
		var got []int
		var last error
		for item, err := range run.Items() {
			synctest.Wait() // the failing fetch has returned since the first item
			if last = err; err == nil {
				got = append(got, item)
			}
		}
		if !slices.Equal(got, span(0, 4)) {
			t.Errorf("got %v, want the items of two pages", got)
		}
		checkPageError(t, "Run", last, 3, io.ErrUnexpectedEOF)
		if want := "eyJOZXh0VG9rZW4iOiAicDIifQ=="; run.Token() != want {
			t.Errorf("the token is %q, want %q", run.Token(), want)
		}
	})
}

// The token is for the item that the loop is at, however much is fetched ahead.
func TestTokenIsNotAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &source{sizes: []int{2, 2, 2}}
		p := s.pager()
		p.Prefetch = math.MaxInt
		run := p.Run(t.Context())
		for _, err := range run.Items() {
			noError(t, err)
			synctest.Wait()
			p.StartingToken = run.Token()
			break
		}
		if calls := s.calls(); len(calls) != 3 {
			t.Errorf("fetched %q, want all pages", calls)
		}
		if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, span(1, 6)) || err != nil {
			t.Errorf("resumed: %v, %v", got, err)
		}
	})
}

// The pages that were fetched ahead when the context ended come before the cause.
func TestContextEndsWithPagesAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		defer cancel(nil)
		s := &source{sizes: []int{1, 1, 1, 1, 1, 1}}
		p := s.pager()
		p.Prefetch = 2
		run := p.Run(ctx)
		var got []int
		var last error
		for item, err := range run.Items() {
			synctest.Wait()
			cancel(errEnough)
			if last = err; err == nil {
				got = append(got, item)
			}
		}
		if last != errEnough || len(got) != len(s.calls()) {
			t.Errorf("got %v, %v, want each page that was fetched, then the cause", got, last)
		}
		p.StartingToken = run.Token()
		rest, err := items(t, p.Items(t.Context()))
		if all := append(got, rest...); !slices.Equal(all, span(0, 6)) || err != nil {
			t.Errorf("resumed: %v, %v after %v", rest, err, got)
		}
	})
}
