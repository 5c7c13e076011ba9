package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// kinds has a field of every kind that the generator handles.
const kinds = `package paint

import "github.com/euc-go/eucmodel/enums"

// Wall has no tags: it is no shape.
type Wall struct{ Color string }

type Room struct {
	Name      string                  ` + "`json:\"Name\"`" + `
	Platform  enums.PlatformType      ` + "`json:\"Platform\" validate:\"enum\"`" + `
	Nick      string                  ` + "`json:\"nick,omitzero\"`" + `
	Kind      enums.PlatformType      ` + "`json:\"Kind,omitzero\"`" + `
	Size      int32                   ` + "`json:\"Size,omitzero\"`" + `
	Built     Timestamp               ` + "`json:\"Built,omitzero\"`" + `
	Text      *string                 ` + "`json:\"Text,omitzero\"`" + `
	Open      *bool                   ` + "`json:\"Open,omitzero\"`" + `
	Count     *int32                  ` + "`json:\"Count,omitzero\"`" + `
	Door      *Door                   ` + "`json:\"Door,omitzero\"`" + `
	Names     []string                ` + "`json:\"Names,omitzero\"`" + `
	Platforms []enums.PlatformType    ` + "`json:\"Platforms,omitzero\"`" + `
	Doors     []Door                  ` + "`json:\"Doors,omitzero\"`" + `
	Tags      map[string]string       ` + "`json:\"Tags,omitzero\"`" + `
}

type Door struct {
	Lock *Lock ` + "`json:\"Lock,omitzero\"`" + `
}

type Lock struct {
	Key string ` + "`json:\"Key\"`" + `
}
`

// byHand is what generated code uses of its package.
const byHand = `package paint

import (
	"errors"

	"github.com/euc-go/eucmodel/internal/wire"
)

type Timestamp struct{}

func (Timestamp) IsZero() bool { return true }

type decoder struct {
	wire.Scanner
	memory
}

const sizeEpoch, shapesPerBlock, stringsPerBlock = 1, 2, 3

var errNil = errors.New("nil")

func documentError([]byte, []wire.Problem) error     { return nil }
func appendEpoch(b []byte, t Timestamp) []byte       { return b }
func readTimestamp(s *wire.Scanner) (t Timestamp)    { return t }
func readEnum[T ~string](s *wire.Scanner) (v T)        { return v }
func readEnumElement[T ~string](s *wire.Scanner) (v T) { return v }

func (d *decoder) readStringPtr(cell *string) *string { return cell }
func (d *decoder) readBoolPtr(cell *bool) *bool       { return cell }
func (d *decoder) readInt32Ptr(cell *int32) *int32    { return cell }
`

// generate writes the codec of a package of files, and returns its text.
func generate(t *testing.T, dir string) string {
	t.Helper()
	if err := run([]string{"codec", dir}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, codecOutput))
	if err != nil {
		t.Fatal(err)
	}
	return string(got)
}

// sources reads the packages that generated code imports, once.
var sources = importer.ForCompiler(token.NewFileSet(), "source", nil)

