package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
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
		permissions:     tables[model.SharedImagePermissions]{kind: "permissions"},
		exports:         table[model.ExportImageTask]{kind: "export tasks"},
		software:        tables[model.SoftwareAssociations]{kind: "software"},
		imaged:          make(map[string]string),

		workspacePermissions:  tables[model.WorkspaceImagePermission]{kind: "WorkSpaces permissions"},
		workspaceAssociations: tables[model.ImageResourceAssociation]{kind: "WorkSpaces associations"},
		workspaceImports:      table[model.DescribeCustomWorkspaceImageImportResult]{kind: "WorkSpaces imports"},
	}
	var (
		builders    model.DescribeImageBuildersResult
		images      model.DescribeImagesResult
		workspaces  model.DescribeWorkspaceImagesResult
		exports     model.ListExportImageTasksResult
		permissions []model.DescribeImagePermissionsResult
		software    []model.DescribeSoftwareAssociationsResult

		workspacePermissions []model.DescribeWorkspaceImagePermissionsResult
		associations         model.DescribeImageAssociationsResult
		imports              []model.DescribeCustomWorkspaceImageImportResult
	)
	for _, list := range slices.Sorted(maps.Keys(lists)) {
		d := dataList{file: name, name: list, text: lists[list], warnings: warnings}
		var err error
		switch list {
		case "ImageBuilders":
			err = d.items(list, &builders)
		case "Images":
			err = d.items(list, &images)
		case "WorkspaceImages":
			err = d.items("Images", &workspaces)
		case "ExportImageTasks":
			err = d.items(list, &exports)
		case "ImagePermissions":
			permissions, err = results[model.DescribeImagePermissionsResult](d)
		case "SoftwareAssociations":
			software, err = results[model.DescribeSoftwareAssociationsResult](d)
		case "WorkspaceImagePermissions":
			workspacePermissions, err = results[model.DescribeWorkspaceImagePermissionsResult](d)
		case "Associations":
			err = d.items(list, &associations)
		case "CustomWorkspaceImageImports":
			imports, err = results[model.DescribeCustomWorkspaceImageImportResult](d)
		case "NextToken": // of saved output
		default:
			err = fmt.Errorf("%s: unknown list %s, want ImageBuilders, Images, WorkspaceImages, ImagePermissions, ExportImageTasks, SoftwareAssociations, WorkspaceImagePermissions, CustomWorkspaceImageImports or Associations", name, list)
		}
		if err != nil {
			return nil, err
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
	for _, t := range exports.ExportImageTasks {
		s.exports.add(t)
	}
	for _, r := range permissions {
		for _, p := range r.SharedImagePermissionsList {
			s.permissions.of(r.Name).add(p)
		}
	}
	for _, r := range software {
		for _, a := range r.SoftwareAssociations {
			s.software.of(r.AssociatedResource).add(a)
		}
	}
	for _, r := range workspacePermissions {
		for _, p := range r.ImagePermissions {
			s.workspacePermissions.of(r.ImageId).add(p)
		}
	}
	for _, a := range associations.Associations {
		s.workspaceAssociations.of(a.ImageId).add(a)
	}
	for _, i := range imports {
		s.workspaceImports.add(i)
	}
	return &s, nil
}
