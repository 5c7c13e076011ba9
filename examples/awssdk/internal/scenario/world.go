package scenario

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/pages"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
)

// World is what the program is given: realistic builders, and all fixtures of
// package model for the three resources.
type World struct {
	ImageBuilders   []json.RawMessage
	Images          []json.RawMessage
	WorkspaceImages []json.RawMessage
}

// NewWorld returns a world with n realistic builders besides the fixtures.
func NewWorld(t *testing.T, n int) World {
	t.Helper()
	var page struct{ ImageBuilders []json.RawMessage }
	if err := json.Unmarshal(pages.Ordered(n), &page); err != nil {
		t.Fatal(err)
	}
	w := World{
		ImageBuilders:   append(page.ImageBuilders, Fixtures(t, "ImageBuilder")...),
		Images:          Fixtures(t, "Image"),
		WorkspaceImages: Fixtures(t, "WorkspaceImage"),
	}
	for i := range 30 { // enough for several pages
		w.Images = append(w.Images, fmt.Appendf(nil, `{"Name":"image-%d","Arn":"arn:aws:appstream:eu-central-1:123456789012:image/image-%[1]d","State":"AVAILABLE","Visibility":"PRIVATE"}`, i))
		w.WorkspaceImages = append(w.WorkspaceImages, fmt.Appendf(nil, `{"ImageId":"wsi-%09d","OwnerAccountId":"123456789012"}`, i))
	}
	return w
}

// Fixtures returns the fixtures of a shape.
func Fixtures(t *testing.T, shape string) []json.RawMessage {
	t.Helper()
	var all []json.RawMessage
	for _, name := range []string{"full", "minimal", "zeros"} {
		doc, err := os.ReadFile(filepath.Join(shapes, shape, name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, doc)
	}
	return all
}

// Data returns the world as a file.
func (w World) Data(t *testing.T) []byte {
	t.Helper()
	text, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// Read returns documents as shapes of package model, without what clients do not
// know yet.
func Read[T any, P model.PointerTo[T]](t *testing.T, docs []json.RawMessage) []T {
	t.Helper()
	all := make([]T, len(docs))
	for i, doc := range docs {
		if err := model.UnmarshalStrict(doc, P(&all[i])); err != nil {
			t.Fatal(err)
		}
		sdkdiff.Drop(&all[i])
	}
	return all
}

// Lister collects the pages of an operation, which have so many items each, or as
// many as the service likes.
type Lister interface {
	// All returns the items on all pages, as the result of the operation.
	All(t *testing.T, op model.Operation, size int) []byte
}

// WantWorld has a client find what there is, in pages of several sizes. The options
// say what it does not see.
func WantWorld(t *testing.T, c Lister, w World, options ...cmp.Option) {
	t.Helper()
	options = append(options, Milliseconds)
	for _, size := range []int{0, 1, 7, 25} {
		builders := all[model.DescribeImageBuildersResult](t, c, "DescribeImageBuilders", size)
		images := all[model.DescribeImagesResult](t, c, "DescribeImages", size)
		workspaceImages := all[model.DescribeWorkspaceImagesResult](t, c, "DescribeWorkspaceImages", size)
		for _, result := range []any{&builders, &images, &workspaceImages} {
			sdkdiff.Drop(result)
		}
		if diff := cmp.Diff(Read[model.ImageBuilder](t, w.ImageBuilders), builders.ImageBuilders, options...); diff != "" {
			t.Errorf("pages of %d: builders (-want +got):\n%s", size, diff)
		}
		if diff := cmp.Diff(Read[model.Image](t, w.Images), images.Images, options...); diff != "" {
			t.Errorf("pages of %d: images (-want +got):\n%s", size, diff)
		}
		if diff := cmp.Diff(Read[model.WorkspaceImage](t, w.WorkspaceImages), workspaceImages.Images, options...); diff != "" {
			t.Errorf("pages of %d: WorkSpaces images (-want +got):\n%s", size, diff)
		}
	}
}

// all returns the result of a Lister.
func all[R any, P model.PointerTo[R]](t *testing.T, c Lister, operation string, size int) R {
	t.Helper()
	var result R
	text := c.All(t, OperationNamed(t, operation), size)
	if err := model.UnmarshalStrict(text, P(&result)); err != nil {
		t.Fatalf("%s: %v in %s", operation, err, text)
	}
	return result
}

// Milliseconds compares times as the clients of AWS read them.
var Milliseconds = cmp.Transformer("Milliseconds", func(ts model.Timestamp) time.Time { return ts.Time().Truncate(time.Millisecond) })
