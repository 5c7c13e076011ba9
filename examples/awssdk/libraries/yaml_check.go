package libraries

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	goccy "github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// CheckYAML reads a request from YAML and checks it. The options for strict
// reading of the YAML libraries don't find unknown members; package validate does.
// Lines and columns in the report are those of the YAML.
func CheckYAML(data []byte, request model.Shape) error {
	root, value, err := parseYAML(data)
	if err != nil {
		return err
	}
	return checkYAML(root, value, request, "", "")
}

// CheckYAMLList reads the requests of the list that a document of YAML has under a
// key, and checks them. All that is wrong is in one *validate.Error, with paths such
// as builders[1].Name.
func CheckYAMLList[T any, P model.PointerTo[T]](data []byte, key string) ([]T, error) {
	root, value, err := parseYAML(data)
	if err != nil {
		return nil, err
	}
	members, _ := value.(map[string]any)
	items, ok := members[key].([]any)
	if !ok {
		return nil, fmt.Errorf("want a list with the key %q", key)
	}
	requests, all := make([]T, len(items)), new(validate.Error)
	pointer := "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
	for i, item := range items {
		err := checkYAML(root, item, P(&requests[i]), fmt.Sprintf("%s[%d]", key, i), fmt.Sprintf("%s/%d", pointer, i))
		if broken, ok := errors.AsType[*validate.Error](err); ok {
			all.Shape, all.Violations = broken.Shape, append(all.Violations, broken.Violations...)
		} else if err != nil {
			return nil, err
		}
	}
	if all.Violations == nil {
		return requests, nil
	}
	return requests, all
}

// parseYAML returns a document as a tree, in which all has its line, and as maps and
// lists, in which there are no aliases.
func parseYAML(data []byte) (root ast.Node, value any, err error) {
	file, err := parser.ParseBytes(data, 0) // reports a key that is there twice
	if err != nil {
		return nil, nil, err
	}
	if len(file.Docs) != 1 {
		return nil, nil, fmt.Errorf("want one document, found %d", len(file.Docs))
	}
	err = goccy.Unmarshal(data, &value)
	return file.Docs[0].Body, value, err
}

// checkYAML reads and checks the value at a path and a pointer of a document.
func checkYAML(root ast.Node, value any, request model.Shape, path, pointer string) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	err = validate.JSON(text, request)
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		for i := range broken.Violations {
			v := &broken.Violations[i]
			if path != "" && v.Path != "" && !strings.HasPrefix(v.Path, "[") {
				v.Path = "." + v.Path
			}
			v.Path, v.Pointer, v.Offset = path+v.Path, pointer+v.Pointer, 0
			v.Line, v.Column = findYAML(root, v.Pointer)
		}
		listed := broken.Violations
		if last := len(listed) - 1; listed[last].Rule == validate.RuleMore {
			listed = listed[:last]
		}
		slices.SortStableFunc(listed, func(a, b validate.Violation) int {
			return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
	}
	return err
}

// findYAML returns where the value at an RFC 6901 pointer begins, or where it is
// missing or an alias the last one on the way to it.
func findYAML(node ast.Node, pointer string) (line, column int) {
	for _, step := range strings.Split(pointer, "/")[1:] {
		next := child(node, strings.NewReplacer("~1", "/", "~0", "~").Replace(step))
		if next == nil {
			break
		}
		node = next
	}
	if m, ok := node.(ast.MapNode); ok {
		if members := m.MapRange(); members.Next() {
			node = members.Key()
		}
	}
	if node == nil {
		return 1, 1
	}
	at := node.GetToken().Position
	return at.Line, at.Column
}

// child returns the value with a name or an index in a node, or nil.
func child(node ast.Node, step string) ast.Node {
	if anchor, ok := node.(*ast.AnchorNode); ok {
		node = anchor.Value
	}
	switch node := node.(type) {
	case ast.MapNode:
		for members := node.MapRange(); members.Next(); {
			if members.Key().GetToken().Value == step {
				return members.Value()
			}
		}
	case *ast.SequenceNode:
		if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < len(node.Values) {
			return node.Values[i]
		}
	}
	return nil
}
