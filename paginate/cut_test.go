package paginate_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/paginate/paginatetest"
)

type cutter = paginate.Cutter[int]

// byNumber is a key that sorts numbers below a million as numbers.
func byNumber(n int) string { return fmt.Sprintf("%06d", n) }

// cutters are a Cutter that counts and one that has keys.
var cutters = map[string]cutter{"counting": {List: "numbers"}, "with keys": {List: "numbers", Key: byNumber}}

// over returns a Pager over the pages of a list.
func over[T any](c paginate.Cutter[T], items []T, size int) paginate.Pager[T] {
	return paginate.Pager[T]{PageSize: size, Fetch: func(_ context.Context, token string, size int) (paginate.Page[T], error) {
		return c.Cut(items, token, size)
	}}
}

func TestCut(t *testing.T) {
	for name, c := range cutters {
		for _, test := range []struct {
			why                    string
			total, usual, size, at int // at is where the page begins
			want                   int // how many items the page has
			last                   bool
		}{
			{why: "nothing", total: 0, size: 3, want: 0, last: true},
			{why: "all", total: 5, want: 5, last: true},
			{why: "fewer than all", total: 5, size: 2, want: 2},
			{why: "the usual size", total: 5, usual: 3, want: 3},
			{why: "not the usual size", total: 5, usual: 3, size: 4, want: 4},
			{why: "a negative size", total: 5, usual: 3, size: -1, want: 3},
			{why: "as many as there are", total: 5, size: 5, want: 5, last: true},
			{why: "the last", total: 5, size: 3, at: 3, want: 2, last: true},
			{why: "in the middle", total: 5, size: 2, at: 2, want: 2},
			{why: "the most there can be", total: 5, size: math.MaxInt, at: 2, want: 3, last: true},
			{why: "the least", total: 5, size: math.MinInt, at: 2, want: 3, last: true},
		} {
			t.Run(name+", "+test.why, func(t *testing.T) {
				items, token := span(0, test.total), ""
				if test.at > 0 {
					token = tokenAt(t, c, items, test.at)
				}
				c := c
				c.PageSize = test.usual
				got, err := c.Cut(items, token, test.size)
				if err != nil {
					t.Fatal(err)
				}
				if want := append([]int{}, span(test.at, test.at+test.want)...); !cmp.Equal(got.Items, want) || (got.NextToken == "") != test.last {
					t.Errorf("got %#v, want %#v, the last: %t", got, want, test.last)
				}
				got.Items = append(got.Items, -1)
				for i := range got.Items {
					got.Items[i] = -1
				}
				if !slices.Equal(items, span(0, test.total)) {
					t.Errorf("the page shares the list: %v", items)
				}
			})
		}
	}
}

// tokenAt returns the token of the page that begins with an item.
func tokenAt[T any](t *testing.T, c paginate.Cutter[T], items []T, at int) string {
	t.Helper()
	page, err := c.Cut(items, "", at)
	if err != nil || page.NextToken == "" {
		t.Fatalf("no token for item %d: %v", at, err)
	}
	return page.NextToken
}

// A Pager over the pages of a list has the list, however it is cut, left and
// resumed.
func TestPagerOverCut(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for name, c := range cutters {
		t.Run(name, func(t *testing.T) {
			for range 20 {
				items := span(0, random.IntN(14))
				c.PageSize = random.IntN(5)
				if err := paginatetest.TestPager(t.Context(), over(c, items, random.IntN(6)), items); err != nil {
					t.Fatalf("%d items, %d a page: %v", len(items), c.PageSize, err)
				}
			}
		})
	}
}

// Whatever the keys and the name of the list are, their tokens can be resumed
// from.
func TestPagerOverCutWithAwkwardKeys(t *testing.T) {
	keys := append([]string{"", "\x00", "\xff", `"`, `" after key `, "___", "a___2", "None", "ÿ??>>~~~"}, slices.Collect(maps.Values(awkward))...)
	slices.Sort(keys)
	keys = slices.Compact(keys)
	for _, list := range []string{"", "images", `" after key `, "\xff", "日本"} {
		c := paginate.Cutter[string]{List: list, Key: func(key string) string { return key }}
		if err := paginatetest.TestPager(t.Context(), over(c, keys, 2), keys); err != nil {
			t.Errorf("list %q: %v", list, err)
		}
	}
}

