package scenario

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// StartNewer runs the program with an image as a service of tomorrow has it, and
// returns its address.
func StartNewer(t *testing.T) string {
	t.Helper()
	const (
		members = `"Tomorrow":{"a":[1,-2.5,null,"ü",true,{}]},"1":18446744073709551615`
		image   = `{"Name":"newer","State":"SLEEPING","Platform":"BEOS","ImageBuilderSupported":false,"Applications":[{"Name":"b","Metadata":{},"Platforms":[],` + members + `}],"CreatedTime":1561990123.456,"ImagePermissions":{` + members + `},"ImageErrors":[],` + members + `}`
	)
	return StartWarned(t, []byte(`{"Images":[`+image+`]}`), ".Tomorrow: unknown member")
}

// WantNewer has a client find the image of StartNewer, as far as it knows it.
// The options say what it does not see.
func WantNewer(t *testing.T, c Lister, options ...cmp.Option) {
	t.Helper()
	created := model.NewTimestamp(time.Date(2019, 7, 1, 14, 8, 43, 456e6, time.UTC))
	want := []model.Image{{
		Name: "newer", State: "SLEEPING", Platform: "BEOS", ImageBuilderSupported: new(false),
		Applications: []model.Application{{Name: "b", Metadata: map[string]string{}, Platforms: []enums.PlatformType{}}},
		CreatedTime:  created, ImagePermissions: &model.ImagePermissions{}, ImageErrors: []model.ResourceError{},
	}}
	got := all[model.DescribeImagesResult](t, c, "DescribeImages", 0).Images
	if diff := cmp.Diff(want, got, options...); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
