package main

import (
	"slices"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

func (s *store) describeImageAssociations(r *model.DescribeImageAssociationsRequest) (*model.DescribeImageAssociationsResult, error) {
	if _, err := s.ownWorkspaceImage(r.ImageId); err != nil {
		return nil, err
	}
	all := s.workspaceAssociations.of(r.ImageId)
	page, err := all.page("", len(all.rows), func(a *model.ImageResourceAssociation) bool {
		return slices.Contains(r.AssociatedResourceTypes, a.AssociatedResourceType)
	})
	return &model.DescribeImageAssociationsResult{Associations: page.Items}, err
}

// install begins the installation of an application into an image. It is
// INSTALLING, and COMPLETED when describe calls have shown that.
func (s *store) install(imageID string, application enums.WorkspaceApplication) {
	at := now()
	row := s.workspaceAssociations.of(imageID).add(model.ImageResourceAssociation{
		AssociatedResourceId:   "wsa-" + strings.ToLower(strings.ReplaceAll(string(application), "_", "")),
		AssociatedResourceType: enums.ImageAssociatedResourceTypeApplication,
		Created:                at,
		LastUpdatedTime:        at,
		ImageId:                imageID,
		State:                  enums.AssociationStateInstalling,
	})
	row.begin(s.settle, func(a *model.ImageResourceAssociation) bool {
		a.State, a.LastUpdatedTime = enums.AssociationStateCompleted, now()
		return true
	})
}
