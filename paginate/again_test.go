package paginate_test

import (
	"iter"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each range is a run of its own from the beginning, also after one that was
// left, and inside another.
func TestRangedAgain(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		p := (&source{sizes: []int{2, 0, 3}}).pager()
		p.Prefetch = prefetch
		ofRun := p.Run(t.Context()).Items()
		for name, all := range map[string]iter.Seq2[int, error]{"Items": p.Items(t.Context()), "Run": ofRun} {
			take(t, all, 3)
			for range 2 {
				got, err := items(t, all)
				if diff := cmp.Diff(span(0, 5), got); diff != "" || err != nil {
					t.Errorf("%s: error %v, items (-want +got):\n%s", name, err, diff)
				}
			}
		}

		all := p.Items(t.Context())
		for outer, err := range all {
			noError(t, err)
			if got, err := items(t, all); !slices.Equal(got, span(0, 5)) || err != nil {
				t.Errorf("inside, at %d: %v, %v", outer, got, err)
			}
		}
		byPage := p.Pages(t.Context())
		for range 2 {
			if got, err := pages(t, byPage); len(got) != 3 || err != nil {
				t.Errorf("Pages: %v, %v", got, err)
			}
		}
	})
}

// Several goroutines use one Pager and one sequence. The race detector has
// something to find here too.
func TestParallel(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		s := &source{sizes: []int{2, 0, 3, 1}}
		p := s.pager()
		p.Prefetch = prefetch
		shared := p.Items(t.Context())
		sharedPages := p.Pages(t.Context())
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				ofRun := p.Run(t.Context()).Items()
				for _, all := range []iter.Seq2[int, error]{shared, p.Items(t.Context()), ofRun} {
					var got []int
					for item, err := range all {
						if err != nil {
							t.Error(err)
						}
						got = append(got, item)
					}
					if diff := cmp.Diff(span(0, 6), got); diff != "" {
						t.Errorf("items (-want +got):\n%s", diff)
					}
				}
				n := 0
				for one, err := range sharedPages {
					noError(t, err)
					n += len(one.Items)
				}
				if n != 6 {
					t.Errorf("Pages gives %d items, want 6", n)
				}
			})
		}
		wg.Wait()
		if got := len(s.calls()); got != 8*4*4 {
			t.Errorf("%d fetches, want %d: 4 for each of 4 runs in 8 goroutines", got, 8*4*4)
		}
	})
}
