package paginate_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
	"strconv"
	"sync"
	"testing"

	"github.com/euc-go/eucmodel/paginate"
)

type (
	page  = paginate.Page[int]
	pager = paginate.Pager[int]
)

// prefetches are the values of Prefetch that must not change what a run gives.
var prefetches = []int{0, 1, 3, math.MaxInt}

// forPrefetches runs a test with each of prefetches.
func forPrefetches(t *testing.T, test func(t *testing.T, prefetch int)) {
	t.Helper()
	for _, n := range prefetches {
		t.Run(fmt.Sprintf("Prefetch %d", n), func(t *testing.T) { test(t, n) })
	}
}

// noError fails the test if a loop gets an error.
func noError(t *testing.T, err error) {
	if err != nil {
		t.Helper()
		t.Error(err)
	}
}

// source has the numbers from 0 in pages of the given sizes, whatever size a
// fetch asks for. The tokens of the pages after the first are p1, p2 and so on if
// there are no others.
type source struct {
	sizes  []int
	tokens []string

	mutex sync.Mutex
	asked []string // the tokens in the order of the fetches
}

// token returns the token of page i.
func (s *source) token(i int) string {
	switch {
	case i == 0 || i == len(s.sizes):
		return ""
	case s.tokens != nil:
		return s.tokens[i-1]
	default:
		return "p" + strconv.Itoa(i)
	}
}

// fetch returns the page of a token.
func (s *source) fetch(_ context.Context, token string, _ int) (page, error) {
	s.mutex.Lock()
	s.asked = append(s.asked, token)
	s.mutex.Unlock()
	from := 0
	for i, size := range s.sizes {
		if s.token(i) == token {
			return page{Items: span(from, from+size), NextToken: s.token(i + 1)}, nil
		}
		from += size
	}
	return page{}, errors.New("no page has this token")
}

// calls returns the tokens of the fetches since the last call of calls.
func (s *source) calls() []string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	calls := s.asked
	s.asked = nil
	return calls
}

// pager returns a Pager over the source.
func (s *source) pager() pager { return pager{Fetch: s.fetch} }

// total returns how many items there are.
func (s *source) total() int {
	n := 0
	for _, size := range s.sizes {
		n += size
	}
	return n
}

// offsets returns a fetch over the numbers below n, in pages of the size that is
// asked for, or of the usual size. A token is the number with which its page
// begins.
func offsets(n, usual int) func(context.Context, string, int) (page, error) {
	return func(_ context.Context, token string, size int) (page, error) {
		from, _ := strconv.Atoi(token)
		if size == 0 {
			size = usual
		}
		to := min(from+size, n)
		if to == n {
			return page{Items: span(from, to)}, nil
		}
		return page{Items: span(from, to), NextToken: strconv.Itoa(to)}, nil
	}
}

// span returns the numbers from from to to-1, nil if there are none.
func span(from, to int) []int {
	var all []int
	for i := from; i < to; i++ {
		all = append(all, i)
	}
	return all
}

// gather returns the values before the error, and the error. It fails the test
// if a value comes with the error or after it.
func gather[V any](t testing.TB, all iter.Seq2[V, error], empty func(V) bool) (values []V, err error) {
	t.Helper()
	for v, e := range all {
		if err != nil {
			t.Fatalf("%v, %v comes after the error %v", v, e, err)
		}
		if err = e; err == nil {
			values = append(values, v)
		} else if !empty(v) {
			t.Errorf("%v comes with the error %v, want nothing", v, err)
		}
	}
	return values, err
}

// items returns the items before the error, and the error.
func items(t testing.TB, all iter.Seq2[int, error]) ([]int, error) {
	t.Helper()
	return gather(t, all, func(item int) bool { return item == 0 })
}

// pages returns the pages before the error, and the error.
func pages(t testing.TB, all iter.Seq2[page, error]) ([]page, error) {
	t.Helper()
	return gather(t, all, func(p page) bool { return p.Items == nil && p.NextToken == "" })
}

// take ranges over the first n items and leaves the loop at the last of them. If
// n is 0 it does not range.
func take(t testing.TB, all iter.Seq2[int, error], n int) []int {
	t.Helper()
	var got []int
	if n == 0 {
		return nil
	}
	for item, err := range all {
		if err != nil {
			t.Fatal(err)
		}
		if got = append(got, item); len(got) == n {
			break
		}
	}
	return got
}
