package paginate

import "context"

// cursor is where a range over items stands.
type cursor[T any] struct {
	start string // the token with which the run began, until there is a step
	begun bool
	step  step[T]
	done  int // how many items of the step were given
}

// walk gives the items of a run to yield, and keeps c where it is.
func (p Pager[T]) walk(ctx context.Context, c *cursor[T], yield func(T, error) bool) {
	var none T
	steps, err := p.run(ctx)
	if err != nil {
		yield(none, err)
		return
	}
	for s := range steps {
		c.step, c.done, c.begun = s, 0, true
		if s.err != nil {
			yield(none, s.err)
			return
		}
		items := s.items
		for i := range items {
			c.done = i + 1
			if !yield(items[i], nil) {
				return
			}
		}
	}
}

// token returns the resume token for what comes next.
func (c *cursor[T]) token() string {
	switch {
	case !c.begun:
		return c.start
	case c.done < len(c.step.items):
		return c.step.at.after(c.done).resumeToken()
	default:
		return c.step.next.resumeToken()
	}
}
