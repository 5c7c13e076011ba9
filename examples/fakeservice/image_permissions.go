package main

import (
	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// maxSharedAccounts is the quota of accounts with which an image is shared.
const maxSharedAccounts = 500

func (s *store) updateImagePermissions(r *model.UpdateImagePermissionsRequest) (*model.UpdateImagePermissionsResult, error) {
	image, err := s.shareable(r.Name)
	if err != nil {
		return nil, err
	}
	shared := s.permissions.of(r.Name)
	item := model.SharedImagePermissions{SharedAccountId: r.SharedAccountId, ImagePermissions: r.ImagePermissions}
	switch row := shared.find(ofAccount(r.SharedAccountId)); {
	case row != nil:
		row.item = item
	case len(shared.rows) >= maxSharedAccounts:
		return nil, fail(model.LimitExceededException, "Image %s is shared with %d accounts already", r.Name, maxSharedAccounts)
	default:
		shared.add(item)
	}
	image.item.ImageSharedWithOthers = enums.ImageSharedWithOthersTrue
	return new(model.UpdateImagePermissionsResult), nil
}

func (s *store) describeImagePermissions(r *model.DescribeImagePermissionsRequest) (*model.DescribeImagePermissionsResult, error) {
	if _, err := s.privateImage(r.Name, model.ResourceNotFoundException); err != nil {
		return nil, err
	}
	accounts := set(r.SharedAwsAccountIds)
	page, err := s.permissions.of(r.Name).page(r.NextToken, int(value(r.MaxResults)), func(p *model.SharedImagePermissions) bool {
		return len(accounts) == 0 || accounts[p.SharedAccountId]
	})
	return &model.DescribeImagePermissionsResult{Name: r.Name, SharedImagePermissionsList: page.Items, NextToken: page.NextToken}, err
}

func (s *store) deleteImagePermissions(r *model.DeleteImagePermissionsRequest) (*model.DeleteImagePermissionsResult, error) {
	image, err := s.shareable(r.Name)
	if err != nil {
		return nil, err
	}
	shared := s.permissions.of(r.Name)
	if shared.find(ofAccount(r.SharedAccountId)) == nil {
		return nil, fail(model.ResourceNotFoundException, "Image %s is not shared with account %s", r.Name, r.SharedAccountId)
	}
	shared.remove(ofAccount(r.SharedAccountId))
	if len(shared.rows) == 0 {
		image.item.ImageSharedWithOthers = enums.ImageSharedWithOthersFalse
	}
	return new(model.DeleteImagePermissionsResult), nil
}

// shareable returns the image of a name, if other accounts may get it.
func (s *store) shareable(name string) (*row[model.Image], error) {
	row, err := s.privateImage(name, model.ResourceNotAvailableException)
	if err == nil && row.item.State != enums.ImageStateAvailable {
		err = fail(model.ResourceNotAvailableException, "Image %s is %s", name, row.item.State)
	}
	return row, err
}

// ofAccount returns what finds the permissions of an account.
func ofAccount(account string) func(*model.SharedImagePermissions) bool {
	return func(p *model.SharedImagePermissions) bool { return p.SharedAccountId == account }
}
