package main

import (
	"bytes"
	"fmt"
	"go/format"
	"go/types"
	"strings"
	"testing"
)

// What is generated for a shape and for a member of it is no more than the
// design allows.
const mostPerShape, mostPerMember = 40, 30

// jsonLines returns how many lines the JSON codec of a package has.
func jsonLines(t *testing.T, files map[string]string) int {
	t.Helper()
	return strings.Count(generate(t, write(t, files)), "\n")
}

// cborLines returns how many lines the CBOR codec of a package has.
func cborLines(t *testing.T, files map[string]string) int {
	t.Helper()
	p, err := readShapes(write(t, files))
	if err != nil {
		t.Fatal(err)
	}
	source, err := format.Source(p.cborCodec())
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(source, []byte("\n"))
}

// The first list of a shape, and the first pointer to it, also bring the function
// that reads it as JSON.
func TestGeneratedLines(t *testing.T) {
	t.Run("JSON", func(t *testing.T) { testGeneratedLines(t, jsonLines) })
	t.Run("CBOR", func(t *testing.T) { testGeneratedLines(t, cborLines) })
}

func testGeneratedLines(t *testing.T, lines func(*testing.T, map[string]string) int) {
	t.Helper()
	none := lines(t, painting(t))
	files := painting(t)
	// This operation has the longest name, and a result without members.
	const name = "StartSoftwareDeploymentToImageBuilder"
	files["more.go"] = "package model\n\n// " + name + "Request asks.\ntype " + name + "Request struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n\n" +
		"// " + name + "Result is the answer.\ntype " + name + "Result struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n"
	const rows = "return []Operation{\n"
	files["operation.go"] = strings.Replace(files["operation.go"], rows, rows+"operation["+name+"Request, "+name+"Result](workSpaces, `"+name+"`),\n", 1)
	if n := lines(t, files) - none; n > 2*mostPerShape || n < 2*15 {
		t.Errorf("%d lines for two shapes without members, want at most %d each", n, mostPerShape)
	}

	two := []string{"string", "*bool"}
	some := lines(t, painting(t, two...))
	for _, typ := range append([]string{"*Item"}, fieldTypes...) {
		for _, field := range []string{typ, typ + ",omitzero"} {
			if n := lines(t, painting(t, append(two, field)...)) - some; n > mostPerMember || n < 3 {
				t.Errorf("%d lines for one more member %s, want at most %d", n, field, mostPerMember)
			}
		}
	}
}

// The memory of a decoder is what its shape reaches: more shapes beside it
// change nothing.
func TestMemoryOfADecoderDoesNotGrow(t *testing.T) {
	sizes := func(files map[string]string) map[string]int64 {
		dir := write(t, files)
		generate(t, dir)
		scope := check(t, dir).Scope()
		all := make(map[string]int64)
		for _, name := range scope.Names() {
			obj, ok := scope.Lookup(name).(*types.TypeName)
			if ok && (name == "decoder" || strings.HasSuffix(name, "Memory")) && !strings.HasPrefix(name, "grown") && name != "listMemory" {
				all[name] = types.SizesFor("gc", "amd64").Sizeof(obj.Type())
			}
		}
		return all
	}
	before := sizes(modelFiles(t))

	var rows []string
	var source strings.Builder
	source.WriteString("package model\n")
	for i := range 30 {
		rows = append(rows, fmt.Sprintf("operation[Grown%dRequest, Grown%dResult](appStream, \"Grown%d\")", i, i, i))
		fmt.Fprintf(&source, "\n// Grown%[1]dRequest asks.\ntype Grown%[1]dRequest struct {\n\tText *string `json:\"Text\"`\n\tNames []string `json:\"Names\"`\n\tUnknown RawMembers `json:\"-\"`\n}\n\n"+
			"// Grown%[1]dResult is the answer.\ntype Grown%[1]dResult struct {\n\tBuilders []ImageBuilder `json:\"Builders\"`\n\tImage *Image `json:\"Image\"`\n\tUnknown RawMembers `json:\"-\"`\n}\n", i)
	}
	files := modelFiles(t, rows...)
	files["grown.go"] = source.String()
	after := sizes(files)
	if len(before) < 30 || before["describeImageBuildersResultMemory"] == 0 || before["decoder"] == 0 {
		t.Fatalf("found only %v", before)
	}
	for name, size := range before {
		if after[name] != size {
			t.Errorf("%s has %d bytes, and %d with 60 more shapes", name, size, after[name])
		}
	}
}
