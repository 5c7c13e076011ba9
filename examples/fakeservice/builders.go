package main

import (
	"cmp"
	"crypto/rand"
	"time"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// maxBuilders is the quota of image builders.
const maxBuilders = 5000

func (s *store) createImageBuilder(r *model.CreateImageBuilderRequest) (*model.CreateImageBuilderResult, error) {
	asked := cmp.Or(r.ImageArn, r.ImageName)
	image := s.images.find(func(i *model.Image) bool { return i.Name == asked || i.Arn == asked })
	switch {
	case s.builder(r.Name) != nil:
		return nil, fail(model.ResourceAlreadyExistsException, "Image builder %s already exists", r.Name)
	case len(s.builders.rows) >= maxBuilders:
		return nil, fail(model.LimitExceededException, "There are %d image builders already", maxBuilders)
	case image == nil:
		return nil, notFound("Image", asked)
	case image.item.State != enums.ImageStateAvailable:
		return nil, fail(model.ResourceNotAvailableException, "Image %s is %s", image.item.Name, image.item.State)
	}
	builder := model.ImageBuilder{
		Name:                        r.Name,
		Arn:                         "arn:aws:appstream:eu-central-1:" + account + ":image-builder/" + r.Name,
		ImageArn:                    image.item.Arn,
		Description:                 value(r.Description),
		DisplayName:                 value(r.DisplayName),
		VpcConfig:                   r.VpcConfig,
		InstanceType:                r.InstanceType,
		Platform:                    image.item.Platform,
		IamRoleArn:                  r.IamRoleArn,
		CreatedTime:                 model.NewTimestamp(time.Now().Truncate(time.Millisecond)),
		EnableDefaultInternetAccess: cmp.Or(r.EnableDefaultInternetAccess, new(false)),
		DomainJoinInfo:              r.DomainJoinInfo,
		AppstreamAgentVersion:       cmp.Or(r.AppstreamAgentVersion, image.item.AppstreamAgentVersion),
		AccessEndpoints:             r.AccessEndpoints,
		RootVolumeConfig:            cmp.Or(r.RootVolumeConfig, &model.VolumeConfig{VolumeSizeInGb: 200}),
		DisableIMDSV1:               r.DisableIMDSV1,
	}
	row := s.builders.add(builder)
	return &model.CreateImageBuilderResult{ImageBuilder: s.move(row, enums.ImageBuilderStatePending, enums.ImageBuilderStateRunning)}, nil
}

func (s *store) startImageBuilder(r *model.StartImageBuilderRequest) (*model.StartImageBuilderResult, error) {
	row, err := s.steady(r.Name)
	switch {
	case err != nil:
		return nil, err
	case row.item.State == enums.ImageBuilderStateRunning: // there is nothing to do
		return &model.StartImageBuilderResult{ImageBuilder: new(row.item)}, nil
	case row.item.State != enums.ImageBuilderStateStopped:
		return nil, fail(model.ResourceNotAvailableException, "Image builder %s is %s", r.Name, row.item.State)
	}
	row.item.AppstreamAgentVersion = cmp.Or(r.AppstreamAgentVersion, row.item.AppstreamAgentVersion)
	return &model.StartImageBuilderResult{ImageBuilder: s.move(row, enums.ImageBuilderStatePending, enums.ImageBuilderStateRunning)}, nil
}

func (s *store) createImageBuilderStreamingURL(r *model.CreateImageBuilderStreamingURLRequest) (*model.CreateImageBuilderStreamingURLResult, error) {
	row, err := s.steady(r.Name)
	switch {
	case err != nil:
		return nil, err
	case row.item.State != enums.ImageBuilderStateRunning:
		return nil, fail(model.OperationNotPermittedException, "Image builder %s is %s", r.Name, row.item.State)
	}
	validity := time.Duration(cmp.Or(r.Validity, 3600)) * time.Second
	return &model.CreateImageBuilderStreamingURLResult{
		StreamingURL: "https://appstream2.eu-central-1.aws.amazon.com/authenticate?parameters=" + rand.Text(),
		Expires:      model.NewTimestamp(time.Now().Add(validity).Truncate(time.Millisecond)),
	}, nil
}

func (s *store) stopImageBuilder(r *model.StopImageBuilderRequest) (*model.StopImageBuilderResult, error) {
	row, err := s.steady(r.Name)
	switch {
	case err != nil:
		return nil, err
	case row.item.State != enums.ImageBuilderStateRunning:
		return nil, fail(model.OperationNotPermittedException, "Image builder %s is %s", r.Name, row.item.State)
	}
	return &model.StopImageBuilderResult{ImageBuilder: s.move(row, enums.ImageBuilderStateStopping, enums.ImageBuilderStateStopped)}, nil
}

func (s *store) deleteImageBuilder(r *model.DeleteImageBuilderRequest) (*model.DeleteImageBuilderResult, error) {
	row, err := s.steady(r.Name)
	if err != nil {
		return nil, err
	}
	s.software.drop(row.item.Arn)
	return &model.DeleteImageBuilderResult{ImageBuilder: s.move(row, enums.ImageBuilderStateDeleting, "")}, nil
}

func (s *store) describeImageBuilders(r *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
	if name := s.builders.lacks(r.Names, func(b *model.ImageBuilder) string { return b.Name }); name != "" {
		return nil, notFound("Image builder", name)
	}
	names := set(r.Names)
	page, err := s.builders.page(r.NextToken, int(value(r.MaxResults)), func(b *model.ImageBuilder) bool {
		return len(names) == 0 || names[b.Name]
	})
	return &model.DescribeImageBuildersResult{ImageBuilders: page.Items, NextToken: page.NextToken}, err
}

// builder returns the builder of a name, or nil.
func (s *store) builder(name string) *row[model.ImageBuilder] {
	return s.builders.find(func(b *model.ImageBuilder) bool { return b.Name == name })
}

// steady returns the builder of a name, unless it is in a transitional state.
func (s *store) steady(name string) (*row[model.ImageBuilder], error) {
	row := s.builder(name)
	switch {
	case row == nil:
		return nil, notFound("Image builder", name)
	case row.item.State.IsTransitional():
		return nil, fail(model.ConcurrentModificationException, "Image builder %s is %s", name, row.item.State)
	}
	return row, nil
}

// move brings a builder into a transitional state, and returns it. When describe
// calls have shown that state, the builder goes into another, or is deleted if
// there is none.
func (s *store) move(row *row[model.ImageBuilder], now, then enums.ImageBuilderState) *model.ImageBuilder {
	row.item.State = now
	row.begin(s.settle, func(b *model.ImageBuilder) bool {
		b.State = then
		return then != ""
	})
	return new(row.item)
}
