package awssdk_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/euc-go/eucmodel/model"
)

// noNull is the rule under which the oracle refuses an explicit null.
var noNull = json.UnmarshalFromFunc(func(dec *jsontext.Decoder, _ any) error {
	if dec.PeekKind() == 'n' {
		return errors.New("explicit null")
	}
	return errors.ErrUnsupported
})

// strictFault returns what is wrong with the verdict of UnmarshalStrict on doc, ""
// if nothing is. It must report what UnmarshalJSON reports, and unknown members
// and nulls besides.
func strictFault(s shape, doc []byte) string {
	defer showPanic(doc)
	lenient, strict := s.make(), s.make()
	lenientErr := lenient.UnmarshalJSON(doc)
	strictErr := model.UnmarshalStrict(doc, strict)
	var first, all *model.DocumentError
	if strictErr != nil && !errors.As(strictErr, &all) || lenientErr != nil && !errors.As(lenientErr, &first) {
		return "not a DocumentError: " + errorText(strictErr) + ", " + errorText(lenientErr)
	}
	if first != nil && all != nil && !slices.Contains(all.Problems, first.Problems[0]) {
		return "UnmarshalJSON: " + first.Error() + "\nUnmarshalStrict: " + all.Error()
	}
	if all == nil && !reflect.DeepEqual(lenient, strict) {
		return "the values differ"
	}
	// The oracle does not know where the service allows no zero.
	refused := all != nil && slices.ContainsFunc(all.Problems, func(p model.Problem) bool {
		return p.Kind != model.ProblemZero
	})
	err := json.Unmarshal(doc, reflect.New(s.plain).Interface(), json.RejectUnknownMembers(true), json.WithUnmarshalers(noNull))
	if refused != (err != nil) {
		return "UnmarshalStrict: " + errorText(strictErr) + "\noracle: " + errorText(err)
	}
	return placesFault(doc, all)
}

// placesFault returns which problem is not where its line and column say, or
// not in the order of the document.
func placesFault(doc []byte, err *model.DocumentError) string {
	if err == nil {
		return ""
	}
	before := 0
	for _, p := range err.Problems {
		if p.Offset < before || p.Offset > len(doc) {
			return "out of order: " + err.Error()
		}
		before = p.Offset
		text := string(doc[:p.Offset])
		line := 1 + strings.Count(text, "\n")
		column := 1 + len([]rune(text[strings.LastIndex(text, "\n")+1:]))
		if p.Line != line || p.Column != column {
			return "not at its offset: " + p.String()
		}
	}
	return ""
}

func errorText(err error) string {
	if err == nil {
		return "no error"
	}
	return err.Error()
}

// TestStrict reads golden files and their mutations strictly.
func TestStrict(t *testing.T) {
	failures := 0
	for i, g := range goldens(t) {
		r := rand.New(rand.NewPCG(uint64(i), 2))
		doc, names := g.doc, []string(nil)
		for range 100 {
			if fault := strictFault(allShapes[g.shape], doc); fault != "" {
				if failures++; failures > enough {
					t.Fatal("and so on")
				}
				t.Errorf("%s after %s:\n%s\n%q", g.name, strings.Join(names, ", "), fault, doc)
			}
			doc, names = mutate(r, g.doc)
		}
	}
}
