package awssdk_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// testdata holds the golden files of package model.
const testdata = "../../model/testdata"

// codec are the methods that every shape has.
type codec interface {
	UnmarshalJSON(data []byte) error
	AppendJSON(b []byte) []byte
}

// shape is a type of package model.
type shape struct {
	name  string
	make  func() codec // a pointer to a new value
	plain reflect.Type // the same type without methods
}

func of[T any, P interface {
	*T
	codec
}]() shape {
	t := reflect.TypeFor[T]()
	return shape{name: t.Name(), make: func() codec { return P(new(T)) }, plain: methodless(t)}
}

// shapes are all shapes of package model. Fuzz targets know them by their
// index, so that a new one goes to the end.
var shapes = []shape{
	of[model.DescribeImageBuildersResult](), of[model.DescribeImagesResult](), of[model.DescribeWorkspaceImagesResult](),
	of[model.CreateImageBuilderResult](), of[model.StartImageBuilderResult](), of[model.StopImageBuilderResult](),
	of[model.DeleteImageBuilderResult](), of[model.DeleteImageResult](),
	of[model.CreateImageBuilderRequest](), of[model.StartImageBuilderRequest](), of[model.StopImageBuilderRequest](),
	of[model.DeleteImageBuilderRequest](), of[model.DeleteImageRequest](),
	of[model.DescribeImageBuildersRequest](), of[model.DescribeImagesRequest](), of[model.DescribeWorkspaceImagesRequest](),
	of[model.ImageBuilder](), of[model.Image](), of[model.WorkspaceImage](),
	of[model.AccessEndpoint](), of[model.Application](), of[model.DomainJoinInfo](), of[model.ImageBuilderStateChangeReason](),
	of[model.ImagePermissions](), of[model.ImageStateChangeReason](), of[model.NetworkAccessConfiguration](),
	of[model.OperatingSystem](), of[model.ResourceError](), of[model.S3Location](), of[model.UpdateResult](),
	of[model.VolumeConfig](), of[model.VpcConfig](), of[model.WorkspaceErrorDetails](),
}

// methodless returns t with the methods of all structs taken off; in memory
// both are the same. Timestamp alone stays: reading it is tested elsewhere.
func methodless(t reflect.Type) reflect.Type {
	switch {
	case t.Kind() == reflect.Pointer:
		return reflect.PointerTo(methodless(t.Elem()))
	case t.Kind() == reflect.Slice:
		return reflect.SliceOf(methodless(t.Elem()))
	case t.Kind() == reflect.Struct && t != reflect.TypeFor[model.Timestamp]():
		fields := make([]reflect.StructField, 0, t.NumField())
		for field := range t.Fields() {
			field.Type = methodless(field.Type)
			fields = append(fields, field)
		}
		return reflect.StructOf(fields)
	default:
		return t
	}
}

// golden is a document that some shape is read from.
type golden struct {
	name  string
	shape int // index in shapes
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

// shapeOf returns which shape a golden file is of: shapes/ImageBuilder/full.json
// names it, documents/describe-images-page-1.service.json names the operation.
func shapeOf(t testing.TB, path string) int {
	t.Helper()
	parts := strings.Split(path, "/")
	name := parts[1]
	if parts[0] == "documents" {
		operation, _, _ := strings.Cut(name, ".")
		words := strings.Split(strings.TrimSuffix(operation, "-page-1"), "-")
		for i, word := range words {
			words[i] = strings.ToUpper(word[:1]) + word[1:]
		}
		name = strings.Join(words, "") + "Result"
	}
	i := slices.IndexFunc(shapes, func(s shape) bool { return s.name == name })
	if i < 0 {
		t.Fatalf("%s is of no known shape", path)
	}
	return i
}
