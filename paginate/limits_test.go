package paginate_test

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/paginate"
)

// The tokens are what Python's json.dumps and base64 make of
// {"NextToken": …, "boto_truncate_amount": …}.
func TestMaxItems(t *testing.T) {
	const none = "-"
	for name, test := range map[string]struct {
		sizes []int
		max   int
		want  []int
		asked []string
		token string
	}{
		"in the first page":      {[]int{3, 3}, 2, span(0, 2), []string{""}, "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=="},
		"the first item":         {[]int{3, 3}, 1, span(0, 1), []string{""}, "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="},
		"in a later page":        {[]int{3, 3}, 4, span(0, 4), []string{"", "p1"}, "eyJOZXh0VG9rZW4iOiAicDEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="},
		"on a boundary":          {[]int{3, 3}, 3, span(0, 3), []string{""}, "eyJOZXh0VG9rZW4iOiAicDEifQ=="},
		"on a later boundary":    {[]int{3, 3, 1}, 6, span(0, 6), []string{"", "p1"}, "eyJOZXh0VG9rZW4iOiAicDIifQ=="},
		"exactly at the end":     {[]int{3, 3}, 6, span(0, 6), []string{"", "p1"}, none},
		"one before the end":     {[]int{3, 3}, 5, span(0, 5), []string{"", "p1"}, "eyJOZXh0VG9rZW4iOiAicDEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=="},
		"beyond the end":         {[]int{3, 3}, 7, span(0, 6), []string{"", "p1"}, none},
		"zero is no limit":       {[]int{3, 3}, 0, span(0, 6), []string{"", "p1"}, none},
		"empty pages before":     {[]int{0, 0, 2}, 1, span(0, 1), []string{"", "p1", "p2"}, "eyJOZXh0VG9rZW4iOiAicDIiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="},
		"an empty page after":    {[]int{2, 0, 1}, 2, span(0, 2), []string{""}, "eyJOZXh0VG9rZW4iOiAicDEifQ=="}, // which may hold more
		"an empty page at last":  {[]int{2, 0}, 2, span(0, 2), []string{""}, "eyJOZXh0VG9rZW4iOiAicDEifQ=="},    // which nobody can know
		"an empty page within":   {[]int{1, 0, 2}, 2, span(0, 2), []string{"", "p1", "p2"}, "eyJOZXh0VG9rZW4iOiAicDIiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="},
		"nothing":                {[]int{0}, 5, nil, []string{""}, none},
		"the first of a page":    {[]int{2, 1, 1}, 3, span(0, 3), []string{"", "p1"}, "eyJOZXh0VG9rZW4iOiAicDIifQ=="},
		"one page, all of it":    {[]int{3}, 3, span(0, 3), []string{""}, none},
		"one page, all but some": {[]int{3}, 2, span(0, 2), []string{""}, "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=="},
	} {
		t.Run(name, func(t *testing.T) {
			if test.token == none {
				test.token = ""
			}
			forPrefetches(t, func(t *testing.T, prefetch int) {
				s := &source{sizes: test.sizes}
				p := s.pager()
				p.MaxItems, p.Prefetch = test.max, prefetch
				check := func(way, token string, got []int, err error) {
					t.Helper()
					if diff := cmp.Diff(test.want, got); diff != "" || err != nil || token != test.token {
						t.Errorf("%s: error %v, token %q, want %q, items (-want +got):\n%s", way, err, token, test.token, diff)
					}
					// No page is fetched ahead whose items are beyond MaxItems.
					if diff := cmp.Diff(test.asked, s.calls()); diff != "" {
						t.Errorf("%s: fetches (-want +got):\n%s", way, diff)
					}
				}
				result, err := p.Collect(t.Context())
				check("Collect", result.NextToken, result.Items, err)
				run := p.Run(t.Context())
				got, err := items(t, run.Items())
				check("Run", run.Token(), got, err)
				byPage, err := pages(t, p.Pages(t.Context()))
				got = nil
				for _, one := range byPage {
					got = append(got, one.Items...)
				}
				check("Pages", test.token, got, err)
			})
		})
	}
}

