package awssdk_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// beyondSchema is what a schema can't say, in the words of the package comment
// of validate, with what a violation of it looks like.
var beyondSchema = []struct {
	words string
	is    func(v validate.Violation) bool
}{
	{
		"that a name stands once in an object: parsers keep one of two",
		func(v validate.Violation) bool { return v.Rule == validate.Rule(model.ProblemDuplicate) },
	},
	{
		"that an integer has no fraction and no exponent: to a schema 200.0 and 2e2 are integers",
		func(v validate.Violation) bool {
			found, ok := v.Value.(string)
			return ok && v.Rule == validate.Rule(model.ProblemType) && regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$`).MatchString(found)
		},
	},
	{
		"that text is UTF-8 and has no half of a surrogate pair: many parsers replace such text",
		func(v validate.Violation) bool { return v.Rule == validate.Rule(model.ProblemEncoding) },
	},
	{
		"that a month has the day of a time as text, and that no offset takes it beyond the years 1 to 9999; requests hold no times",
		func(v validate.Violation) bool {
			found, _ := v.Value.(string)
			return strings.HasPrefix(found, `"`) && (v.Rule == validate.RuleRange || strings.Contains(v.Message, "no such day") || strings.Contains(v.Message, "outside of the years"))
		},
	},
}

// TestSchemaAgrees compares what an engine for JSON Schema says about many
// documents of every shape with what validate says. Where the schema accepts
// what validate refuses, the reason must be one of beyondSchema; never is
// it the other way round.
func TestSchemaAgrees(t *testing.T) {
	total := make(map[string]int)
	for i, s := range allShapes {
		engine := compileSchema(t, s)
		verdicts := make(map[string]int)
		for _, doc := range schemaDocuments(t, s, rand.New(rand.NewPCG(uint64(i), 13))) {
			verdict, ok := compareSchema(engine, s, doc)
			if !ok {
				t.Fatalf("%s: %s, of\n%.600s", s.name, verdict, doc)
			}
			verdicts[verdict]++
			total[verdict]++
		}
		if verdicts[bothAccept] == 0 || verdicts[bothRefuse] == 0 {
			t.Errorf("%s: the verdicts are %v: too few to test anything", s.name, verdicts)
		}
	}
	for _, known := range beyondSchema {
		if total[known.words] == 0 {
			t.Errorf("no document shows %q", known.words)
		}
	}
	for verdict, n := range total {
		t.Logf("%6d: %s", n, verdict)
	}
}

// FuzzSchema does the same with documents that the fuzzer finds.
func FuzzSchema(f *testing.F) {
	for _, g := range goldens(f) {
		f.Add(uint(g.shape), g.doc)
	}
	engines := make([]func(doc []byte) error, len(allShapes))
	for i, s := range allShapes {
		engines[i] = compileSchema(f, s)
	}
	// The engine writes out all digits that an exponent stands for.
	largeExponent := regexp.MustCompile(`[eE][+-]?[0-9]{5}`)
	f.Fuzz(func(t *testing.T, shape uint, doc []byte) {
		i := shape % uint(len(allShapes))
		if largeExponent.Match(doc) {
			return
		}
		if verdict, ok := compareSchema(engines[i], allShapes[i], doc); !ok {
			t.Errorf("%s: %s", allShapes[i].name, verdict)
		}
	})
}

// The verdicts in which the schema and validate agree.
const (
	bothAccept = "both accept"
	bothRefuse = "both refuse"
)

// compareSchema returns bothAccept, bothRefuse or the reason for which the schema
// accepts what validate refuses, and true; or how the two disagree, and false.
func compareSchema(engine func(doc []byte) error, s shape, doc []byte) (verdict string, ok bool) {
	bySchema, byUs := engine(doc), validate.JSON(doc, s.make())
	reason := reasonBeyondSchema(byUs)
	switch {
	case bySchema == nil && byUs == nil:
		return bothAccept, true
	case bySchema != nil && byUs != nil:
		return bothRefuse, true
	case bySchema == nil && reason != "":
		return reason, true
	default:
		return fmt.Sprintf("the schema says %v, validate says %v", bySchema, byUs), false
	}
}

// compileSchema returns what checks a document against the schema of a shape.
// The engine checks the schema itself against that of its dialect.
func compileSchema(t testing.TB, s shape) func(doc []byte) error {
	t.Helper()
	id := "https://github.com/euc-go/eucmodel/schemas/" + s.name + ".json"
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(validate.Schema(s.make())))
	if err != nil {
		t.Fatalf("%s: %v", s.name, err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(id, schema); err != nil {
		t.Fatalf("%s: %v", s.name, err)
	}
	compiled, err := compiler.Compile(id)
	if err != nil {
		t.Fatalf("%s: %v", s.name, err)
	}
	return func(doc []byte) error {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
		if err != nil {
			return err
		}
		return compiled.Validate(value)
	}
}

// reasonBeyondSchema returns the reason for which a document that is refused may
// pass a schema, or "". A name that stands twice is enough, since parsers
// keep the last and validate looks at the first.
func reasonBeyondSchema(err error) string {
	e, ok := errors.AsType[*validate.Error](err)
	if !ok {
		return ""
	}
	if slices.ContainsFunc(e.Violations, beyondSchema[0].is) {
		return beyondSchema[0].words
	}
	reason := ""
	for _, v := range e.Violations {
		explained := false
		for _, known := range beyondSchema[1:] {
			if known.is(v) {
				explained, reason = true, known.words
			}
		}
		if !explained {
			return ""
		}
	}
	return reason
}

// TestSchemaListIsDocumented compares beyondSchema with the list in the package
// comment.
func TestSchemaListIsDocumented(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "validate", "doc.go"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n// # JSON Schema\n")
	section, _, _ = strings.Cut(section, "\n// # ")
	var got, want []string
	for _, item := range regexp.MustCompile(`(?m)^//   - .*(\n//     .*)*`).FindAllString(section, -1) {
		item = strings.TrimRight(strings.Join(strings.Fields(strings.ReplaceAll(item, "//", "")), " ")[len("- "):], ".;")
		got = append(got, item)
	}
	for _, known := range beyondSchema {
		want = append(want, known.words)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-beyondSchema +package comment):\n%s", diff)
	}
}
