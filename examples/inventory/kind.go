package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
	"github.com/euc-go/eucmodel/model"
)

// kind is what a document is: the result of an operation, with a member that
// holds items of an inventory.
type kind struct {
	member    string       // ImageBuilders
	item      reflect.Type // model.ImageBuilder
	newResult func() model.Shape
}

// kinds returns all kinds of documents, found by walking over the results of the
// operations. Of results that hold the same it has the first.
var kinds = sync.OnceValue(func() []kind {
	items := []reflect.Type{reflect.TypeFor[model.ImageBuilder](), reflect.TypeFor[model.Image](), reflect.TypeFor[model.WorkspaceImage]()}
	var all []kind
	for _, op := range model.Operations() {
		for field := range reflect.TypeOf(op.NewResult()).Elem().Fields() {
			if k := field.Type.Kind(); k != reflect.Slice && k != reflect.Pointer {
				continue
			}
			found := kind{memberName(field), field.Type.Elem(), op.NewResult}
			known := slices.ContainsFunc(all, func(k kind) bool { return k.member == found.member && k.item == found.item })
			if slices.Contains(items, found.item) && !known {
				all = append(all, found)
			}
		}
	}
	return all
})

// memberName returns the name of a field in JSON.
func memberName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}

// errUndecided means that a document may be of several kinds.
var errUndecided = errors.New("nothing to show, no image in it says whether it is one of AppStream or of WorkSpaces")

// kindOf finds out what a document is by its members, in whatever order they
// come. A result has one member with items.
func kindOf(doc []byte) (kind, error) {
	if doc[0] != '{' {
		return kind{}, errors.New("want a result as a JSON object, such as " + `{"ImageBuilders": […]}`)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(doc, &members); err != nil {
		var anyResult model.DescribeImageBuildersResult
		return kind{}, cmp.Or(anyResult.UnmarshalJSON(doc), err) // the model's error names the member
	}
	var wanted []string
	var found []kind
	for _, k := range kinds() {
		if !slices.Contains(wanted, k.member) {
			wanted = append(wanted, k.member)
		}
		if _, ok := members[k.member]; ok {
			found = append(found, k)
		}
	}
	if len(found) == 0 || slices.ContainsFunc(found, func(k kind) bool { return k.member != found[0].member }) {
		last := len(wanted) - 1
		return kind{}, errors.New("want one of the members " + strings.Join(wanted[:last], ", ") + " and " + wanted[last] +
			"; the members are " + nameList(members))
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return kindOfItems(found, members[found[0].member])
}

// nameList lists the names of members, but no more than a line should hold.
func nameList(members map[string]json.RawMessage) string {
	names := slices.Sorted(maps.Keys(members))
	if len(names) > 10 {
		names = append(names[:10], "…")
	}
	for i, name := range names {
		names[i] = terminal.Shorten(name, 40)
	}
	return cmp.Or(strings.Join(names, ", "), "none")
}

// kindOfItems decides between kinds whose items stand in members of one name, as
// AppStream's images and those of WorkSpaces do: each member of each item that
// not all of the kinds have is a vote for those that have it. So it matters
// neither which members come first, nor whether a service adds some.
func kindOfItems(kinds []kind, list json.RawMessage) (kind, error) {
	var items []map[string]json.RawMessage
	if json.Unmarshal(list, &items) != nil {
		return kinds[0], nil // reading it gives a better error
	}
	names := make([]map[string]bool, len(kinds))
	for i, k := range kinds {
		names[i] = make(map[string]bool)
		for field := range k.item.Fields() {
			names[i][memberName(field)] = true
		}
	}
	votes := make([]int, len(kinds))
	for _, item := range items {
		for name, value := range item {
			if bytes.Equal(value, []byte("null")) || !slices.ContainsFunc(names, func(n map[string]bool) bool { return !n[name] }) {
				continue
			}
			for i := range kinds {
				if names[i][name] {
					votes[i]++
				}
			}
		}
	}
	most := slices.Max(votes)
	winner := slices.Index(votes, most)
	if slices.Contains(votes[winner+1:], most) {
		return kind{}, errUndecided
	}
	return kinds[winner], nil
}
