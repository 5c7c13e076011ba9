package validate

import (
	"bytes"
	"encoding/json"
)

// schema is a JSON Schema: the keywords that are used here, in the order in
// which they are written.
type schema struct {
	Schema      string `json:"$schema,omitzero"`
	ID          string `json:"$id,omitzero"`
	Title       string `json:"title,omitzero"`
	Description string `json:"description,omitzero"`
	Ref         string `json:"$ref,omitzero"`

	Type     string   `json:"type,omitzero"`
	Const    any      `json:"const,omitzero"`
	Enum     []string `json:"enum,omitzero"`
	Examples []string `json:"examples,omitzero"`

	MinLength *int64 `json:"minLength,omitzero"`
	MaxLength *int64 `json:"maxLength,omitzero"`
	Pattern   string `json:"pattern,omitzero"`

	Minimum          *int64 `json:"minimum,omitzero"`
	ExclusiveMinimum *int64 `json:"exclusiveMinimum,omitzero"`
	Maximum          *int64 `json:"maximum,omitzero"`
	ExclusiveMaximum *int64 `json:"exclusiveMaximum,omitzero"`

	MinItems *int64  `json:"minItems,omitzero"`
	MaxItems *int64  `json:"maxItems,omitzero"`
	Items    *schema `json:"items,omitzero"`

	MinProperties *int64     `json:"minProperties,omitzero"`
	MaxProperties *int64     `json:"maxProperties,omitzero"`
	PropertyNames *schema    `json:"propertyNames,omitzero"`
	Properties    properties `json:"properties,omitzero"`
	Required      []string   `json:"required,omitzero"`
	// AdditionalProperties is false or a *schema.
	AdditionalProperties any `json:"additionalProperties,omitzero"`

	AllOf []*schema `json:"allOf,omitzero"`
	AnyOf []*schema `json:"anyOf,omitzero"`
	OneOf []*schema `json:"oneOf,omitzero"`
	Not   *schema   `json:"not,omitzero"`
	If    *schema   `json:"if,omitzero"`
	Then  *schema   `json:"then,omitzero"`

	Defs properties `json:"$defs,omitzero"`
}

// property is a schema with a name.
type property struct {
	name   string
	schema *schema
}

// properties are schemas with names, in the order of declaration.
type properties []property

// MarshalJSON returns the properties as an object.
func (p properties) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, each := range p {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := marshal(each.name, "")
		if err != nil {
			return nil, err
		}
		value, err := marshal(each.schema, "")
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

// text returns s as JSON that people can read.
func (s *schema) text() []byte {
	b, err := marshal(s, "  ")
	if err != nil {
		return nil // It can't fail: there are texts and numbers only.
	}
	return b
}

// marshal returns the JSON of a value, with < and > as they are.
func marshal(value any, indent string) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	err := encoder.Encode(value)
	return b.Bytes(), err
}
