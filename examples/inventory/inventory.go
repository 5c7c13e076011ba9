package main

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
	"github.com/euc-go/eucmodel/model"
)

// inventory is everything that was read, in the order it was read.
type inventory struct {
	builders        collection[model.ImageBuilder]
	images          collection[model.Image]
	workspaceImages collection[model.WorkspaceImage]
	exports         collection[model.ExportImageTask]
	imports         collection[model.DescribeCustomWorkspaceImageImportResult]
	associations    collection[model.ImageResourceAssociation]

	// Of these the document says what its items belong to, so it is kept whole.
	permissions          collection[model.DescribeImagePermissionsResult]
	software             collection[model.DescribeSoftwareAssociationsResult]
	workspacePermissions collection[model.DescribeWorkspaceImagePermissionsResult]

	// notes are what the reader should know about documents that have nothing
	// to show, each said once about a source.
	notes []string
	// undecided is whether there were images of which nothing says to which
	// service they belong.
	undecided bool
}

// part is the collection of the items of one kind.
type part interface {
	addFrom(result model.Shape)
	isEmpty() bool
	itemType() reflect.Type
}

// parts returns the collections of the inventory.
func (inv *inventory) parts() []part {
	return []part{
		&inv.builders, &inv.images, &inv.workspaceImages, &inv.exports, &inv.imports, &inv.associations,
		&inv.permissions, &inv.software, &inv.workspacePermissions,
	}
}

// hasDocuments reports whether a document with items was read, of which there
// may be none.
func (inv *inventory) hasDocuments() bool {
	return slices.ContainsFunc(inv.parts(), func(p part) bool { return !p.isEmpty() })
}

// hasItems reports whether a document had an item.
func (inv *inventory) hasItems() bool {
	return len(inv.builders.items)+len(inv.images.items)+len(inv.permissionRows().items)+
		len(inv.exports.items)+len(inv.softwareRows().items)+len(inv.workspaceImages.items)+
		len(inv.workspacePermissionRows().items)+len(inv.imports.items)+len(inv.associations.items) > 0
}

// isEmpty reports whether no document was read.
func (inv *inventory) isEmpty() bool { return !inv.hasDocuments() && inv.notes == nil }

// read adds the documents of a source. Its error names the source, and the
// place if there is one; the documents before that place are added.
func (inv *inventory) read(src terminal.Source) error {
	text, err := textOf(src)
	if err != nil {
		return fmt.Errorf("%s: %w", src.Name, err)
	}
	for offset, doc := range documents(text) {
		if err := inv.add(src.Name, doc); err != nil {
			return placed(err, src.Name, text, offset)
		}
	}
	return nil
}

// add adds what is in a document.
func (inv *inventory) add(name string, doc []byte) error {
	what, err := kindOf(doc)
	if n, ok := errors.AsType[note](err); ok {
		if text := name + ": " + n.Error(); !slices.Contains(inv.notes, text) {
			inv.notes = append(inv.notes, text)
		}
		inv.undecided = inv.undecided || n == undecidedImages
		return nil
	}
	if err != nil {
		return err
	}
	result, err := what.read(doc)
	if err != nil {
		return err
	}
	for _, p := range inv.parts() {
		p.addFrom(result)
	}
	return nil
}

// placed adds file, line and column to an error in the document that
// begins at offset. Line and column count from 1, a column is a character.
func placed(err error, file string, text []byte, offset int) error {
	if f, ok := errors.AsType[fault](err); ok {
		offset += f.offset
	}
	before := text[:offset]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[1+bytes.LastIndexByte(before, '\n'):])
	return fmt.Errorf("%s:%d:%d: %w", file, line, column, err)
}
