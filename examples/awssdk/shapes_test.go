package awssdk_test

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
)

// testdata holds the golden files of package model.
const testdata = "../../model/testdata"

// shape is a type of package model.
type shape struct {
	name    string
	make    func() model.Shape // a pointer to a new value
	plain   reflect.Type       // the same type without methods
	writing reflect.Type       // plain, as encoders know it
	keeping reflect.Type       // the same with unknown members
}

// allShapes are all shapes of package model, sorted by name. Fuzz targets know
// them by their index.
var allShapes = func() []shape {
	byName := shapes.ByName()
	var all []shape
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		create := byName[name]
		plain := shapes.Plain(reflect.TypeOf(create()).Elem())
		all = append(all, shape{name, create, plain, writing(plain, false), writing(plain, true)})
	}
	return all
}()

// golden is a document that some shape is read from.
type golden struct {
	name  string
	shape int // index in allShapes
	doc   []byte
}

// goldens returns all golden files of package model.
func goldens(t testing.TB) []golden {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testdata, "*", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	nested, err := filepath.Glob(filepath.Join(testdata, "shapes", "*", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []golden
	for _, path := range append(files, nested...) {
		doc, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name, err := filepath.Rel(testdata, path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, golden{name, shapeOf(t, filepath.ToSlash(name)), doc})
	}
	if len(all) < 100 {
		t.Fatalf("only %d golden files found", len(all))
	}
	return all
}

// shapeOf returns which shape a golden file is of: shapes/ImageBuilder/full.json and
// documents-sloppy/DescribeImagesResult.service.json name it, and
// documents/describe-images-page-1.service.json names the operation.
func shapeOf(t testing.TB, path string) int {
	t.Helper()
	parts := strings.Split(path, "/")
	name, _, _ := strings.Cut(parts[1], ".")
	if parts[0] == "documents" {
		words := strings.ReplaceAll(strings.TrimSuffix(name, "-page-1"), "-", "")
		for _, op := range model.Operations() {
			if strings.EqualFold(op.Name, words) {
				name = reflect.TypeOf(op.NewResult()).Elem().Name()
			}
		}
	}
	i := slices.IndexFunc(allShapes, func(s shape) bool { return s.name == name })
	if i < 0 {
		t.Fatalf("%s is of no known shape", path)
	}
	return i
}
