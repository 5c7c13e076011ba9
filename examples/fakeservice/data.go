package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"slices"

	"github.com/euc-go/eucmodel/model"
)

//go:embed sample.json
var sample []byte

// load returns a store with what is in a file, or without a name in the sample.
// What a service may send but its model does not have is kept, and a warning
// says so.
func load(file string, warnings io.Writer) (*store, error) {
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
	s := store{
		settle:          1,
		builders:        table[model.ImageBuilder]{kind: "builders"},
		images:          table[model.Image]{kind: "images"},
		workspaceImages: table[model.WorkspaceImage]{kind: "WorkSpaces images"},
	}
	var (
		builders   model.DescribeImageBuildersResult
		images     model.DescribeImagesResult
		workspaces model.DescribeWorkspaceImagesResult
	)
	for _, list := range slices.Sorted(maps.Keys(lists)) {
		member, into := list, model.Shape(nil)
		switch list {
		case "ImageBuilders":
			into = &builders
		case "Images":
			into = &images
		case "WorkspaceImages":
			member, into = "Images", &workspaces
		case "NextToken": // of saved output
			continue
		default:
			return nil, fmt.Errorf("%s: unknown list %s, want ImageBuilders, Images or WorkspaceImages", name, list)
		}
		document := fmt.Appendf(nil, "{%q:%s}", member, lists[list])
		if err := into.UnmarshalJSON(document); err != nil {
			return nil, fmt.Errorf("%s: list %s, with lines counted from its beginning: %w", name, list, err)
		}
		again := reflect.New(reflect.TypeOf(into).Elem()).Interface().(model.Shape)
		if odd, ok := errors.AsType[*model.DocumentError](model.UnmarshalStrict(document, again)); ok {
			fmt.Fprintf(warnings, "fakeservice: %s: list %s, with lines counted from its beginning: %v\n", name, list, odd.Problems[0])
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
