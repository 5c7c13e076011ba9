package main

import (
	"cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

func (s *store) describeImages(r *model.DescribeImagesRequest) (*model.DescribeImagesResult, error) {
	if len(r.Names) > 0 && len(r.Arns) > 0 {
		return nil, fail(model.InvalidParameterCombinationException, "Names and Arns can't be given together")
	}
	asked := cmp.Or(
		s.images.lacks(r.Names, func(i *model.Image) string { return i.Name }),
		s.images.lacks(r.Arns, func(i *model.Image) string { return i.Arn }),
	)
	if asked != "" {
		return nil, notFound("Image", asked)
	}
	names, arns := set(r.Names), set(r.Arns)
	page, err := s.images.page(r.NextToken, int(value(r.MaxResults)), func(i *model.Image) bool {
		return (len(names) == 0 || names[i.Name]) &&
			(len(arns) == 0 || arns[i.Arn]) &&
			(r.Type == "" || r.Type == i.Visibility)
	})
	return &model.DescribeImagesResult{Images: page.Items, NextToken: page.NextToken}, err
}

func (s *store) deleteImage(r *model.DeleteImageRequest) (*model.DeleteImageResult, error) {
	row, err := s.privateImage(r.Name, model.OperationNotPermittedException)
	switch {
	case err != nil:
		return nil, err
	case row.item.State.IsTransitional():
		return nil, fail(model.ConcurrentModificationException, "Image %s is %s", r.Name, row.item.State)
	case len(s.permissions.of(r.Name).rows) > 0:
		return nil, fail(model.ResourceInUseException, "Image %s is shared with other accounts", r.Name)
	}
	s.software.drop(row.item.Arn)
	row.item.State = enums.ImageStateDeleting
	row.begin(s.settle, func(*model.Image) bool { return false })
	return &model.DeleteImageResult{Image: new(row.item)}, nil
}
