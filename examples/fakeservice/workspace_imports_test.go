package main

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// newImport returns a request for an image of EC2.
func newImport(name string) *model.ImportWorkspaceImageRequest {
	return &model.ImportWorkspaceImageRequest{
		Ec2ImageId: "ami-0a1b2c3d4e5f60718", IngestionProcess: enums.WorkspaceImageIngestionProcessByolRegularWsp,
		ImageName: name, ImageDescription: "Test",
	}
}

// newCustomImport returns a request for an image that EC2 Image Builder makes.
func newCustomImport(name string) *model.ImportCustomWorkspaceImageRequest {
	return &model.ImportCustomWorkspaceImageRequest{
		ImageName: name, ImageDescription: "Test", ComputeType: enums.ImageComputeTypeBase, Protocol: enums.CustomImageProtocolDcv,
		ImageSource:                    &model.ImageSourceIdentifier{Ec2ImageId: "ami-0a1b2c3d4e5f60718"},
		InfrastructureConfigurationArn: "arn:aws:imagebuilder:eu-central-1:123456789012:infrastructure-configuration/a",
		Platform:                       enums.PlatformWindows, OsVersion: enums.OSVersionWindows11,
	}
}

// associations returns the applications of an image.
func associations(t *testing.T, url, id string) []model.ImageResourceAssociation {
	t.Helper()
	describe := method[model.DescribeImageAssociationsRequest, model.DescribeImageAssociationsResult](url)
	return done(describe(t.Context(), &model.DescribeImageAssociationsRequest{
		ImageId: id, AssociatedResourceTypes: []enums.ImageAssociatedResourceType{enums.ImageAssociatedResourceTypeApplication},
	}))(t).Associations
}

// An image that is imported, and the application that is installed in it, are
// ready when descriptions have shown often enough that they are not.
func TestImportWorkspaceImage(t *testing.T) {
	for _, settle := range []int{1, 3} {
		t.Run(strconv.Itoa(settle), func(t *testing.T) {
			url := startSettled(t, settle)
			request := newImport("imported")
			request.Applications = []enums.WorkspaceApplication{enums.WorkspaceApplicationMicrosoftOffice2019}
			id := done(method[model.ImportWorkspaceImageRequest, model.ImportWorkspaceImageResult](url)(t.Context(), request))(t).ImageId
			if !workspaceImageID.MatchString(id) {
				t.Errorf("the image is %q", id)
			}
			time.Sleep(2 * time.Millisecond) // a later time shows
			for i := range settle + 2 {
				got := workspaceImageOf(t, url, id)
				want := &model.WorkspaceImage{
					ImageId: id, Name: "imported", Description: "Test", OperatingSystem: &model.OperatingSystem{Type: enums.OperatingSystemTypeWindows},
					State: enums.WorkspaceImageStatePending, RequiredTenancy: enums.WorkspaceImageRequiredTenancyDedicated,
					Created: got.Created, OwnerAccountId: "123456789012",
				}
				if i >= settle {
					want.State = enums.WorkspaceImageStateAvailable
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("description %d (-want +got):\n%s", i+1, diff)
				}
				all := associations(t, url, id)
				if len(all) != 1 {
					t.Fatalf("the applications are %+v", all)
				}
				created, updated := all[0].Created.Time(), all[0].LastUpdatedTime.Time()
				if updated.Before(created) || updated.After(created) != (i >= settle) {
					t.Errorf("description %d of the application: created at %v, updated at %v", i+1, created, updated)
				}
				application := model.ImageResourceAssociation{
					AssociatedResourceId: "wsa-microsoftoffice2019", AssociatedResourceType: enums.ImageAssociatedResourceTypeApplication,
					Created: all[0].Created, LastUpdatedTime: all[0].LastUpdatedTime, ImageId: id, State: enums.AssociationStateInstalling,
				}
				if i >= settle {
					application.State = enums.AssociationStateCompleted
				}
				if diff := cmp.Diff(application, all[0]); diff != "" {
					t.Errorf("description %d of the application (-want +got):\n%s", i+1, diff)
				}
			}
		})
	}
}

