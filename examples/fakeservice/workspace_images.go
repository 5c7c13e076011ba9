package main

import (
	"crypto/rand"
	"maps"
	"slices"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// maxWorkspaceImages is the quota of WorkSpaces images.
const maxWorkspaceImages = 5000

// createWorkspaceImage makes an image of a WorkSpace. This service does not know
// which WorkSpaces there are: every one exists and runs Windows.
func (s *store) createWorkspaceImage(r *model.CreateWorkspaceImageRequest) (*model.CreateWorkspaceImageResult, error) {
	if before := s.workspaceImage(s.imaged[r.WorkspaceId]); before != nil && before.item.State.IsTransitional() {
		return nil, fail(model.InvalidResourceStateException, "Image %s is being made of WorkSpace %s", before.item.ImageId, r.WorkspaceId)
	}
	row, err := s.addWorkspaceImage(model.WorkspaceImage{
		Name:            r.Name,
		Description:     r.Description,
		OperatingSystem: &model.OperatingSystem{Type: enums.OperatingSystemTypeWindows},
		RequiredTenancy: enums.WorkspaceImageRequiredTenancyDefault,
	})
	if err != nil {
		return nil, err
	}
	image := row.item
	s.imaged[r.WorkspaceId] = image.ImageId
	return &model.CreateWorkspaceImageResult{
		ImageId:         image.ImageId,
		Name:            image.Name,
		Description:     image.Description,
		OperatingSystem: image.OperatingSystem,
		State:           image.State,
		RequiredTenancy: image.RequiredTenancy,
		Created:         image.Created,
		OwnerAccountId:  image.OwnerAccountId,
	}, nil
}

// copyWorkspaceImage copies an image of this account, or one that is shared with
// it. There is one Region only, which stands for whatever SourceRegion says.
func (s *store) copyWorkspaceImage(r *model.CopyWorkspaceImageRequest) (*model.CopyWorkspaceImageResult, error) {
	source := s.workspaceImage(r.SourceImageId)
	switch {
	case source == nil:
		return nil, notFound("Image", r.SourceImageId)
	case source.item.State != enums.WorkspaceImageStateAvailable:
		return nil, fail(model.ResourceUnavailableException, "Image %s is %s", r.SourceImageId, source.item.State)
	}
	row, err := s.addWorkspaceImage(model.WorkspaceImage{
		Name:            r.Name,
		Description:     r.Description,
		OperatingSystem: source.item.OperatingSystem,
		RequiredTenancy: source.item.RequiredTenancy,
		Updates:         source.item.Updates,
	})
	if err != nil {
		return nil, err
	}
	return &model.CopyWorkspaceImageResult{ImageId: row.item.ImageId}, nil
}

func (s *store) createUpdatedWorkspaceImage(r *model.CreateUpdatedWorkspaceImageRequest) (*model.CreateUpdatedWorkspaceImageResult, error) {
	source, err := s.ownWorkspaceImage(r.SourceImageId)
	switch {
	case err != nil:
		return nil, err
	case source.item.State != enums.WorkspaceImageStateAvailable:
		return nil, fail(model.InvalidResourceStateException, "Image %s is %s", r.SourceImageId, source.item.State)
	case source.item.OperatingSystem == nil || source.item.OperatingSystem.Type != enums.OperatingSystemTypeWindows:
		return nil, fail(model.OperationNotSupportedException, "Image %s does not run Windows", r.SourceImageId)
	}
	row, err := s.addWorkspaceImage(model.WorkspaceImage{
		Name:            r.Name,
		Description:     r.Description,
		OperatingSystem: source.item.OperatingSystem,
		RequiredTenancy: source.item.RequiredTenancy,
		Updates:         &model.UpdateResult{UpdateAvailable: new(false)},
	})
	if err != nil {
		return nil, err
	}
	return &model.CreateUpdatedWorkspaceImageResult{ImageId: row.item.ImageId}, nil
}

func (s *store) describeWorkspaceImages(r *model.DescribeWorkspaceImagesRequest) (*model.DescribeWorkspaceImagesResult, error) {
	page, err := s.workspaceImages.page(r.NextToken, int(r.MaxResults), func(i *model.WorkspaceImage) bool {
		kind := enums.WorkspaceImageTypeShared
		if i.OwnerAccountId == account {
			kind = enums.WorkspaceImageTypeOwned
		}
		return (len(r.ImageIds) == 0 || slices.Contains(r.ImageIds, i.ImageId)) && (r.ImageType == "" || r.ImageType == kind)
	})
	return &model.DescribeWorkspaceImagesResult{Images: page.Items, NextToken: page.NextToken}, err
}

// deleteWorkspaceImage deletes an image at once: there is no state in between.
// The operation documents no ResourceNotFoundException.
func (s *store) deleteWorkspaceImage(r *model.DeleteWorkspaceImageRequest) (*model.DeleteWorkspaceImageResult, error) {
	if s.workspaceImage(r.ImageId) == nil {
		return nil, fail(model.InvalidResourceStateException, "Image %s does not exist", r.ImageId)
	}
	row, err := s.ownWorkspaceImage(r.ImageId)
	switch {
	case err != nil:
		return nil, err
	case row.item.State.IsTransitional():
		return nil, fail(model.InvalidResourceStateException, "Image %s is %s", r.ImageId, row.item.State)
	case len(s.workspacePermissions.of(r.ImageId).rows) > 0:
		return nil, fail(model.ResourceAssociatedException, "Image %s is shared with other accounts", r.ImageId)
	}
	s.workspaceImages.remove(func(i *model.WorkspaceImage) bool { return i.ImageId == r.ImageId })
	s.workspaceImports.remove(func(i *model.DescribeCustomWorkspaceImageImportResult) bool { return i.ImageId == r.ImageId })
	s.workspacePermissions.drop(r.ImageId)
	s.workspaceAssociations.drop(r.ImageId)
	maps.DeleteFunc(s.imaged, func(_, image string) bool { return image == r.ImageId })
	return &model.DeleteWorkspaceImageResult{}, nil
}

// workspaceImage returns the image of an identifier, or nil.
func (s *store) workspaceImage(id string) *row[model.WorkspaceImage] {
	return s.workspaceImages.find(func(i *model.WorkspaceImage) bool { return i.ImageId == id })
}

// ownWorkspaceImage returns the image of an identifier, if this account owns it.
func (s *store) ownWorkspaceImage(id string) (*row[model.WorkspaceImage], error) {
	row := s.workspaceImage(id)
	switch {
	case row == nil:
		return nil, notFound("Image", id)
	case row.item.OwnerAccountId != account:
		return nil, fail(model.AccessDeniedException, "Image %s is not of this account", id)
	}
	return row, nil
}

// addWorkspaceImage adds an image of this account, if its name is not taken. It
// is PENDING, and AVAILABLE when describe calls have shown that.
func (s *store) addWorkspaceImage(image model.WorkspaceImage) (*row[model.WorkspaceImage], error) {
	same := func(i *model.WorkspaceImage) bool { return i.Name == image.Name && i.OwnerAccountId == account }
	switch {
	case s.workspaceImages.find(same) != nil:
		return nil, fail(model.ResourceAlreadyExistsException, "Image %s already exists", image.Name)
	case len(s.workspaceImages.rows) >= maxWorkspaceImages:
		return nil, fail(model.ResourceLimitExceededException, "There are %d images already", maxWorkspaceImages)
	}
	image.ImageId = "wsi-" + strings.ToLower(rand.Text()[:9])
	image.State = enums.WorkspaceImageStatePending
	image.Created = now()
	image.OwnerAccountId = account
	row := s.workspaceImages.add(image)
	row.begin(s.settle, func(i *model.WorkspaceImage) bool {
		i.State = enums.WorkspaceImageStateAvailable
		return true
	})
	return row, nil
}
