package paginate_test

import (
	"context"
	"runtime"
	"strconv"
	"testing"

	"github.com/euc-go/eucmodel/internal/testenv"
)

// heap returns how many bytes of the heap are in use.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // The second frees what the first has only marked.
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// numbered returns a pager with n pages of one item, whose tokens are long and
// all different.
func numbered(n int) pager {
	items := []int{1}
	const front = "a token may be as long as a service likes: "
	return pager{Fetch: func(_ context.Context, token string, _ int) (page, error) {
		i := 0
		if token != "" {
			i, _ = strconv.Atoi(token[len(front):])
		}
		if i++; i == n {
			return page{Items: items}, nil
		}
		return page{Items: items, NextToken: front + strconv.Itoa(i)}, nil
	}}
}

// A run keeps a hash of each token, not the token: less than 50 bytes a page,
// however long the tokens are. Those of this test would take more than 80.
func TestMemoryOfManyPages(t *testing.T) {
	for _, test := range []struct {
		pages int
		most  uint64 // bytes
	}{
		{10, 64 << 10},
		{100_000, 5_000_000},
		{1_000_000, 50_000_000},
	} {
		if testenv.Race() && test.pages > 100_000 {
			continue
		}
		for _, prefetch := range []int{0, 2} {
			p := numbered(test.pages)
			p.Prefetch = prefetch
			before := heap()
			n, after := 0, uint64(0)
			for _, err := range p.Items(t.Context()) {
				if err != nil {
					t.Fatal(err)
				}
				if n++; n == test.pages {
					after = heap()
				}
			}
			if n != test.pages {
				t.Errorf("%d pages, want %d", n, test.pages)
			}
			if after > before+test.most {
				t.Errorf("the heap grew by %d bytes over %d pages with Prefetch %d, want at most %d", after-before, test.pages, prefetch, test.most)
			}
			runtime.KeepAlive(p)
		}
	}
}

// A run that has ended keeps no memory.
func TestMemoryAfterARun(t *testing.T) {
	p := numbered(50_000)
	all := p.Items(t.Context())
	before := heap()
	for _, err := range all {
		noError(t, err)
	}
	if after := heap(); after > before+64<<10 {
		t.Errorf("the heap grew by %d bytes", after-before)
	}
	runtime.KeepAlive(all)
}

// Items are not copied to the heap: a run has as many allocations for large pages
// as for small ones.
func TestAllocationsOfItems(t *testing.T) {
	if testenv.Race() {
		t.Skip("the race detector allocates")
	}
	const pages = 10
	run := func(size int) (items, ofRun, byPage float64) {
		list := make([]int, size)
		p := pager{Fetch: func(_ context.Context, token string, _ int) (page, error) {
			if len(token) == pages-1 {
				return page{Items: list}, nil
			}
			return page{Items: list, NextToken: "xxxxxxxxxx"[:len(token)+1]}, nil
		}}
		n := 0
		items = testing.AllocsPerRun(20, func() {
			for item, err := range p.Items(t.Context()) {
				noError(t, err)
				n += item + 1
			}
		})
		ofRun = testing.AllocsPerRun(20, func() {
			all := p.Run(t.Context()).Items()
			for item, err := range all {
				noError(t, err)
				n += item + 1
			}
		})
		byPage = testing.AllocsPerRun(20, func() {
			for one, err := range p.Pages(t.Context()) {
				noError(t, err)
				n += len(one.Items)
			}
		})
		if want := 3 * 21 * pages * size; n != want {
			t.Errorf("%d items, want %d", n, want)
		}
		return items, ofRun, byPage
	}
	few, fewRun, fewPages := run(1)
	many, manyRun, manyPages := run(1000)
	if few != many || fewRun != manyRun || fewPages != manyPages {
		t.Errorf("Items %v, Run %v, Pages %v allocations for pages of 1, %v, %v, %v for pages of 1000",
			few, fewRun, fewPages, many, manyRun, manyPages)
	}
}
