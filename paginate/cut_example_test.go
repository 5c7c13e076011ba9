package paginate_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/euc-go/eucmodel/paginate"
)

// With a Key, a page goes on where the one before it ended, whatever happens to
// the list in the meantime.
func ExampleCutter() {
	names := []string{"kiosk", "lab-a", "lab-b", "office-a", "office-b"}
	cutter := paginate.Cutter[string]{List: "names", Key: func(name string) string { return name }}

	page, err := cutter.Cut(names, "", 3)
	fmt.Println(page.Items, err)

	names = slices.Delete(names, 0, 2)
	page, err = cutter.Cut(names, page.NextToken, 3)
	fmt.Printf("%v %q %v\n", page.Items, page.NextToken, err)

	_, err = cutter.Cut(names, "a token of somebody's own", 3)
	fmt.Println(errors.Is(err, paginate.ErrInvalidToken))
	// Output:
	// [kiosk lab-a lab-b] <nil>
	// [office-a office-b] "" <nil>
	// true
}
