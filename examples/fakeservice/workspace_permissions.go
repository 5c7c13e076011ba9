package main

import (
	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// updateWorkspaceImagePermission shares an image with an account, or stops that.
// If it is so already, nothing happens.
func (s *store) updateWorkspaceImagePermission(r *model.UpdateWorkspaceImagePermissionRequest) (*model.UpdateWorkspaceImagePermissionResult, error) {
	image, err := s.ownWorkspaceImage(r.ImageId)
	switch {
	case err != nil:
		return nil, err
	case r.SharedAccountId == account:
		return nil, fail(model.InvalidParameterValuesException, "Image %s can't be shared with the account that owns it", r.ImageId)
	case image.item.State != enums.WorkspaceImageStateAvailable:
		return nil, fail(model.ResourceUnavailableException, "Image %s is %s", r.ImageId, image.item.State)
	}
	shared := s.workspacePermissions.of(r.ImageId)
	same := func(p *model.WorkspaceImagePermission) bool { return p.SharedAccountId == r.SharedAccountId }
	if !*r.AllowCopyImage {
		shared.remove(same)
	} else if shared.find(same) == nil {
		shared.add(model.WorkspaceImagePermission{SharedAccountId: r.SharedAccountId})
	}
	return &model.UpdateWorkspaceImagePermissionResult{}, nil
}

func (s *store) describeWorkspaceImagePermissions(r *model.DescribeWorkspaceImagePermissionsRequest) (*model.DescribeWorkspaceImagePermissionsResult, error) {
	if _, err := s.ownWorkspaceImage(r.ImageId); err != nil {
		return nil, err
	}
	page, err := s.workspacePermissions.of(r.ImageId).page(r.NextToken, int(r.MaxResults), func(*model.WorkspaceImagePermission) bool { return true })
	return &model.DescribeWorkspaceImagePermissionsResult{ImageId: r.ImageId, ImagePermissions: page.Items, NextToken: page.NextToken}, err
}
