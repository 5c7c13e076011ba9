package main

import (
	"slices"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

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
