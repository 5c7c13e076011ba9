package main

import (
	"errors"
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// inventory is everything that was read, in the order it was read.
type inventory struct {
	builders        collection[model.ImageBuilder]
	images          collection[model.Image]
	workspaceImages collection[model.WorkspaceImage]

	// notes are what the reader should know about documents that have nothing
	// to show.
	notes []string
}

// collection holds the items of one kind.
type collection[T any] struct {
	items []T
	seen  bool // a document of the kind was read, if only an empty one
	more  bool // the last page says that there are further ones
}

// add adds the items of a page.
func (c *collection[T]) add(items []T, nextToken string) {
	c.items = append(c.items, items...)
	c.seen, c.more = true, nextToken != ""
}

// sawAnything reports whether any document was read.
func (inv *inventory) sawAnything() bool {
	return inv.builders.seen || inv.images.seen || inv.workspaceImages.seen || len(inv.notes) > 0
}

// read adds the documents of a source. Its error names the source, and the
// place if there is one; the documents in front of that place are added.
func (inv *inventory) read(src source) error {
	text, err := src.text()
	if err != nil {
		return fmt.Errorf("%s: %w", src.name, err)
	}
	for doc, err := range documents(text) {
		if err == nil {
			err = inv.add(src.name, doc)
		}
		if fault, ok := errors.AsType[*fault](err); ok {
			return fault.in(src.name, text)
		}
	}
	return nil
}

// add adds what is in a document. Its error is a fault.
func (inv *inventory) add(name string, doc document) error {
	what, err := kindOf(doc.raw)
	if err != nil {
		return &fault{doc.offset, err}
	}
	switch what {
	case builderPage:
		var page model.DescribeImageBuildersResult
		err = decode(doc, &page)
		if err == nil {
			inv.builders.add(page.ImageBuilders, page.NextToken)
		}
	case oneBuilder:
		var result model.CreateImageBuilderResult
		err = decode(doc, &result)
		if err == nil {
			inv.builders.add(oneOrNone(result.ImageBuilder), "")
		}
	case imagePage:
		var page model.DescribeImagesResult
		err = decode(doc, &page)
		if err == nil {
			inv.images.add(page.Images, page.NextToken)
		}
	case oneImage:
		var result model.DeleteImageResult
		err = decode(doc, &result)
		if err == nil {
			inv.images.add(oneOrNone(result.Image), "")
		}
	case workspaceImagePage:
		var page model.DescribeWorkspaceImagesResult
		err = decode(doc, &page)
		if err == nil {
			inv.workspaceImages.add(page.Images, page.NextToken)
		}
	case undecidedPage:
		inv.notes = append(inv.notes,
			name+": nothing to show, no image in it tells whether it is one of AppStream or of WorkSpaces")
	}
	return err
}

// oneOrNone returns a list of what item points to.
func oneOrNone[T any](item *T) []T {
	if item == nil {
		return nil
	}
	return []T{*item}
}
