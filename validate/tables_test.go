package validate_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/euc-go/eucmodel/internal/apitable"
)

// The tables of what the API reference says.
var (
	apiShapes     = readTable(apitable.ReadShapes, "members.txt")
	apiPatterns   = readTable(apitable.ReadPatterns, "patterns.txt")
	apiOperations = readTable(apitable.ReadOperations, "operations.txt")
)

// readTable reads a table of package model's tests. Without it nothing can be
// tested.
func readTable[T any](read func(path string) (T, error), name string) T {
	table, err := read(filepath.Join("..", "model", "testdata", name))
	if err != nil {
		panic(err)
	}
	return table
}

// apiShape returns a shape of the table.
func apiShape(name string) apitable.Shape {
	i := slices.IndexFunc(apiShapes, func(s apitable.Shape) bool { return s.Name == name })
	if i < 0 {
		panic(name + " is not in members.txt")
	}
	return apiShapes[i]
}

// isClosed reports whether a shape is a request or lies within one, so that enum
// values must be known and lists may not be empty where one element is wanted.
func isClosed(shape string) bool {
	for _, op := range apiOperations {
		if within(op.Request, shape) {
			return true
		}
	}
	return false
}

// within reports whether a shape may lie within another, or is the same.
func within(outer, shape string) bool {
	if outer == shape {
		return true
	}
	for _, m := range apiShape(outer).Members {
		typ := m.Type
		for typ.Element != nil {
			typ = *typ.Element
		}
		if typ.Kind == apitable.Structure && within(typ.Name, shape) {
			return true
		}
	}
	return false
}

// oneOf are members of which a request has exactly one, by shape. The first is put
// into a document that has none.
var oneOf = map[string][]string{
	"CreateImageBuilderRequest": {"ImageName", "ImageArn"},
	"ImageSourceIdentifier":     {"Ec2ImportTaskId", "ImageBuildVersionArn", "Ec2ImageId"},
}

// isOneOf reports whether a member is one of several of which exactly one must be
// there.
func isOneOf(shape, member string) bool { return slices.Contains(oneOf[shape], member) }

// documentWith returns a document of a shape, legal in all else, in which a
// member has a value, which is JSON. An empty value takes the member out.
func documentWith(shape, member, value string) string {
	members := make(map[string]json.RawMessage)
	minimal, err := os.ReadFile(filepath.Join("..", "model", "testdata", "shapes", shape, "minimal.json"))
	if err != nil {
		panic(err)
	}
	if err := json.Unmarshal(minimal, &members); err != nil {
		panic(err)
	}
	if one := oneOf[shape]; one != nil && !isOneOf(shape, member) {
		typ := apiShape(shape).Members[slices.IndexFunc(apiShape(shape).Members, func(m apitable.Member) bool { return m.Name == one[0] })].Type
		members[one[0]] = json.RawMessage(sample(typ, nil))
	}
	if members[member] = json.RawMessage(value); value == "" {
		delete(members, member)
	}
	// Marshal would write <, > and & as escapes.
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(members); err != nil {
		panic(err)
	}
	return strings.TrimSpace(b.String())
}

// sample returns a legal value of a type as JSON. goType is that of the field,
// which knows the values of an enumeration.
func sample(typ apitable.Type, goType reflect.Type) string {
	switch typ.Kind {
	case apitable.String:
		if typ.Known {
			return quoted(knownValues(goType)[0])
		}
		return quoted(sampleText(typ))
	case apitable.Integer, apitable.Long:
		return sprint(max(1, atLeast(typ)))
	case apitable.Boolean:
		return `true`
	case apitable.Timestamp:
		return `1561990123`
	case apitable.Enum:
		return quoted(knownValues(goType)[0])
	case apitable.Structure:
		return documentWith(typ.Name, "", "")
	case apitable.List:
		return list(int(max(1, atLeast(typ))), sample(*typ.Element, elem(goType)))
	case apitable.Map:
		return entries(int(max(1, atLeast(typ))), typ, goType)
	default:
		panic("there is no type " + typ.Kind)
	}
}

// sampleText returns a legal string.
func sampleText(typ apitable.Type) string {
	if typ.Pattern == "" {
		return strings.Repeat("a", int(max(1, atLeast(typ))))
	}
	for _, text := range apiPatterns[typ.Pattern].Legal {
		if text != "" && len(brokenByText(typ, text)) == 0 {
			return text
		}
	}
	panic("patterns.txt has no example of " + typ.Pattern + " within the bounds")
}

// entries returns the JSON of a map with n entries.
func entries(n int, typ apitable.Type, goType reflect.Type) string {
	all := make([]string, n)
	for i := range all {
		all[i] = quoted(sampleText(*typ.Key)+sprint(i)) + ":" + sample(*typ.Value, elem(goType))
	}
	return "{" + strings.Join(all, ",") + "}"
}

// atLeast returns the smallest size or number of a type, or 0.
func atLeast(typ apitable.Type) int64 {
	if typ.Min == nil {
		return 0
	}
	return *typ.Min
}

// elem returns the type of what a list, map or pointer holds, or nil for nil.
func elem(goType reflect.Type) reflect.Type {
	if goType == nil {
		return nil
	}
	return goType.Elem()
}

// knownValues returns the values of an enumeration that a request may have.
func knownValues(goType reflect.Type) []string {
	zero := reflect.Zero(goType)
	var known []string
	all := zero.MethodByName("Values").Call(nil)[0]
	for i := range all.Len() {
		value := all.Index(i)
		if r, ok := value.Interface().(interface{ IsRetired() bool }); ok && r.IsRetired() {
			continue
		}
		known = append(known, value.String())
	}
	return known
}
