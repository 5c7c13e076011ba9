package paginate_test

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A run that is left at any item is resumed at exactly the next with any other
// PageSize that is set, and is left and resumed again with a third.
func TestResumedWithAnotherPageSize(t *testing.T) {
	const total = 11
	sizes := []int{1, 2, 3, 5, 10, 11, 20}
	for _, prefetch := range []int{0, 3} {
		for _, first := range sizes {
			for _, second := range sizes {
				for i := 1; i < total; i++ {
					p := pager{Fetch: offsets(total, 4), PageSize: first, Prefetch: prefetch}
					run := p.Run(t.Context())
					got := take(t, run.Items(), i)

					p.PageSize, p.StartingToken = second, run.Token()
					rest, err := items(t, p.Items(t.Context()))
					if all := append(slices.Clone(got), rest...); !slices.Equal(all, span(0, total)) || err != nil {
						t.Fatalf("PageSize %d, left at %d, PageSize %d: %v and %v, error %v", first, i, second, got, rest, err)
					}

					run = p.Run(t.Context())
					got = append(got, take(t, run.Items(), 1)...)
					if len(got) == total {
						continue
					}
					p.PageSize, p.StartingToken = 2, run.Token()
					rest, err = items(t, p.Items(t.Context()))
					if all := append(slices.Clone(got), rest...); !slices.Equal(all, span(0, total)) || err != nil {
						t.Fatalf("PageSize %d, left at %d, PageSize %d, left at the next, PageSize 2: %v and %v, error %v", first, i, second, got, rest, err)
					}
				}
			}
		}
	}
}

// The first run may leave the size to the service: only the second run needs a
// PageSize.
func TestResumedWithFirstPageSize(t *testing.T) {
	const total, usual = 11, 6
	for i := 1; i < total; i++ {
		for size := 1; size <= total; size++ {
			p := pager{Fetch: offsets(total, usual), MaxItems: i}
			result, err := p.Collect(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			p.MaxItems, p.PageSize, p.StartingToken = 0, size, result.NextToken
			rest, err := p.Collect(t.Context())
			if all := append(result.Items, rest.Items...); !slices.Equal(all, span(0, total)) || err != nil {
				t.Errorf("left at %d, PageSize %d: %v and %v, error %v", i, size, result.Items, rest.Items, err)
			}
		}
	}
}

// Nothing is lost either if the second run leaves the size to the service, which
// has larger pages than the first run.
func TestResumedWithTheUsualPageSize(t *testing.T) {
	const total, usual = 11, 6
	for i := 1; i < total; i++ {
		for size := 1; size <= usual; size++ {
			p := pager{Fetch: offsets(total, usual), MaxItems: i, PageSize: size}
			result, err := p.Collect(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			p.MaxItems, p.PageSize, p.StartingToken = 0, 0, result.NextToken
			rest, err := p.Collect(t.Context())
			if all := append(result.Items, rest.Items...); !slices.Equal(all, span(0, total)) || err != nil {
				t.Errorf("PageSize %d, left at %d: %v and %v, error %v", size, i, result.Items, rest.Items, err)
			}
		}
	}
}

// A chain of runs with MaxItems, each with another PageSize, has every item once.
func TestChainsOfPageSizes(t *testing.T) {
	const total = 40
	for k := 1; k <= 12; k++ {
		p := pager{Fetch: offsets(total, 7), MaxItems: k}
		var got []int
		for _, size := range slices.Repeat([]int{10, 3, 1, 7, 2, 20, 5}, total) {
			p.PageSize = size
			result, err := p.Collect(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, result.Items...)
			if p.StartingToken = result.NextToken; p.StartingToken == "" {
				break
			}
		}
		if diff := cmp.Diff(span(0, total), got); diff != "" {
			t.Errorf("portions of %d: (-want +got):\n%s", k, diff)
		}
	}
}

// If more items are to be skipped than a page has, the token of each page says
// how many of the next page to skip. So does the token of MaxItems.
func TestSkippingOverPages(t *testing.T) {
	p := pager{Fetch: offsets(12, 0), PageSize: 3, StartingToken: "2___7"}
	all, err := pages(t, p.Pages(t.Context()))
	want := []page{
		{[]int{}, "eyJOZXh0VG9rZW4iOiAiNSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDR9"}, // 5, 4
		{[]int{}, "eyJOZXh0VG9rZW4iOiAiOCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"}, // 8, 1
		{[]int{9, 10}, "11"},
		{[]int{11}, ""},
	}
	if diff := cmp.Diff(want, all); diff != "" || err != nil {
		t.Fatalf("error %v, pages (-want +got):\n%s", err, diff)
	}
	for i, one := range all[:3] {
		p.StartingToken = one.NextToken
		want := span(9, 12)
		if i == 2 {
			want = span(11, 12)
		}
		if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, want) || err != nil {
			t.Errorf("after page %d: %v, %v, want %v", i, got, err, want)
		}
	}
	p.StartingToken, p.MaxItems = "2___7", 1
	result, err := p.Collect(t.Context())
	if token := "eyJOZXh0VG9rZW4iOiAiOCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDJ9"; result.NextToken != token || err != nil { // 8, 2
		t.Errorf("MaxItems 1: %v, %v, want the token %q", result, err, token)
	}
}

// If no more items are to be skipped than PageSize, the skipping ends with the
// first page, as in botocore: a page that has become smaller can't be recognized.
func TestSkippingWithinAPage(t *testing.T) {
	for size, want := range map[int][]int{0: span(2, 8), 5: span(2, 8), 4: span(2, 8), 3: span(4, 8)} {
		var calls int
		p := pager{PageSize: size, StartingToken: "None___4", Fetch: func(_ context.Context, token string, _ int) (page, error) {
			calls++
			from, _ := strconv.Atoi(token)
			if from == 6 {
				return page{Items: span(6, 8)}, nil
			}
			return page{Items: span(from, from+2), NextToken: strconv.Itoa(from + 2)}, nil
		}}
		if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, want) || err != nil || calls != 4 {
			t.Errorf("PageSize %d: %v, %v in %d fetches, want %v", size, got, err, calls, want)
		}
	}
}