// MaxItems does not count the items that StartingToken skips.
func TestMaxItemsFromAStart(t *testing.T) {
	p := (&source{sizes: []int{4, 4}}).pager()
	p.StartingToken = "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==" // null, 2
	for maxItems, want := range map[int]string{
		1: "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAzfQ==", // null, 3
		2: "eyJOZXh0VG9rZW4iOiAicDEifQ==",
		3: "eyJOZXh0VG9rZW4iOiAicDEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==", // p1, 1
	} {
		p.MaxItems = maxItems
		got, err := p.Collect(t.Context())
		if !slices.Equal(got.Items, span(2, 2+maxItems)) || got.NextToken != want || err != nil {
			t.Errorf("MaxItems %d: %v, %v, want the token %q", maxItems, got, err, want)
		}
	}
}

func TestPageSizeIsPassedOn(t *testing.T) {
	for _, size := range []int{0, 1, 7} {
		var sizes []int
		fetch := offsets(3, 2)
		p := pager{PageSize: size, Fetch: func(ctx context.Context, token string, size int) (page, error) {
			sizes = append(sizes, size)
			return fetch(ctx, token, size)
		}}
		got, err := p.Collect(t.Context())
		if !slices.Equal(got.Items, span(0, 3)) || err != nil {
			t.Errorf("PageSize %d: %v, %v", size, got, err)
		}
		want := map[int][]int{0: {0, 0}, 1: {1, 1, 1}, 7: {7}}[size]
		if diff := cmp.Diff(want, sizes); diff != "" {
			t.Errorf("PageSize %d: sizes (-want +got):\n%s", size, diff)
		}
	}
}

// A Pager that can't run is a UsageError, from each of its methods, and fetches
// nothing.
func TestUsage(t *testing.T) {
	for name, test := range map[string]struct {
		change  func(*pager)
		noCtx   bool
		message string
	}{
		"MaxItems":       {func(p *pager) { p.MaxItems = -1 }, false, "paginate: MaxItems is -1; want 0 or more"},
		"PageSize":       {func(p *pager) { p.PageSize = -2 }, false, "paginate: PageSize is -2; want 0 or more"},
		"Prefetch":       {func(p *pager) { p.Prefetch = -3 }, false, "paginate: Prefetch is -3; want 0 or more"},
		"no Fetch":       {func(p *pager) { p.Fetch = nil }, false, "paginate: there is no function to fetch pages with"},
		"no context":     {func(*pager) {}, true, "paginate: the context is nil"},
		"with a start":   {func(p *pager) { p.MaxItems, p.StartingToken = -1, "p1" }, false, "paginate: MaxItems is -1; want 0 or more"},
		"no nothing":     {func(p *pager) { *p = pager{} }, true, ""},
		"and a prefetch": {func(p *pager) { p.Fetch, p.Prefetch = nil, 3 }, false, "paginate: there is no function to fetch pages with"},
	} {
		t.Run(name, func(t *testing.T) {
			s := &source{sizes: []int{1}}
			p := s.pager()
			test.change(&p)
			ctx := t.Context()
			if test.noCtx {
				ctx = nil
			}
			run := p.Run(ctx)
			for way, all := range map[string]iter.Seq2[int, error]{"Items": p.Items(ctx), "Run": run.Items()} {
				got, err := items(t, all)
				checkUsage(t, way, test.message, err)
				if got != nil {
					t.Errorf("%s gives %v", way, got)
				}
			}
			byPage, err := pages(t, p.Pages(ctx))
			checkUsage(t, "Pages", test.message, err)
			result, err := p.Collect(ctx)
			checkUsage(t, "Collect", test.message, err)
			if byPage != nil || result.Items != nil || s.calls() != nil {
				t.Errorf("Pages gives %v, Collect %v", byPage, result)
			}
			// When the program is corrected, it can begin where it wanted to.
			if result.NextToken != p.StartingToken || run.Token() != p.StartingToken {
				t.Errorf("the tokens are %q and %q, want the StartingToken %q", result.NextToken, run.Token(), p.StartingToken)
			}
		})
	}
}

// checkUsage fails the test unless an error is a UsageError with the message, or
// with any if the message is empty.
func checkUsage(t *testing.T, way, message string, err error) {
	t.Helper()
	usage, ok := errors.AsType[*paginate.UsageError](err)
	if !ok {
		t.Errorf("%s: %v is a %T, want a *UsageError", way, err, err)
	} else if err.Error() != message && message != "" || "paginate: "+usage.Reason != err.Error() {
		t.Errorf("%s: the error reads %q, its reason %q, want %q", way, err, usage.Reason, message)
	}
}
