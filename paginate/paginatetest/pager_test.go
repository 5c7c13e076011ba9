package paginatetest_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/paginate/paginatetest"
)

// The fakes serve the numbers from 0. A token is how many numbers come before its
// page.
type (
	fetch = func(context.Context, string, int) (paginate.Page[int], error)
	page  = paginate.Page[int]
)

// numbers returns the numbers from 0 to n-1.
func numbers(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// serve returns a correct fetch over all, in pages of 4 if no size is asked for.
func serve(all []int) fetch {
	return func(_ context.Context, token string, size int) (page, error) {
		from, _ := strconv.Atoi(token)
		from = min(from, len(all)) // the broken pagers may have any cursor
		if size == 0 {
			size = 4
		}
		to := min(from+size, len(all))
		p := page{Items: all[from:to]}
		if to < len(all) {
			p.NextToken = strconv.Itoa(to)
		}
		return p, nil
	}
}

func TestGoodPagers(t *testing.T) {
	for name, test := range map[string]struct {
		fetch fetch
		size  int
		want  []int
	}{
		"pages":                 {serve(numbers(10)), 0, numbers(10)},
		"a full last page":      {serve(numbers(12)), 0, numbers(12)},
		"pages of one":          {serve(numbers(5)), 1, numbers(5)},
		"one page":              {serve(numbers(5)), 100, numbers(5)},
		"nothing":               {serve(nil), 0, nil},
		"one item":              {serve(numbers(1)), 0, numbers(1)},
		"pages of many sizes":   {scripted([]int{3, 0, 0, 1, 2, 0}), 0, numbers(6)},
		"smaller than PageSize": {scripted([]int{1, 2, 1}), 3, numbers(4)},
	} {
		t.Run(name, func(t *testing.T) {
			p := paginate.Pager[int]{Fetch: test.fetch, PageSize: test.size}
			if err := paginatetest.TestPager(t.Context(), p, test.want); err != nil {
				t.Error(err)
			}
			// TestPager ignores the options that it sets itself.
			p.MaxItems, p.StartingToken, p.Prefetch = 2, "2", 5
			if err := paginatetest.TestPager(t.Context(), p, test.want); err != nil {
				t.Error(err)
			}
		})
	}
}

// scripted returns a fetch with pages of the sizes, whatever size is asked for.
func scripted(sizes []int) fetch {
	return func(_ context.Context, token string, _ int) (page, error) {
		i, _ := strconv.Atoi(token)
		from := 0
		for _, size := range sizes[:i] {
			from += size
		}
		p := page{Items: numbers(from + sizes[i])[from:]}
		if i++; i < len(sizes) {
			p.NextToken = strconv.Itoa(i)
		}
		return p, nil
	}
}

// Each broken pager is found by the check that is meant for it.
func TestBrokenPagers(t *testing.T) {
	fails := errors.New("it fails")
	good := serve(numbers(10))
	// spoil changes what the correct fetch returns.
	spoil := func(change func(p *page)) func() fetch {
		return func() fetch {
			return func(ctx context.Context, token string, size int) (page, error) {
				p, err := good(ctx, token, size)
				p.Items = slices.Clone(p.Items)
				change(&p)
				return p, err
			}
		}
	}
	for name, test := range map[string]struct {
		size  int
		fetch func() fetch
		want  string // how a line of the error begins, after the name of the package
	}{
		"an item is dropped": {0, spoil(func(p *page) { p.Items = p.Items[:len(p.Items)-1] }), "one run after the other: by Items: item 3 is 4, want 3"},
		"the last is dropped": {0, spoil(func(p *page) {
			if p.NextToken == "" {
				p.Items = p.Items[:1]
			}
		}), "one run after the other: by Items: item 9 is missing: 9"},
		"an item comes twice": {0, spoil(func(p *page) { p.Items = append(p.Items, p.Items[len(p.Items)-1]) }), "one run after the other: by Items: item 4 is 3, want 4"},
		"there is more": {0, spoil(func(p *page) {
			if p.NextToken == "" {
				p.Items = append(p.Items, 77)
			}
		}), "one run after the other: by Items: there are more than 10 items, the next is 77"},
		"the size is ignored": {3, func() fetch {
			return func(ctx context.Context, token string, _ int) (page, error) { return good(ctx, token, 4) }
		}, "one run after the other: by Pages: page 1 has 4 items, PageSize is 3"},
		"it ends too early":       {0, spoil(func(p *page) { p.NextToken = strings.Trim(p.NextToken, "8") }), "one run after the other: by Items: item 8 is missing: 8"},
		"a token is given again":  {0, spoil(func(p *page) { p.NextToken = "4" }), "one run after the other: by Items: after 8 items: paginate: page 2: the token of the next page was used before in this run"},
		"it fails":                {0, func() fetch { return func(context.Context, string, int) (page, error) { return page{}, fails } }, "one run after the other: by Items: after 0 items: paginate: page 1: it fails"},
		"it has a cursor":         {0, cursor, "one run after the other: by Pages: item 0 is missing: 0"},
		"it restarts when it can": {0, restarting, "ranged over again: with another range inside: 4 items, want 10"},
		"tokens are of a run":     {0, tokensOfARun, "ranged over again: with another range inside: after 4 items: paginate: page 2: a token of another run"},
		"tokens count pages":      {3, countedPages, "resumed with a smaller PageSize: after 3 items, with PageSize 1: item 3 is 1, want 3"},
		"it panics in parallel":   {0, panicking, "ranged over in parallel: it panics: two at once"},
		"tokens serve once":       {0, singleUse, "resumed: after 5 items: after 5 items: paginate: page 1: the token was used"},
		"once, by MaxItems":       {0, singleUse, "resumed with MaxItems: after 5 items: after 5 items: paginate: page 1: the token was used"},
		"once, by pages":          {0, singleUse, "resumed after a page: paginate: page 2: the token was used"},
		"it forgets":              {0, forgetting, "resumed after a page: after page 1: there is no token to go on from"},
		"one size is wrong":       {3, wrongInTwos, "resumed with a smaller PageSize: after 0 items, with PageSize 2: item 1 is 2, want 1"},
		"a context has the pages": {0, keptByContext, "fetched ahead: after 0 items: paginate: page 1: no pages are kept for this context"},
		"not in parallel":         {0, oneAtATime, "ranged over in parallel: after 0 items: paginate: page 1: another fetch is under way"},
	} {
		t.Run(name, func(t *testing.T) {
			p := paginate.Pager[int]{Fetch: test.fetch(), PageSize: test.size}
			err := paginatetest.TestPager(t.Context(), p, numbers(10))
			if err == nil || !strings.Contains("\n"+err.Error(), "\npaginatetest: "+test.want) {
				t.Errorf("got %v, want it to begin with %q", err, test.want)
			}
		})
	}
	p := paginate.Pager[int]{Fetch: func(context.Context, string, int) (page, error) { return page{}, fails }}
	if err := paginatetest.TestPager(t.Context(), p, numbers(1)); !errors.Is(err, fails) {
		t.Errorf("got %v, which does not wrap the error of Fetch", err)
	}
}

// keptByContext returns a fetch that works only with the context of its first
// call. A run that fetches ahead has another context.
func keptByContext() fetch {
	var mutex sync.Mutex
	var known context.Context
	return func(ctx context.Context, token string, size int) (page, error) {
		mutex.Lock()
		defer mutex.Unlock()
		if known == nil {
			known = ctx
		}
		if ctx != known {
			return page{}, errors.New("no pages are kept for this context")
		}
		return serve(numbers(10))(ctx, token, size)
	}
}

// cursor returns a fetch that goes on where it stopped, whatever the token is.
func cursor() fetch {
	var done atomic.Int64
	return func(ctx context.Context, _ string, size int) (page, error) {
		p, err := serve(numbers(10))(ctx, strconv.FormatInt(done.Load(), 10), size)
		done.Add(int64(len(p.Items)))
		return p, err
	}
}

// restarting returns a fetch that has a cursor too, but notices a new run.
func restarting() fetch {
	var done atomic.Int64
	return func(ctx context.Context, token string, size int) (page, error) {
		if token == "" {
			done.Store(0)
		}
		p, err := serve(numbers(10))(ctx, strconv.FormatInt(done.Load(), 10), size)
		done.Add(int64(len(p.Items)))
		return p, err
	}
}

// tokensOfARun returns a fetch whose tokens are valid until the first page is
// asked for again.
func tokensOfARun() fetch {
	good := serve(numbers(10))
	var run atomic.Int64
	return func(ctx context.Context, token string, size int) (page, error) {
		of, offset, found := strings.Cut(token, ":")
		n := run.Load()
		switch {
		case token == "":
			n = run.Add(1)
		case !found || of != strconv.FormatInt(n, 10):
			return page{}, errors.New("a token of another run")
		}
		p, err := good(ctx, offset, size)
		if p.NextToken != "" {
			p.NextToken = strconv.FormatInt(n, 10) + ":" + p.NextToken
		}
		return p, err
	}
}

// countedPages returns a fetch whose tokens are numbers of pages, so that they
// are valid for one size only.
func countedPages() fetch {
	return func(ctx context.Context, token string, size int) (page, error) {
		number, _ := strconv.Atoi(token)
		p, err := serve(numbers(10))(ctx, strconv.Itoa(number*size), size)
		if p.NextToken != "" {
			p.NextToken = strconv.Itoa(number + 1)
		}
		return p, err
	}
}

// forgetting returns a fetch that has only the first page left after ten fetches.
func forgetting() fetch {
	var calls atomic.Int64
	return func(ctx context.Context, token string, size int) (page, error) {
		p, err := serve(numbers(10))(ctx, token, size)
		if calls.Add(1) > 10 {
			p.NextToken = ""
		}
		return p, err
	}
}

// wrongInTwos returns a fetch that drops an item of each page of two.
func wrongInTwos() fetch {
	return func(ctx context.Context, token string, size int) (page, error) {
		p, err := serve(numbers(10))(ctx, token, size)
		if size == 2 {
			p.Items = p.Items[:1]
		}
		return p, err
	}
}

// singleUse returns a fetch whose tokens can be used once.
func singleUse() fetch {
	var mutex sync.Mutex
	offsets := map[string]string{"": "0"} // by token
	return func(ctx context.Context, token string, size int) (page, error) {
		mutex.Lock()
		defer mutex.Unlock()
		offset, ok := offsets[token]
		if !ok {
			return page{}, errors.New("the token was used")
		}
		if token != "" {
			delete(offsets, token)
		}
		p, err := serve(numbers(10))(ctx, offset, size)
		if p.NextToken != "" {
			token = rand.Text()
			offsets[token], p.NextToken = p.NextToken, token
		}
		return p, err
	}
}

// oneAtATime returns a fetch that fails when another is under way.
func oneAtATime() fetch {
	return meeting(func() (page, error) { return page{}, errors.New("another fetch is under way") })
}

// panicking returns a fetch that panics when another is under way.
func panicking() fetch {
	return meeting(func() (page, error) { panic("two at once") })
}

// meeting returns a fetch that is correct, unless it is called from the check of
// parallel runs: there two calls wait for each other, and both return met().
func meeting(met func() (page, error)) fetch {
	meet := make(chan bool)
	return func(ctx context.Context, token string, size int) (page, error) {
		if bytes.Contains(debug.Stack(), []byte("parallel")) {
			select {
			case meet <- true:
			case <-meet:
			}
			return met()
		}
		return serve(numbers(10))(ctx, token, size)
	}
}

// A pager whose pages never end is stopped by the context.
func TestEndlessPager(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	enough := errors.New("enough")
	calls := 0
	p := paginate.Pager[int]{Fetch: func(context.Context, string, int) (page, error) {
		if calls++; calls == 1000 {
			cancel(enough)
		}
		return page{NextToken: strconv.Itoa(calls)}, nil
	}}
	if err := paginatetest.TestPager(ctx, p, nil); !errors.Is(err, enough) || calls != 1000 {
		t.Errorf("got %v after %d calls, want %v after 1000", err, calls, enough)
	}
}
