package paginate_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/paginate"
)

// layouts are sizes of pages in which runs are left and resumed.
var layouts = map[string][]int{
	"one page":           {4},
	"two pages":          {2, 3},
	"pages of one":       {1, 1, 1, 1},
	"empty first":        {0, 0, 2, 1},
	"empty between":      {2, 0, 0, 3, 0, 1},
	"empty last":         {3, 1, 0, 0},
	"growing":            {1, 2, 3, 4},
	"shrinking":          {4, 3, 2, 1},
	"each other empty":   {0, 1, 0, 2, 0, 3, 0},
	"one in many":        {0, 0, 0, 1, 0, 0, 0},
	"nothing":            {0},
	"nothing in 3 pages": {0, 0, 0},
}

// A loop that is left at any item is resumed at exactly the next, also when it is
// left a second time. At the end there is no token.
func TestResumedAtEveryItem(t *testing.T) {
	for name, sizes := range layouts {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				s := &source{sizes: sizes}
				total := s.total()
				for first := range total + 1 {
					for second := range total - first + 1 {
						p := s.pager()
						p.Prefetch = prefetch
						run := p.Run(t.Context())
						got := take(t, run.Items(), first)
						p.StartingToken = run.Token()
						if first < total {
							run = p.Run(t.Context())
							got = append(got, take(t, run.Items(), second)...)
							p.StartingToken = run.Token()
						}
						if len(got) < total {
							rest, err := items(t, p.Items(t.Context()))
							if err != nil {
								t.Fatal(err)
							}
							got = append(got, rest...)
						}
						if diff := cmp.Diff(span(0, total), got); diff != "" {
							t.Fatalf("left at %d and %d: (-want +got):\n%s", first, second, diff)
						}
					}
				}
			})
		})
	}
}

// The portions that MaxItems makes have all items together, and each is full
// except the last.
func TestChainsOfMaxItems(t *testing.T) {
	for name, sizes := range layouts {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				s := &source{sizes: sizes}
				total := s.total()
				for k := 1; k <= total+1; k++ {
					p := s.pager()
					p.MaxItems, p.Prefetch = k, prefetch
					var got []int
					for runs := 1; ; runs++ {
						result, err := p.Collect(t.Context())
						if err != nil || runs > total+2 {
							t.Fatalf("portions of %d: error %v in run %d", k, err, runs)
						}
						got = append(got, result.Items...)
						p.StartingToken = result.NextToken
						if p.StartingToken == "" {
							break
						}
						if len(result.Items) != k {
							t.Fatalf("portions of %d: %d items and a token", k, len(result.Items))
						}
					}
					if diff := cmp.Diff(span(0, total), got); diff != "" {
						t.Errorf("portions of %d: (-want +got):\n%s", k, diff)
					}
				}
			})
		})
	}
}

// In the body of a loop the token is for what comes after the item of the loop.
func TestTokenWithinTheLoop(t *testing.T) {
	want := []string{
		"eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==", // null, 1
		"eyJOZXh0VG9rZW4iOiAicDEifQ==",                                     // p1
		"eyJOZXh0VG9rZW4iOiAicDIiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==", // p2, 1
		"", // there is no more
	}
	forPrefetches(t, func(t *testing.T, prefetch int) {
		p := (&source{sizes: []int{2, 0, 2}}).pager()
		p.Prefetch = prefetch
		run := p.Run(t.Context())
		for range 2 { // the second range begins anew
			var got []string
			for _, err := range run.Items() {
				noError(t, err)
				got = append(got, run.Token())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("tokens (-want +got):\n%s", diff)
			}
			take(t, run.Items(), 2)
			if got := run.Token(); got != want[1] {
				t.Errorf("after a loop that was left: %q, want %q", got, want[1])
			}
		}
	})
}

