package model_test

import (
	"runtime"
	"testing"

	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
)

// heap returns the bytes that are alive, and those allocated so far.
func heap() (alive, allocated uint64) {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // What the first leaves to be swept.
	runtime.ReadMemStats(&m)
	return m.HeapAlloc, m.TotalAlloc
}

// decodePage reads a page of builders.
func decodePage(t *testing.T, doc []byte) *model.DescribeImageBuildersResult {
	t.Helper()
	v := new(model.DescribeImageBuildersResult)
	if err := v.UnmarshalJSON(doc); err != nil {
		t.Fatal(err)
	}
	return v
}

// Reading a page allocates little more than the page has bytes.
func TestMemoryOfAPage(t *testing.T) {
	for _, n := range []int{50, 1000} {
		doc := page(n)
		if size := len(doc) / n; size < 1300 || size > 1800 {
			t.Errorf("a builder has %d bytes, want about 1500", size)
		}
		decodePage(t, doc)
		_, before := heap()
		v := decodePage(t, doc)
		_, after := heap()
		runtime.KeepAlive(v)
		if used, most := after-before, uint64(len(doc))*3/2; used > most {
			t.Errorf("%d bytes for a page of %d builders and %d bytes, want at most %d", used, n, len(doc), most)
		}
	}
}

func TestAllocationsOfAPage(t *testing.T) {
	if testenv.Race() {
		t.Skip("the race detector allocates")
	}
	doc := page(50)
	if n := testing.AllocsPerRun(100, func() { decodePage(t, doc) }); n > 20 {
		t.Errorf("%v allocations for a page of 50, want at most 20", n)
	}
}

// Reading page after page leaves nothing behind.
func TestMemoryOfManyPages(t *testing.T) {
	pages := 10_000
	if testenv.Race() {
		pages = 500
	}
	doc := page(3)
	for range 100 {
		decodePage(t, doc)
	}
	before, _ := heap()
	for range pages {
		decodePage(t, doc)
	}
	if after, _ := heap(); after > before+256<<10 {
		t.Errorf("the heap grew from %d to %d bytes over %d pages", before, after, pages)
	}
}

// Who keeps one builder of a page keeps little of the page.
func TestMemoryOfAKeptBuilder(t *testing.T) {
	const most = 64 << 10
	pages := 200
	if testenv.Race() {
		pages = 3
	}
	doc := page(1000)
	// Number 500 and 995 have errors, number 1 and 998 have none.
	for _, i := range []int{0, 1, 500, 501, 995, 998, 999} {
		kept := make([]model.ImageBuilder, 0, pages)
		before, _ := heap()
		for range pages {
			kept = append(kept, decodePage(t, doc).ImageBuilders[i])
		}
		after, _ := heap()
		if each := int64(after-before) / int64(pages); each > most {
			t.Errorf("builder %d keeps %d bytes, want at most %d", i, each, most)
		}
		runtime.KeepAlive(kept)
	}
}

// One text of a page, or one list, keeps little of the page as well.
func TestMemoryOfAKeptText(t *testing.T) {
	const pages, most = 20, 64 << 10
	doc := page(700 / raceStep(5))
	for why, keep := range map[string]func(b *model.ImageBuilder) any{
		"a text":      func(b *model.ImageBuilder) any { return b.Arn },
		"a list":      func(b *model.ImageBuilder) any { return b.VpcConfig.SecurityGroupIds },
		"a structure": func(b *model.ImageBuilder) any { return b.NetworkAccessConfiguration },
		"a number":    func(b *model.ImageBuilder) any { return b.DisableIMDSV1 },
		"errors":      func(b *model.ImageBuilder) any { return b.ImageBuilderErrors },
	} {
		kept := make([]any, 0, pages)
		before, _ := heap()
		for range pages {
			kept = append(kept, keep(&decodePage(t, doc).ImageBuilders[100]))
		}
		after, _ := heap()
		if each := int64(after-before) / pages; each > most {
			t.Errorf("%s keeps %d bytes, want at most %d", why, each, most)
		}
		runtime.KeepAlive(kept)
	}
}

// What a small document pretends to hold costs no memory.
func TestMemoryOfSmallDocuments(t *testing.T) {
	for _, doc := range []string{`{}`, `{"ImageBuilders":[]}`, `{"ImageBuilders":[{}]}`, `{"ImageBuilders":[{"VpcConfig":{"SubnetIds":["a"]}}]}`} {
		_, before := heap()
		for range 1000 {
			decodePage(t, []byte(doc))
		}
		if _, after := heap(); after-before > 1000*8<<10 {
			t.Errorf("%s: %d bytes, want at most 8 KiB", doc, (after-before)/1000)
		}
	}
}
