// Package modeltest is what the tests of several packages need of package
// model.
package modeltest

import "github.com/euc-go/eucmodel/model"

// Shapes returns for every shape of package model, by its name, what makes a
// new value of it. The tests of package model insist that none is forgotten.
func Shapes() map[string]func() any {
	return map[string]func() any{
		"AccessEndpoint":                 func() any { return new(model.AccessEndpoint) },
		"Application":                    func() any { return new(model.Application) },
		"CreateImageBuilderRequest":      func() any { return new(model.CreateImageBuilderRequest) },
		"CreateImageBuilderResult":       func() any { return new(model.CreateImageBuilderResult) },
		"DeleteImageBuilderRequest":      func() any { return new(model.DeleteImageBuilderRequest) },
		"DeleteImageBuilderResult":       func() any { return new(model.DeleteImageBuilderResult) },
		"DeleteImageRequest":             func() any { return new(model.DeleteImageRequest) },
		"DeleteImageResult":              func() any { return new(model.DeleteImageResult) },
		"DescribeImageBuildersRequest":   func() any { return new(model.DescribeImageBuildersRequest) },
		"DescribeImageBuildersResult":    func() any { return new(model.DescribeImageBuildersResult) },
		"DescribeImagesRequest":          func() any { return new(model.DescribeImagesRequest) },
		"DescribeImagesResult":           func() any { return new(model.DescribeImagesResult) },
		"DescribeWorkspaceImagesRequest": func() any { return new(model.DescribeWorkspaceImagesRequest) },
		"DescribeWorkspaceImagesResult":  func() any { return new(model.DescribeWorkspaceImagesResult) },
		"DomainJoinInfo":                 func() any { return new(model.DomainJoinInfo) },
		"Image":                          func() any { return new(model.Image) },
		"ImageBuilder":                   func() any { return new(model.ImageBuilder) },
		"ImageBuilderStateChangeReason":  func() any { return new(model.ImageBuilderStateChangeReason) },
		"ImagePermissions":               func() any { return new(model.ImagePermissions) },
		"ImageStateChangeReason":         func() any { return new(model.ImageStateChangeReason) },
		"NetworkAccessConfiguration":     func() any { return new(model.NetworkAccessConfiguration) },
		"OperatingSystem":                func() any { return new(model.OperatingSystem) },
		"ResourceError":                  func() any { return new(model.ResourceError) },
		"S3Location":                     func() any { return new(model.S3Location) },
		"StartImageBuilderRequest":       func() any { return new(model.StartImageBuilderRequest) },
		"StartImageBuilderResult":        func() any { return new(model.StartImageBuilderResult) },
		"StopImageBuilderRequest":        func() any { return new(model.StopImageBuilderRequest) },
		"StopImageBuilderResult":         func() any { return new(model.StopImageBuilderResult) },
		"UpdateResult":                   func() any { return new(model.UpdateResult) },
		"VolumeConfig":                   func() any { return new(model.VolumeConfig) },
		"VpcConfig":                      func() any { return new(model.VpcConfig) },
		"WorkspaceErrorDetails":          func() any { return new(model.WorkspaceErrorDetails) },
		"WorkspaceImage":                 func() any { return new(model.WorkspaceImage) },
	}
}
