package main

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// describeImage returns the image of a name.
func describeImage(t *testing.T, url, name string) model.Image {
	t.Helper()
	result := answer[model.DescribeImagesResult](t, url, &model.DescribeImagesRequest{Names: []string{name}})
	if len(result.Images) != 1 {
		t.Fatalf("there are %d images %s", len(result.Images), name)
	}
	return result.Images[0]
}

// wantImageStates describes an image once for each state, and once more for the
// last, in which it stays.
func wantImageStates(t *testing.T, url, name string, states ...enums.ImageState) {
	t.Helper()
	for i, want := range append(states, states[len(states)-1]) {
		if got := describeImage(t, url, name).State; got != want {
			t.Errorf("description %d of %s says %s, want %s", i+1, name, got, want)
		}
	}
}

// wantNoImage checks that there is no image of a name.
func wantNoImage(t *testing.T, url, name string) {
	t.Helper()
	checkRefusals(t, url, map[string]refusal{
		"no image " + name: {&model.DescribeImagesRequest{Names: []string{name}}, model.ResourceNotFoundException, "Image " + name + " was not found"},
	})
}

// A copy is COPYING and then AVAILABLE, and has all that its source has but for
// the builder and the accounts with which it is shared.
func TestCopyImage(t *testing.T) {
	for _, settle := range []int{1, 3} {
		t.Run(strconv.Itoa(settle), func(t *testing.T) { testCopyImage(t, settle) })
	}
}

func testCopyImage(t *testing.T, settle int) {
	url := startSettling(t, settle)
	result := answer[model.CopyImageResponse](t, url, &model.CopyImageRequest{
		SourceImageName: "office-2026-02", DestinationImageName: "copy", DestinationRegion: "eu-central-1", DestinationImageDescription: new("Köln"),
	})
	if result.DestinationImageName != "copy" {
		t.Errorf("got %+v", result)
	}
	var states []enums.ImageState
	for range settle {
		states = append(states, enums.ImageStateCopying)
	}
	wantImageStates(t, url, "copy", append(states, enums.ImageStateAvailable)...)

	got := describeImage(t, url, "copy")
	want := describeImage(t, url, "office-2026-02")
	want.Name, want.Description = "copy", "Köln"
	want.BaseImageArn, want.Arn = want.Arn, "arn:aws:appstream:eu-central-1:123456789012:image/copy"
	want.ImageBuilderName = ""
	want.ImageSharedWithOthers = enums.ImageSharedWithOthersFalse
	if got.CreatedTime.Compare(want.CreatedTime) <= 0 {
		t.Errorf("it was created at %v, its source at %v", got.CreatedTime, want.CreatedTime)
	}
	want.CreatedTime = got.CreatedTime
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the copy (-want +got):\n%s", diff)
	}
	if permissions := answer[model.DescribeImagePermissionsResult](t, url, &model.DescribeImagePermissionsRequest{Name: "copy"}); len(permissions.SharedImagePermissionsList) > 0 {
		t.Errorf("the copy is shared: %+v", permissions)
	}
	wantSoftware(t, url, got.Arn, "Microsoft_Office_2024_LTSC_Standard_64Bit INSTALLED")
}

// A copy in another Region is not among the images of this one.
func TestCopyImageToAnotherRegion(t *testing.T) {
	url := start(t, "")
	result := answer[model.CopyImageResponse](t, url, &model.CopyImageRequest{SourceImageName: "cad-2026.01", DestinationImageName: "office-2026-02", DestinationRegion: "us-east-1"})
	if result.DestinationImageName != "office-2026-02" {
		t.Errorf("got %+v", result)
	}
	if got := describeImage(t, url, "office-2026-02"); got.State != enums.ImageStateAvailable {
		t.Errorf("the image here is %s", got.State)
	}
	answer[model.CopyImageResponse](t, url, &model.CopyImageRequest{SourceImageName: "cad-2026.01", DestinationImageName: "elsewhere", DestinationRegion: "us-east-1"})
	wantNoImage(t, url, "elsewhere")
}

