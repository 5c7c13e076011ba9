package paginate

import (
	"context"
	"iter"
	"runtime"
)

// maxPrefetch is the largest number of pages that are kept ready.
const maxPrefetch = 1024

// prefetch returns copies of what steps gives, of which a goroutine makes up to n
// ahead. It does not outlive the range over them.
func prefetch[S any](ctx context.Context, n int, steps func(context.Context, func(*S) bool)) iter.Seq[*S] {
	return func(yield func(*S) bool) {
		ctx, cancel := context.WithCancel(ctx)
		// One more is ready in the goroutine, which waits to send it.
		ready := make(chan S, min(n, maxPrefetch)-1)
		left := make(chan struct{})
		var end ending
		go func() {
			defer close(ready)
			defer end.note()
			steps(ctx, func(s *S) bool {
				select {
				case ready <- *s:
					return true
				case <-left:
					return false
				}
			})
			end.returned = true
		}()

		leave := func() {
			cancel()
			close(left)
			for range ready {
			}
		}
		finished := false
		defer func() {
			if !finished { // yield panicked
				leave()
			}
		}()
		for s := range ready {
			if !yield(&s) {
				break
			}
		}
		finished = true
		leave()
		end.repeat()
	}
}

// ending is how a function ended that ran in a goroutine of its own.
type ending struct {
	returned bool
	panicked any
}

// note takes down how the function ended. It is deferred.
func (e *ending) note() {
	if !e.returned {
		e.panicked = recover()
	}
}

// repeat ends the calling goroutine as the function ended.
func (e *ending) repeat() {
	switch {
	case e.panicked != nil:
		panic(e.panicked)
	case !e.returned:
		runtime.Goexit()
	}
}
