package main

import (
	"fmt"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// fieldTypes are the types of fields that the generator handles. Part and Item
// are shapes.
var fieldTypes = []string{
	"string", "enums.PlatformType", "int32", "int64", "Timestamp",
	"*string", "*bool", "*int32", "*int64", "*Part",
	"[]string", "[]enums.PlatformType", "[]Part", "[]Item",
	"map[string]string",
}

// painting returns package model with a request that reaches the shapes Part
// and Item, and a result of these fields, each written "type" or "type,omitzero".
func painting(t *testing.T, fields ...string) map[string]string {
	t.Helper()
	files := bareModel(t, `operation[PaintRequest, PaintResult](appStream, "Paint", ResourceInUseException)`)
	var b strings.Builder
	b.WriteString("package model\n\n")
	if strings.Contains(strings.Join(fields, " "), "enums.") {
		b.WriteString("import \"github.com/euc-go/eucmodel/enums\"\n\n")
	}
	b.WriteString("// PaintResult is the answer.\ntype PaintResult struct {\n")
	for i, f := range fields {
		typ, option, ok := strings.Cut(f, ",")
		fmt.Fprintf(&b, "\tMember%d %s `json:\"Member%d%s\"`\n", i, typ, i, map[bool]string{true: "," + option}[ok])
	}
	b.WriteString("\tUnknown RawMembers `json:\"-\"`\n}\n\n")
	b.WriteString("// PaintRequest asks.\ntype PaintRequest struct {\n\tPart *Part `json:\"Part,omitzero\"`\n\tItems []Item `json:\"Items\"`\n\tUnknown RawMembers `json:\"-\"`\n}\n\n")
	b.WriteString("// Part has a pointer.\ntype Part struct {\n\tText *string `json:\"Text\"`\n\tUnknown RawMembers `json:\"-\"`\n}\n\n")
	b.WriteString("// Item is empty.\ntype Item struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n")
	files["paint.go"] = b.String()
	return files
}

// Every kind of field, required or not, gives code that compiles, with nothing
// unused, alone and beside all others.
func TestCodecCompiles(t *testing.T) {
	sets := map[string][]string{"none": nil}
	for _, typ := range fieldTypes {
		sets[typ] = []string{typ, typ + ",omitzero"}
		sets["every"] = append(sets["every"], sets[typ]...)
	}
	for _, why := range slices.Sorted(maps.Keys(sets)) {
		t.Run(why, func(t *testing.T) {
			dir := write(t, painting(t, sets[why]...))
			generate(t, dir)
			pkg := check(t, dir)
			for _, name := range []string{"PaintRequest", "PaintResult", "Part", "Item"} {
				shape := types.NewPointer(pkg.Scope().Lookup(name).Type())
				if !types.Implements(shape, pkg.Scope().Lookup("Shape").Type().Underlying().(*types.Interface)) {
					t.Errorf("*%s is no Shape", name)
				}
				if types.NewMethodSet(shape.Elem()).Lookup(pkg, "MarshalJSON") == nil {
					t.Errorf("%s has no MarshalJSON", name)
				}
			}
		})
	}
}

// A shape may be as large as can be, and stand in several others, several times.
func TestCodecTakes(t *testing.T) {
	files := painting(t, slices.Repeat([]string{"string,omitzero"}, maxFields)...)
	files["more.go"] = `package model

// HangRequest asks.
type HangRequest struct {
	First   *Frame     ` + "`json:\"First\"`" + `
	Second  *Frame     ` + "`json:\"Second\"`" + `
	Third   []Frame    ` + "`json:\"Third\"`" + `
	Fourth  []Frame    ` + "`json:\"Fourth\"`" + `
	Part    *Part      ` + "`json:\"Part\"`" + `
	Unknown RawMembers ` + "`json:\"-\"`" + `
}

type (
	// HangResponse is the answer.
	HangResponse struct {
		Frame   []Frame    ` + "`json:\"Frame\"`" + `
		Unknown RawMembers ` + "`json:\"-\" yaml:\"-\"`" + `
	}

	// Frame holds others.
	Frame struct {
		Parts   []Part     ` + "`json:\"Parts\"`" + `
		Part    *Part      ` + "`json:\"part\"`" + `
		Unknown RawMembers ` + "`json:\"-\"`" + `
	}

	nail struct{ Length int }
)
`
	const rows = "return []Operation{\n"
	files["operation.go"] = strings.Replace(files["operation.go"], rows, rows+"operation[HangRequest, HangResponse](workSpaces, `Hang`),\n", 1)
	dir := write(t, files)
	generate(t, dir)
	check(t, dir)
}

const door = `package p

// OpenDoorRequest asks to open a door.
type OpenDoorRequest struct {
	Name    string     ` + "`json:\"Name\"`" + `
	Wide    *bool      ` + "`json:\"wide\"`" + `
	Unknown RawMembers ` + "`json:\"-\"`" + `
}

// OpenDoorResult is the answer.
type OpenDoorResult struct {
	Unknown RawMembers ` + "`json:\"-\"`" + `
}

var table = []Operation{
	operation[OpenDoorRequest, OpenDoorResult](house, "OpenDoor"),
}
`

// wantDoor is what is generated for a small request and an empty result, after
// the imports.
const wantDoor = `// UnmarshalJSON reads v from a JSON object, see JSON in the package comment. An error in data is a [*DocumentError].
func (v *OpenDoorRequest) UnmarshalJSON(data []byte) error {
	if v == nil {
		return errNil
	}
	d := newDecoder(data, false)
	v.decode(&d)
	return d.finish(data)
}

// AppendJSON appends v to b as a JSON object, or null if v is nil. An error is an [*EncodeError] and leaves b as it was.
func (v *OpenDoorRequest) AppendJSON(b []byte) ([]byte, error) {
	e := newEncoder(b)
	if v != nil {
		e.out = v.append(e.out, &e.Fault)
	}
	return e.finish()
}

// MarshalJSON returns what AppendJSON appends.
func (v OpenDoorRequest) MarshalJSON() ([]byte, error) { return v.AppendJSON(nil) }

var openDoorRequestFields = wire.Fields{
	Names: []string{
		` + "`,\"Name\":`" + `,
		` + "`,\"wide\":`" + `,
		wire.NoName,
	},
	First: [wire.HashSize]uint8{5: 2, 7: 1},
	More:  []uint8{0, 0},
}

type openDoorRequestMemory struct {
	after [3]uint8 // see [wire.Scanner.Next]
	cells wire.Block[openDoorRequestCells]
}

type openDoorRequestCells struct {
	Wide bool
}

func (v *OpenDoorRequest) decode(d *decoder) {
	var m openDoorRequestMemory
	var c *openDoorRequestCells
	var o wire.Object
	for d.Next(&o, &openDoorRequestFields, m.after[:]) {
		switch o.Index {
		case 0:
			d.NonEmpty(&v.Name)
		case 1:
			d.BoolPtr(&v.Wide, &cell(&d.Scanner, &m.cells, &c).Wide)
		}
	}
	d.end(&o, &v.Unknown)
}

func (v *OpenDoorRequest) append(b []byte, f *wire.Fault) []byte {
	start := len(b)
	b = wire.AppendString(append(b, ` + "`,\"Name\":`" + `...), v.Name, f)
	if v.Wide != nil {
		b = strconv.AppendBool(append(b, ` + "`,\"wide\":`" + `...), *v.Wide)
	} else {
		b = append(b, ` + "`,\"wide\":null`" + `...)
	}
	return closeObject(b, start, v.Unknown, &openDoorRequestFields, f)
}
`

// The generated code is what a person would write.
func TestCodecOfASmallShape(t *testing.T) {
	got := generate(t, write(t, map[string]string{"door.go": door}))
	if !strings.HasPrefix(got, "// Code generated by internal/codegen; DO NOT EDIT.\n\npackage p\n") {
		t.Errorf("the file begins with %.80q", got)
	}
	_, got, _ = strings.Cut(got, "\n)\n\n")
	request, result, _ := strings.Cut(got, "\n// UnmarshalJSON ")
	if diff := cmp.Diff(wantDoor, request); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if want := "func (v *OpenDoorResult) append(b []byte, f *wire.Fault) []byte {\n\treturn closeObject(b, len(b), v.Unknown, &openDoorResultFields, f)\n}\n"; !strings.HasSuffix(result, want) {
		t.Errorf("the result, which has no members, does not end with\n%s:\n%s", want, result)
	}
}

// What has that text already is not written again.
func TestCodecWritesOnlyWhatChanged(t *testing.T) {
	dir := write(t, map[string]string{"door.go": door})
	generate(t, dir)
	names := []string{"door.go", codecOutput}
	old := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, name := range names {
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	generate(t, dir)
	for _, name := range names {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || !info.ModTime().Equal(old) {
			t.Errorf("%s was written again (%v)", name, err)
		}
	}
}

// What go generate writes into package model is there: the codec, and the
// errors in the comments of requests.
func TestModelIsFresh(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(modelDir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, name := range names {
		files[filepath.Base(name)] = read(t, name)
	}
	dir := write(t, files)
	generate(t, dir)
	for name, want := range files {
		if diff := cmp.Diff(want, read(t, filepath.Join(dir, name))); diff != "" {
			t.Errorf("%s is stale, run go generate ./model (-is +ought to be):\n%s", name, diff)
		}
	}
}

func TestCodecOfNoShapes(t *testing.T) {
	for why, tt := range map[string]struct{ source, want string }{
		"no shapes":     {"package p\n\ntype A struct{ B string }\n", "no struct that ends with the field Unknown RawMembers"},
		"no Go":         {"package p\n\ntype A strict {\n", "a.go:3"},
		"no such thing": {"", "expected 'package'"},
	} {
		dir := write(t, map[string]string{"a.go": tt.source})
		if err := run([]string{"codec", dir}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", why, err, tt.want)
		}
	}
	if err := run([]string{"codec", t.TempDir()}); err == nil || !strings.Contains(err.Error(), "no Go files") {
		t.Errorf("an empty directory: %v", err)
	}
	if err := run([]string{"codec", "a", "b"}); err == nil || !strings.Contains(err.Error(), "one directory") {
		t.Errorf("two directories: %v", err)
	}
}
