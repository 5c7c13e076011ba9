package validate

import (
	"reflect"

	"github.com/euc-go/eucmodel/model"
)

// TagError returns what is wrong with the tags of a structure.
func TagError(t reflect.Type) error {
	_, err := (&planner{plans: make(map[reflect.Type]*plan)}).structure(t)
	return err
}

// CheckStructure returns how a structure that need not be of package model
// breaks the rules in its tags. As a request it may not hold what a service
// may send.
func CheckStructure(pointer any, request bool) error {
	v := reflect.ValueOf(pointer).Elem()
	p, err := (&planner{plans: make(map[reflect.Type]*plan)}).structure(v.Type())
	if err != nil {
		return err
	}
	c := checker{request: request, unknown: !request}
	c.structure(p, v)
	if len(c.findings) == 0 {
		return nil
	}
	return structReport(c.findings, c.surplus)
}

// IsRequest reports whether a program sends s, on its own or within a request.
func IsRequest(s model.Shape) bool {
	p, err := planOf(s)
	return err == nil && p.request
}

// SchemaOf returns the JSON Schema of a structure that need not be of package
// model.
func SchemaOf(t reflect.Type, request bool) ([]byte, error) {
	p, err := (&planner{plans: make(map[reflect.Type]*plan)}).structure(t)
	if err != nil {
		return nil, err
	}
	d := describer{request: request, described: make(map[string]bool)}
	s := d.structure(p)
	s.Defs = d.defs
	return s.text(), nil
}
