package paginatetest

import (
	"errors"
	"fmt"
	"sync"
)

// once checks each method of a Pager by itself.
func (s suite[T]) once() error {
	if err := s.whole(s.pager, 0); err != nil {
		return fmt.Errorf("by Items: %w", err)
	}

	var got []T
	pages := 0
	for page, err := range s.pager.Pages(s.ctx) {
		if err != nil {
			return fmt.Errorf("by Pages: after %d pages: %w", pages, err)
		}
		pages++
		if size := s.pager.PageSize; size > 0 && len(page.Items) > size {
			return fmt.Errorf("by Pages: page %d has %d items, PageSize is %d", pages, len(page.Items), size)
		}
		got = append(got, page.Items...)
	}
	if err := s.expect(0, len(s.want), got, nil); err != nil {
		return fmt.Errorf("by Pages: %w", err)
	}

	result, err := s.pager.Collect(s.ctx)
	if err := s.expect(0, len(s.want), result.Items, err); err != nil {
		return fmt.Errorf("by Collect: %w", err)
	}
	return nil
}

// again checks that each range over the same sequence begins at the first item,
// also after one that was left and while another is under way.
func (s suite[T]) again() error {
	all := s.pager.Items(s.ctx)
	for n := range s.want {
		got, err := s.items(all, n+1)
		if err := s.expect(0, n+1, got, err); err != nil {
			return fmt.Errorf("left after %d items: %w", n+1, err)
		}
	}
	n := 0
	for _, err := range all {
		if err != nil {
			return fmt.Errorf("with another range inside: after %d items: %w", n, err)
		}
		n++
		got, err := s.items(all, -1)
		if err := s.expect(0, len(s.want), got, err); err != nil {
			return fmt.Errorf("inside another range: %w", err)
		}
	}
	if n != len(s.want) {
		return fmt.Errorf("with another range inside: %d items, want %d", n, len(s.want))
	}
	return nil
}

// parallel checks several runs at once.
func (s suite[T]) parallel() error {
	errs := make([]error, 8)
	var wait sync.WaitGroup
	for i := range errs {
		wait.Go(func() {
			defer func() {
				// A panic here would end the program before the test could report it.
				if r := recover(); r != nil {
					errs[i] = fmt.Errorf("it panics: %v", r)
				}
			}()
			errs[i] = s.whole(s.pager, 0)
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}

// resumed checks the tokens of loops that are left.
func (s suite[T]) resumed() error {
	for n := range len(s.want) + 1 {
		token, err := s.leaveAfter(n)
		if err != nil {
			return err
		}
		if err := s.resumes(token, n); err != nil {
			return fmt.Errorf("after %d items: %w", n, err)
		}
	}
	return nil
}

// leaveAfter leaves a loop after n items, and returns the token.
func (s suite[T]) leaveAfter(n int) (token string, err error) {
	run := s.pager.Run(s.ctx)
	got, err := s.items(run.Items(), n)
	return run.Token(), s.expect(0, n, got, err)
}

// limited checks the tokens of runs that MaxItems ends.
func (s suite[T]) limited() error {
	for n := 1; n <= len(s.want); n++ {
		p := s.pager
		p.MaxItems = n
		result, err := p.Collect(s.ctx)
		if err := s.expect(0, n, result.Items, err); err != nil {
			return err
		}
		if err := s.resumes(result.NextToken, n); err != nil {
			return fmt.Errorf("after %d items: %w", n, err)
		}
	}
	return nil
}

// afterPages checks the tokens of pages.
func (s suite[T]) afterPages() error {
	n, pages := 0, 0
	for page, err := range s.pager.Pages(s.ctx) {
		if err != nil {
			return err
		}
		pages++
		n += len(page.Items)
		if err := s.resumes(page.NextToken, n); err != nil {
			return fmt.Errorf("after page %d: %w", pages, err)
		}
	}
	return nil
}

// resized checks runs that are resumed with smaller pages. A pager without a
// PageSize may ignore the size, and larger pages may not be allowed.
func (s suite[T]) resized() error {
	if s.pager.PageSize <= 1 {
		return nil
	}
	for n := range len(s.want) {
		token, err := s.leaveAfter(n)
		if err != nil {
			return err
		}
		for _, size := range []int{1, (s.pager.PageSize + 1) / 2} {
			other := s
			other.pager.PageSize = size
			if err := other.resumes(token, n); err != nil {
				return fmt.Errorf("after %d items, with PageSize %d: %w", n, size, err)
			}
		}
	}
	return nil
}

// resumes checks that a run from a token has the items after the first n.
func (s suite[T]) resumes(token string, n int) error {
	if token == "" && n == len(s.want) {
		return nil
	}
	if token == "" && n > 0 {
		return errors.New("there is no token to go on from")
	}
	p := s.pager
	p.StartingToken = token
	return s.whole(p, n)
}

// ahead checks a run that fetches ahead.
func (s suite[T]) ahead() error {
	p := s.pager
	p.Prefetch = 3
	return s.whole(p, 0)
}
