package validate_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/apitable"
	"github.com/euc-go/eucmodel/validate"
)

type object = map[string]any

// acrossMembers is what the schemas say about the members of a request together.
var acrossMembers = map[string]string{
	"CreateImageBuilderRequest": `[
		{"type": "object", "oneOf": [
			{"properties": {"ImageName": {}}, "required": ["ImageName"]},
			{"properties": {"ImageArn": {}}, "required": ["ImageArn"]}]},
		{"type": "object", "properties": {"VpcConfig": {"type": "object", "properties": {"SubnetIds": {"type": "array", "maxItems": 1}}}}}]`,
	"ImportCustomWorkspaceImageRequest": `[
		{"type": "object", "properties": {"ImageSource": {"type": "object", "oneOf": [
			{"properties": {"Ec2ImportTaskId": {}}, "required": ["Ec2ImportTaskId"]},
			{"properties": {"ImageBuildVersionArn": {}}, "required": ["ImageBuildVersionArn"]},
			{"properties": {"Ec2ImageId": {}}, "required": ["Ec2ImageId"]}]}}},
		{"type": "object",
			"if": {"properties": {"OsVersion": {"const": "Windows_11"}}, "required": ["OsVersion"]},
			"then": {"properties": {"Protocol": {"not": {"const": "PCOIP"}}}}}]`,
}

// portable are the patterns that a schema has in another spelling than the API
// reference, with what must not match besides.
var portable = map[string][2]string{
	"arn": {`^arn:aws(-cn|-iso|-iso-b|-iso-e|-iso-f|-us-gov|-eusc)?:[A-Za-z0-9][A-Za-z0-9_/.-]{0,62}:[A-Za-z0-9_/.-]{0,63}:` +
		`[A-Za-z0-9_/.-]{0,63}:[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1000}[A-Za-z0-9:_/+=,@.\\-]{0,23}$`},
	"tag_key": {`^[^\n][\p{L}\p{Z}\p{N}_.:/=+\-@]*$`, `^aws:`},
}

// TestSchemaConstraints compares the schemas of all shapes, without what
// only people read, with the constraints in members.txt.
func TestSchemaConstraints(t *testing.T) {
	for _, shape := range apiShapes {
		got := decodedSchema(t, shape.Name)
		defs, _ := got["$defs"].(object)
		across := got["allOf"]
		for _, keyword := range []string{"$schema", "$id", "$defs", "allOf"} {
			delete(got, keyword)
		}
		closed := isClosed(shape.Name)
		want := wantStructure(shape, closed)
		var wantAcross any
		if text, ok := acrossMembers[shape.Name]; ok {
			wantAcross = decodedJSON(t, []byte(text))
		}
		wantDefs := make(object)
		addDefs(wantDefs, shape, closed)
		for _, c := range []struct {
			what      string
			want, got any
		}{
			{"the members", want, got},
			{"the rules across members", wantAcross, across},
			{"what lies within", wantDefs, withoutTimePattern(defs)},
		} {
			if diff := cmp.Diff(c.want, c.got); diff != "" {
				t.Errorf("%s: %s (-members.txt +schema):\n%s", shape.Name, c.what, diff)
			}
		}
	}
}

// decodedSchema returns the schema of a shape without titles and descriptions.
func decodedSchema(t *testing.T, name string) object {
	t.Helper()
	schema := decodedJSON(t, validate.Schema(allShapes[name]())).(object)
	withoutProse(schema)
	return schema
}

// decodedJSON returns what a JSON text holds.
func decodedJSON(t *testing.T, text []byte) any {
	t.Helper()
	var value any
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// withoutProse takes titles and descriptions out of a schema. A member may have
// such a name: it is no text.
func withoutProse(schema any) {
	switch schema := schema.(type) {
	case object:
		for keyword, value := range schema {
			if _, isText := value.(string); isText && (keyword == "title" || keyword == "description") {
				delete(schema, keyword)
			}
			withoutProse(value)
		}
	case []any:
		for _, each := range schema {
			withoutProse(each)
		}
	}
}

// withoutTimePattern takes out the notation of times, which has a test of its own.
func withoutTimePattern(defs object) object {
	if defs == nil {
		return object{}
	}
	if time, ok := defs["Timestamp"].(object); ok {
		delete(time["anyOf"].([]any)[1].(object), "pattern")
	}
	return defs
}

// addDefs adds the schemas of what lies within a shape.
func addDefs(defs object, shape apitable.Shape, closed bool) {
	for _, m := range shape.Members {
		typ := m.Type
		for typ.Element != nil {
			typ = *typ.Element
		}
		switch typ.Kind {
		case apitable.Structure:
			inner := apiShape(typ.Name)
			defs[inner.Name] = wantStructure(inner, closed)
			addDefs(defs, inner, closed)
		case apitable.Timestamp:
			defs["Timestamp"] = object{"anyOf": []any{
				object{"type": "number", "exclusiveMinimum": json.Number("-62135596800"), "exclusiveMaximum": json.Number("253402300800")},
				object{"type": "string"},
			}}
		}
	}
}

// wantStructure returns the schema of a shape as the table has it.
func wantStructure(shape apitable.Shape, closed bool) object {
	want := object{"type": "object", "additionalProperties": false}
	members := make(object)
	var required []any
	goType := reflect.TypeOf(allShapes[shape.Name]()).Elem()
	for _, m := range shape.Members {
		field, _ := goType.FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, m.Name) })
		members[m.Name] = wantMember(m.Type, field.Type, closed)
		if m.Required {
			required = append(required, m.Name)
		}
	}
	if len(members) > 0 {
		want["properties"] = members
	}
	if required != nil {
		want["required"] = required
	}
	return want
}

