package model_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// Each member alone, with its zero value, in documents of every length: the
// strict way reports where the wire allows none, and nowhere else. A null is
// reported for every member.
func TestZeroOfEveryMember(t *testing.T) {
	for name, newShape := range allShapes {
		for field := range reflect.TypeOf(newShape()).Elem().Fields() {
			member, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if member == "-" {
				continue
			}
			typ, zero := field.Type, ""
			if typ.Kind() == reflect.Pointer {
				typ = typ.Elem()
			}
			switch {
			case typ == reflect.TypeFor[model.Timestamp]():
				zero = `"0001-01-01T00:00:00Z"`
			case typ.Kind() == reflect.String:
				zero = `""`
			case typ.Kind() == reflect.Int32, typ.Kind() == reflect.Int64:
				zero = `0`
			case typ.Kind() == reflect.Bool:
				zero = `false`
			case typ.Kind() == reflect.Struct, typ.Kind() == reflect.Map:
				zero = `{}`
			case typ.Kind() == reflect.Slice:
				zero = `[]`
			default:
				t.Fatalf("%s.%s: the zero value of a %v is not known", name, field.Name, typ)
			}
			legal := field.Type.Kind() == reflect.Pointer || field.Type.Kind() == reflect.Slice || field.Type.Kind() == reflect.Map
			for after := range 20 {
				for _, value := range []string{zero, "null"} {
					for _, space := range []string{"", " "} {
						doc := fmt.Sprintf(`{"%s":%s%s}%*s`, member, space, value, after, "")
						want := []model.Problem{{Kind: model.ProblemZero, Path: member}}
						if value == "null" {
							want[0].Kind = model.ProblemNull
						} else if legal {
							want = nil
						}
						v := newShape()
						got := problems(t, model.UnmarshalStrict([]byte(doc), v))
						if len(got) != len(want) || len(got) == 1 && (got[0].Kind != want[0].Kind || got[0].Path != member || got[0].Column != len(member)+5+len(space)) {
							t.Errorf("%s: %q: %v, want %v", name, doc, got, want)
						}
						if zero := reflect.ValueOf(v).Elem().FieldByIndex(field.Index).IsZero(); zero == (value != "null" && legal) {
							t.Errorf("%s: %q: the zero value is kept: %v", name, doc, !zero)
						}
						if err := newShape().UnmarshalJSON([]byte(doc)); err != nil {
							t.Errorf("%s: %q: %v", name, doc, err)
						}
					}
				}
			}
		}
	}
}

// After the block of memory that text is in, empty texts are still seen.
func TestZeroAmongMuchText(t *testing.T) {
	for n := 16<<10 - 40; n < 16<<10+40; n++ {
		doc := fmt.Sprintf(`{"Name":"%s","Arn":"","Platform":"","Description":"\n"}`, strings.Repeat("x", n))
		err := model.UnmarshalStrict([]byte(doc), new(model.ImageBuilder))
		if found := problems(t, err); len(found) != 2 || found[0].Path != "Arn" || found[1].Path != "Platform" || !errors.Is(err, model.ProblemZero) {
			t.Fatalf("%d characters of text in front: %v", n, found)
		}
	}
}
