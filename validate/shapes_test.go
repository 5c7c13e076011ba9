package validate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// allShapes makes a new value of each shape of package model.
var allShapes = shapes.ByName()

// A request that is forgotten would make lenient what only it holds.
func TestRequestsAreKnown(t *testing.T) {
	var want, got []string
	for name := range allShapes {
		if strings.HasSuffix(name, "Request") {
			want = append(want, name)
		}
	}
	for _, request := range validate.Requests() {
		got = append(got, request.Name())
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("requests differs from the shapes named so (-want +got):\n%s", diff)
	}
}

// document returns the JSON of a shape.
func document(v model.Shape) []byte {
	doc, err := v.AppendJSON(nil)
	if err != nil {
		panic(err)
	}
	return doc
}
