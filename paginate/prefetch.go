package paginate

import (
	"context"
	"iter"
	"runtime"
)

// maxPrefetch is the largest number of pages that are fetched ahead.
const maxPrefetch = 1024

// prefetch returns copies of what steps gives, of which a goroutine makes up to n
// ahead. The goroutine does not outlive the range over them. Steps must end soon
// after its context.
func prefetch[S any](ctx context.Context, n int, steps func(context.Context, func(*S) bool)) iter.Seq[*S] {
	return func(yield func(*S) bool) {
		ctx, cancel := context.WithCancel(ctx)
		// One step more is ready in the goroutine, which waits to send it.
		ready := make(chan S, min(n, maxPrefetch)-1)
		var fetching outcome
		go func() {
			defer close(ready)
			defer fetching.record()
			steps(ctx, func(s *S) bool {
				ready <- *s
				return true
			})
			fetching.returned = true
		}()

		panicked := true // so far, for all that is known
		defer func() {
			cancel()
			for range ready { // until the goroutine, which may be waiting to send, has ended
			}
			if !panicked {
				fetching.repeat()
			}
		}()
		for s := range ready {
			if !yield(&s) {
				break
			}
		}
		panicked = false
	}
}

// outcome is how a function ended that was called in another goroutine.
type outcome struct {
	returned bool
	panicked any
}

// record must be deferred. Unless the function has returned, record stops its
// panic and keeps the value, which is nil after runtime.Goexit.
func (o *outcome) record() {
	if !o.returned {
		o.panicked = recover()
	}
}

// repeat ends the calling goroutine in the way that the function ended.
func (o *outcome) repeat() {
	switch {
	case o.panicked != nil:
		panic(o.panicked)
	case !o.returned:
		runtime.Goexit()
	}
}
