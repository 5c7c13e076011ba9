package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// workspaceImageID is what the API reference says of identifiers of images.
var workspaceImageID = regexp.MustCompile(`^wsi-[0-9a-z]{9,63}$`)

// startSettled returns the address of a service with the sample, where so many
// describe calls show a state that passes.
func startSettled(t *testing.T, settle int) string {
	t.Helper()
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	st.settle = settle
	url, stop := listen(st)
	t.Cleanup(stop)
	return url
}

// workspaceImageOf returns the image of an identifier as a description has it,
// or nil.
func workspaceImageOf(t *testing.T, url, id string) *model.WorkspaceImage {
	t.Helper()
	describe := method[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](url)
	result := done(describe(t.Context(), &model.DescribeWorkspaceImagesRequest{ImageIds: []string{id}}))(t)
	switch len(result.Images) {
	case 0:
		return nil
	case 1:
		return &result.Images[0]
	default:
		t.Fatalf("%d images are %s", len(result.Images), id)
		return nil
	}
}

// The images that are made of a WorkSpace, of an image, and of one that is
// updated: PENDING as long as they should be, and then AVAILABLE.
func TestNewWorkspaceImages(t *testing.T) {
	windows := &model.OperatingSystem{Type: enums.OperatingSystemTypeWindows}
	tags := []model.WorkspaceTag{{Key: "cost-center", Value: new("4711")}}
	for _, settle := range []int{1, 3} {
		for name, test := range map[string]struct {
			make func(ctx context.Context, url string) (id string, err error)
			want model.WorkspaceImage
		}{
			"create": {func(ctx context.Context, url string) (string, error) {
				result, err := method[model.CreateWorkspaceImageRequest, model.CreateWorkspaceImageResult](url)(ctx, &model.CreateWorkspaceImageRequest{
					Name: "new-1", Description: "Made of a WorkSpace", WorkspaceId: "ws-9z8y7x6w5", Tags: tags,
				})
				if err != nil {
					return "", err
				}
				want := &model.CreateWorkspaceImageResult{
					ImageId: result.ImageId, Name: "new-1", Description: "Made of a WorkSpace", OperatingSystem: windows,
					State: enums.WorkspaceImageStatePending, RequiredTenancy: enums.WorkspaceImageRequiredTenancyDefault,
					Created: result.Created, OwnerAccountId: "123456789012",
				}
				if diff := cmp.Diff(want, result); diff != "" {
					err = errors.New(diff)
				}
				return result.ImageId, err
			}, model.WorkspaceImage{
				Name: "new-1", Description: "Made of a WorkSpace", OperatingSystem: windows,
				RequiredTenancy: enums.WorkspaceImageRequiredTenancyDefault,
			}},
			"copy": {func(ctx context.Context, url string) (string, error) {
				result, err := method[model.CopyWorkspaceImageRequest, model.CopyWorkspaceImageResult](url)(ctx, &model.CopyWorkspaceImageRequest{
					Name: "new-1", SourceImageId: "wsi-5e6f7a8b9", SourceRegion: "eu-central-1", Tags: tags,
				})
				if err != nil {
					return "", err
				}
				return result.ImageId, nil
			}, model.WorkspaceImage{
				Name: "new-1", OperatingSystem: windows, RequiredTenancy: enums.WorkspaceImageRequiredTenancyDefault,
				Updates: &model.UpdateResult{UpdateAvailable: new(true), Description: "New PCoIP agent and network drivers"},
			}},
			"copy of one that is shared": {func(ctx context.Context, url string) (string, error) {
				result, err := method[model.CopyWorkspaceImageRequest, model.CopyWorkspaceImageResult](url)(ctx, &model.CopyWorkspaceImageRequest{
					Name: "developer-ubuntu", Description: "Ours", SourceImageId: "wsi-4b5c6d7e8", SourceRegion: "us-east-1",
				})
				if err != nil {
					return "", err
				}
				return result.ImageId, nil
			}, model.WorkspaceImage{
				Name: "developer-ubuntu", Description: "Ours", OperatingSystem: &model.OperatingSystem{Type: enums.OperatingSystemTypeLinux},
				RequiredTenancy: enums.WorkspaceImageRequiredTenancyDefault,
			}},
			"update": {func(ctx context.Context, url string) (string, error) {
				result, err := method[model.CreateUpdatedWorkspaceImageRequest, model.CreateUpdatedWorkspaceImageResult](url)(ctx, &model.CreateUpdatedWorkspaceImageRequest{
					Name: "new-1", Description: "Updated", SourceImageId: "wsi-5e6f7a8b9", Tags: tags,
				})
				if err != nil {
					return "", err
				}
				return result.ImageId, nil
			}, model.WorkspaceImage{
				Name: "new-1", Description: "Updated", OperatingSystem: windows, RequiredTenancy: enums.WorkspaceImageRequiredTenancyDefault,
				Updates: &model.UpdateResult{UpdateAvailable: new(false)},
			}},
		} {
			t.Run(name+" "+strconv.Itoa(settle), func(t *testing.T) {
				url := startSettled(t, settle)
				before := time.Now().Add(-time.Second)
				id, err := test.make(t.Context(), url)
				if err != nil || !workspaceImageID.MatchString(id) {
					t.Fatalf("got %q, %v", id, err)
				}
				for i := range settle + 2 {
					got := workspaceImageOf(t, url, id)
					if at := got.Created.Time(); at.Before(before) || at.After(time.Now()) {
						t.Errorf("created at %v", at)
					}
					want := test.want
					want.ImageId, want.Created, want.OwnerAccountId = id, got.Created, "123456789012"
					if want.State = enums.WorkspaceImageStatePending; i >= settle {
						want.State = enums.WorkspaceImageStateAvailable
					}
					if diff := cmp.Diff(&want, got); diff != "" {
						t.Errorf("description %d (-want +got):\n%s", i+1, diff)
					}
				}
			})
		}
	}
}

