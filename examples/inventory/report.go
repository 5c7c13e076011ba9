package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/euc-go/eucmodel/model"
)

// What the kinds of items are called.
const (
	builderName        = "image builder"
	imageName          = "image"
	workspaceImageName = "WorkSpaces image"
)

// writeReport writes the tables, then the bars, then what needs attention.
func writeReport(w io.Writer, inv *inventory, at clock) {
	fmt.Fprintf(w, "Inventory, ages up to %s\n", at)
	writeTable(w, builderName+"s", inv.builders, builderColumns(at.now))
	writeTable(w, imageName+"s", inv.images, imageColumns(at.now))
	writeTable(w, workspaceImageName+"s", inv.workspaceImages, workspaceImageColumns(at.now))
	for _, note := range inv.notes {
		fmt.Fprintf(w, "\n%s\n", clean(note))
	}

	builders, images, workspaceImages := inv.builders.items, inv.images.items, inv.workspaceImages.items
	writeBars(w, "by state",
		groupBy(builderName+"s", builders, func(b model.ImageBuilder) string { return string(b.State) }),
		groupBy(imageName+"s", images, func(i model.Image) string { return string(i.State) }),
		groupBy(workspaceImageName+"s", workspaceImages, func(i model.WorkspaceImage) string { return string(i.State) }),
	)
	writeBars(w, "by platform",
		groupBy(builderName+"s", builders, func(b model.ImageBuilder) string { return string(b.Platform) }),
		groupBy(imageName+"s", images, func(i model.Image) string { return string(i.Platform) }),
		groupBy(workspaceImageName+"s", workspaceImages, operatingSystem),
	)
	if len(builders)+len(images)+len(workspaceImages) > 0 {
		writeAttention(w, inv)
	}
}

// writeJSON writes a document for each kind of item that was read, in the
// service's notation. The items are as they were read, with the members that
// this version does not know.
func writeJSON(w *bytes.Buffer, inv *inventory) error {
	var documents []model.Shape
	if c := inv.builders; c.items != nil {
		documents = append(documents, &model.DescribeImageBuildersResult{ImageBuilders: c.items})
	}
	if c := inv.images; c.items != nil {
		documents = append(documents, &model.DescribeImagesResult{Images: c.items})
	}
	if c := inv.workspaceImages; c.items != nil {
		documents = append(documents, &model.DescribeWorkspaceImagesResult{Images: c.items})
	}
	if documents == nil && inv.notes != nil {
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
