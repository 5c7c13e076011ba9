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

	"github.com/euc-go/eucmodel/examples/internal/terminal"
	"github.com/euc-go/eucmodel/model"
)

// kind is what a document is.
type kind string

const (
	builderPage        kind = "ImageBuilders" // the result of DescribeImageBuilders
	oneBuilder         kind = "ImageBuilder"  // of CreateImageBuilder and others
	imagePage          kind = "Images"        // of DescribeImages
	oneImage           kind = "Image"         // of DeleteImage
	workspaceImagePage kind = "Images of WorkSpaces"
	undecidedPage      kind = "Images of either service"
)

// kindOf tells what a document is by its members, in whatever order they come.
func kindOf(doc []byte) (kind, error) {
	if doc[0] != '{' {
		return "", errors.New("want a result as a JSON object, such as " + `{"ImageBuilders": […]}`)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(doc, &members); err != nil {
		var anyResult model.DescribeImageBuildersResult
		return "", cmp.Or(anyResult.UnmarshalJSON(doc), err) // the model's error names the member
	}
	var found []kind
	for _, k := range []kind{builderPage, oneBuilder, imagePage, oneImage} {
		if _, ok := members[string(k)]; ok {
			found = append(found, k)
		}
	}
	switch {
	case len(found) != 1:
		return "", errors.New("want one of the members ImageBuilders, ImageBuilder, Images and Image; the members are " +
			nameList(members))
	case found[0] == imagePage:
		return whoseImages(members[string(imagePage)]), nil
	default:
		return found[0], nil
	}
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

// whoseImages tells AppStream's images from those of WorkSpaces: each member of
// each item that only one of the two has is a vote. So it matters neither which
// members come first, nor whether either service adds some.
func whoseImages(list json.RawMessage) kind {
	var items []map[string]json.RawMessage
	if json.Unmarshal(list, &items) != nil {
		return imagePage // decoding it gives a better error
	}
	appstream, workspaces := memberNames[model.Image](), memberNames[model.WorkspaceImage]()
	votes := 0
	for _, item := range items {
		for name, value := range item {
			switch {
			case bytes.Equal(value, []byte("null")), appstream[name] == workspaces[name]:
			case appstream[name]:
				votes++
			default:
				votes--
			}
		}
	}
	switch {
	case votes > 0:
		return imagePage
	case votes < 0:
		return workspaceImagePage
	default:
		return undecidedPage
	}
}

// memberNames returns the names of the members that a T has in JSON.
func memberNames[T any]() map[string]bool {
	names := map[string]bool{}
	for _, field := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		names[name] = true
	}
	return names
}
