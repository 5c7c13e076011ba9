package validate

import (
	"reflect"

	"github.com/euc-go/eucmodel/model"
)

//go:generate go run ../internal/codegen descriptions ../model
//go:generate go run ../internal/schemafiles ../schemas

// The dialect of the schemas, and what their names begin with.
const (
	schemaDialect = "https://json-schema.org/draft/2020-12/schema"
	schemaBase    = "https://github.com/euc-go/eucmodel/schemas/"
)

// Schema returns the JSON Schema of the structure that v points at, whatever is
// in it: UTF-8 text that ends with a newline, always the same, of the dialect
// 2020-12. What the schema accepts, [JSON] accepts, but for the list in the
// package comment. v may be a nil pointer of its type; for what is no structure
// of package model, Schema returns nil. The slice is the caller's own.
func Schema(v model.Shape) []byte {
	all, err := plans()
	t := reflect.TypeOf(v)
	if err != nil || v == nil || t.Kind() != reflect.Pointer || all[t.Elem()] == nil {
		return nil // A structure that embeds a shape has no plan.
	}
	p := all[t.Elem()]
	d := describer{request: p.request, described: make(map[string]bool)}
	s := d.structure(p)
	s.Schema, s.ID = schemaDialect, schemaBase+s.Title+".json"
	for _, rule := range p.across {
		s.AllOf = append(s.AllOf, around(rule.about().around, rule.schema()))
	}
	s.Defs = d.defs
	return s.text()
}
