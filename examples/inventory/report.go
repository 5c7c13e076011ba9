package main

import (
	"fmt"

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
func writeReport(p *page, inv *inventory, at clock) {
	p.fold("", "  ", fmt.Sprintf("Inventory, ages up to %s", at))
	writeTable(p, builderName+"s", inv.builders, builderColumns(at.now), builderOrder)
	writeTable(p, imageName+"s", inv.images, imageColumns(at.now), imageOrder)
	writeTable(p, permissionName+"s", inv.permissionRows(), permissionColumns(), permissionOrder)
	writeTable(p, exportName+"s", inv.exports, exportColumns(at.now), exportOrder)
	writeTable(p, softwareName+"s", inv.softwareRows(), softwareColumns(), softwareOrder)
	writeTable(p, workspaceImageName+"s", inv.workspaceImages, workspaceImageColumns(at.now), workspaceImageOrder)
	writeTable(p, workspacePermissionName+"s", inv.workspacePermissionRows(), workspacePermissionColumns(), workspacePermissionOrder)
	writeTable(p, importName+"s", inv.imports, importColumns(at.now), importOrder)
	writeTable(p, associationName+"s", inv.associations, associationColumns(at.now), associationOrder)
	if p.cut {
		p.WriteString("\n")
		p.fold("", "  ", fmt.Sprintf("Cut to fit %d columns; -wide shows all columns and names.", p.screen.Width))
	}
	for _, note := range inv.notes {
		p.WriteString("\n")
		p.fold("", "  ", clean(note))
	}

	builders, images, workspaceImages := inv.builders.items, inv.images.items, inv.workspaceImages.items
	writeBars(p, "by state",
		groupBy(builderName+"s", builders, func(b model.ImageBuilder) cell { return stateCell(b.State) }),
		groupBy(imageName+"s", images, func(i model.Image) cell { return stateCell(i.State) }),
		groupBy(exportName+"s", inv.exports.items, func(t model.ExportImageTask) cell { return stateCell(t.State) }),
		groupBy(softwareName+"s", inv.softwareRows().items, func(s software) cell { return stateCell(s.item.Status) }),
		groupBy(workspaceImageName+"s", workspaceImages, func(i model.WorkspaceImage) cell { return stateCell(i.State) }),
		groupBy(importName+"s", inv.imports.items, func(i imageImport) cell { return stateCell(i.State) }),
		groupBy(associationName+"s", inv.associations.items, func(a model.ImageResourceAssociation) cell { return stateCell(a.State) }),
	)
	writeBars(p, "by platform",
		groupBy(builderName+"s", builders, func(b model.ImageBuilder) cell { return textCell(string(b.Platform)) }),
		groupBy(imageName+"s", images, func(i model.Image) cell { return textCell(string(i.Platform)) }),
		groupBy(workspaceImageName+"s", workspaceImages, func(i model.WorkspaceImage) cell { return textCell(operatingSystem(i)) }),
	)
	if inv.hasItems() {
		writeAttention(p, inv)
	}
}
