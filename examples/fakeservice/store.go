package main

import (
	"fmt"
	"sync"

	"github.com/euc-go/eucmodel/model"
)

// account is the one to which everything belongs.
const account = "123456789012"

// store is what there is. What it has given away is never changed afterwards.
type store struct {
	mutex           sync.Mutex
	builders        table[model.ImageBuilder]
	images          table[model.Image]
	workspaceImages table[model.WorkspaceImage]
}

// do carries out a request that is known to keep the constraints.
func (s *store) do(request model.Shape) (answer, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.builders.settle()
	s.images.settle()
	switch r := request.(type) {
	case *model.CreateImageBuilderRequest:
		return s.createImageBuilder(r)
	case *model.StartImageBuilderRequest:
		return s.startImageBuilder(r)
	case *model.StopImageBuilderRequest:
		return s.stopImageBuilder(r)
	case *model.DeleteImageBuilderRequest:
		return s.deleteImageBuilder(r)
	case *model.DescribeImageBuildersRequest:
		return s.describeImageBuilders(r)
	case *model.DescribeImagesRequest:
		return s.describeImages(r)
	case *model.DeleteImageRequest:
		return s.deleteImage(r)
	case *model.DescribeWorkspaceImagesRequest:
		return s.describeWorkspaceImages(r)
	default:
		return nil, fmt.Errorf("no answer for %T", request)
	}
}

// set returns the names as a set. It has none that is absent.
func set(names []string) map[string]bool {
	all := make(map[string]bool)
	for _, name := range names {
		all[name] = true
	}
	return all
}

// value returns what p points at, or zero if that is absent.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