// Between two pages any items are added and deleted. With keys, each item that
// was there all the time comes once, and in order.
func TestCutWhileTheListChanges(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	c := cutter{Key: byNumber}
	for range 300 {
		items := span(0, 40)
		for i := range items {
			items[i] *= 10
		}
		stayed := slices.Clone(items)
		var got []int
		for token := ""; ; {
			page, err := c.Cut(items, token, 1+random.IntN(6))
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, page.Items...)
			if token = page.NextToken; token == "" {
				break
			}
			for range random.IntN(4) {
				gone := items[random.IntN(len(items))]
				items = slices.DeleteFunc(items, func(n int) bool { return n == gone })
				stayed = slices.DeleteFunc(stayed, func(n int) bool { return n == gone })
			}
			for range random.IntN(4) {
				items = append(items, 10*random.IntN(40)+1+random.IntN(9))
			}
			slices.Sort(items)
			items = slices.Compact(items)
		}
		if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
			t.Fatalf("not in order, or twice: %v", got)
		}
		for _, n := range stayed {
			if !slices.Contains(got, n) {
				t.Fatalf("%d was there all the time, but did not come: %v", n, got)
			}
		}
	}
}

// Without keys, items that are added at the end come too, and a list that has
// become shorter ends.
func TestCutCounting(t *testing.T) {
	c := cutter{}
	token := tokenAt(t, c, span(0, 5), 3)
	if got, err := c.Cut(span(0, 7), token, 0); err != nil || !slices.Equal(got.Items, span(3, 7)) {
		t.Errorf("a longer list: %v, %v", got, err)
	}
	if got, err := c.Cut(span(0, 2), token, 0); err != nil || got.Items == nil || len(got.Items) > 0 || got.NextToken != "" {
		t.Errorf("a shorter list: %#v, %v", got, err)
	}
}

// A token is good for its list only, and only as it was returned.
func TestInvalidTokens(t *testing.T) {
	items := span(0, 9)
	encode := base64.RawStdEncoding.EncodeToString
	for name, c := range cutters {
		valid := tokenAt(t, c, items, 4)
		text, err := base64.RawStdEncoding.DecodeString(valid)
		if err != nil {
			t.Fatal(err)
		}
		bad := map[string]string{
			"padding":         valid + "=",
			"a line break":    valid[:4] + "\n" + valid[4:],
			"cut":             valid[:len(valid)/2],
			"no base64":       "2",
			"not ASCII":       "é",
			"a resume token":  base64.StdEncoding.EncodeToString([]byte(`{"NextToken": null, "boto_truncate_amount": 2}`)),
			"very long":       strings.Repeat("A", 1<<16),
			"another list":    tokenAt(t, cutter{List: "number", Key: c.Key}, items, 4),
			"no list":         tokenAt(t, cutter{Key: c.Key}, items, 4),
			"the other way":   tokenAt(t, cutters[map[string]string{"counting": "with keys", "with keys": "counting"}[name]], items, 4),
			"another quoting": encode([]byte("`numbers`" + strings.TrimPrefix(string(text), `"numbers"`))),
		}
		if stem := strings.TrimSuffix(string(text), "4"); c.Key == nil {
			for _, count := range []string{"0", "-1", "+4", "04", " 4", "4 ", "4.0", "0x4", "1e9", "", "99999999999999999999", "-99999999999999999999", "1_0"} {
				bad["the count "+strconv.Quote(count)] = encode([]byte(stem + count))
			}
		}
		for why, token := range bad {
			got, err := c.Cut(items, token, 2)
			if !errors.Is(err, paginate.ErrInvalidToken) || got.Items != nil || got.NextToken != "" {
				t.Errorf("%s, %s: got %v, %v", name, why, got, err)
			}
		}
		if got, err := c.Cut(items, valid, 2); err != nil || !slices.Equal(got.Items, span(4, 6)) {
			t.Errorf("%s: the token that the others are made of: %v, %v", name, got, err)
		}
	}
}