func TestDeleteWorkspaceImage(t *testing.T) {
	url := start(t, "")
	remove := method[model.DeleteWorkspaceImageRequest, model.DeleteWorkspaceImageResult](url)
	for _, id := range []string{"wsi-5e6f7a8b9", "wsi-c0d1e2f3a"} { // the second is in the state ERROR
		if workspaceImageOf(t, url, id) == nil {
			t.Fatalf("the sample has no %s", id)
		}
		done(remove(t.Context(), &model.DeleteWorkspaceImageRequest{ImageId: id}))(t)
		if got := workspaceImageOf(t, url, id); got != nil {
			t.Errorf("there still is %+v", got)
		}
	}
	// The name can be given again.
	done(method[model.CreateWorkspaceImageRequest, model.CreateWorkspaceImageResult](url)(t.Context(), newWorkspaceImage("call-center-2025", "ws-9z8y7x6w5")))(t)
}

// newWorkspaceImage returns a request for an image of a WorkSpace.
func newWorkspaceImage(name, workspace string) *model.CreateWorkspaceImageRequest {
	return &model.CreateWorkspaceImageRequest{Name: name, Description: "Test", WorkspaceId: workspace}
}

// refused is a call that keeps all constraints, and how it ends nevertheless.
type refused struct {
	call func(context.Context) (any, error)
	want model.ErrorCode
	text string
}

// checkRefused makes calls of WorkSpaces. Its model has no HTTP status for an
// exception, so that each has 400.
func checkRefused(t *testing.T, calls map[string]refused) {
	t.Helper()
	for name, test := range calls {
		t.Run(name, func(t *testing.T) {
			_, err := test.call(t.Context())
			refusal, ok := errors.AsType[*model.APIError](err)
			if !ok || refusal.Code != test.want || refusal.StatusCode != 400 || refusal.Message != test.text {
				t.Errorf("got %v, want %s: %s", err, test.want, test.text)
			}
		})
	}
}

