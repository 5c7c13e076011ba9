package paginate_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/paginate"
)

// throttled is an error that a Fetch may return.
type throttled struct{ after int }

func (e *throttled) Error() string { return fmt.Sprintf("throttled for %d s", e.after) }

// failing returns a pager over a source whose n-th fetch from now on, counted
// from 1, fails with err.
func failing(s *source, n int, err error) pager {
	var p pager
	p.Fetch = func(ctx context.Context, token string, size int) (page, error) {
		one, e := s.fetch(ctx, token, size)
		if n--; n == 0 {
			return one, err // a page beside an error is ignored
		}
		return one, e
	}
	return p
}

// An error of Fetch comes after the items before it, ends the run, has the number
// of the page, and can be found by its own type and value.
func TestFetchFails(t *testing.T) {
	cause := &throttled{after: 3}
	failure := fmt.Errorf("calling: %w", errors.Join(cause, io.ErrUnexpectedEOF))
	for number, want := range map[int][]int{1: nil, 2: span(0, 2), 3: span(0, 2), 4: span(0, 5)} {
		forPrefetches(t, func(t *testing.T, prefetch int) {
			check := func(way string, got []int, err error, s *source) {
				t.Helper()
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s: items (-want +got):\n%s", way, diff)
				}
				checkPageError(t, way, err, number, failure)
				if as, ok := errors.AsType[*throttled](err); !ok || as != cause {
					t.Errorf("%s: errors.AsType gives %v", way, as)
				}
				var as *throttled
				if !errors.As(err, &as) || as != cause || !errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, paginate.ErrRepeatedToken) {
					t.Errorf("%s: %v is not what Fetch returned", way, err)
				}
				if calls := s.calls(); len(calls) != number {
					t.Errorf("%s: fetched %q, want %d pages", way, calls, number)
				}
			}
			secret := []string{"secret1", "secret2", "secret3"}
			run := func() (*source, pager) {
				s := &source{sizes: []int{2, 0, 3, 1}, tokens: secret}
				p := failing(s, number, failure)
				p.Prefetch = prefetch
				return s, p
			}
			s, p := run()
			got, err := items(t, p.Items(t.Context()))
			check("Items", got, err, s)
			s, p = run()
			all := p.Run(t.Context()).Items()
			got, err = items(t, all)
			check("Run", got, err, s)
			s, p = run()
			byPage, err := pages(t, p.Pages(t.Context()))
			got = nil
			for _, one := range byPage {
				got = append(got, one.Items...)
			}
			check("Pages", got, err, s)
			s, p = run()
			result, err := p.Collect(t.Context())
			check("Collect", result.Items, err, s)
		})
	}
}

// checkPageError fails the test unless err is a PageError with the number and the
// inner error, and without a token in its text.
func checkPageError(t *testing.T, way string, err error, number int, inner error) {
	t.Helper()
	e, ok := errors.AsType[*paginate.PageError](err)
	if !ok || error(e) != err {
		t.Fatalf("%s: %v is a %T, want a *PageError", way, err, err)
	}
	if e.Page != number || e.Err != inner || errors.Unwrap(err) != inner {
		t.Errorf("%s: page %d, error %v, want page %d and %v", way, e.Page, e.Err, number, inner)
	}
	want := fmt.Sprintf("paginate: page %d: %v", number, inner)
	if got := err.Error(); got != want || strings.Contains(got, "secret") {
		t.Errorf("%s: the error reads %q, want %q", way, got, want)
	}
}

// A run that is resumed after an error has each item once, also if the first page
// failed or the run began within a page.
func TestResumedAfterAnError(t *testing.T) {
	sizes := []int{3, 0, 2, 1}
	for start, skipped := range map[string]int{"": 0, "None___2": 2, "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==": 2, "p2___1": 4} {
		for number := 1; number <= 2; number++ {
			t.Run(fmt.Sprintf("%q fails at page %d", start, number), func(t *testing.T) {
				forPrefetches(t, func(t *testing.T, prefetch int) {
					p := failing(&source{sizes: sizes}, number, io.ErrUnexpectedEOF)
					p.StartingToken, p.Prefetch = start, prefetch
					result, err := p.Collect(t.Context())
					if !errors.Is(err, io.ErrUnexpectedEOF) || result.NextToken == "" {
						t.Fatalf("got %v, %v, want an error and a token", result, err)
					}
					p.StartingToken = result.NextToken
					rest, err := p.Collect(t.Context())
					if all := append(result.Items, rest.Items...); !slices.Equal(all, span(skipped, 6)) || err != nil {
						t.Errorf("Collect: %v and %v, %v, want the items from %d on", result.Items, rest.Items, err, skipped)
					}

					p = failing(&source{sizes: sizes}, number, io.ErrUnexpectedEOF)
					p.StartingToken, p.Prefetch = start, prefetch
					run := p.Run(t.Context())
					got, err := items(t, run.Items())
					if !errors.Is(err, io.ErrUnexpectedEOF) {
						t.Fatal(err)
					}
					p.StartingToken = run.Token()
					more, err := items(t, p.Items(t.Context()))
					if all := append(got, more...); !slices.Equal(all, span(skipped, 6)) || err != nil {
						t.Errorf("Run: %v and %v, %v, want the items from %d on", got, more, err, skipped)
					}
				})
			})
		}
	}
}

// After an error while items are still being skipped, the resumed run skips the
// rest.
func TestResumedAfterAnErrorInSkipping(t *testing.T) {
	for number := 1; number <= 4; number++ {
		fetch, n := offsets(12, 0), 0
		p := pager{PageSize: 2, StartingToken: "None___7", Fetch: func(ctx context.Context, token string, size int) (page, error) {
			if n++; n == number {
				return page{}, io.ErrUnexpectedEOF
			}
			return fetch(ctx, token, size)
		}}
		result, err := p.Collect(t.Context())
		if !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Fatal(err)
		}
		p.StartingToken = result.NextToken
		rest, err := p.Collect(t.Context())
		if all := append(result.Items, rest.Items...); !slices.Equal(all, span(7, 12)) || err != nil {
			t.Errorf("failed at page %d: %v and %v, %v", number, result.Items, rest.Items, err)
		}
	}
}

// Errors that no pager made are printed too, never a panic.
func TestEmptyErrors(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{(*paginate.PageError)(nil), "<nil>"},
		{(*paginate.UsageError)(nil), "<nil>"},
		{&paginate.PageError{Page: 2}, "paginate: page 2"},
	} {
		if got := tt.err.Error(); got != tt.want || errors.Is(tt.err, paginate.ErrRepeatedToken) {
			t.Errorf("%#v: the text is %q, want %q", tt.err, got, tt.want)
		}
	}
}