// A dry run says whether there are updates, and makes no image.
func TestCreateUpdatedImage(t *testing.T) {
	url := start(t, "")
	for name, want := range map[string]bool{"gis-rocky-2025-11": true, "office-2026-02": false} {
		result := answer[model.CreateUpdatedImageResult](t, url, &model.CreateUpdatedImageRequest{ExistingImageName: name, NewImageName: "updated", DryRun: new(true)})
		if diff := cmp.Diff(&model.CreateUpdatedImageResult{CanUpdateImage: &want}, result); diff != "" {
			t.Errorf("dry run of %s (-want +got):\n%s", name, diff)
		}
	}
	wantNoImage(t, url, "updated")

	request := model.CreateUpdatedImageRequest{ExistingImageName: "gis-rocky-2025-11", NewImageName: "updated", NewImageDisplayName: new("GIS"), NewImageDescription: new(""), DryRun: new(false)}
	result := answer[model.CreateUpdatedImageResult](t, url, &request)
	want := describeImage(t, url, "gis-rocky-2025-11")
	want.Name, want.DisplayName, want.Description = "updated", "GIS", ""
	want.BaseImageArn, want.Arn = want.Arn, "arn:aws:appstream:eu-central-1:123456789012:image/updated"
	want.ImageBuilderName = ""
	want.State = enums.ImageStatePending
	want.CreatedTime = result.Image.CreatedTime
	want.AppstreamAgentVersion, want.LatestAppstreamAgentVersion = "02-11-2026", enums.LatestAppstreamAgentVersionTrue
	if diff := cmp.Diff(&model.CreateUpdatedImageResult{Image: &want, CanUpdateImage: new(true)}, result); diff != "" {
		t.Errorf("the new image (-want +got):\n%s", diff)
	}
	wantImageStates(t, url, "updated", enums.ImageStatePending, enums.ImageStateAvailable)
	wantImageStates(t, url, "gis-rocky-2025-11", enums.ImageStateAvailable)
}

func TestCopyRefused(t *testing.T) {
	url := start(t, "")
	copyOf := func(source, name string) model.Shape {
		return &model.CopyImageRequest{SourceImageName: source, DestinationImageName: name, DestinationRegion: "eu-central-1"}
	}
	update := func(existing, name string) model.Shape {
		return &model.CreateUpdatedImageRequest{ExistingImageName: existing, NewImageName: name}
	}
	checkRefusals(t, url, map[string]refusal{
		"copy: no such image":      {copyOf("none", "new"), model.ResourceNotFoundException, "Image none was not found"},
		"copy: the name is taken":  {copyOf("cad-2026.01", "office-2026-02"), model.ResourceAlreadyExistsException, "Image office-2026-02 already exists"},
		"copy: it failed":          {copyOf("office-2026-02-dublin", "new"), model.ResourceNotAvailableException, "Image office-2026-02-dublin is FAILED"},
		"copy: of somebody else":   {copyOf("partner-viewer-7", "new"), model.ResourceNotAvailableException, "Image partner-viewer-7 is not a private image of this account"},
		"update: no such image":    {update("none", "new"), model.ResourceNotFoundException, "Image none was not found"},
		"update: a taken name":     {update("gis-rocky-2025-11", "cad-2026.01"), model.ResourceAlreadyExistsException, "Image cad-2026.01 already exists"},
		"update: it failed":        {update("office-2026-02-dublin", "new"), model.OperationNotPermittedException, "Image office-2026-02-dublin is FAILED"},
		"update: it is busy":       {update("erp-2026.03", "new"), model.ConcurrentModificationException, "Image erp-2026.03 is VALIDATING"},
		"update: of somebody else": {update("AppStream-WinServer2022-01-26-2026", "new"), model.OperationNotPermittedException, "Image AppStream-WinServer2022-01-26-2026 is not a private image of this account"},
		"update: it is the newest": {update("office-2026-02", "new"), model.OperationNotPermittedException, "There are no updates for image office-2026-02"},
	})
	wantNoImage(t, url, "new")
}

// The quota of images holds however they are made.
func TestImageQuota(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	for len(st.images.rows) < 4999 {
		st.images.add(model.Image{Name: "filler"})
	}
	url, stop := listen(st)
	defer stop()
	answer[model.CreateUpdatedImageResult](t, url, &model.CreateUpdatedImageRequest{ExistingImageName: "gis-rocky-2025-11", NewImageName: "last"})
	const message = "There are 5000 images already"
	checkRefusals(t, url, map[string]refusal{
		"copy":   {&model.CopyImageRequest{SourceImageName: "cad-2026.01", DestinationImageName: "new", DestinationRegion: "eu-central-1"}, model.LimitExceededException, message},
		"update": {&model.CreateUpdatedImageRequest{ExistingImageName: "gis-rocky-2025-11", NewImageName: "new"}, model.LimitExceededException, message},
		"import": {&model.CreateImportedImageRequest{Name: "new", SourceAmiId: "ami-0a1b2c3d"}, model.LimitExceededException, message},
	})
}
