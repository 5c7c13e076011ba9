package paginatetest_test

import (
	"context"
	"fmt"
	"strconv"

	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/paginate/paginatetest"
)

// A pager of somebody's own is checked in one call. This one forgets the last
// image if that has a page of its own.
func ExampleTestPager() {
	images := []string{"base", "office", "lab"}
	pager := paginate.Pager[string]{
		PageSize: 2,
		Fetch: func(_ context.Context, token string, size int) (paginate.Page[string], error) {
			from, _ := strconv.Atoi(token)
			to := min(from+size, len(images))
			page := paginate.Page[string]{Items: images[from:to]}
			if to < len(images)-1 { // should be len(images)
				page.NextToken = strconv.Itoa(to)
			}
			return page, nil
		},
	}
	fmt.Println(paginatetest.TestPager(context.Background(), pager, images))
	// Output: paginatetest: one run after the other: by Items: item 2 is missing: lab
}
