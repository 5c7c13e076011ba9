package model_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
)

// allShapes makes a new value of every shape. TestEveryShapeIsTested insists that
// none is forgotten.
var allShapes = shapes.ByName()

// readers are the ways in which JSON comes in: the same rules hold for each.
var readers = map[string]func(data []byte, v any) error{
	"json.Unmarshal": json.Unmarshal,
	"UnmarshalJSON":  func(data []byte, v any) error { return v.(json.Unmarshaler).UnmarshalJSON(data) },
	"UnmarshalStrict": func(data []byte, v any) error {
		return lenient(model.UnmarshalStrict(data, v.(model.Shape)))
	},
}

// lenient drops from an error what only UnmarshalStrict reports.
func lenient(err error) error {
	e, ok := errors.AsType[*model.DocumentError](err)
	if !ok {
		return err
	}
	strictOnly := []model.ProblemKind{model.ProblemUnknownMember, model.ProblemNull, model.ProblemZero}
	for _, p := range e.Problems {
		if !slices.Contains(strictOnly, p.Kind) {
			return err
		}
	}
	return nil
}

// writers are the ways in which JSON goes out.
var writers = map[string]func(v any) ([]byte, error){
	"json.Encoder": func(v any) ([]byte, error) {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		err := enc.Encode(v)
		return b.Bytes(), err
	},
	"AppendJSON": func(v any) ([]byte, error) {
		return v.(model.Shape).AppendJSON(nil)
	},
}

// indented lays a document out as the fixtures are.
func indented(t *testing.T, doc []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, bytes.TrimSpace(doc), "", "  "); err != nil {
		t.Fatalf("%v in %s", err, doc)
	}
	return b.String() + "\n"
}

// readFixture returns a file below testdata.
func readFixture(t testing.TB, path ...string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{"testdata"}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// sourceStructs returns the names of the exported structs that the package's
// source declares with JSON members.
func sourceStructs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok && spec.Name.IsExported() && len(s.Fields.List) > 0 && s.Fields.List[0].Tag != nil {
				names = append(names, spec.Name.Name)
			}
			return true
		})
	}
	return names
}

func TestEveryShapeIsTested(t *testing.T) {
	declared := sourceStructs(t)
	if len(declared) != len(allShapes) {
		t.Errorf("the source declares %d shapes, the tests know %d", len(declared), len(allShapes))
	}
	for _, name := range declared {
		newShape, ok := allShapes[name]
		if !ok {
			t.Errorf("%s is missing from shapes", name)
			continue
		}
		if got := reflect.TypeOf(newShape()).Elem().Name(); got != name {
			t.Errorf("shapes makes a %s for %s", got, name)
		}
		for _, fixture := range fixtures {
			if _, err := os.Stat(filepath.Join("testdata", "shapes", name, fixture+".json")); err != nil {
				t.Error(err)
			}
		}
	}
	entries, err := fs.ReadDir(os.DirFS("testdata"), "shapes")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(declared, e.Name()) {
			t.Errorf("testdata/shapes/%s belongs to no shape", e.Name())
		}
	}
}
