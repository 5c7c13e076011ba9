package validate_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// shapes makes a new value of each shape of package model.
var shapes = map[string]func() any{
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

// TestShapes insists that shapes has every structure of package model that has
// members with a name in JSON.
func TestShapes(t *testing.T) {
	files, err := filepath.Glob("../model/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var declared []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() {
				if structure, ok := spec.Type.(*ast.StructType); ok && hasWireNames(structure) {
					declared = append(declared, spec.Name.Name)
				}
			}
			return true
		})
	}
	slices.Sort(declared)
	if diff := cmp.Diff(declared, slices.Sorted(maps.Keys(shapes))); diff != "" {
		t.Errorf("shapes is not what package model declares (-model +shapes):\n%s", diff)
	}
}

// hasWireNames reports whether all fields of a structure have a name in JSON.
func hasWireNames(structure *ast.StructType) bool {
	for _, field := range structure.Fields.List {
		if field.Tag == nil || !strings.Contains(field.Tag.Value, "json:") {
			return false
		}
	}
	return len(structure.Fields.List) > 0
}