// A program that uses a Cutter in a wrong way is told so.
func TestCutUsage(t *testing.T) {
	for name, test := range map[string]struct {
		cutter cutter
		items  []int
		want   string
	}{
		"a negative size":    {cutter{PageSize: -1}, nil, "paginate: PageSize is -1; want 0 or more"},
		"not sorted":         {cutter{Key: byNumber}, []int{1, 3, 2}, "paginate: item 2 of the list is not in ascending order of its Key"},
		"two with the key":   {cutter{Key: byNumber}, []int{1, 1}, "paginate: item 1 of the list is not in ascending order of its Key"},
		"sorted as numbers":  {cutter{Key: strconv.Itoa}, []int{9, 10}, "paginate: item 1 of the list is not in ascending order of its Key"},
		"after the page":     {cutter{Key: byNumber, PageSize: 1}, []int{1, 2, 0}, "paginate: item 2 of the list is not in ascending order of its Key"},
		"any order, no keys": {cutter{}, []int{3, 1, 1}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := test.cutter.Cut(test.items, "", 0)
			if test.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if _, misuse := errors.AsType[*paginate.UsageError](err); !misuse || err.Error() != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// A long token costs no more than it weighs.
func TestCutAllocates(t *testing.T) {
	items := span(0, 100)
	huge := strings.Repeat("IiI", 1<<18)
	for name, c := range cutters {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := c.Cut(items, huge, math.MaxInt)
		runtime.ReadMemStats(&after)
		if !errors.Is(err, paginate.ErrInvalidToken) {
			t.Errorf("%s: %v", name, err)
		}
		if n := after.TotalAlloc - before.TotalAlloc; n > 4*uint64(len(huge)) {
			t.Errorf("%s: %d bytes for a token of %d", name, n, len(huge))
		}
	}
}

// FuzzCut gives any token to any list. It is refused, or stands for a place of the
// list, from which the pages go to the end.
func FuzzCut(f *testing.F) {
	for _, c := range cutters {
		for n := 1; n < 9; n += 3 {
			page, err := c.Cut(span(0, 9), "", n)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(page.NextToken, "numbers", 9, 2, c.Key != nil)
		}
	}
	for _, token := range append([]string{"", "2", "é", "AAAA", "IiIgYWZ0ZXIgaXRlbSA5OTk5OTk5OTk5OTk5OTk5OTk", "IiIgYWZ0ZXIgaXRlbSAtMQ"}, slices.Sorted(maps.Values(awkward))...) {
		f.Add(token, "", 3, -1, false)
		f.Add(token, token, 0, math.MaxInt, true)
	}
	f.Fuzz(func(t *testing.T, token, list string, total, size int, keys bool) {
		c := cutter{List: list}
		if keys {
			c.Key = byNumber
		}
		items := span(0, min(max(total, 0), 1000))
		page, err := c.Cut(items, token, size)
		if err != nil {
			if !errors.Is(err, paginate.ErrInvalidToken) || token == "" || page.Items != nil || page.NextToken != "" {
				t.Fatalf("%q: %v, %v", token, page, err)
			}
			return
		}
		from := len(items) - len(page.Items)
		if len(page.Items) > 0 {
			from = page.Items[0]
		}
		if size > 0 && len(page.Items) > size || token == "" && from > 0 || page.Items == nil {
			t.Fatalf("%q gives %v", token, page)
		}
		if page.NextToken == "" {
			if !slices.Equal(page.Items, items[from:]) {
				t.Fatalf("%q gives %v for the last page", token, page)
			}
			return
		}
		rest, err := c.Cut(items, page.NextToken, 0)
		if err != nil || !slices.Equal(slices.Concat(page.Items, rest.Items), items[from:]) || len(page.Items) == 0 {
			t.Fatalf("%q gives %v, and then %v, %v", token, page, rest, err)
		}
	})
}
