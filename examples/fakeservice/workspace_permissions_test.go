package main

import (
	"context"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/paginate/paginatetest"
)

// sharedAccounts returns the accounts that an image is shared with.
func sharedAccounts(t *testing.T, url, id string) []string {
	t.Helper()
	describe := method[model.DescribeWorkspaceImagePermissionsRequest, model.DescribeWorkspaceImagePermissionsResult](url)
	result := done(describe(t.Context(), &model.DescribeWorkspaceImagePermissionsRequest{ImageId: id}))(t)
	if result.ImageId != id || result.NextToken != "" {
		t.Errorf("the permissions of %s are %+v", id, result)
	}
	var accounts []string
	for _, p := range result.ImagePermissions {
		accounts = append(accounts, p.SharedAccountId)
	}
	return accounts
}

// An image is shared with accounts, in their order, and with one at most once.
// While it is, it can't be deleted.
func TestWorkspaceImagePermissions(t *testing.T) {
	const id = "wsi-5e6f7a8b9"
	url := start(t, "")
	update := method[model.UpdateWorkspaceImagePermissionRequest, model.UpdateWorkspaceImagePermissionResult](url)
	remove := method[model.DeleteWorkspaceImageRequest, model.DeleteWorkspaceImageResult](url)
	if got := sharedAccounts(t, url, id); len(got) > 0 {
		t.Fatalf("in the sample it is shared with %v", got)
	}
	for _, step := range []struct {
		account string
		allow   bool
		want    []string
	}{
		{"210987654321", true, []string{"210987654321"}},
		{"000000000042", true, []string{"210987654321", "000000000042"}},
		{"210987654321", true, []string{"210987654321", "000000000042"}},
		{"345678901234", false, []string{"210987654321", "000000000042"}},
		{"210987654321", false, []string{"000000000042"}},
		{"210987654321", true, []string{"000000000042", "210987654321"}},
		{"210987654321", false, []string{"000000000042"}},
	} {
		done(update(t.Context(), &model.UpdateWorkspaceImagePermissionRequest{ImageId: id, SharedAccountId: step.account, AllowCopyImage: &step.allow}))(t)
		if diff := cmp.Diff(step.want, sharedAccounts(t, url, id)); diff != "" {
			t.Errorf("after %s %t (-want +got):\n%s", step.account, step.allow, diff)
		}
	}
	checkRefused(t, map[string]refused{
		"delete: it is shared": {func(ctx context.Context) (any, error) {
			return remove(ctx, &model.DeleteWorkspaceImageRequest{ImageId: id})
		}, model.ResourceAssociatedException, "Image " + id + " is shared with other accounts"},
	})
	done(update(t.Context(), &model.UpdateWorkspaceImagePermissionRequest{ImageId: id, SharedAccountId: "000000000042", AllowCopyImage: new(false)}))(t)
	done(remove(t.Context(), &model.DeleteWorkspaceImageRequest{ImageId: id}))(t)
}

func TestWorkspacePermissionExceptions(t *testing.T) {
	url := start(t, "")
	update := func(ctx context.Context, id, account string) (any, error) {
		return method[model.UpdateWorkspaceImagePermissionRequest, model.UpdateWorkspaceImagePermissionResult](url)(ctx, &model.UpdateWorkspaceImagePermissionRequest{ImageId: id, SharedAccountId: account, AllowCopyImage: new(true)})
	}
	describe := func(ctx context.Context, id, token string) (any, error) {
		return method[model.DescribeWorkspaceImagePermissionsRequest, model.DescribeWorkspaceImagePermissionsResult](url)(ctx, &model.DescribeWorkspaceImagePermissionsRequest{ImageId: id, NextToken: token})
	}
	first := done(method[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](url)(t.Context(), &model.DescribeWorkspaceImagesRequest{MaxResults: 1}))(t)
	checkRefused(t, map[string]refused{
		"no such image": {func(ctx context.Context) (any, error) {
			return update(ctx, "wsi-000000000", "210987654321")
		}, model.ResourceNotFoundException, "Image wsi-000000000 was not found"},
		"of another account": {func(ctx context.Context) (any, error) {
			return update(ctx, "wsi-4b5c6d7e8", "345678901234")
		}, model.AccessDeniedException, "Image wsi-4b5c6d7e8 is not of this account"},
		"with its owner": {func(ctx context.Context) (any, error) {
			return update(ctx, "wsi-0a1b2c3d4", "123456789012")
		}, model.InvalidParameterValuesException, "Image wsi-0a1b2c3d4 can't be shared with the account that owns it"},
		"it is not ready": {func(ctx context.Context) (any, error) {
			return update(ctx, "wsi-f9a0b1c2d", "210987654321")
		}, model.ResourceUnavailableException, "Image wsi-f9a0b1c2d is PENDING"},
		"describe: no such image": {func(ctx context.Context) (any, error) {
			return describe(ctx, "wsi-000000000", "")
		}, model.ResourceNotFoundException, "Image wsi-000000000 was not found"},
		"describe: of another account": {func(ctx context.Context) (any, error) {
			return describe(ctx, "wsi-4b5c6d7e8", "")
		}, model.AccessDeniedException, "Image wsi-4b5c6d7e8 is not of this account"},
		"describe: a token of the images": {func(ctx context.Context) (any, error) {
			return describe(ctx, "wsi-0a1b2c3d4", first.NextToken)
		}, model.ValidationException, "The NextToken is not one of this operation"},
	})
}

// The pages of the permissions of an image, with many sizes, are what a pager
// needs.
func TestWorkspacePermissionPages(t *testing.T) {
	url := start(t, "")
	want := []model.WorkspaceImagePermission{{SharedAccountId: "210987654321"}, {SharedAccountId: "345678901234"}, {SharedAccountId: "000000000042"}}
	for _, size := range []int{0, 1, 2, 3, 25} {
		t.Run(strconv.Itoa(size), func(t *testing.T) {
			describe := method[model.DescribeWorkspaceImagePermissionsRequest, model.DescribeWorkspaceImagePermissionsResult](url)
			pager := paginate.New(describe, &model.DescribeWorkspaceImagePermissionsRequest{ImageId: "wsi-0a1b2c3d4"})
			pager.PageSize = size
			if err := paginatetest.TestPager(t.Context(), pager, want); err != nil {
				t.Error(err)
			}
		})
	}
}
