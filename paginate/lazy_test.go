package paginate_test

import (
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Nothing is fetched before a range begins.
func TestNothingIsFetchedEarly(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		s := &source{sizes: []int{2, 2}}
		p := s.pager()
		p.Prefetch = prefetch
		_ = p.Items(t.Context())
		_ = p.Pages(t.Context())
		run := p.Run(t.Context())
		if run.Token() != "" {
			t.Errorf("the token is %q", run.Token())
		}
		next, stop := iter.Pull2(p.Items(t.Context()))
		stop()
		if _, _, ok := next(); ok {
			t.Error("there are items after stop")
		}
		if calls := s.calls(); calls != nil {
			t.Errorf("fetched %q, want nothing", calls)
		}
	})
}

// A page is fetched when its first item is asked for.
func TestPagesAreFetchedWhenNeeded(t *testing.T) {
	s := &source{sizes: []int{2, 0, 1, 0, 2}}
	want := [][]string{ // by item
		{""}, {""}, {"", "p1", "p2"}, {"", "p1", "p2", "p3", "p4"}, {"", "p1", "p2", "p3", "p4"},
	}
	var calls []string
	for item, err := range s.pager().Items(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		calls = append(calls, s.calls()...)
		if diff := cmp.Diff(want[item], calls); diff != "" {
			t.Errorf("at item %d: fetches (-want +got):\n%s", item, diff)
		}
	}
	if more := s.calls(); more != nil {
		t.Errorf("after the last item: fetched %q", more)
	}

	n := 0
	for _, err := range s.pager().Pages(t.Context()) {
		noError(t, err)
		n++
		if calls := s.calls(); len(calls) != 1 {
			t.Errorf("for page %d: fetched %q, want one page", n, calls)
		}
	}
}

// After the loop is left, no page is fetched.
func TestLeftLoopFetchesNoMore(t *testing.T) {
	for n, want := range map[int][]string{1: {""}, 2: {""}, 3: {"", "p1", "p2"}, 4: {"", "p1", "p2", "p3"}} {
		s := &source{sizes: []int{2, 0, 1, 1, 1}}
		take(t, s.pager().Items(t.Context()), n)
		if diff := cmp.Diff(want, s.calls()); diff != "" {
			t.Errorf("left at item %d: fetches (-want +got):\n%s", n, diff)
		}
	}
	s := &source{sizes: []int{2, 0, 1}}
	for _, err := range s.pager().Pages(t.Context()) {
		noError(t, err)
		break
	}
	if diff := cmp.Diff([]string{""}, s.calls()); diff != "" {
		t.Errorf("left at a page: fetches (-want +got):\n%s", diff)
	}
}

// The sequence works with iter.Pull2 too.
func TestPulled(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		p := (&source{sizes: []int{2, 0, 1}}).pager()
		p.Prefetch = prefetch
		next, stop := iter.Pull2(p.Items(t.Context()))
		defer stop()
		for want := range 3 {
			if got, err, ok := next(); got != want || err != nil || !ok {
				t.Fatalf("got %d, %v, %t, want %d", got, err, ok, want)
			}
		}
		if got, err, ok := next(); ok {
			t.Errorf("after the last item come %d, %v", got, err)
		}
	})
}
