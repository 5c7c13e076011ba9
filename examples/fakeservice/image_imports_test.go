package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

const (
	importRole     = "arn:aws:iam::123456789012:role/service-role/AppStreamImport"
	workspaceImage = "wsi-0a1b2c3d4" // which is AVAILABLE in the sample
)

// An import is IMPORTING, VALIDATING if that was asked for, and then AVAILABLE.
func TestCreateImportedImage(t *testing.T) {
	url := start(t, "")
	result := answer[model.CreateImportedImageResult](t, url, &model.CreateImportedImageRequest{
		Name: "imported", SourceAmiId: "ami-0a1b2c3d4e5f60718", IamRoleArn: importRole,
		Description: "From EC2", DisplayName: "Imported", Tags: map[string]string{"a": "b"},
		AppCatalogConfig: []model.ApplicationConfig{
			{Name: "cad", DisplayName: "CAD", AbsoluteAppPath: `C:\cad\cad.exe`, LaunchParameters: "-x", WorkingDirectory: new("")},
			{Name: "plot", AbsoluteAppPath: `C:\cad\plot.exe`, WorkingDirectory: new(`C:\cad`)},
		},
	})
	want := &model.Image{
		Name: "imported", Arn: "arn:aws:appstream:eu-central-1:123456789012:image/imported", DisplayName: "Imported", Description: "From EC2",
		State: enums.ImageStateImporting, Visibility: enums.VisibilityTypePrivate, ImageType: enums.ImageTypeCustom, ImageBuilderSupported: new(false),
		Platform: enums.PlatformTypeWindowsServer2022,
		Applications: []model.Application{
			{Name: "cad", DisplayName: "CAD", LaunchPath: `C:\cad\cad.exe`, LaunchParameters: "-x", Enabled: new(true)},
			{Name: "plot", LaunchPath: `C:\cad\plot.exe`, WorkingDirectory: `C:\cad`, Enabled: new(true)},
		},
		CreatedTime: result.Image.CreatedTime, AppstreamAgentVersion: "02-11-2026", LatestAppstreamAgentVersion: enums.LatestAppstreamAgentVersionTrue,
		SupportedInstanceFamilies:  []string{"GENERAL_PURPOSE", "MEMORY_OPTIMIZED", "COMPUTE_OPTIMIZED"},
		DynamicAppProvidersEnabled: enums.DynamicAppProvidersEnabledDisabled, ImageSharedWithOthers: enums.ImageSharedWithOthersFalse, ManagedSoftwareIncluded: new(false),
	}
	if diff := cmp.Diff(want, result.Image); diff != "" {
		t.Errorf("the image (-want +got):\n%s", diff)
	}
	wantImageStates(t, url, "imported", enums.ImageStateImporting, enums.ImageStateAvailable)

	answer[model.CreateImportedImageResult](t, url, &model.CreateImportedImageRequest{Name: "validated", WorkspaceImageId: workspaceImage, RuntimeValidationConfig: new(model.RuntimeValidationConfig), DryRun: new(false)})
	wantImageStates(t, url, "validated", enums.ImageStateImporting, enums.ImageStateValidating, enums.ImageStateAvailable)
}

// A dry run that would succeed ends with an exception of its own, and makes no
// image. One that would not is refused for the same reason as the import.
func TestImportRefused(t *testing.T) {
	url := start(t, "")
	request := func(change func(*model.CreateImportedImageRequest)) *model.CreateImportedImageRequest {
		r := model.CreateImportedImageRequest{Name: "new", SourceAmiId: "ami-0a1b2c3d", IamRoleArn: importRole}
		change(&r)
		return &r
	}
	workspace := func(id string) func(*model.CreateImportedImageRequest) {
		return func(r *model.CreateImportedImageRequest) { r.SourceAmiId, r.WorkspaceImageId = "", id }
	}
	refused := map[string]refusal{
		"the name is taken":         {request(func(r *model.CreateImportedImageRequest) { r.Name = "cad-2026.01" }), model.ResourceAlreadyExistsException, "Image cad-2026.01 already exists"},
		"two sources":               {request(func(r *model.CreateImportedImageRequest) { r.WorkspaceImageId = workspaceImage }), model.InvalidParameterCombinationException, "Either SourceAmiId or WorkspaceImageId must be given"},
		"no source":                 {request(workspace("")), model.InvalidParameterCombinationException, "Either SourceAmiId or WorkspaceImageId must be given"},
		"a role of another account": {request(func(r *model.CreateImportedImageRequest) { r.IamRoleArn = "arn:aws:iam::111111111111:role/a" }), model.InvalidRoleException, "IamRoleArn is not a role of this account"},
		"a user for a role":         {request(func(r *model.CreateImportedImageRequest) { r.IamRoleArn = "arn:aws:iam::123456789012:user/a" }), model.InvalidRoleException, "IamRoleArn is not a role of this account"},
		"no such WorkSpaces image":  {request(workspace("wsi-000000000")), model.ResourceNotFoundException, "WorkSpaces image wsi-000000000 was not found"},
		"it failed":                 {request(workspace("wsi-c0d1e2f3a")), model.OperationNotPermittedException, "WorkSpaces image wsi-c0d1e2f3a is ERROR"},
	}
	checkRefusals(t, url, refused)
	for name, test := range refused {
		dry := *test.request.(*model.CreateImportedImageRequest)
		dry.DryRun = new(true)
		checkRefusals(t, url, map[string]refusal{"dry run: " + name: {&dry, test.want, test.message}})
	}
	checkRefusals(t, url, map[string]refusal{
		"dry run": {request(func(r *model.CreateImportedImageRequest) { r.DryRun = new(true) }), model.DryRunOperationException, "Image new could be imported"},
	})
	wantNoImage(t, url, "new")
}

// What AWS takes for sensitive is in no message.
func TestCatalogIsNotShown(t *testing.T) {
	_, refused := call(t, start(t, ""), &model.CreateImportedImageRequest{Name: "new", SourceAmiId: "ami-0a1b2c3d", AppCatalogConfig: []model.ApplicationConfig{{Name: "a secret", AbsoluteAppPath: "a"}}})
	const want = "1 validation error detected: Value '(hidden)' at 'appCatalogConfig.1.member.name' failed to satisfy constraint: Member must satisfy regular expression pattern: "
	if refused == nil || refused.Code != model.ValidationException || !contains(refused.Message, want) || contains(refused.Message, "a secret") {
		t.Errorf("got %v", refused)
	}
}
