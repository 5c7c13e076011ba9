package main

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// shareImage returns a request that shares an image.
func shareImage(name, account string, fleet bool) model.Shape {
	return &model.UpdateImagePermissionsRequest{Name: name, SharedAccountId: account, ImagePermissions: &model.ImagePermissions{AllowFleet: &fleet}}
}

// wantPermissions checks with which accounts an image is shared.
func wantPermissions(t *testing.T, url, name string, want ...model.SharedImagePermissions) {
	t.Helper()
	got := answer[model.DescribeImagePermissionsResult](t, url, &model.DescribeImagePermissionsRequest{Name: name})
	if want == nil {
		want = []model.SharedImagePermissions{}
	}
	if diff := cmp.Diff(&model.DescribeImagePermissionsResult{Name: name, SharedImagePermissionsList: want}, got); diff != "" {
		t.Errorf("permissions of %s (-want +got):\n%s", name, diff)
	}
	shared := enums.ImageSharedWithOthersFalse
	if len(want) > 0 {
		shared = enums.ImageSharedWithOthersTrue
	}
	if got := describeImage(t, url, name).ImageSharedWithOthers; got != shared {
		t.Errorf("%s says %s, want %s", name, got, shared)
	}
}

func TestSamplePermissions(t *testing.T) {
	wantPermissions(
		t, start(t, ""), "office-2026-02",
		model.SharedImagePermissions{SharedAccountId: "210987654321", ImagePermissions: &model.ImagePermissions{AllowFleet: new(true), AllowImageBuilder: new(false)}},
		model.SharedImagePermissions{SharedAccountId: "345678901234", ImagePermissions: &model.ImagePermissions{AllowFleet: new(true), AllowImageBuilder: new(true)}},
	)
}

// An update adds an account or replaces what it may do, and an image can't be
// deleted until the last account is gone.
func TestImagePermissions(t *testing.T) {
	url := start(t, "")
	const name, first, second = "cad-2026.01", "111111111111", "222222222222"
	permissions := func(account string, fleet bool) model.SharedImagePermissions {
		return model.SharedImagePermissions{SharedAccountId: account, ImagePermissions: &model.ImagePermissions{AllowFleet: &fleet}}
	}
	stop := func(account string) model.Shape {
		return &model.DeleteImagePermissionsRequest{Name: name, SharedAccountId: account}
	}
	change := func(request model.Shape) {
		t.Helper()
		if text, refused := call(t, url, request); refused != nil || text != "{}" {
			t.Errorf("got %s, %v", text, refused)
		}
	}
	wantPermissions(t, url, name)
	change(shareImage(name, first, true))
	wantPermissions(t, url, name, permissions(first, true))
	change(shareImage(name, second, true))
	change(shareImage(name, first, false))
	wantPermissions(t, url, name, permissions(first, false), permissions(second, true))

	for account, want := range map[string]int{second: 1, "333333333333": 0} {
		got := answer[model.DescribeImagePermissionsResult](t, url, &model.DescribeImagePermissionsRequest{Name: name, SharedAwsAccountIds: []string{account}})
		if len(got.SharedImagePermissionsList) != want || want == 1 && got.SharedImagePermissionsList[0].SharedAccountId != account {
			t.Errorf("of %s: %+v", account, got)
		}
	}

	inUse := map[string]refusal{"delete a shared image": {&model.DeleteImageRequest{Name: name}, model.ResourceInUseException, "Image cad-2026.01 is shared with other accounts"}}
	checkRefusals(t, url, inUse)
	change(stop(first))
	wantPermissions(t, url, name, permissions(second, true))
	checkRefusals(t, url, inUse)
	change(stop(second))
	wantPermissions(t, url, name)
	checkRefusals(t, url, map[string]refusal{"not shared any more": {stop(second), model.ResourceNotFoundException, "Image cad-2026.01 is not shared with account 222222222222"}})
	if got := answer[model.DeleteImageResult](t, url, &model.DeleteImageRequest{Name: name}); got.Image.State != enums.ImageStateDeleting {
		t.Errorf("deleted: %+v", got.Image)
	}
}

func TestImagePermissionsPages(t *testing.T) {
	url := start(t, "")
	const name = "gis-rocky-2025-11"
	var want []model.SharedImagePermissions
	for i := range 5 {
		account := fmt.Sprintf("%012d", i)
		answer[model.UpdateImagePermissionsResult](t, url, shareImage(name, account, i%2 == 0))
		want = append(want, model.SharedImagePermissions{SharedAccountId: account, ImagePermissions: &model.ImagePermissions{AllowFleet: new(i%2 == 0)}})
	}
	describe := method[model.DescribeImagePermissionsRequest, model.DescribeImagePermissionsResult](url)
	wantPages(t, paginate.New(describe, &model.DescribeImagePermissionsRequest{Name: name}), want)

	// A token of one image is no token of another.
	token := answer[model.DescribeImagePermissionsResult](t, url, &model.DescribeImagePermissionsRequest{Name: name, MaxResults: new(int32(1))}).NextToken
	checkRefusals(t, url, map[string]refusal{
		"a token of another image": {&model.DescribeImagePermissionsRequest{Name: "office-2026-02", NextToken: token}, model.ValidationException, "The NextToken is not one of this operation"},
	})
}

func TestImagePermissionsRefused(t *testing.T) {
	const account = "111111111111"
	stop := func(name string) model.Shape {
		return &model.DeleteImagePermissionsRequest{Name: name, SharedAccountId: account}
	}
	describe := func(name string) model.Shape { return &model.DescribeImagePermissionsRequest{Name: name} }
	const notPrivate = " is not a private image of this account"
	checkRefusals(t, start(t, ""), map[string]refusal{
		"update: no such image":      {shareImage("none", account, true), model.ResourceNotFoundException, "Image none was not found"},
		"update: it is busy":         {shareImage("erp-2026.03", account, true), model.ResourceNotAvailableException, "Image erp-2026.03 is VALIDATING"},
		"update: of somebody else":   {shareImage("partner-viewer-7", account, true), model.ResourceNotAvailableException, "Image partner-viewer-7" + notPrivate},
		"delete: no such image":      {stop("none"), model.ResourceNotFoundException, "Image none was not found"},
		"delete: it failed":          {stop("office-2026-02-dublin"), model.ResourceNotAvailableException, "Image office-2026-02-dublin is FAILED"},
		"delete: no such account":    {stop("office-2026-02"), model.ResourceNotFoundException, "Image office-2026-02 is not shared with account 111111111111"},
		"describe: no such image":    {describe("none"), model.ResourceNotFoundException, "Image none was not found"},
		"describe: of somebody else": {describe("partner-viewer-7"), model.ResourceNotFoundException, "Image partner-viewer-7" + notPrivate},
	})
}

// An account that has the image already does not count against the quota.
func TestImagePermissionsQuota(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	shared := st.permissions.of("cad-2026.01")
	for i := range 499 {
		shared.add(model.SharedImagePermissions{SharedAccountId: fmt.Sprintf("%012d", i), ImagePermissions: new(model.ImagePermissions)})
	}
	url, stop := listen(st)
	defer stop()
	answer[model.UpdateImagePermissionsResult](t, url, shareImage("cad-2026.01", "999999999999", true))
	answer[model.UpdateImagePermissionsResult](t, url, shareImage("cad-2026.01", "000000000000", true))
	checkRefusals(t, url, map[string]refusal{
		"one too many": {shareImage("cad-2026.01", "888888888888", true), model.LimitExceededException, "Image cad-2026.01 is shared with 500 accounts already"},
	})
}
