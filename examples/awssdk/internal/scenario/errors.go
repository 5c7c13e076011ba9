package scenario

import (
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// WantErrors has a client meet every documented error. Some clients have types of
// their own for them.
func WantErrors(t *testing.T, c Caller, classes bool) {
	t.Helper()
	lacks := map[string]bool{}
	for _, op := range model.Operations() {
		for number, code := range op.Errors {
			t.Run(op.Name+"/"+string(code), func(t *testing.T) {
				want := &Refusal{Code: string(code), Message: "The request asks for this exception by its name"}
				if classes {
					want.Class = want.Code
				}
				for request := range mentions(t, op, number) {
					text, err := request.AppendJSON(nil)
					if err != nil {
						t.Fatal(err)
					}
					result, got := c.Call(t, op, text)
					if got != nil && got.Lacks != "" {
						lacks[op.Name+": "+got.Lacks] = true
						continue
					}
					if diff := cmp.Diff(want, got); diff != "" {
						t.Errorf("got %s (-want +got):\n%s", result, diff)
					}
					return
				}
				t.Error("no request that the client can send has a member that may have such a text")
			})
		}
	}
	for member := range lacks {
		t.Logf("not sent by this version of the client: %s", member)
	}
}

// mentions yields legal requests that mention one of the operation's exceptions,
// which the fake answers with it: fixtures and the requests of steps, with that
// text in a member that may have it.
func mentions(t *testing.T, op model.Operation, number int) iter.Seq[model.Shape] {
	t.Helper()
	code := string(op.Errors[number])
	texts := []string{code, "wsi-" + strings.ToLower(code), fmt.Sprintf("00000000-0000-0000-0000-%012d", number+1)}
	shape := reflect.TypeOf(op.NewRequest()).Elem()
	documents := Fixtures(t, shape.Name())
	for _, s := range steps {
		if s.operation == op.Name {
			documents = append(documents, []byte(s.request))
		}
	}
	return func(yield func(model.Shape) bool) {
		for _, document := range documents {
			for i := range shape.NumField() {
				for _, text := range texts {
					request := op.NewRequest()
					if err := model.UnmarshalStrict(document, request); err != nil {
						t.Fatal(err)
					}
					switch field := reflect.ValueOf(request).Elem().Field(i).Addr().Interface().(type) {
					case *string:
						*field = text
					case *[]string:
						*field = []string{text}
					default:
						continue
					}
					if validate.Struct(request) == nil && !yield(request) {
						return
					}
				}
			}
		}
	}
}