// Only kinds that are asked for are listed, and an image without applications
// has an empty list.
func TestImageAssociations(t *testing.T) {
	url := start(t, "")
	if got := associations(t, url, "wsi-5e6f7a8b9"); len(got) != 1 || got[0].State != enums.AssociationStateError || got[0].StateReason == nil {
		t.Errorf("in the sample are %+v", got)
	}
	const target = "WorkspacesService.DescribeImageAssociations"
	for _, body := range []string{
		`{"ImageId":"wsi-5e6f7a8b9","AssociatedResourceTypes":[]}`,
		`{"ImageId":"wsi-c0d1e2f3a","AssociatedResourceTypes":["APPLICATION"]}`,
	} {
		if status, _, answer := send(t, url, target, body); status != 200 || answer != `{"Associations":[]}` {
			t.Errorf("%s: %d %s", body, status, answer)
		}
	}
}

// The applications of an image do not come in pages.
func TestManyImageAssociations(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data.json")
	const id = "wsi-0a1b2c3d4"
	data := `{"WorkspaceImages":[{"ImageId":"` + id + `","OwnerAccountId":"123456789012"}],"Associations":[` +
		numbered(60, `{"AssociatedResourceId":"wsa-%d","AssociatedResourceType":"APPLICATION","ImageId":"`+id+`"}`) + `]}`
	if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := associations(t, start(t, file), id); len(got) != 60 || got[59].AssociatedResourceId != "wsa-59" {
		t.Errorf("got %d", len(got))
	}
}

// importStatesWanted are states of an import in the order in which AWS lists them.
var importStatesWanted = []enums.CustomWorkspaceImageImportState{
	"PENDING", "IN_PROGRESS", "PROCESSING_SOURCE_IMAGE", "UPDATING_OPERATING_SYSTEM", "IMAGE_COMPATIBILITY_CHECKING",
	"INSTALLING_COMPONENTS", "GENERALIZING", "VALIDATING", "PUBLISHING", "COMPLETED",
}

// importOf returns the import of an image as a description has it.
func importOf(t *testing.T, url, id string) *model.DescribeCustomWorkspaceImageImportResult {
	t.Helper()
	describe := method[model.DescribeCustomWorkspaceImageImportRequest, model.DescribeCustomWorkspaceImageImportResult](url)
	return done(describe(t.Context(), &model.DescribeCustomWorkspaceImageImportRequest{ImageId: id}))(t)
}

// beginCustomImport returns the image of a new import.
func beginCustomImport(t *testing.T, url string) (id string) {
	t.Helper()
	result := done(method[model.ImportCustomWorkspaceImageRequest, model.ImportCustomWorkspaceImageResult](url)(t.Context(), newCustomImport("custom")))(t)
	if result.State != "PENDING" || !workspaceImageID.MatchString(result.ImageId) {
		t.Errorf("got %+v", result)
	}
	return result.ImageId
}

