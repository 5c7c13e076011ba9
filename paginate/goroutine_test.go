package paginate_test

import (
	"context"
	"errors"
	"io"
	"runtime"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/paginate"
)

// noneLeft waits until there are no more goroutines than before.
func noneLeft(t *testing.T, before int) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > before; {
		if time.Now().After(end) {
			stack := make([]byte, 1<<16)
			t.Fatalf("%d goroutines are left, there were %d:\n%s", runtime.NumGoroutine(), before, stack[:runtime.Stack(stack, true)])
		}
		time.Sleep(time.Millisecond)
	}
}

// endless is a pager whose pages never end.
func endless() pager {
	return pager{Prefetch: 3, Fetch: func(_ context.Context, token string, _ int) (page, error) {
		return page{Items: span(0, 2), NextToken: token + "x"}, nil
	}}
}

// The goroutine that fetches ahead ends with the loop, however the loop ends.
func TestNoGoroutineIsLeft(t *testing.T) {
	for name, run := range map[string]func(t *testing.T, ctx context.Context, cancel context.CancelFunc){
		"left at the first item": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			take(t, endless().Items(ctx), 1)
		},
		"left later": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			take(t, endless().Items(ctx), 9)
		},
		"left at a page": func(_ *testing.T, ctx context.Context, _ context.CancelFunc) {
			for _, err := range endless().Pages(ctx) {
				noError(t, err)
				break
			}
		},
		"the end": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			p := (&source{sizes: []int{2, 2, 2}}).pager()
			p.Prefetch = 1
			if got, err := items(t, p.Items(ctx)); len(got) != 6 || err != nil {
				t.Errorf("got %v, %v", got, err)
			}
		},
		"MaxItems": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			p := endless()
			p.MaxItems = 7
			if result, err := p.Collect(ctx); len(result.Items) != 7 || err != nil {
				t.Errorf("got %v, %v", result, err)
			}
		},
		"an error": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			p := failing(&source{sizes: []int{2, 2, 2}}, 2, io.ErrUnexpectedEOF)
			p.Prefetch = 3
			if _, err := p.Collect(ctx); err == nil {
				t.Error("want an error")
			}
		},
		"a repeated token": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			p := pager{Prefetch: 3, Fetch: func(context.Context, string, int) (page, error) { return page{NextToken: "A"}, nil }}
			if _, err := p.Collect(ctx); err == nil {
				t.Error("want an error")
			}
		},
		"a panic in the loop": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			panicked, _ := inAGoroutine(func() {
				for _, err := range endless().Items(ctx) {
					noError(t, err)
					panic("in the loop")
				}
			})
			if panicked != "in the loop" {
				t.Errorf("the panic has the value %v", panicked)
			}
		},
		"Goexit in the loop": func(t *testing.T, ctx context.Context, _ context.CancelFunc) {
			panicked, returned := inAGoroutine(func() {
				for _, err := range endless().Items(ctx) {
					noError(t, err)
					runtime.Goexit()
				}
			})
			if panicked != nil || returned {
				t.Errorf("panicked with %v, returned %t", panicked, returned)
			}
		},
		"return from the loop": func(_ *testing.T, ctx context.Context, _ context.CancelFunc) {
			for _, err := range endless().Items(ctx) {
				noError(t, err)
				return
			}
		},
		"a cancelled context": func(t *testing.T, ctx context.Context, cancel context.CancelFunc) {
			n := 0
			var last error
			for _, err := range endless().Items(ctx) {
				if last = err; n == 3 {
					cancel()
				}
				n++
			}
			if last != context.Canceled {
				t.Errorf("it ended with %v", last)
			}
		},
		"cancelled in a fetch": func(t *testing.T, ctx context.Context, cancel context.CancelFunc) {
			p := pager{Prefetch: 1, Fetch: func(ctx context.Context, token string, _ int) (page, error) {
				if token == "" {
					return page{Items: span(0, 1), NextToken: "next"}, nil
				}
				<-ctx.Done()
				return page{}, ctx.Err()
			}}
			var last error
			for _, last = range p.Items(ctx) {
				cancel()
			}
			if !errors.Is(last, context.Canceled) {
				t.Errorf("it ended with %v", last)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			for range 20 {
				run(t, ctx, cancel)
			}
			noneLeft(t, before)
		})
	}
}

// Leaving the loop cancels the fetch under way and waits for it. The test itself
// does not synchronize the two: without the waiting the race detector reports it.
func TestLeftLoopWaits(t *testing.T) {
	for name, leave := range map[string]func(p pager, ctx context.Context, started chan bool){
		"break": func(p pager, ctx context.Context, started chan bool) {
			for _, err := range p.Items(ctx) {
				noError(t, err)
				<-started
				break
			}
		},
		"panic": func(p pager, ctx context.Context, started chan bool) {
			defer func() { _ = recover() }()
			for _, err := range p.Items(ctx) {
				noError(t, err)
				<-started
				panic("in the loop")
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			started := make(chan bool)
			var ended bool
			var cause error
			p := pager{Prefetch: 1, Fetch: func(ctx context.Context, token string, _ int) (page, error) {
				if token == "" {
					return page{Items: span(0, 3), NextToken: "next"}, nil
				}
				started <- true
				<-ctx.Done()
				cause = context.Cause(ctx)
				for range 100 {
					runtime.Gosched() // let the loop go on too early, if it does not wait
				}
				ended = true
				return page{}, io.ErrUnexpectedEOF
			}}
			leave(p, t.Context(), started)
			if !ended || cause != context.Canceled {
				t.Errorf("the fetch has ended: %t, with %v", ended, cause)
			}
			if t.Context().Err() != nil {
				t.Error("the context of the caller is cancelled")
			}
		})
	}
}

// Without Prefetch there is no goroutine.
func TestNoGoroutineWithoutPrefetch(t *testing.T) {
	before := runtime.NumGoroutine()
	p := paginate.Pager[int]{Fetch: endless().Fetch, MaxItems: 10}
	for _, err := range p.Items(t.Context()) {
		noError(t, err)
		if n := runtime.NumGoroutine(); n > before {
			t.Fatalf("%d goroutines, there were %d", n, before)
		}
	}
}
