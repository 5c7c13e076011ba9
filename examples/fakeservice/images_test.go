package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/paginate/paginatetest"
)

func TestFilters(t *testing.T) {
	url := start(t, "")
	images := method[model.DescribeImagesRequest, model.DescribeImagesResult](url)
	for name, test := range map[string]struct {
		request model.DescribeImagesRequest
		want    []string
	}{
		"private": {model.DescribeImagesRequest{Type: enums.VisibilityTypePrivate}, []string{"office-2026-02", "cad-2026.01", "gis-rocky-2025-11", "office-2026-02-dublin", "erp-2026.03"}},
		"public":  {model.DescribeImagesRequest{Type: enums.VisibilityTypePublic}, []string{"AppStream-WinServer2022-01-26-2026"}},
		"shared":  {model.DescribeImagesRequest{Type: enums.VisibilityTypeShared}, []string{"partner-viewer-7"}},
		"names":   {model.DescribeImagesRequest{Names: []string{"cad-2026.01", "office-2026-02"}}, []string{"office-2026-02", "cad-2026.01"}},
		"an ARN":  {model.DescribeImagesRequest{Arns: []string{"arn:aws:appstream:eu-central-1:123456789012:image/cad-2026.01"}}, []string{"cad-2026.01"}},
		"both":    {model.DescribeImagesRequest{Names: []string{"cad-2026.01"}, Type: enums.VisibilityTypePublic}, nil},
	} {
		result, err := images(t.Context(), &test.request)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, i := range result.Images {
			got = append(got, i.Name)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}

	workspaceImages := method[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](url)
	counts := map[enums.WorkspaceImageType]int{}
	for _, kind := range append(enums.WorkspaceImageType("").Values(), "") {
		result, err := workspaceImages(t.Context(), &model.DescribeWorkspaceImagesRequest{ImageType: kind})
		if err != nil {
			t.Fatal(err)
		}
		counts[kind] = len(result.Images)
	}
	// In the sample, four of the five have this account as owner.
	if diff := cmp.Diff(map[enums.WorkspaceImageType]int{enums.WorkspaceImageTypeOwned: 4, enums.WorkspaceImageTypeShared: 1, "": 5}, counts); diff != "" {
		t.Errorf("WorkSpaces images (-want +got):\n%s", diff)
	}
}

func TestDeleteImage(t *testing.T) {
	url := start(t, "")
	remove := method[model.DeleteImageRequest, model.DeleteImageResult](url)
	result, err := remove(t.Context(), &model.DeleteImageRequest{Name: "cad-2026.01"})
	if err != nil || result.Image.State != enums.ImageStateDeleting {
		t.Errorf("got %+v, %v", result, err)
	}
	if _, err := remove(t.Context(), &model.DeleteImageRequest{Name: "cad-2026.01"}); !errors.Is(err, model.ConcurrentModificationException) {
		t.Errorf("the second time: %v", err)
	}
	describe := method[model.DescribeImagesRequest, model.DescribeImagesResult](url)
	shown, err := describe(t.Context(), &model.DescribeImagesRequest{Names: []string{"cad-2026.01"}})
	if err != nil || len(shown.Images) != 1 || shown.Images[0].State != enums.ImageStateDeleting {
		t.Errorf("described: %+v, %v", shown, err)
	}
	if _, err := remove(t.Context(), &model.DeleteImageRequest{Name: "cad-2026.01"}); !errors.Is(err, model.ResourceNotFoundException) {
		t.Errorf("the third time: %v", err)
	}
}

// The pages of all three lists, with many sizes, are what a pager needs.
func TestPages(t *testing.T) {
	url := start(t, "")
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{0, 1, 2, 3, 4, 25} {
		t.Run(strconv.Itoa(size), func(t *testing.T) {
			testPages(t, paginate.New(method[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url), nil), size, &st.builders)
			testPages(t, paginate.New(method[model.DescribeImagesRequest, model.DescribeImagesResult](url), nil), size, &st.images)
			testPages(t, paginate.New(method[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](url), nil), size, &st.workspaceImages)
		})
	}
}

func testPages[T any](t *testing.T, pager paginate.Pager[T], size int, of *table[T]) {
	var want []T
	for _, r := range of.rows {
		want = append(want, r.item)
	}
	pager.PageSize = size
	if err := paginatetest.TestPager(t.Context(), pager, want); err != nil {
		t.Error(err)
	}
}

// A builder that is deleted or made between two pages leaves the others alone.
func TestChangesBetweenPages(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	page := func(token string) ([]string, string) {
		t.Helper()
		result, err := st.describeImageBuilders(&model.DescribeImageBuildersRequest{MaxResults: new(int32(2)), NextToken: token})
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, b := range result.ImageBuilders {
			names = append(names, b.Name)
		}
		return names, result.NextToken
	}
	all := slices.Clone(st.builders.rows)
	_, token := page("")
	if _, err := st.deleteImageBuilder(&model.DeleteImageBuilderRequest{Name: all[1].item.Name}); err != nil {
		t.Fatal(err)
	}
	if _, err := st.describeImageBuilders(new(model.DescribeImageBuildersRequest)); err != nil { // shows that it is being deleted
		t.Fatal(err)
	}
	st.builders.add(model.ImageBuilder{Name: "late"})
	got, _ := page(token)
	if want := []string{all[2].item.Name, all[3].item.Name}; !cmp.Equal(got, want) {
		t.Errorf("the second page is %v, want %v", got, want)
	}
}

func TestData(t *testing.T) {
	dir := t.TempDir()
	for text, want := range map[string]struct{ err, warning string }{
		``:                                {err: "unexpected end of JSON input"},
		`[]`:                              {err: "cannot unmarshal array"},
		`{"ImageBuilders":{}}`:            {err: "list ImageBuilders, with lines counted from its beginning: ImageBuilders: want a list, found an object"},
		`{"Builders":[]}`:                 {err: "unknown list Builders, want ImageBuilders, Images, WorkspaceImages, ImagePermissions, ExportImageTasks, SoftwareAssociations, WorkspaceImagePermissions, CustomWorkspaceImageImports or Associations"},
		`{"Images":[{"Name":"a","b":1}]}`: {warning: "list Images, with lines counted from its beginning: Images[0].b: unknown member"},
		`{"Images":[{"Name":null}]}`:      {warning: "list Images, with lines counted from its beginning: Images[0].Name: "},
		`{"WorkspaceImages":null}`:        {warning: "list WorkspaceImages, with lines counted from its beginning: Images: "},
		`{"ImageBuilders":[{"Name":"a"}],"NextToken":"x"}`: {},
		`{}`:                      {},
		`{"ImagePermissions":{}}`: {err: "list ImagePermissions: "},
		`{"ImagePermissions":[{"Name":"a"},{"b":1}]}`: {warning: "entry 2 of list ImagePermissions, with lines counted from its beginning: b: unknown member"},
		`{"SoftwareAssociations":[[]]}`:               {err: "entry 1 of list SoftwareAssociations, with lines counted from its beginning: want an object, found a list"},
		`{"ExportImageTasks":[{"TaskId":"a"}]}`:       {},
	} {
		file := filepath.Join(dir, "data.json")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		var warnings strings.Builder
		_, err := load(file, &warnings)
		switch {
		case want.err == "" && err != nil, want.err != "" && err == nil:
			t.Errorf("%s: %v", text, err)
		case err != nil && !contains(err.Error(), file+": ", want.err):
			t.Errorf("%s: %v, want %s", text, err, want.err)
		}
		if got := warnings.String(); (got != "") != (want.warning != "") || !contains(got, want.warning) || strings.Count(got, "\n") > 1 {
			t.Errorf("%s: the warning is %q, want %q", text, got, want.warning)
		}
	}
	if _, err := load(filepath.Join(dir, "none.json"), t.Output()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	// The sample has something of everything.
	var lists map[string][]json.RawMessage
	if err := json.Unmarshal(sample, &lists); err != nil || len(lists) != 9 {
		t.Errorf("the sample has %d lists: %v", len(lists), err)
	}
	var warnings strings.Builder
	if _, err := load("", &warnings); err != nil || warnings.Len() > 0 {
		t.Errorf("the sample: %v, %s", err, &warnings)
	}
}

// What a newer service sends is answered as it was saved.
func TestDataWithUnknownMembers(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data.json")
	const image = `{"Name":"a","Applications":[{"Name":"b","Metadata":{"c":"d"},"New":[1]}],"Tomorrow":{"e":0.10}}`
	if err := os.WriteFile(file, []byte(`{"Images":[`+image+`]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, answer := send(t, start(t, file), describeTarget, `{}`); answer != `{"Images":[`+image+`]}` {
		t.Errorf("got %s", answer)
	}
}

// A token is good for the operation that gave it, and only as it was given.
func TestTokens(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	builders, err := st.describeImageBuilders(&model.DescribeImageBuildersRequest{MaxResults: new(int32(2))})
	if err != nil {
		t.Fatal(err)
	}
	images, err := st.describeImages(&model.DescribeImagesRequest{MaxResults: new(int32(2))})
	if err != nil {
		t.Fatal(err)
	}
	for _, token := range []string{builders.NextToken, images.NextToken + "=", images.NextToken[1:], "2", "é"} {
		if _, err := st.describeImages(&model.DescribeImagesRequest{NextToken: token}); !errors.Is(err, model.ValidationException) {
			t.Errorf("%q: %v", token, err)
		}
	}
	rest, err := st.describeImages(&model.DescribeImagesRequest{NextToken: images.NextToken})
	if err != nil || len(rest.Images) != 5 {
		t.Errorf("after the second of seven: %d, %v", len(rest.Images), err)
	}
}
