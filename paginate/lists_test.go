package paginate_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A run does not write to the lists that Fetch returns, and an append to a page
// does not overwrite the items that MaxItems has cut off.
func TestListsAreKept(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		first, second := []int{0, 1, 2, 3}, []int{4, 5, 6, 7}
		p := pager{
			StartingToken: "___1", MaxItems: 5, Prefetch: prefetch,
			Fetch: func(_ context.Context, token string, _ int) (page, error) {
				if token == "" {
					return page{Items: first, NextToken: "second"}, nil
				}
				return page{Items: second}, nil
			},
		}
		all, err := pages(t, p.Pages(t.Context()))
		if err != nil {
			t.Fatal(err)
		}
		last := all[len(all)-1].Items
		_ = append(last, -1)
		if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, span(1, 6)) || err != nil {
			t.Errorf("items %v, %v", got, err)
		}
		result, err := p.Collect(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for i := range result.Items {
			result.Items[i] = -1
		}
		_ = append(result.Items, -1)
		if diff := cmp.Diff([][]int{{0, 1, 2, 3}, {4, 5, 6, 7}}, [][]int{first, second}); diff != "" {
			t.Errorf("what Fetch returned is changed (-before +after):\n%s", diff)
		}
	})
}

// The caller may change the result, even if there was only one page.
func TestResultIsACopy(t *testing.T) {
	list := []int{0, 1, 2}
	p := pager{Fetch: func(context.Context, string, int) (page, error) { return page{Items: list}, nil }}
	result, err := p.Collect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	result.Items[0] = 7
	if list[0] != 0 {
		t.Error("a change of the result changes the list that Fetch returned")
	}
}
