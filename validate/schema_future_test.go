package validate_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// schemaFuture has members of kinds that no request has yet.
type schemaFuture struct {
	Size      int32                    `json:"Size" validate:"required"`
	Positive  int64                    `json:"Positive,omitzero" validate:"omitempty,min=1"`
	Negative  int32                    `json:"Negative,omitzero" validate:"omitempty,max=-1"`
	Long      *int64                   `json:"Long,omitzero"`
	Any       []string                 `json:"Any,omitzero"`
	Numbers   []int32                  `json:"Numbers,omitzero"`
	Values    []enums.Platform         `json:"Values,omitzero" validate:"omitempty,dive,enum"`
	Unchecked map[string]string        `json:"Unchecked,omitzero"`
	OnlyMap   map[string]string        `json:"OnlyMap,omitzero" validate:"omitempty,min=1,max=2"`
	NoKeys    map[string]string        `json:"NoKeys,omitzero" validate:"omitempty,dive,max=3"`
	Nested    [][]model.AccessEndpoint `json:"Nested,omitzero" validate:"omitempty,max=2,dive,min=1,dive"`
	Config    *model.VpcConfig         `json:"Config" validate:"required"`
	Pattern   string                   `json:"Pattern,omitzero" validate:"omitempty,tag_value"`
	Pointer   *string                  `json:"Pointer,omitzero" validate:"omitempty,tag_value"`
	Time      model.Timestamp          `json:"Time" validate:"required"`
}

// TestSchemaFuture covers members that the tables have no example of.
func TestSchemaFuture(t *testing.T) {
	const legal = `^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$`
	want := map[string]string{
		"Size":      `{"type": "integer", "minimum": -2147483648, "maximum": 2147483647, "not": {"const": 0}}`,
		"Positive":  `{"type": "integer", "minimum": 1, "maximum": 9223372036854775807}`,
		"Negative":  `{"type": "integer", "minimum": -2147483648, "maximum": -1}`,
		"Long":      `{"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807}`,
		"Any":       `{"type": "array", "items": {"type": "string"}}`,
		"Numbers":   `{"type": "array", "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}}`,
		"Values":    `{"type": "array", "items": {"type": "string", "enum": ["WINDOWS"]}}`,
		"Unchecked": `{"type": "object", "additionalProperties": {"type": "string"}}`,
		"OnlyMap":   `{"type": "object", "minProperties": 1, "maxProperties": 2, "additionalProperties": {"type": "string"}}`,
		"NoKeys":    `{"type": "object", "propertyNames": {"type": "string"}, "additionalProperties": {"type": "string", "maxLength": 3}}`,
		"Nested":    `{"type": "array", "maxItems": 2, "items": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/AccessEndpoint"}}}`,
		"Config":    `{"$ref": "#/$defs/VpcConfig"}`,
		"Pattern":   `{"type": "string", "minLength": 1, "pattern": "` + legal + `"}`,
		"Pointer":   `{"type": "string", "pattern": "` + legal + `"}`,
		"Time":      `{"$ref": "#/$defs/Timestamp"}`,
	}
	// What a service sends is open, and may be empty.
	wantResult := map[string]string{
		"Values":  `{"type": "array", "items": {"type": "string", "examples": ["WINDOWS"]}}`,
		"OnlyMap": `{"type": "object", "maxProperties": 2, "additionalProperties": {"type": "string"}}`,
		"Nested":  `{"type": "array", "maxItems": 2, "items": {"type": "array", "items": {"$ref": "#/$defs/AccessEndpoint"}}}`,
	}
	for _, request := range []bool{true, false} {
		text, err := validate.SchemaOf(reflect.TypeFor[schemaFuture](), request)
		if err != nil {
			t.Fatal(err)
		}
		schema := decodedJSON(t, text).(object)
		members := schema["properties"].(object)
		for name := range want {
			text := want[name]
			if other, ok := wantResult[name]; ok && !request {
				text = other
			}
			if diff := cmp.Diff(decodedJSON(t, []byte(text)), members[name]); diff != "" {
				t.Errorf("%s, request: %v (-want +got):\n%s", name, request, diff)
			}
		}
		if diff := cmp.Diff([]any{"Size", "Config", "Time"}, schema["required"]); diff != "" {
			t.Errorf("required (-want +got):\n%s", diff)
		}
		if defs := schema["$defs"].(object); len(defs) != 3 || len(members) != len(want) {
			t.Errorf("%d members, and %d structures within", len(members), len(defs))
		}
	}
}
