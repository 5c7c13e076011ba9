package paginate

import "context"

// cursor is where a range over items stands: some items into a step. It holds
// no items, so that it keeps none in memory.
type cursor struct {
	start    string   // the token with which the run began, until there is a step
	at, next position // of the step
	items    int      // how many items the step has
	done     int      // how many of them were given
	begun    bool
}

// walk gives the items of a run to yield, and keeps c where it is.
func (p Pager[T]) walk(ctx context.Context, c *cursor, yield func(T, error) bool) {
	var none T
	steps, err := p.run(ctx)
	if err != nil {
		yield(none, err)
		return
	}
	for s := range steps {
		c.at, c.next, c.items, c.done, c.begun = s.at, s.next, len(s.items), 0, true
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
func (c *cursor) token() string {
	switch {
	case !c.begun:
		return c.start
	case c.done < c.items:
		return c.at.after(c.done).resumeToken()
	default:
		return c.next.resumeToken()
	}
}
