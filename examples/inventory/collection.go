package main

import (
	"reflect"

	"github.com/euc-go/eucmodel/model"
)

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

// addFrom adds the items that a result holds, if they are of this kind, or the
// result if it is itself an item.
func (c *collection[T]) addFrom(result model.Shape) {
	if item, ok := any(result).(*T); ok {
		c.add([]T{*item}, "")
		return
	}
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

// isEmpty reports whether there was no document of the kind.
func (c *collection[T]) isEmpty() bool { return c.items == nil }

// itemType returns the type of the items.
func (c *collection[T]) itemType() reflect.Type { return reflect.TypeFor[T]() }

// owned is an item of a document that says once for all its items what they
// belong to.
type owned[T any] struct {
	owner string
	item  T
}

// flatten returns the items of all documents. Each document is a page of the
// items of its owner; there are more if the last page of any owner says so.
func flatten[D, T any](documents collection[D], page func(*D) ([]T, string), ownerOf func(D) string) collection[owned[T]] {
	var flat collection[owned[T]]
	more := map[string]bool{}
	for _, document := range documents.items {
		items, nextToken := page(&document)
		owner := ownerOf(document)
		flat.add(nil, "")
		for _, item := range items {
			flat.items = append(flat.items, owned[T]{owner, item})
		}
		more[owner] = nextToken != ""
	}
	for _, unfinished := range more {
		flat.more = flat.more || unfinished
	}
	return flat
}
