package model_test

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// corpus returns the documents of internal/wire's corpus, by name, and whether
// they pass.
func corpus(t testing.TB) (docs map[string]string, pass map[string]bool) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "internal", "wire", "testdata", "corpus.txt"))
	if err != nil {
		t.Fatal(err)
	}
	docs, pass = make(map[string]string), make(map[string]bool)
	for line := range strings.Lines(string(text)) {
		columns := strings.Split(line, "\t")
		if len(columns) != 4 {
			continue // A comment.
		}
		doc, err := strconv.Unquote(columns[2])
		if err != nil {
			t.Fatal(err)
		}
		docs[columns[1]], pass[columns[1]] = doc, columns[0] == "pass"
	}
	if len(docs) < 220 {
		t.Fatalf("the corpus has %d documents", len(docs))
	}
	return docs, pass
}

// Unknown members are checked in full before they are skipped: each document
// of the corpus as the value of one, at every place in an object, passes or
// fails as it does alone.
func TestCorpusAsUnknownMember(t *testing.T) {
	// These mean something else as a part of a document than alone.
	other := map[string]bool{"number-comma": true, "comma-after": true, "escape-quote-open": true}
	docs, pass := corpus(t)
	for name, doc := range docs {
		if other[name] {
			continue
		}
		for _, around := range [][2]string{
			{`{"Tomorrow":`, `}`},
			{`{"Name":"a","Tomorrow": `, ` ,"State":"RUNNING"}`},
			{`{"VpcConfig":{"SubnetIds":["a"],"Tomorrow":[{"a":`, `}]}}`},
			{`{"ImageBuilderErrors":[{},{"Tomorrow":`, `,"ErrorMessage":"m"}]}`},
		} {
			whole := []byte(around[0] + doc + around[1])
			for reader, read := range readers {
				if err := read(whole, new(model.ImageBuilder)); (err == nil) != pass[name] {
					t.Errorf("%s: %s through %s: %v", name, whole, reader, err)
				}
			}
		}
	}
}

// Each document of the corpus that fails also fails as a value that the shape
// knows; one that passes is read, or is of the wrong type.
func TestCorpusAsKnownMember(t *testing.T) {
	docs, pass := corpus(t)
	for name, doc := range docs {
		for _, member := range []string{"Name", "State", "CreatedTime", "VpcConfig", "DisableIMDSV1", "ImageBuilderErrors", "Description"} {
			whole := []byte(`{"` + member + `":` + doc + `}`)
			err := model.UnmarshalStrict(whole, new(model.ImageBuilder))
			unsound := false
			for _, p := range problems(t, err) {
				switch p.Kind {
				case model.ProblemSyntax, model.ProblemEncoding:
					unsound = true
				case model.ProblemDuplicate:
					unsound = true
				}
				if p.Line < 1 || p.Column < 1 || p.Offset > len(whole) {
					t.Errorf("%s as %s: %+v lies outside of the document", name, member, p)
				}
			}
			if unsound == pass[name] && name != "comma-after" && name != "escape-quote-open" && name != "number-comma" {
				t.Errorf("%s as %s: %s: %v", name, member, whole, err)
			}
		}
	}
}

// The depth of what is known counts as well.
func TestDepthOfUnknownMembers(t *testing.T) {
	const most = 10_000
	for around, known := range map[[2]string]int{
		{`{"X":`, `}`}:                                  1,
		{`{"VpcConfig":{"X":`, `}}`}:                    2,
		{`{"ImageBuilderErrors":[{},{"X":`, `}]}`}:      3,
		{`{"Name":`, `}`}:                               1,
		{`{"VpcConfig":{"SubnetIds":["a",`, `]}}`}:      3,
		{`{"VpcConfig":{},"X":`, `,"State":"RUNNING"}`}: 1,
	} {
		for inner, brackets := range map[string][2]string{"lists": {`[`, `]`}, "objects": {`{"a":`, `}`}} {
			for depth := most - known - 1; depth <= most-known+1; depth++ {
				doc := around[0] + strings.Repeat(brackets[0], depth) + `1` + strings.Repeat(brackets[1], depth) + around[1]
				for reader, read := range reading {
					err := read([]byte(doc), new(model.ImageBuilder))
					if tooDeep := errors.Is(err, model.ProblemSyntax); reader == "UnmarshalStrict" && tooDeep != (depth+known > most) {
						t.Errorf("%s, %d %s: %.200v", around[0], depth, inner, err)
					}
					if depth+known > most && err == nil {
						t.Errorf("%s, %d %s through %s: no error", around[0], depth, inner, reader)
					}
				}
			}
		}
	}
}
