package paginatetest_test

import (
	"context"
	"fmt"
	"strconv"

	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/paginate/paginatetest"
)

// One call checks a pager. This pager forgets the last image if it is alone on its
// page.
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