// An import goes through its states, each of which is shown as often as it should
// be, and then the image is there.
func TestImportCustomWorkspaceImage(t *testing.T) {
	for _, settle := range []int{1, 3} {
		t.Run(strconv.Itoa(settle), func(t *testing.T) {
			url := startSettled(t, settle)
			id := beginCustomImport(t, url)
			time.Sleep(2 * time.Millisecond) // a later time shows
			began, updated, progress := model.Timestamp{}, time.Time{}, int32(0)
			for i := range len(importStatesWanted) * settle {
				got := importOf(t, url, id)
				if i == 0 {
					began = got.Created
				}
				want := &model.DescribeCustomWorkspaceImageImportResult{
					ImageId: id, InfrastructureConfigurationArn: newCustomImport("").InfrastructureConfigurationArn,
					State: importStatesWanted[i/settle], ProgressPercentage: got.ProgressPercentage, Created: began,
					LastUpdatedTime: got.LastUpdatedTime, ImageSource: newCustomImport("").ImageSource,
					ImageBuilderInstanceId: got.ImageBuilderInstanceId,
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("description %d (-want +got):\n%s", i+1, diff)
				}
				if percent := *got.ProgressPercentage; percent < progress || percent > progress && i%settle != 0 ||
					(percent == 0) != (got.State == "PENDING") || (percent == 100) != (got.State == "COMPLETED") {
					t.Errorf("%s: %d percent after %d", got.State, percent, progress)
				}
				if at := got.LastUpdatedTime.Time(); at.Before(updated) || at.Before(began.Time()) {
					t.Errorf("%s: updated at %v, before %v", got.State, at, updated)
				}
				if (got.ImageBuilderInstanceId == "") != (got.State == "PENDING") {
					t.Errorf("%s: the instance is %q", got.State, got.ImageBuilderInstanceId)
				}
				if got.State != "PENDING" && got.LastUpdatedTime == began {
					t.Errorf("%s: the time of the last update is that of the beginning", got.State)
				}
				progress, updated = *got.ProgressPercentage, got.LastUpdatedTime.Time()
			}
			image := workspaceImageOf(t, url, id)
			if image.State != enums.WorkspaceImageStateAvailable || image.RequiredTenancy != enums.WorkspaceImageRequiredTenancyDedicated || image.Name != "custom" {
				t.Errorf("then the image is %+v", image)
			}
		})
	}
}

// Descriptions of the image bring an import to its end, too: each of its nine
// states before the last is shown as often as it should be.
func TestImportSeenAsImage(t *testing.T) {
	const settle = 2
	url := startSettled(t, settle)
	id := beginCustomImport(t, url)
	for i := range 9 * settle {
		if got := workspaceImageOf(t, url, id).State; got != enums.WorkspaceImageStatePending {
			t.Fatalf("description %d says %s", i+1, got)
		}
	}
	ended := importOf(t, url, id)
	if ended.State != "COMPLETED" || *ended.ProgressPercentage != 100 {
		t.Errorf("then the import is %+v", ended)
	}
	for range 2 * settle {
		time.Sleep(2 * time.Millisecond) // a later time would show
		if got := workspaceImageOf(t, url, id).State; got != enums.WorkspaceImageStateAvailable {
			t.Errorf("then the image is %s", got)
		}
		if diff := cmp.Diff(ended, importOf(t, url, id)); diff != "" {
			t.Errorf("the import still changes (-before +after):\n%s", diff)
		}
	}
}

// An import that failed stays as it is, as does its image.
func TestImportThatFailed(t *testing.T) {
	url := start(t, "")
	for range 3 {
		if got := importOf(t, url, "wsi-c0d1e2f3a"); got.State != "ERROR" || len(got.ErrorDetails) != 2 {
			t.Errorf("in the sample is %+v", got)
		}
	}
	if got := workspaceImageOf(t, url, "wsi-c0d1e2f3a").State; got != "ERROR" {
		t.Errorf("the image is %s", got)
	}
}

// Nothing is left of an image that is deleted.
func TestDeleteImportedImage(t *testing.T) {
	url := start(t, "")
	id := beginCustomImport(t, url)
	for importOf(t, url, id).State.IsTransitional() {
	}
	done(method[model.DeleteWorkspaceImageRequest, model.DeleteWorkspaceImageResult](url)(t.Context(), &model.DeleteWorkspaceImageRequest{ImageId: id}))(t)
	checkRefused(t, map[string]refused{
		"import": {func(ctx context.Context) (any, error) {
			return method[model.DescribeCustomWorkspaceImageImportRequest, model.DescribeCustomWorkspaceImageImportResult](url)(ctx, &model.DescribeCustomWorkspaceImageImportRequest{ImageId: id})
		}, model.ResourceNotFoundException, "Import of image " + id + " was not found"},
	})
}