// If pages without items follow the last item, its token is for them.
func TestTokenOfTheLastItem(t *testing.T) {
	for name, c := range map[string]struct {
		sizes []int
		want  string
	}{
		"the last page":         {[]int{2}, ""},
		"an empty page follows": {[]int{2, 0}, "eyJOZXh0VG9rZW4iOiAicDEifQ=="}, // p1
	} {
		forPrefetches(t, func(t *testing.T, prefetch int) {
			p := (&source{sizes: c.sizes}).pager()
			p.Prefetch = prefetch
			run := p.Run(t.Context())
			var got string
			for _, err := range run.Items() {
				noError(t, err)
				got = run.Token()
			}
			if got != c.want || run.Token() != "" {
				t.Errorf("%s: the token is %q in the loop, want %q, and %q after it", name, got, c.want, run.Token())
			}
		})
	}
}

// Before a range the token is the StartingToken.
func TestTokenBeforeTheRange(t *testing.T) {
	for _, start := range []string{"", "p1", "p1___1", "eyJOZXh0VG9rZW4iOiAicDEifQ=="} {
		p := (&source{sizes: []int{2, 2}}).pager()
		p.StartingToken = start
		run := p.Run(t.Context())
		if got := run.Token(); got != start {
			t.Errorf("the token is %q, want the StartingToken %q", got, start)
		}
		for _, err := range run.Items() {
			noError(t, err)
			break
		}
		if got := run.Token(); got == start {
			t.Errorf("after an item the token is %q still", got)
		}
	}
}

// After a panic in the body of a loop the item of the loop counts as done.
func TestTokenAfterPanic(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		p := (&source{sizes: []int{2, 3}}).pager()
		p.Prefetch = prefetch
		run := p.Run(t.Context())
		func() {
			defer func() { _ = recover() }()
			for item, err := range run.Items() {
				noError(t, err)
				if item == 2 {
					panic("at item 2")
				}
			}
		}()
		p.StartingToken = run.Token()
		if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, span(3, 5)) || err != nil {
			t.Errorf("resumed: %v, %v", got, err)
		}
	})
}

// If a second range fails or panics at once, the token is not that of the first
// range.
func TestTokenIsOfTheLatestRange(t *testing.T) {
	for name, end := range map[string]func(){"an error": func() {}, "a panic": func() { panic("in Fetch") }} {
		forPrefetches(t, func(t *testing.T, prefetch int) {
			fails := false
			s := &source{sizes: []int{2, 2}}
			p := pager{Prefetch: prefetch, Fetch: func(ctx context.Context, token string, size int) (page, error) {
				if fails {
					end()
					return page{}, errors.New("it fails")
				}
				return s.fetch(ctx, token, size)
			}}
			run := p.Run(t.Context())
			take(t, run.Items(), 3)
			fails = true
			func() {
				defer func() { _ = recover() }()
				for item, err := range run.Items() {
					if err == nil {
						t.Errorf("%s: got %d, want nothing", name, item)
					}
				}
			}()
			fails = false
			p.StartingToken = run.Token()
			if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, span(0, 4)) || err != nil {
				t.Errorf("resumed after %s: %v, %v, want everything", name, got, err)
			}
		})
	}
}

// A Run that was not made by a Pager has an error and an empty token.
func TestRunOfNoPager(t *testing.T) {
	for name, run := range map[string]*paginate.Run[int]{"nil": nil, "zero": {}} {
		for range 2 {
			if token := run.Token(); token != "" {
				t.Errorf("%s: the token is %q", name, token)
			}
			got, err := items(t, run.Items())
			checkUsage(t, name, "paginate: the context is nil", err)
			if got != nil {
				t.Errorf("%s: got %v", name, got)
			}
		}
	}
}

// A Run uses the Pager as it was when the Run was made.
func TestRunKeepsThePager(t *testing.T) {
	p := (&source{sizes: []int{2, 2}}).pager()
	p.StartingToken = "p1"
	run := p.Run(t.Context())
	p.StartingToken, p.MaxItems = "p9", 1
	if token := run.Token(); token != "p1" {
		t.Errorf("the token is %q, want the StartingToken of before", token)
	}
	if got, err := items(t, run.Items()); !slices.Equal(got, span(2, 4)) || err != nil {
		t.Errorf("got %v, %v", got, err)
	}
}
