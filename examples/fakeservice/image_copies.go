package main

import (
	"time"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

const (
	// region is the one in which everything is.
	region = "eu-central-1"
	// newestAgent is the AppStream agent that an image made today gets.
	newestAgent = "02-11-2026"
	// maxImages is the quota of images.
	maxImages = 5000
)

// copyImage copies an image. A copy in another Region is not among the images
// here: that Region would have to be asked for it.
func (s *store) copyImage(r *model.CopyImageRequest) (*model.CopyImageResponse, error) {
	source, err := s.privateImage(r.SourceImageName, model.ResourceNotAvailableException)
	switch {
	case err != nil:
		return nil, err
	case source.item.State != enums.ImageStateAvailable:
		return nil, fail(model.ResourceNotAvailableException, "Image %s is %s", source.item.Name, source.item.State)
	}
	if r.DestinationRegion == region {
		if err := s.newImageName(r.DestinationImageName); err != nil {
			return nil, err
		}
		image := s.madeFrom(source.item, r.DestinationImageName)
		image.Description = value(r.DestinationImageDescription)
		s.moveImage(s.images.add(image), enums.ImageStateCopying, enums.ImageStateAvailable)
	}
	return &model.CopyImageResponse{DestinationImageName: r.DestinationImageName}, nil
}

// createUpdatedImage makes an image with the newest agent. An image that has
// that already can't be updated.
func (s *store) createUpdatedImage(r *model.CreateUpdatedImageRequest) (*model.CreateUpdatedImageResult, error) {
	existing, err := s.privateImage(r.ExistingImageName, model.OperationNotPermittedException)
	switch {
	case err != nil:
		return nil, err
	case existing.item.State.IsTransitional():
		return nil, fail(model.ConcurrentModificationException, "Image %s is %s", existing.item.Name, existing.item.State)
	case existing.item.State != enums.ImageStateAvailable:
		return nil, fail(model.OperationNotPermittedException, "Image %s is %s", existing.item.Name, existing.item.State)
	}
	if err := s.newImageName(r.NewImageName); err != nil {
		return nil, err
	}
	canUpdate := existing.item.LatestAppstreamAgentVersion != enums.LatestAppstreamAgentVersionTrue
	switch {
	case value(r.DryRun):
		return &model.CreateUpdatedImageResult{CanUpdateImage: &canUpdate}, nil
	case !canUpdate:
		return nil, fail(model.OperationNotPermittedException, "There are no updates for image %s", existing.item.Name)
	}
	image := s.madeFrom(existing.item, r.NewImageName)
	image.Description = value(r.NewImageDescription)
	image.DisplayName = value(r.NewImageDisplayName)
	image.AppstreamAgentVersion = newestAgent
	image.LatestAppstreamAgentVersion = enums.LatestAppstreamAgentVersionTrue
	made := s.moveImage(s.images.add(image), enums.ImageStatePending, enums.ImageStateAvailable)
	return &model.CreateUpdatedImageResult{Image: made, CanUpdateImage: &canUpdate}, nil
}

// madeFrom returns a new image with what another one holds, software included.
func (s *store) madeFrom(source model.Image, name string) model.Image {
	image := source
	image.Name = name
	image.Arn = imageArn(name)
	image.BaseImageArn = source.Arn
	image.ImageBuilderName = ""
	image.CreatedTime = now()
	image.ImageSharedWithOthers = enums.ImageSharedWithOthersFalse
	for _, software := range s.software.of(source.Arn).rows {
		s.software.of(image.Arn).add(software.item)
	}
	return image
}

// privateImage returns the image of a name. If that is not a private one of this
// account, the error has the code refused.
func (s *store) privateImage(name string, refused model.ErrorCode) (*row[model.Image], error) {
	row := s.images.find(func(i *model.Image) bool { return i.Name == name && i.Visibility == enums.VisibilityTypePrivate })
	switch {
	case row != nil:
		return row, nil
	case s.hasImage(name):
		return nil, fail(refused, "Image %s is not a private image of this account", name)
	}
	return nil, notFound("Image", name)
}

// hasImage reports whether there is an image of a name.
func (s *store) hasImage(name string) bool {
	return s.images.find(func(i *model.Image) bool { return i.Name == name }) != nil
}

// newImageName returns an error if no image of a name can be made.
func (s *store) newImageName(name string) error {
	switch {
	case s.hasImage(name):
		return fail(model.ResourceAlreadyExistsException, "Image %s already exists", name)
	case len(s.images.rows) >= maxImages:
		return fail(model.LimitExceededException, "There are %d images already", maxImages)
	}
	return nil
}

// moveImage brings an image into the first of some states, and returns it. Each
// of them follows when the one before has been described.
func (s *store) moveImage(row *row[model.Image], states ...enums.ImageState) *model.Image {
	row.item.State = states[0]
	if len(states) > 1 {
		row.begin(s.settle, func(*model.Image) bool {
			s.moveImage(row, states[1:]...)
			return true
		})
	}
	return new(row.item)
}

func imageArn(name string) string {
	return "arn:aws:appstream:" + region + ":" + account + ":image/" + name
}

// now returns the time as the services give it, in milliseconds.
func now() model.Timestamp { return model.NewTimestamp(time.Now().Truncate(time.Millisecond)) }