func TestWorkspaceImageExceptions(t *testing.T) {
	url := start(t, "")
	create := method[model.CreateWorkspaceImageRequest, model.CreateWorkspaceImageResult](url)
	copyOf := func(ctx context.Context, name, id string) (*model.CopyWorkspaceImageResult, error) {
		return method[model.CopyWorkspaceImageRequest, model.CopyWorkspaceImageResult](url)(ctx, &model.CopyWorkspaceImageRequest{Name: name, SourceImageId: id, SourceRegion: "eu-central-1"})
	}
	update := func(ctx context.Context, name, id string) (any, error) {
		return method[model.CreateUpdatedWorkspaceImageRequest, model.CreateUpdatedWorkspaceImageResult](url)(ctx, &model.CreateUpdatedWorkspaceImageRequest{Name: name, Description: "Test", SourceImageId: id})
	}
	remove := func(ctx context.Context, id string) (any, error) {
		return method[model.DeleteWorkspaceImageRequest, model.DeleteWorkspaceImageResult](url)(ctx, &model.DeleteWorkspaceImageRequest{ImageId: id})
	}
	const (
		available = "wsi-0a1b2c3d4"
		pending   = "wsi-f9a0b1c2d"
		failed    = "wsi-c0d1e2f3a"
		shared    = "wsi-4b5c6d7e8"
		none      = "wsi-000000000"
	)
	first := done(create(t.Context(), newWorkspaceImage("first", "ws-9z8y7x6w5")))(t)
	checkRefused(t, map[string]refused{
		"create: the name is taken": {func(ctx context.Context) (any, error) {
			return create(ctx, newWorkspaceImage("knowledge-worker-win11", "ws-000000000"))
		}, model.ResourceAlreadyExistsException, "Image knowledge-worker-win11 already exists"},
		"create: the WorkSpace is busy": {func(ctx context.Context) (any, error) {
			return create(ctx, newWorkspaceImage("second", "ws-9z8y7x6w5"))
		}, model.InvalidResourceStateException, "Image " + first.ImageId + " is being made of WorkSpace ws-9z8y7x6w5"},
		"copy: the name is taken": {func(ctx context.Context) (any, error) {
			return copyOf(ctx, "call-center-2025", available)
		}, model.ResourceAlreadyExistsException, "Image call-center-2025 already exists"},
		"copy: no such image": {func(ctx context.Context) (any, error) {
			return copyOf(ctx, "second", none)
		}, model.ResourceNotFoundException, "Image " + none + " was not found"},
		"copy: it is not ready": {func(ctx context.Context) (any, error) {
			return copyOf(ctx, "second", pending)
		}, model.ResourceUnavailableException, "Image " + pending + " is PENDING"},
		"copy: it failed": {func(ctx context.Context) (any, error) {
			return copyOf(ctx, "second", failed)
		}, model.ResourceUnavailableException, "Image " + failed + " is ERROR"},
		"update: the name is taken": {func(ctx context.Context) (any, error) {
			return update(ctx, "call-center-2025", "wsi-5e6f7a8b9")
		}, model.ResourceAlreadyExistsException, "Image call-center-2025 already exists"},
		"update: no such image": {func(ctx context.Context) (any, error) {
			return update(ctx, "second", none)
		}, model.ResourceNotFoundException, "Image " + none + " was not found"},
		"update: of another account": {func(ctx context.Context) (any, error) {
			return update(ctx, "second", shared)
		}, model.AccessDeniedException, "Image " + shared + " is not of this account"},
		"update: it failed": {func(ctx context.Context) (any, error) {
			return update(ctx, "second", failed)
		}, model.InvalidResourceStateException, "Image " + failed + " is ERROR"},
		"delete: no such image": {func(ctx context.Context) (any, error) {
			return remove(ctx, none)
		}, model.InvalidResourceStateException, "Image " + none + " does not exist"},
		"delete: of another account": {func(ctx context.Context) (any, error) {
			return remove(ctx, shared)
		}, model.AccessDeniedException, "Image " + shared + " is not of this account"},
		"delete: it is not ready": {func(ctx context.Context) (any, error) {
			return remove(ctx, pending)
		}, model.InvalidResourceStateException, "Image " + pending + " is PENDING"},
	})
	// A description ends what is under way, and the WorkSpace is free again.
	if got := workspaceImageOf(t, url, first.ImageId); got.State != enums.WorkspaceImageStatePending {
		t.Errorf("the first image is %s", got.State)
	}
	done(create(t.Context(), newWorkspaceImage("second", "ws-9z8y7x6w5")))(t)

	linux := done(copyOf(t.Context(), "linux", shared))(t).ImageId
	workspaceImageOf(t, url, linux) // after which it is AVAILABLE
	checkRefused(t, map[string]refused{
		"update: Linux": {func(ctx context.Context) (any, error) {
			return update(ctx, "third", linux)
		}, model.OperationNotSupportedException, "Image " + linux + " does not run Windows"},
	})
}

// An image of which no operating system is known can't be updated.
func TestUpdateWithoutOperatingSystem(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data.json")
	if err := os.WriteFile(file, []byte(`{"WorkspaceImages":[{"ImageId":"wsi-0a1b2c3d4","State":"AVAILABLE","OwnerAccountId":"123456789012"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	update := method[model.CreateUpdatedWorkspaceImageRequest, model.CreateUpdatedWorkspaceImageResult](start(t, file))
	checkRefused(t, map[string]refused{
		"update": {func(ctx context.Context) (any, error) {
			return update(ctx, &model.CreateUpdatedWorkspaceImageRequest{Name: "new", Description: "Test", SourceImageId: "wsi-0a1b2c3d4"})
		}, model.OperationNotSupportedException, "Image wsi-0a1b2c3d4 does not run Windows"},
	})
}

// The quota counts what there is at first.
func TestWorkspaceImageQuota(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data.json")
	if err := os.WriteFile(file, []byte(`{"WorkspaceImages":[`+numbered(4999, `{"ImageId":"wsi-%09d"}`)+`]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	create := method[model.CreateWorkspaceImageRequest, model.CreateWorkspaceImageResult](start(t, file))
	done(create(t.Context(), newWorkspaceImage("last", "ws-9z8y7x6w5")))(t)
	checkRefused(t, map[string]refused{
		"one too many": {func(ctx context.Context) (any, error) {
			return create(ctx, newWorkspaceImage("next", "ws-000000000"))
		}, model.ResourceLimitExceededException, "There are 5000 images already"},
	})
}