// However often images come and go, the store does not grow.
func TestDeletedImagesAreForgotten(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	size := func() [5]int {
		return [5]int{len(st.imaged), len(st.workspaceImages.rows), len(st.workspaceImports.rows), len(st.workspacePermissions.owners), len(st.workspaceAssociations.owners)}
	}
	before := size()
	url, stop := listen(st)
	defer stop()
	ctx := t.Context()
	made := done(method[model.CreateWorkspaceImageRequest, model.CreateWorkspaceImageResult](url)(ctx, newWorkspaceImage("made", "ws-9z8y7x6w5")))(t).ImageId
	custom := beginCustomImport(t, url)
	for _, id := range []string{made, custom} {
		for workspaceImageOf(t, url, id).State.IsTransitional() {
		}
		associations(t, url, id)
		sharedAccounts(t, url, id)
		done(method[model.DeleteWorkspaceImageRequest, model.DeleteWorkspaceImageResult](url)(ctx, &model.DeleteWorkspaceImageRequest{ImageId: id}))(t)
	}
	if after := size(); after != before {
		t.Errorf("the store has %d, before %d", after, before)
	}
}

func TestWorkspaceImportExceptions(t *testing.T) {
	url := start(t, "")
	custom := method[model.ImportCustomWorkspaceImageRequest, model.ImportCustomWorkspaceImageResult](url)
	describe := func(ctx context.Context, id string) (any, error) {
		return method[model.DescribeCustomWorkspaceImageImportRequest, model.DescribeCustomWorkspaceImageImportResult](url)(ctx, &model.DescribeCustomWorkspaceImageImportRequest{ImageId: id})
	}
	associated := func(ctx context.Context, id string) (any, error) {
		return method[model.DescribeImageAssociationsRequest, model.DescribeImageAssociationsResult](url)(ctx, &model.DescribeImageAssociationsRequest{
			ImageId: id, AssociatedResourceTypes: []enums.ImageAssociatedResourceType{enums.ImageAssociatedResourceTypeApplication},
		})
	}
	checkRefused(t, map[string]refused{
		"the name is taken": {func(ctx context.Context) (any, error) {
			return method[model.ImportWorkspaceImageRequest, model.ImportWorkspaceImageResult](url)(ctx, newImport("call-center-2025"))
		}, model.ResourceAlreadyExistsException, "Image call-center-2025 already exists"},
		"custom: the name is taken": {func(ctx context.Context) (any, error) {
			return custom(ctx, newCustomImport("call-center-2025"))
		}, model.ResourceAlreadyExistsException, "Image call-center-2025 already exists"},
		"custom: two sources": {func(ctx context.Context) (any, error) {
			request := newCustomImport("custom")
			request.ImageSource.Ec2ImportTaskId = "import-ami-0a1b2c3d"
			return custom(ctx, request)
		}, model.InvalidParameterValuesException, "ImageSource.Ec2ImageId: want exactly one of Ec2ImportTaskId, ImageBuildVersionArn and Ec2ImageId, found 2"},
		"custom: PCoIP": {func(ctx context.Context) (any, error) {
			request := newCustomImport("custom")
			request.Protocol = enums.CustomImageProtocolPcoip
			return custom(ctx, request)
		}, model.InvalidParameterValuesException, `Protocol: "PCOIP" does not go with the OsVersion Windows_11, want DCV or BYOP`},
		"describe: no such image": {func(ctx context.Context) (any, error) {
			return describe(ctx, "wsi-000000000")
		}, model.ResourceNotFoundException, "Import of image wsi-000000000 was not found"},
		"describe: not imported so": {func(ctx context.Context) (any, error) {
			return describe(ctx, "wsi-5e6f7a8b9")
		}, model.ResourceNotFoundException, "Import of image wsi-5e6f7a8b9 was not found"},
		"associations: no such image": {func(ctx context.Context) (any, error) {
			return associated(ctx, "wsi-000000000")
		}, model.ResourceNotFoundException, "Image wsi-000000000 was not found"},
		"associations: of another account": {func(ctx context.Context) (any, error) {
			return associated(ctx, "wsi-4b5c6d7e8")
		}, model.AccessDeniedException, "Image wsi-4b5c6d7e8 is not of this account"},
	})
}
