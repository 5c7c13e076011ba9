package main

import (
	"fmt"
	"io"

	"github.com/euc-go/eucmodel/model"
)

// What the kinds of items are called.
const (
	builderName             = "image builder"
	imageName               = "image"
	permissionName          = "image permission"
	exportName              = "export task"
	softwareName            = "software association"
	workspaceImageName      = "WorkSpaces image"
	workspacePermissionName = "WorkSpaces image permission"
	importName              = "WorkSpaces image import"
	associationName         = "WorkSpaces image association"
)

// writeReport writes the tables, then the bars, then what needs attention.
func writeReport(w io.Writer, inv *inventory, at clock) {
	fmt.Fprintf(w, "Inventory, ages up to %s\n", at)
	writeTable(w, builderName+"s", inv.builders, builderColumns(at.now))
	writeTable(w, imageName+"s", inv.images, imageColumns(at.now))
	writeTable(w, permissionName+"s", inv.permissionRows(), permissionColumns())
	writeTable(w, exportName+"s", inv.exports, exportColumns(at.now))
	writeTable(w, softwareName+"s", inv.softwareRows(), softwareColumns())
	writeTable(w, workspaceImageName+"s", inv.workspaceImages, workspaceImageColumns(at.now))
	writeTable(w, workspacePermissionName+"s", inv.workspacePermissionRows(), workspacePermissionColumns())
	writeTable(w, importName+"s", inv.imports, importColumns(at.now))
	writeTable(w, associationName+"s", inv.associations, associationColumns(at.now))
	for _, note := range inv.notes {
		fmt.Fprintf(w, "\n%s\n", clean(note))
	}

	builders, images, workspaceImages := inv.builders.items, inv.images.items, inv.workspaceImages.items
	writeBars(w, "by state",
		groupBy(builderName+"s", builders, func(b model.ImageBuilder) string { return string(b.State) }),
		groupBy(imageName+"s", images, func(i model.Image) string { return string(i.State) }),
		groupBy(exportName+"s", inv.exports.items, func(t model.ExportImageTask) string { return string(t.State) }),
		groupBy(softwareName+"s", inv.softwareRows().items, func(s software) string { return string(s.item.Status) }),
		groupBy(workspaceImageName+"s", workspaceImages, func(i model.WorkspaceImage) string { return string(i.State) }),
		groupBy(importName+"s", inv.imports.items, func(i imageImport) string { return string(i.State) }),
		groupBy(associationName+"s", inv.associations.items, func(a model.ImageResourceAssociation) string { return string(a.State) }),
	)
	writeBars(w, "by platform",
		groupBy(builderName+"s", builders, func(b model.ImageBuilder) string { return string(b.Platform) }),
		groupBy(imageName+"s", images, func(i model.Image) string { return string(i.Platform) }),
		groupBy(workspaceImageName+"s", workspaceImages, operatingSystem),
	)
	if inv.hasItems() {
		writeAttention(w, inv)
	}
}
