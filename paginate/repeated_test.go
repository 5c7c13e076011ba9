package paginate_test

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/paginate"
)

// errEndless ends a run that should have ended before.
var errEndless = errors.New("the run does not end")

// A token that comes a second time is an error after the page that it came with:
// no page is fetched twice.
func TestRepeatedToken(t *testing.T) {
	for name, test := range map[string]struct {
		start string
		next  map[string]string // the NextToken by token
		asked []string
	}{
		"A, A":                          {"", map[string]string{"": "A", "A": "A"}, []string{"", "A"}},
		"A, B, A":                       {"", map[string]string{"": "A", "A": "B", "B": "A"}, []string{"", "A", "B"}},
		"A, B, B":                       {"", map[string]string{"": "A", "A": "B", "B": "B"}, []string{"", "A", "B"}},
		"A, B, C, A":                    {"", map[string]string{"": "A", "A": "B", "B": "C", "C": "A"}, []string{"", "A", "B", "C"}},
		"the StartingToken at once":     {"A", map[string]string{"A": "A"}, []string{"A"}},
		"the StartingToken later":       {"A", map[string]string{"A": "B", "B": "A"}, []string{"A", "B"}},
		"that of a resume token":        {"eyJOZXh0VG9rZW4iOiAiQSJ9", map[string]string{"A": "B", "B": "A"}, []string{"A", "B"}},
		"that of a former token":        {"A___1", map[string]string{"A": "B", "B": "A"}, []string{"A", "B"}},
		"after a start from the middle": {"B", map[string]string{"B": "A", "A": "C", "C": "A"}, []string{"B", "A", "C"}},
		"an awkward one":                {"", map[string]string{"": "None___2", "None___2": "None___2"}, []string{"", "None___2"}},
	} {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				var asked []string
				p := pager{StartingToken: test.start, Prefetch: prefetch, Fetch: func(_ context.Context, token string, _ int) (page, error) {
					if asked = append(asked, token); len(asked) > 20 {
						return page{}, errEndless
					}
					return page{Items: []int{len(asked) - 1, -1}, NextToken: test.next[token]}, nil
				}}
				n := len(test.asked)
				check := func(way string, err error) {
					t.Helper()
					checkPageError(t, way, err, n, paginate.ErrRepeatedToken)
					if diff := cmp.Diff(test.asked, asked); diff != "" {
						t.Errorf("%s: fetches (-want +got):\n%s", way, diff)
					}
					asked = nil
				}
				got, err := items(t, p.Items(t.Context()))
				check("Items", err)
				if got = slices.DeleteFunc(got, func(item int) bool { return item < 0 }); test.start != "A___1" && !slices.Equal(got, span(0, n)) {
					t.Errorf("items %v, want those of %d pages", got, n)
				}
				byPage, err := pages(t, p.Pages(t.Context()))
				check("Pages", err)
				if len(byPage) != n {
					t.Errorf("%d pages, want %d", len(byPage), n)
				}
				_, err = p.Collect(t.Context())
				check("Collect", err)
			})
		})
	}
}

// circle returns a pager whose first page has no token. The tokens of the next
// pages are the numbers from 1 to length; the last page has the NextToken back.
func circle(length, back int, calls *int) pager {
	return pager{Fetch: func(_ context.Context, token string, _ int) (page, error) {
		if *calls++; *calls > 2*length {
			return page{}, errEndless
		}
		i, _ := strconv.Atoi(token)
		if i++; i > length {
			i = back
		}
		return page{Items: []int{*calls}, NextToken: strconv.Itoa(i)}, nil
	}}
}

// A circle is noticed at the first token that is repeated, also if the circle
// begins after some pages.
func TestCircles(t *testing.T) {
	check := func(length, back, prefetch int) {
		t.Helper()
		calls := 0
		p := circle(length, back, &calls)
		p.Prefetch = prefetch
		got, err := p.Collect(t.Context())
		checkPageError(t, "Collect", err, length+1, paginate.ErrRepeatedToken)
		if calls != length+1 || len(got.Items) != length+1 {
			t.Errorf("from %d back to %d: %d fetches and %d items, want %d", length, back, calls, len(got.Items), length+1)
		}
	}
	for _, length := range []int{1, 2, 7, 8, 9, 150} {
		for back := 1; back <= length; back++ {
			check(length, back, 0)
		}
	}
	for _, back := range []int{1, 2, 1234, 4999, 5000} {
		check(5000, back, 0)
		check(5000, back, 3)
	}
}

// A token that came again is the error even if the context ends while the caller
// works on the page that it came with.
func TestRepeatedTokenAndEndOfContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	p := pager{Fetch: func(context.Context, string, int) (page, error) { return page{Items: span(0, 1), NextToken: "A"}, nil }}
	given := 0
	var last error
	for _, err := range p.Items(ctx) {
		if last = err; err == nil {
			if given++; given == 2 {
				cancel()
			}
		}
	}
	cancel()
	checkPageError(t, "Items", last, 2, paginate.ErrRepeatedToken)
}

// A token that was used in another run is not repeated, nor is one at which
// MaxItems ends the run.
func TestNoRepetition(t *testing.T) {
	s := &source{sizes: []int{1, 1, 1}}
	p := s.pager()
	for range 3 {
		if got, err := items(t, p.Items(t.Context())); len(got) != 3 || err != nil {
			t.Errorf("got %v, %v", got, err)
		}
	}
	calls := 0
	cut := circle(1, 1, &calls)
	cut.MaxItems = 2
	if got, err := cut.Collect(t.Context()); len(got.Items) != 2 || err != nil {
		t.Errorf("stopped before the circle: %v, %v", got, err)
	}
}
