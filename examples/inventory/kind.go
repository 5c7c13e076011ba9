package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/euc-go/eucmodel/internal/shorten"
	"github.com/euc-go/eucmodel/model"
)

// kind is what a document is: the result of an operation.
type kind struct {
	operation string       // DescribeImageBuilders
	result    reflect.Type // model.DescribeImageBuildersResult
	item      reflect.Type // model.ImageBuilder; nil if the result has nothing to show
	member    string       // ImageBuilders, which no other kind of item has; empty if there is none
	newResult func() model.Shape

	// If the document is only a part of the result, these stand around it, and
	// around is the path to it.
	prefix, suffix, around string
}

// read reads a document of the kind.
func (k kind) read(doc []byte) (model.Shape, error) {
	result := k.newResult()
	return result, k.fault(result.UnmarshalJSON(slices.Concat([]byte(k.prefix), doc, []byte(k.suffix))), doc)
}

// brokenIn returns the error of a document that is no JSON.
func (k kind) brokenIn(doc []byte) error {
	return k.fault(k.newResult().UnmarshalJSON(append([]byte(k.prefix), doc...)), doc)
}

// fault is an error at a place of a document.
type fault struct {
	path, message string
	offset        int // in bytes
}

// Error returns the message, after the path if there is one.
func (f fault) Error() string {
	if f.path == "" {
		return f.message
	}
	return f.path + ": " + f.message
}

// fault returns the first problem of an error of package model, at its place in
// the document.
func (k kind) fault(err error, doc []byte) error {
	broken, ok := errors.AsType[*model.DocumentError](err)
	if !ok {
		return err
	}
	problem := broken.Problems[0]
	return fault{
		path:    strings.TrimPrefix(strings.TrimPrefix(problem.Path, k.around), "."),
		message: problem.Message(),
		offset:  min(max(0, problem.Offset-len(k.prefix)), len(doc)),
	}
}

// kinds returns all kinds of documents, found by walking over the results of the
// operations. Of results that hold the same it has the first.
var kinds = sync.OnceValue(func() []kind {
	var all []kind
	for _, op := range model.Operations() {
		found := kindOfOperation(op)
		known := slices.ContainsFunc(all, func(k kind) bool {
			return k.member == found.member && k.item == found.item && k.member != ""
		})
		if !known {
			all = append(all, found)
		}
	}
	return all
})

// kindOfOperation returns the kind of an operation's result.
func kindOfOperation(op model.Operation) kind {
	items := itemTypes()
	result := reflect.TypeOf(op.NewResult()).Elem()
	found := kind{operation: op.Name, result: result, newResult: op.NewResult}
	switch {
	case result == reflect.TypeFor[model.CreateWorkspaceImageResult]():
		// It has members of an image, so it is read as one.
		found.item = reflect.TypeFor[model.WorkspaceImage]()
		found.newResult = func() model.Shape { return new(model.WorkspaceImage) }
	case slices.Contains(items, result):
		found.item, found.member = result, op.ResultKey
	default:
		for field := range result.Fields() {
			k := field.Type.Kind()
			if (k == reflect.Slice || k == reflect.Pointer) && slices.Contains(items, field.Type.Elem()) {
				found.item, found.member = field.Type.Elem(), memberName(field)
			}
		}
	}
	return found
}

// itemTypes returns the types of which an inventory has collections.
func itemTypes() []reflect.Type {
	var types []reflect.Type
	for _, p := range new(inventory).parts() {
		types = append(types, p.itemType())
	}
	return types
}

// memberName returns the name of a field in JSON.
func memberName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}

// note says why a document has nothing to show, which is no fault of it.
type note string

// Error returns the note.
func (n note) Error() string { return string(n) }

const (
	undecidedImages note = "nothing to show, no image in it says whether it is one of AppStream or of WorkSpaces"
	secretNote      note = "not shown, it has a StreamingURL, and whoever has that can open a session"
)

// kindOf finds out what a document is by its members, in whatever order they
// come. Its error is a [note] if the document has nothing to show.
func kindOf(doc []byte) (kind, error) {
	if doc[0] == '[' {
		return kindOfList(doc)
	}
	if doc[0] != '{' {
		return kind{}, errors.New("want a result as a JSON object, such as " + `{"ImageBuilders": […]}`)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(doc, &members); err != nil {
		return kind{}, cmp.Or(kinds()[0].brokenIn(doc), err) // the model's error names the member
	}
	if _, ok := members["StreamingURL"]; ok {
		return kind{}, secretNote
	}
	var found []kind
	known := 0 // how many of the members a result has
	for _, k := range kinds() {
		if _, ok := members[k.member]; ok && k.member != "" {
			found = append(found, k)
			known = max(known, countShared(k.result, members))
		}
	}
	if len(found) == 0 {
		return kindOfMembers(members)
	}
	if bare, ok := kindOfBareItem(members, known); ok {
		return bare, nil // with a member that has the name of another result's list
	}
	switch {
	case slices.ContainsFunc(found, func(k kind) bool { return k.member != found[0].member }):
		return kind{}, noKind(members)
	case len(found) == 1:
		return found[0], nil
	default:
		return kindOfItems(found, members[found[0].member])
	}
}

// noKind returns an error that says what is wanted instead of a document with
// the members.
func noKind(members map[string]json.RawMessage) error {
	var names, operations []string
	for _, k := range kinds() {
		switch {
		case k.member != "" && !slices.Contains(names, k.member):
			names = append(names, k.member)
		case k.member == "" && k.item != nil:
			operations = append(operations, k.operation)
		}
	}
	return errors.New("want one of the members " + join(names, "and") + ", or the result of " + join(operations, "or") +
		"; the members are " + nameList(members))
}

// join joins names to a list with a word before the last one.
func join(names []string, word string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " " + word + " " + names[last]
}

// nameList lists the names of members, but no more than a line should hold.
func nameList(members map[string]json.RawMessage) string {
	names := slices.Sorted(maps.Keys(members))
	if len(names) > 10 {
		names = append(names[:10], "…")
	}
	for i, name := range names {
		names[i] = shorten.Text(name, 40)
	}
	return cmp.Or(strings.Join(names, ", "), "none")
}
