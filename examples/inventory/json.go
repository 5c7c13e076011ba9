package main

import (
	"encoding/json"
	"io"

	"github.com/euc-go/eucmodel/model"
)

// writeJSON writes a document for each kind that was read, in the service's
// notation.
func writeJSON(w io.Writer, inv *inventory) error {
	var documents []any
	if c := inv.builders; c.seen {
		documents = append(documents, model.DescribeImageBuildersResult{ImageBuilders: notNil(c.items)})
	}
	if c := inv.images; c.seen {
		documents = append(documents, model.DescribeImagesResult{Images: notNil(c.items)})
	}
	if c := inv.workspaceImages; c.seen {
		documents = append(documents, model.DescribeWorkspaceImagesResult{Images: notNil(c.items)})
	}
	if documents == nil && len(inv.notes) > 0 {
		documents = append(documents, model.DescribeImagesResult{Images: []model.Image{}}) // the same for both services
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	for _, document := range documents {
		if err := encoder.Encode(document); err != nil {
			return err
		}
	}
	return nil
}

// notNil returns list, or an empty list for nil: a nil list is an absent
// member, an empty one is written as [].
func notNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
