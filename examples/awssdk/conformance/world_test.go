package conformance_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
)

// wantWorld has a program find what there is, in pages of several sizes.
func wantWorld(t *testing.T, p process, w world) {
	t.Helper()
	for _, config := range []map[string]any{{}, {"PageSize": 7}, {"PageSize": 25}} {
		builders := allPages[model.DescribeImageBuildersResult](t, p, "DescribeImageBuilders", config)
		images := allPages[model.DescribeImagesResult](t, p, "DescribeImages", config)
		workspaceImages := allPages[model.DescribeWorkspaceImagesResult](t, p, "DescribeWorkspaceImages", config)
		for _, result := range []any{&builders, &images, &workspaceImages} {
			sdkdiff.Drop(result)
		}
		if diff := cmp.Diff(read[model.ImageBuilder](t, w.ImageBuilders), builders.ImageBuilders, milliseconds); diff != "" {
			t.Errorf("%v: builders (-want +got):\n%s", config, diff)
		}
		if diff := cmp.Diff(read[model.Image](t, w.Images), images.Images, milliseconds); diff != "" {
			t.Errorf("%v: images (-want +got):\n%s", config, diff)
		}
		if diff := cmp.Diff(read[model.WorkspaceImage](t, w.WorkspaceImages), workspaceImages.Images, milliseconds); diff != "" {
			t.Errorf("%v: WorkSpaces images (-want +got):\n%s", config, diff)
		}
	}
}

// startNewer runs the program with an image as a service of tomorrow has it, and
// returns its address.
func startNewer(t *testing.T) string {
	t.Helper()
	const (
		members = `"Tomorrow":{"a":[1,-2.5,null,"ü",true,{}]},"1":18446744073709551615`
		image   = `{"Name":"newer","State":"SLEEPING","Platform":"BEOS","ImageBuilderSupported":false,"Applications":[{"Name":"b","Metadata":{},"Platforms":[],` + members + `}],"CreatedTime":1561990123.456,"ImagePermissions":{` + members + `},"ImageErrors":[],` + members + `}`
	)
	return startWarned(t, []byte(`{"Images":[`+image+`]}`), ".Tomorrow: unknown member")
}

// wantNewer has a program find the image of startNewer.
func wantNewer(t *testing.T, p process) {
	t.Helper()
	created := model.NewTimestamp(time.Date(2019, 7, 1, 14, 8, 43, 456e6, time.UTC))
	want := []model.Image{{
		Name: "newer", State: "SLEEPING", Platform: "BEOS", ImageBuilderSupported: new(false),
		Applications: []model.Application{{Name: "b", Metadata: map[string]string{}, Platforms: []enums.PlatformType{}}},
		CreatedTime:  created, ImagePermissions: &model.ImagePermissions{}, ImageErrors: []model.ResourceError{},
	}}
	got := allPages[model.DescribeImagesResult](t, p, "DescribeImages", nil).Images
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
