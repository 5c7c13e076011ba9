package main

import (
	"bytes"
	"encoding/json"

	"github.com/euc-go/eucmodel/model"
)

// writeJSON writes a document for each kind of item that was read, in the
// service's notation. Of items that say only as a document what they belong to,
// each document is written as it came. The items are as they were read, with the
// members that this version does not know.
func writeJSON(w *bytes.Buffer, inv *inventory) error {
	var documents []model.Shape
	if c := inv.builders; c.items != nil {
		documents = append(documents, &model.DescribeImageBuildersResult{ImageBuilders: c.items})
	}
	if c := inv.images; c.items != nil {
		documents = append(documents, &model.DescribeImagesResult{Images: c.items})
	}
	documents = appendItems(documents, inv.permissions.items)
	if c := inv.exports; c.items != nil {
		documents = append(documents, &model.ListExportImageTasksResult{ExportImageTasks: c.items})
	}
	documents = appendItems(documents, inv.software.items)
	if c := inv.workspaceImages; c.items != nil {
		documents = append(documents, &model.DescribeWorkspaceImagesResult{Images: c.items})
	}
	documents = appendItems(documents, inv.workspacePermissions.items)
	documents = appendItems(documents, inv.imports.items)
	if c := inv.associations; c.items != nil {
		documents = append(documents, &model.DescribeImageAssociationsResult{Associations: c.items})
	}
	if documents == nil && inv.undecided {
		documents = append(documents, &model.DescribeImagesResult{Images: []model.Image{}}) // the same for both services
	}
	for _, document := range documents {
		text, err := document.AppendJSON(nil)
		if err != nil {
			return err
		}
		if err := json.Indent(w, append(text, '\n'), "", "  "); err != nil {
			return err
		}
	}
	return nil
}

// appendItems appends a document for each of the items, which are documents.
func appendItems[T any, P model.PointerTo[T]](documents []model.Shape, items []T) []model.Shape {
	for i := range items {
		documents = append(documents, P(&items[i]))
	}
	return documents
}
