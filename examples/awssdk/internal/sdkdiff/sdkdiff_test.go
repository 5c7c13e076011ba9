package sdkdiff_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
)

// TestKinds insists that each difference is of a kind that some test compares, so
// that none stays unnoticed, and has a reason.
func TestKinds(t *testing.T) {
	reasons := sdkdiff.Reasons()
	if len(reasons) == 0 {
		t.Error("no difference was read")
	}
	for what, why := range reasons {
		if kind, _, _ := strings.Cut(what, " "); !slices.Contains([]string{"operation", "member", "constant", "error"}, kind) || why == "" {
			t.Errorf("no test compares %q, or it has no reason (%q)", what, why)
		}
	}
}

func TestOnlyIn(t *testing.T) {
	got := sdkdiff.OnlyIn(map[string]int{"a": 1, "b": 2}, map[string]int{"b": 3, "c": 4})
	if diff := cmp.Diff([]string{"a: only in the SDK", "c: only in package model"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDrop(t *testing.T) {
	// ImageSoftwareMetadata is newer than the SDK; its unions can't be empty.
	result := &model.DescribeImagesResult{Images: []model.Image{
		{Name: "a", ImageSoftwareMetadata: new(model.ImageSoftwareMetadata), CreatedTime: model.NewTimestamp(time.Unix(1, 0))},
	}}
	want := &model.DescribeImagesResult{Images: []model.Image{{Name: "a", CreatedTime: model.NewTimestamp(time.Unix(1, 0))}}}
	sdkdiff.Drop(result)
	if diff := cmp.Diff(want, result); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, test := range map[string]struct{ source, want *model.ImageSourceIdentifier }{
		"empty": {new(model.ImageSourceIdentifier), nil},
		"set":   {&model.ImageSourceIdentifier{Ec2ImageId: "ami-1"}, &model.ImageSourceIdentifier{Ec2ImageId: "ami-1"}},
	} {
		request := &model.ImportCustomWorkspaceImageRequest{ImageSource: test.source}
		sdkdiff.Drop(request)
		if diff := cmp.Diff(test.want, request.ImageSource); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
