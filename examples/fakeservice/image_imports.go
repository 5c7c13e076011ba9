package main

import (
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// createImportedImage imports a machine image, or an image of WorkSpaces. There
// are no machine images here, so any is taken. An image of WorkSpaces must be
// there.
func (s *store) createImportedImage(r *model.CreateImportedImageRequest) (*model.CreateImportedImageResult, error) {
	if (r.SourceAmiId == "") == (r.WorkspaceImageId == "") {
		return nil, fail(model.InvalidParameterCombinationException, "Either SourceAmiId or WorkspaceImageId must be given")
	}
	if err := s.newImageName(r.Name); err != nil {
		return nil, err
	}
	if r.IamRoleArn != "" && !isOwnRole(r.IamRoleArn) {
		return nil, fail(model.InvalidRoleException, "IamRoleArn is not a role of this account")
	}
	if r.WorkspaceImageId != "" {
		row := s.workspaceImages.find(func(i *model.WorkspaceImage) bool { return i.ImageId == r.WorkspaceImageId })
		switch {
		case row == nil:
			return nil, notFound("WorkSpaces image", r.WorkspaceImageId)
		case row.item.State != enums.WorkspaceImageStateAvailable:
			return nil, fail(model.OperationNotPermittedException, "WorkSpaces image %s is %s", r.WorkspaceImageId, row.item.State)
		}
	}
	if value(r.DryRun) {
		return nil, fail(model.DryRunOperationException, "Image %s could be imported", r.Name)
	}
	states := []enums.ImageState{enums.ImageStateImporting, enums.ImageStateAvailable}
	if r.RuntimeValidationConfig != nil {
		states = []enums.ImageState{enums.ImageStateImporting, enums.ImageStateValidating, enums.ImageStateAvailable}
	}
	row := s.images.add(model.Image{
		Name:                        r.Name,
		Arn:                         imageArn(r.Name),
		DisplayName:                 r.DisplayName,
		Visibility:                  enums.VisibilityTypePrivate,
		ImageBuilderSupported:       new(false),
		Platform:                    enums.PlatformTypeWindowsServer2022,
		Description:                 r.Description,
		Applications:                applications(r.AppCatalogConfig),
		CreatedTime:                 now(),
		AppstreamAgentVersion:       newestAgent,
		LatestAppstreamAgentVersion: enums.LatestAppstreamAgentVersionTrue,
		SupportedInstanceFamilies:   []string{"GENERAL_PURPOSE", "MEMORY_OPTIMIZED", "COMPUTE_OPTIMIZED"},
		DynamicAppProvidersEnabled:  enums.DynamicAppProvidersEnabledDisabled,
		ImageSharedWithOthers:       enums.ImageSharedWithOthersFalse,
		ManagedSoftwareIncluded:     new(false),
		ImageType:                   enums.ImageTypeCustom,
	})
	return &model.CreateImportedImageResult{Image: s.moveImage(row, states...)}, nil
}

// applications returns the catalog of an image.
func applications(catalog []model.ApplicationConfig) []model.Application {
	all := []model.Application{}
	for _, a := range catalog {
		all = append(all, model.Application{
			Name:             a.Name,
			DisplayName:      a.DisplayName,
			LaunchPath:       a.AbsoluteAppPath,
			LaunchParameters: a.LaunchParameters,
			Enabled:          new(true),
			WorkingDirectory: value(a.WorkingDirectory),
		})
	}
	return all
}

// isOwnRole reports whether an ARN is that of an IAM role of this account, in
// any partition.
func isOwnRole(arn string) bool {
	_, resource, _ := strings.Cut(arn, ":iam::")
	return strings.HasPrefix(resource, account+":role/")
}
