package cbor_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/euc-go/eucmodel/internal/cbortest"
	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// allShapes makes a new value of every shape.
var allShapes = shapes.ByName()

// readers are the ways in which CBOR comes in: what is read is the same.
var readers = map[string]func(data []byte, v model.Shape) error{
	"Unmarshal": cbor.Unmarshal,
	"Slowly":    cbor.Slowly,
	"UnmarshalStrict": func(data []byte, v model.Shape) error {
		return lenient(cbor.UnmarshalStrict(data, v))
	},
}

// bytesOf returns the document of a notation.
func bytesOf(notation string) []byte { return cbortest.Bytes(notation) }

// isStrictOnly reports whether only strict reading reports a problem.
func isStrictOnly(p model.Problem) bool {
	return slices.Contains([]model.ProblemKind{model.ProblemUnknownMember, model.ProblemNull, model.ProblemZero, model.ProblemTag}, p.Kind)
}

// lenient drops from an error what only UnmarshalStrict reports.
func lenient(err error) error {
	e, ok := errors.AsType[*model.DocumentError](err)
	if !ok || slices.ContainsFunc(e.Problems, func(p model.Problem) bool { return !isStrictOnly(p) }) {
		return err
	}
	return nil
}

// problems returns the problems of err, which is nil or about a document.
func problems(t testing.TB, err error) []model.Problem {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := errors.AsType[*model.DocumentError](err)
	if !ok || len(e.Problems) == 0 {
		t.Fatalf("%T is no error about the document: %v", err, err)
	}
	return e.Problems
}

// lines returns the problems of err, each as "offset path kind" and its pointer, if
// that is not what the path says anyway.
func lines(t testing.TB, err error) []string {
	t.Helper()
	var all []string
	for _, p := range problems(t, err) {
		if p.Line != 0 || p.Column != 0 {
			t.Errorf("%+v: CBOR has no lines", p)
		}
		all = append(all, fmt.Sprintf("%d %s %s %s", p.Offset, p.Path, p.Pointer, p.Kind))
	}
	return all
}

// jsonOf returns v as JSON.
func jsonOf(t testing.TB, v model.Shape) string {
	t.Helper()
	text, err := v.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
