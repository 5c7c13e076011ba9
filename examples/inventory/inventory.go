package main

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
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
	items []T  // nil if there was no document of the kind
	more  bool // the last page says that there are further ones
}

// add adds the items of a page.
func (c *collection[T]) add(page []T, nextToken string) {
	if c.items == nil {
		c.items = []T{}
	}
	c.items = append(c.items, page...)
	c.more = nextToken != ""
}

// addFrom adds the items that a result holds, if they are of this kind.
func (c *collection[T]) addFrom(result model.Shape) {
	nextToken := ""
	if paged, ok := result.(interface{ Page() ([]T, string) }); ok {
		_, nextToken = paged.Page()
	}
	for _, field := range reflect.ValueOf(result).Elem().Fields() {
		switch held := field.Interface().(type) {
		case []T:
			c.add(held, nextToken)
		case *T:
			c.add(nil, "")
			if held != nil {
				c.items = append(c.items, *held)
			}
		}
	}
}

// isEmpty reports whether no document was read.
func (inv *inventory) isEmpty() bool {
	return inv.builders.items == nil && inv.images.items == nil && inv.workspaceImages.items == nil && inv.notes == nil
}

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
	if errors.Is(err, errUndecided) {
		inv.notes = append(inv.notes, name+": "+err.Error())
		return nil
	}
	if err != nil {
		return err
	}
	result := what.newResult()
	if err := result.UnmarshalJSON(doc); err != nil {
		return err
	}
	inv.builders.addFrom(result)
	inv.images.addFrom(result)
	inv.workspaceImages.addFrom(result)
	return nil
}

// placed adds file, line and column to an error in the document that
// begins at offset. Line and column count from 1, a column is a character.
func placed(err error, file string, text []byte, offset int) error {
	if broken, ok := errors.AsType[*model.DocumentError](err); ok {
		problem := broken.Problems[0]
		offset += problem.Offset
		err = errors.New(problem.Message())
		if problem.Path != "" {
			err = fmt.Errorf("%s: %w", problem.Path, err)
		}
	}
	before := text[:offset]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[1+bytes.LastIndexByte(before, '\n'):])
	return fmt.Errorf("%s:%d:%d: %w", file, line, column, err)
}
