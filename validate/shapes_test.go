package validate_test

import (
	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
)

// allShapes makes a new value of each shape of package model.
var allShapes = shapes.ByName()

// document returns the JSON of a shape.
func document(v model.Shape) []byte {
	doc, err := v.AppendJSON(nil)
	if err != nil {
		panic(err)
	}
	return doc
}
