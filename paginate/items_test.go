package paginate_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Items, Run, Pages and Collect have the same items and need the same fetches.
func TestItems(t *testing.T) {
	for name, test := range map[string]struct {
		sizes []int
		want  []int
		asked []string
	}{
		"one page":                   {[]int{3}, []int{0, 1, 2}, []string{""}},
		"pages of many sizes":        {[]int{2, 1, 3}, []int{0, 1, 2, 3, 4, 5}, []string{"", "p1", "p2"}},
		"nothing":                    {[]int{0}, nil, []string{""}},
		"nothing in three pages":     {[]int{0, 0, 0}, nil, []string{"", "p1", "p2"}},
		"empty pages first":          {[]int{0, 0, 2}, []int{0, 1}, []string{"", "p1", "p2"}},
		"empty pages between":        {[]int{1, 0, 0, 2}, []int{0, 1, 2}, []string{"", "p1", "p2", "p3"}},
		"empty pages last":           {[]int{2, 0, 0}, []int{0, 1}, []string{"", "p1", "p2"}},
		"each other page is empty":   {[]int{0, 1, 0, 1, 0}, []int{0, 1}, []string{"", "p1", "p2", "p3", "p4"}},
		"many pages with one number": {[]int{1, 1, 1, 1}, []int{0, 1, 2, 3}, []string{"", "p1", "p2", "p3"}},
	} {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				s := &source{sizes: test.sizes}
				p := s.pager()
				p.Prefetch = prefetch
				check := func(way string, got []int, err error) {
					t.Helper()
					if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
						t.Errorf("%s: error %v, items (-want +got):\n%s", way, err, diff)
					}
					if diff := cmp.Diff(test.asked, s.calls()); diff != "" {
						t.Errorf("%s: fetches (-want +got):\n%s", way, diff)
					}
				}
				got, err := items(t, p.Items(t.Context()))
				check("Items", got, err)

				run := p.Run(t.Context())
				got, err = items(t, run.Items())
				check("Run", got, err)
				if run.Token() != "" {
					t.Errorf("at the end the token is %q", run.Token())
				}

				all, err := pages(t, p.Pages(t.Context()))
				if len(all) != len(test.sizes) {
					t.Errorf("%d pages, want %d", len(all), len(test.sizes))
				}
				got = nil
				for _, one := range all {
					got = append(got, one.Items...)
				}
				check("Pages", got, err)

				result, err := p.Collect(t.Context())
				check("Collect", result.Items, err)
				if result.NextToken != "" {
					t.Errorf("at the end the token is %q", result.NextToken)
				}
			})
		})
	}
}

// The list of a page without items may be nil or empty. Pages keeps it as it is;
// the result of Collect is nil either way.
func TestNothing(t *testing.T) {
	for name, nothing := range map[string][]int{"nil": nil, "empty": {}} {
		p := pager{Fetch: func(_ context.Context, token string, _ int) (page, error) {
			if token == "" {
				return page{Items: nothing, NextToken: "last"}, nil
			}
			return page{Items: nothing}, nil
		}}
		all, err := pages(t, p.Pages(t.Context()))
		if diff := cmp.Diff([]page{{nothing, "last"}, {nothing, ""}}, all); diff != "" || err != nil {
			t.Errorf("%s: error %v, pages (-want +got):\n%s", name, err, diff)
		}
		result, err := p.Collect(t.Context())
		if result.Items != nil || result.NextToken != "" || err != nil {
			t.Errorf("%s: Collect gives %#v, %v", name, result, err)
		}
	}
}
