package libraries

import (
	goccy "github.com/goccy/go-yaml"
	"sigs.k8s.io/yaml"

	"github.com/euc-go/eucmodel/model"
)

// gopkg.in/yaml.v3 is not here: it knows no tag of package model, and silently
// reads an empty structure.
//
// YAML libraries read numbers as float64, so that the digits of a time are lost
// from the tenth of a microsecond on. A time in ISO 8601 text keeps them.

// ReadYAML reads a shape by sigs.k8s.io/yaml, which goes through JSON and needs no
// options.
func ReadYAML(data []byte, shape model.Shape) error { return yaml.Unmarshal(data, shape) }

// WriteYAML writes a shape by sigs.k8s.io/yaml, with its members sorted.
func WriteYAML(shape model.Shape) ([]byte, error) { return yaml.Marshal(shape) }

// ReadGoccyYAML reads a shape by goccy/go-yaml. Without the option unknown members
// are lost, and a time with a fraction of a second is refused.
func ReadGoccyYAML(data []byte, shape model.Shape) error {
	return goccy.UnmarshalWithOptions(data, shape, goccy.UseJSONUnmarshaler())
}

// WriteGoccyYAML writes a shape by goccy/go-yaml, in the order of its members.
// Without the option unknown members are lost.
func WriteGoccyYAML(shape model.Shape) ([]byte, error) {
	return goccy.MarshalWithOptions(shape, goccy.UseJSONMarshaler())
}
