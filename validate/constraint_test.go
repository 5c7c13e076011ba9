package validate_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/validate"
)

// TestTagsParse insists that validator/v10 takes the tag of every member of
// every shape: it panics on one that it does not know, at first use.
func TestTagsParse(t *testing.T) {
	for name, newShape := range allShapes {
		shape := newShape()
		for field := range reflect.TypeOf(shape).Elem().Fields() {
			t.Run(name+"/"+field.Name, func(t *testing.T) {
				defer func() {
					if r := recover(); r != nil {
						t.Errorf("the tag %q: %v", field.Tag.Get("validate"), r)
					}
				}()
				// What a value breaks does not matter, so errors don't.
				_ = bareValidator(t).Var(reflect.New(field.Type).Elem().Interface(), field.Tag.Get("validate"))
				_ = bareValidator(t).Struct(shape)
			})
		}
	}
}

// TestTagNamesRule insists that no tag is one that validator/v10 takes but
// this package has no words for.
func TestTagNamesRule(t *testing.T) {
	for name, newShape := range allShapes {
		for _, c := range constraints(t, name, reflect.TypeOf(newShape()).Elem()) {
			if c.rule == "" {
				t.Errorf("%v: no rule for the tag", c)
			}
		}
	}
}

// TestEveryConstraint compares the constraints in the tags of package model
// with those that the breakers break.
func TestEveryConstraint(t *testing.T) {
	var declared, broken []constraint
	for name, newShape := range allShapes {
		declared = append(declared, constraints(t, name, reflect.TypeOf(newShape()).Elem())...)
	}
	for _, b := range breakers {
		c := constraint{b.shape, b.member, b.part, b.rule}
		if b.part == "item" && !slices.Contains(declared, c) {
			c.rule = "dive" // The rule is one of the item's own members.
		}
		broken = append(broken, c)
	}
	for _, c := range declared {
		if !slices.Contains(broken, c) {
			t.Errorf("no test breaks %v", c)
		}
	}
	for _, c := range broken {
		if !slices.Contains(declared, c) {
			t.Errorf("a breaker for %v, which no tag declares", c)
		}
	}
}

// TestBreakers insists that each breaker breaks its rule, at its path, and no
// other, and that its legal value passes.
func TestBreakers(t *testing.T) {
	for _, b := range breakers {
		t.Run(strings.Join([]string{b.shape, b.member, b.part, b.rule}, "/"), func(t *testing.T) {
			if b.legal != "" {
				if err := validate.JSON(b.document(t, b.legal), allShapes[b.shape]()); err != nil {
					t.Errorf("%s: %v", b.legal, err)
				}
			}
			if b.lenient() {
				return
			}
			document := b.document(t, b.value)
			want := []string{b.member + " " + b.rule}
			if b.at != "" {
				want = []string{b.at + " " + b.rule}
			}
			err := validate.JSON(document, allShapes[b.shape]())
			if diff := cmp.Diff(want, told(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkPlaces(t, document, err)
			for _, v := range violations(t, err) {
				if _, more, _ := strings.Cut(b.rule, "-"); (more == "length" || more == "items" || more == "") &&
					b.rule != "required" && b.rule != "enum" && b.rule != "pattern" && v.Limit == "" {
					t.Errorf("%v: no limit", &v)
				}
			}
		})
	}
}

// constraint is what a tag asks of a member.
type constraint struct{ shape, member, part, rule string }

// constraints reads the tags of a shape, without the help of validator/v10.
func constraints(t *testing.T, name string, shape reflect.Type) []constraint {
	t.Helper()
	var all []constraint
	for field := range shape.Fields() {
		tag, ok := field.Tag.Lookup("validate")
		if !ok {
			continue
		}
		member, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		part, typ := "", field.Type
		for typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		for rule := range strings.SplitSeq(tag, ",") {
			switch rule {
			case "omitempty":
			case "dive":
				part, typ = "item", typ.Elem()
				if typ.Kind() == reflect.Struct {
					all = append(all, constraint{name, member, part, "dive"})
				}
			case "keys":
				part, typ = "key", reflect.TypeFor[string]()
			case "endkeys":
				part = "value"
			default:
				all = append(all, constraint{name, member, part, ruleOfTag(rule, typ)})
			}
		}
	}
	return all
}

// ruleOfTag returns the rule that a word of a tag stands for, for values of a
// type, or an empty string for a word that should not be there.
func ruleOfTag(word string, typ reflect.Type) string {
	word, limit, _ := strings.Cut(word, "=")
	switch {
	case word == "required":
		return "required"
	case word == "enum" || word == "instance_type":
		return "enum"
	case slices.Contains([]string{
		"arn", "resource_name", "tag_key", "tag_value", "s3_bucket", "account_id",
		"workspace_image_id", "workspace_image_name", "workspace_text",
	}, word):
		return "pattern"
	case word != "min" && word != "max" || limit == "":
		return ""
	case typ.Kind() == reflect.String:
		return word + "-length"
	case typ.Kind() == reflect.Slice || typ.Kind() == reflect.Map:
		return word + "-items"
	case typ.Kind() == reflect.Int32:
		return word
	default:
		return ""
	}
}

// String returns the constraint as text.
func (c constraint) String() string {
	return fmt.Sprintf("%s.%s %s %s", c.shape, c.member, c.part, c.rule)
}