// wantMember returns the schema of a member. If the service takes an empty
// text, the field is a pointer.
func wantMember(typ apitable.Type, goType reflect.Type, closed bool) object {
	if goType.Kind() == reflect.Pointer {
		return wantValue(typ, goType.Elem(), closed)
	}
	want := wantValue(typ, goType, closed)
	isText := typ.Kind == apitable.String || typ.Kind == apitable.Enum
	if isText && want["enum"] == nil && want["minLength"] == nil && (typ.Pattern == "" || apiPatterns[typ.Pattern].Match("")) {
		want["minLength"] = json.Number("1")
	}
	return want
}

// wantValue returns the schema of a value.
func wantValue(typ apitable.Type, goType reflect.Type, closed bool) object {
	want := make(object)
	bound := func(n *int64, keyword string) {
		if n != nil {
			want[keyword] = json.Number(sprint(*n))
		}
	}
	switch typ.Kind {
	case apitable.Boolean:
		want["type"] = "boolean"
	case apitable.Timestamp:
		want["$ref"] = "#/$defs/Timestamp"
	case apitable.Structure:
		want["$ref"] = "#/$defs/" + typ.Name
	case apitable.Integer, apitable.Long:
		want["type"] = "integer"
		want["minimum"], want["maximum"] = json.Number("-2147483648"), json.Number("2147483647")
		bound(typ.Min, "minimum")
		bound(typ.Max, "maximum")
	case apitable.String, apitable.Enum:
		return wantText(typ, goType, closed)
	case apitable.List:
		want["type"], want["items"] = "array", wantValue(*typ.Element, goType.Elem(), closed)
		if closed && atLeast(typ) > 0 {
			bound(typ.Min, "minItems")
		}
		bound(typ.Max, "maxItems")
	case apitable.Map:
		want["type"], want["additionalProperties"] = "object", wantValue(*typ.Value, goType.Elem(), closed)
		want["propertyNames"] = wantValue(*typ.Key, goType.Key(), closed)
		if closed && atLeast(typ) > 0 {
			bound(typ.Min, "minProperties")
		}
		bound(typ.Max, "maxProperties")
	}
	return want
}

// wantText returns the schema of a string.
func wantText(typ apitable.Type, goType reflect.Type, closed bool) object {
	want := object{"type": "string"}
	if typ.Known || typ.Kind == apitable.Enum {
		keyword := "examples"
		if closed {
			keyword = "enum"
		}
		var values []any
		for _, value := range knownValues(goType) {
			values = append(values, value)
		}
		want[keyword] = values
		return want
	}
	if atLeast(typ) > 0 {
		want["minLength"] = json.Number(sprint(*typ.Min))
	}
	if typ.Max != nil {
		want["maxLength"] = json.Number(sprint(*typ.Max))
	}
	if typ.Pattern != "" {
		want["pattern"] = apiPatterns[typ.Pattern].Limit
		if other, ok := portable[typ.Pattern]; ok {
			want["pattern"] = other[0]
			if other[1] != "" {
				want["not"] = object{"pattern": other[1]}
			}
		}
	}
	return want
}

// TestSchemaOfEveryShape insists that the table has all shapes, so that the schema of
// each was compared.
func TestSchemaOfEveryShape(t *testing.T) {
	for name := range allShapes {
		if !slices.ContainsFunc(apiShapes, func(s apitable.Shape) bool { return s.Name == name }) {
			t.Errorf("%s is not in members.txt", name)
		}
	}
}
