package paginate_test

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inAGoroutine runs f in a goroutine of its own, so that it may call
// runtime.Goexit, and returns the value with which it panics.
func inAGoroutine(f func()) (panicked any, returned bool) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			if !returned {
				panicked = recover()
			}
		}()
		f()
		returned = true
	}()
	<-done
	return panicked, returned
}

// ending returns a pager whose third fetch calls end.
func ending(prefetch int, end func()) pager {
	s := &source{sizes: []int{2, 2, 2}}
	return pager{Prefetch: prefetch, Fetch: func(ctx context.Context, token string, size int) (page, error) {
		if token == "p2" {
			end()
		}
		return s.fetch(ctx, token, size)
	}}
}

// A panic in Fetch becomes a panic of the goroutine that ranges, with the same
// value, after the items that came before, as if nothing were fetched ahead.
func TestPanicInFetch(t *testing.T) {
	failure := errors.New("broken")
	for name, value := range map[string]any{"text": "broken", "an error": failure, "a number": 7} {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				before := runtime.NumGoroutine()
				p := ending(prefetch, func() { panic(value) })
				run := p.Run(t.Context())
				var got []int
				panicked, returned := inAGoroutine(func() {
					for item, err := range run.Items() {
						noError(t, err)
						got = append(got, item)
					}
				})
				if panicked != value || returned {
					t.Errorf("panicked with %v, returned %t, want the panic of Fetch", panicked, returned)
				}
				if diff := cmp.Diff(span(0, 4), got); diff != "" {
					t.Errorf("items (-want +got):\n%s", diff)
				}
				if panicked, _ := inAGoroutine(func() { _, _ = p.Collect(t.Context()) }); panicked != value {
					t.Errorf("Collect panicked with %v", panicked)
				}
				if panicked, _ := inAGoroutine(func() { p.Pages(t.Context())(func(page, error) bool { return true }) }); panicked != value {
					t.Errorf("Pages panicked with %v", panicked)
				}
				noneLeft(t, before)

				s := &source{sizes: []int{2, 2, 2}}
				p = s.pager()
				p.StartingToken = run.Token()
				if rest, err := items(t, p.Items(t.Context())); !slices.Equal(rest, span(4, 6)) || err != nil {
					t.Errorf("resumed: %v, %v", rest, err)
				}
			})
		})
	}
}

// A panic with nil is a panic too: the runtime makes it a PanicNilError.
func TestPanicWithNilInFetch(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		p := ending(prefetch, func() { panic(any(nil)) })
		panicked, returned := inAGoroutine(func() { _, _ = p.Collect(t.Context()) })
		if _, ok := panicked.(*runtime.PanicNilError); !ok || returned {
			t.Errorf("panicked with %v, returned %t", panicked, returned)
		}
	})
}

// Goexit in Fetch ends the goroutine that ranges. FailNow of a test whose checks
// are in Fetch calls it.
func TestGoexitInFetch(t *testing.T) {
	forPrefetches(t, func(t *testing.T, prefetch int) {
		before := runtime.NumGoroutine()
		p := ending(prefetch, runtime.Goexit)
		var got []int
		panicked, returned := inAGoroutine(func() {
			for item, err := range p.Items(t.Context()) {
				noError(t, err)
				got = append(got, item)
			}
		})
		if panicked != nil || returned {
			t.Errorf("panicked with %v, returned %t, want neither", panicked, returned)
		}
		if diff := cmp.Diff(span(0, 4), got); diff != "" {
			t.Errorf("items (-want +got):\n%s", diff)
		}
		noneLeft(t, before)
	})
}

// A panic in the body of the loop keeps its value even if Fetch panics as well.
func TestPanicInBoth(t *testing.T) {
	before := runtime.NumGoroutine()
	started := make(chan bool)
	p := pager{Prefetch: 1, Fetch: func(ctx context.Context, token string, _ int) (page, error) {
		if token == "" {
			return page{Items: span(0, 2), NextToken: "next"}, nil
		}
		started <- true
		<-ctx.Done()
		panic("in Fetch")
	}}
	panicked, _ := inAGoroutine(func() {
		for _, err := range p.Items(t.Context()) {
			noError(t, err)
			<-started
			panic("in the loop")
		}
	})
	if panicked != "in the loop" {
		t.Errorf("panicked with %v", panicked)
	}
	noneLeft(t, before)
}
