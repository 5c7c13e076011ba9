package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/euc-go/eucmodel/model"
)

//go:embed sample.json
var sample []byte

// load returns a store with what is in a file, or without a name in the sample.
func load(file string) (*store, error) {
	text, name := sample, "the sample"
	if file != "" {
		var err error
		if text, err = os.ReadFile(file); err != nil {
			return nil, err
		}
		name = file
	}
	var lists map[string]json.RawMessage
	if err := json.Unmarshal(text, &lists); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var (
		s          store
		builders   model.DescribeImageBuildersResult
		images     model.DescribeImagesResult
		workspaces model.DescribeWorkspaceImagesResult
	)
	for _, list := range slices.Sorted(maps.Keys(lists)) {
		var err error
		switch items := lists[list]; list {
		case "ImageBuilders":
			err = model.UnmarshalStrict(fmt.Appendf(nil, `{"ImageBuilders":%s}`, items), &builders)
		case "Images":
			err = model.UnmarshalStrict(fmt.Appendf(nil, `{"Images":%s}`, items), &images)
		case "WorkspaceImages":
			err = model.UnmarshalStrict(fmt.Appendf(nil, `{"Images":%s}`, items), &workspaces)
		case "NextToken": // of saved output
		default:
			err = errors.New("unknown, want ImageBuilders, Images or WorkspaceImages")
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", name, list, err)
		}
	}
	for _, b := range builders.ImageBuilders {
		s.builders.add(b)
	}
	for _, i := range images.Images {
		s.images.add(i)
	}
	for _, i := range workspaces.Images {
		s.workspaceImages.add(i)
	}
	return &s, nil
}