// check type-checks the package in dir.
func check(t *testing.T, dir string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	config := types.Config{Importer: sources}
	pkg, err := config.Check("paint", fset, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// Every kind of field gives code that compiles, in a package with nothing
// unused, and a shape without some kinds too.
func TestCodecCompiles(t *testing.T) {
	for why, source := range map[string]string{
		"every kind":      kinds,
		"one string":      "package paint\n\ntype A struct {\n\tBe string `json:\"Be\"`\n}\n",
		"one enum":        "package paint\n\nimport \"github.com/euc-go/eucmodel/enums\"\n\ntype A struct {\n\tB enums.PlatformType `json:\"Be\"`\n}\n",
		"one list":        "package paint\n\nimport \"github.com/euc-go/eucmodel/enums\"\n\ntype A struct {\n\tB []enums.PlatformType `json:\"Be,omitzero\"`\n}\n",
		"one truth value": "package paint\n\ntype A struct {\n\tB *bool `json:\"Be,omitzero\"`\n}\n",
		"one structure":   "package paint\n\ntype A struct {\n\tB *C `json:\"Be,omitzero\"`\n}\n\ntype C struct {\n\tD *int32 `json:\"De,omitzero\"`\n}\n",
	} {
		t.Run(why, func(t *testing.T) {
			dir := write(t, map[string]string{"room.go": source, "hand.go": byHand})
			generate(t, dir)
			pkg := check(t, dir)
			for _, name := range pkg.Scope().Names() {
				shape, ok := pkg.Scope().Lookup(name).Type().(*types.Named)
				if !ok || !pkg.Scope().Lookup(name).Exported() || name == "Timestamp" {
					continue
				}
				methods := types.NewMethodSet(types.NewPointer(shape))
				if has := methods.Lookup(pkg, "UnmarshalJSON") != nil && methods.Lookup(pkg, "AppendJSON") != nil; has == (name == "Wall") {
					t.Errorf("%s has methods for JSON: %v", name, has)
				}
				if methods.Lookup(pkg, "MarshalJSON") != nil {
					t.Errorf("%s has MarshalJSON", name)
				}
			}
		})
	}
}

const door = "package paint\n\ntype Door struct {\n\tName string `json:\"Name\"`\n\tOpen *bool `json:\"open,omitzero\"`\n}\n"

// wantDoor is the codec of a small shape, behind the imports.
const wantDoor = `// memory is what a decoder takes lists and pointers from, and what it knows of the order of members.
type memory struct {
	doorCells wire.Block[doorCells]
	afterDoor [3]uint8
}

// UnmarshalJSON reads v from a JSON object by the rules of the package. What the document does not hold stays as it is;
// a null makes a member absent. Every error but that for a nil v is a [*DocumentError] with the first problem.
func (v *Door) UnmarshalJSON(data []byte) error {
	if v == nil {
		return errNil
	}
	d := decoder{Scanner: wire.NewScanner(data, false)}
	d.readDoor(v, nil)
	return documentError(data, d.Finish())
}

// AppendJSON appends v to b as a JSON object, members in the order of declaration, and returns the longer slice.
// A nil v is null. Text that is not UTF-8 is written with U+FFFD in its place, as encoding/json does.
func (v *Door) AppendJSON(b []byte) []byte {
	if v == nil {
		return append(b, ` + "`null`" + `...)
	}
	if cap(b) == len(b) {
		b = slices.Grow(b, v.size())
	}
	return v.append(b)
}

func (v *Door) decode(d *decoder) { d.readDoor(v, nil) }

var doorFields = wire.Fields{
	Names: []string{
		` + "`,\"Name\":`" + `,
		` + "`,\"open\":`" + `,
		wire.NoName,
	},
	First: [wire.HashSize]uint8{7: 1, 38: 2},
	More:  []uint8{0, 0},
}

// doorCells is what the pointers of one Door point at.
type doorCells struct {
	Open bool
}

// newDoorCells makes the cells for one Door unless they are there.
func (d *decoder) newDoorCells(c **doorCells) *doorCells {
	if *c == nil {
		*c = d.doorCells.Next(&d.Scanner, shapesPerBlock)
	}
	return *c
}

func (d *decoder) readDoor(v *Door, c *doorCells) {
	var o wire.Object
	for d.Next(&o, &doorFields, d.afterDoor[:]) {
		switch o.Index {
		case 0:
			v.Name = d.NonEmpty()
			if !d.Follows(&o, 1, ` + "`,\"open\":`" + `) {
				break
			}
			fallthrough
		case 1:
			v.Open = d.readBoolPtr(&d.newDoorCells(&c).Open)
		}
	}
}

func (v *Door) append(b []byte) []byte {
	start := len(b)
	b = wire.AppendString(append(b, ` + "`,\"Name\":`" + `...), v.Name)
	if v.Open != nil {
		b = strconv.AppendBool(append(b, ` + "`,\"open\":`" + `...), *v.Open)
	}
	return wire.CloseObject(b, start)
}

func (v *Door) size() int {
	n := len(` + "`{}`" + `)
	n += len(` + "`,\"Name\":`" + `) + wire.SizeString(v.Name)
	if v.Open != nil {
		n += len(` + "`,\"open\":`" + `) + len(` + "`false`" + `)
	}
	return n
}
`

func TestCodecOfASmallShape(t *testing.T) {
	got := generate(t, write(t, map[string]string{"door.go": door}))
	if !strings.HasPrefix(got, "// Code generated by internal/codegen; DO NOT EDIT.\n\npackage paint\n") {
		t.Errorf("the file begins with %.80q", got)
	}
	_, got, _ = strings.Cut(got, "\n)\n\n")
	if strings.TrimSpace(got) != strings.TrimSpace(wantDoor) {
		t.Errorf("got:\n%s\nwant:\n%s", got, wantDoor)
	}
}

func TestCodecFileIsFresh(t *testing.T) {
	const dir = "../../model"
	p, err := readShapes(dir)
	if err != nil {
		t.Fatal(err)
	}
	fresh := filepath.Join(t.TempDir(), codecOutput)
	if err := writeSource(fresh, p.codec()); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, codecOutput))
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(fresh)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s is stale: run go generate ./model", codecOutput)
	}
}
