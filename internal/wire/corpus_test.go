package wire_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/wire"
)

// document is a line of testdata/corpus.txt, where its fields are explained.
type document struct {
	verdict, name string
	data          []byte
	why           string
}

// corpus reads testdata/corpus.txt.
func corpus(t testing.TB) []document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "corpus.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var documents []document
	names := make(map[string]bool)
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 4 {
			t.Fatalf("line %d of the corpus has %d columns, want 4", i+1, len(columns))
		}
		data, err := strconv.Unquote(columns[2])
		if err != nil {
			t.Fatalf("line %d of the corpus: %v", i+1, err)
		}
		if names[columns[1]] {
			t.Fatalf("line %d of the corpus: the name %s stands there twice", i+1, columns[1])
		}
		names[columns[1]] = true
		documents = append(documents, document{columns[0], columns[1], []byte(data), columns[3]})
	}
	return documents
}

// faults reads a document of any kind and returns what is wrong with it.
func faults(data []byte, strict bool) []wire.Problem {
	s := wire.NewScanner(data, strict)
	s.Skip()
	return s.Finish()
}

func TestCorpus(t *testing.T) {
	documents := corpus(t)
	if len(documents) < 220 {
		t.Errorf("the corpus has %d documents, want 220 or more", len(documents))
	}
	for _, d := range documents {
		t.Run(d.name, func(t *testing.T) {
			var pass, passThere bool
			switch d.verdict {
			case "pass":
				pass, passThere = true, true
			case "fail":
			case "strict":
				passThere = true
			default:
				t.Fatalf("unknown verdict %q", d.verdict)
			}
			for _, strict := range []bool{false, true} {
				found := faults(d.data, strict)
				if (len(found) == 0) != pass {
					t.Errorf("%q: strict %v, found %v, want %s: %s", d.data, strict, found, d.verdict, d.why)
				}
				if !strict && len(found) > 1 {
					t.Errorf("%q: %d faults, want the first alone", d.data, len(found))
				}
			}
			if json.Valid(d.data) != passThere {
				t.Errorf("%q: encoding/json says %v", d.data, !passThere)
			}
			if valid(d.data) != pass {
				t.Errorf("%q: the reference says %v", d.data, !pass)
			}
		})
	}
}

// A document that passes also passes as the value of a member and as an
// element, and one that fails never does, in whatever way it is closed.
func TestCorpusWithin(t *testing.T) {
	for _, around := range [][2]string{{`{"a":`, `}`}, {`[`, `]`}, {`[{"a":[`, `]}]`}, {`{"b":{},"a": `, ` ,"c":[]}`}} {
		for _, d := range corpus(t) {
			data := []byte(around[0] + string(d.data) + around[1])
			want := d.verdict == "pass"
			switch d.name {
			case "empty", "blank":
				want = strings.HasSuffix(around[0], "[") && around[1] == "]" || valid(data)
			case "number-comma", "comma-after", "escape-quote-open":
				want = valid(data)
			}
			for _, strict := range []bool{false, true} {
				if found := faults(data, strict); (len(found) == 0) != want {
					t.Errorf("%s within %s…%s: strict %v, found %v, want %v: %s", d.name, around[0], around[1], strict, found, want, d.why)
				}
			}
		}
	}
}

// Cut off anywhere, a document is none: but for a number, which only ends
// earlier, and for white space after the document.
func TestCorpusCutOff(t *testing.T) {
	for _, d := range corpus(t) {
		for end := range d.data {
			data := d.data[:end]
			found := faults(data, false)
			if want := valid(data); (len(found) == 0) != want {
				t.Errorf("%s cut off at %d: found %v, want %v", d.name, end, found, want)
			}
			for _, p := range found {
				if p.Offset < 0 || p.Offset > end {
					t.Errorf("%s cut off at %d has a fault at %d", d.name, end, p.Offset)
				}
			}
		}
	}
}
