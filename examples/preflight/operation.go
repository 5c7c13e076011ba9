package main

import (
	"errors"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// operation is what a request asks for.
type operation struct {
	name       string
	newRequest func() any // returns a pointer to an empty request
}

// operations returns the operations that can be checked, the default first.
func operations() []operation {
	return []operation{
		{"CreateImageBuilder", newOf[model.CreateImageBuilderRequest]},
		{"StartImageBuilder", newOf[model.StartImageBuilderRequest]},
		{"StopImageBuilder", newOf[model.StopImageBuilderRequest]},
		{"DeleteImageBuilder", newOf[model.DeleteImageBuilderRequest]},
		{"DescribeImageBuilders", newOf[model.DescribeImageBuildersRequest]},
		{"DescribeImages", newOf[model.DescribeImagesRequest]},
		{"DeleteImage", newOf[model.DeleteImageRequest]},
		{"DescribeWorkspaceImages", newOf[model.DescribeWorkspaceImagesRequest]},
	}
}

// newOf returns a pointer to a zero T.
func newOf[T any]() any { return new(T) }

// operationByName finds an operation by its name in the API, such as
// CreateImageBuilder, or in the AWS CLI, such as create-image-builder.
func operationByName(name string) (operation, error) {
	plain := strings.ReplaceAll(name, "-", "")
	var names []string
	for _, op := range operations() {
		if strings.EqualFold(op.name, plain) {
			return op, nil
		}
		names = append(names, op.name)
	}
	if nearest := enums.Nearest(plain, names); nearest != "" {
		return operation{}, errors.New("unknown operation; did you mean " + nearest + "?")
	}
	return operation{}, errors.New("unknown operation; want " + strings.Join(names, ", "))
}
