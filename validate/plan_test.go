package validate_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// TestTagsOfModel insists that every tag of package model can be read.
func TestTagsOfModel(t *testing.T) {
	for name, newShape := range allShapes {
		if err := validate.TagError(reflect.TypeOf(newShape()).Elem()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTagErrors insists that a word in a tag that is unknown or out of place is
// an error that names the field, and no panic.
func TestTagErrors(t *testing.T) {
	for why, c := range map[string]struct {
		typ  reflect.Type
		tag  string
		want string
	}{
		"an unknown word":                 {reflect.TypeFor[string](), "omitempty,uuid", `"uuid"`},
		"an unknown word with a limit":    {reflect.TypeFor[string](), "omitempty,len=5", `"len=5"`},
		"no word at all":                  {reflect.TypeFor[string](), "omitempty,,min=1", `""`},
		"nothing about absence":           {reflect.TypeFor[string](), "min=1", `"min=1"`},
		"absence last":                    {reflect.TypeFor[string](), "min=1,omitempty", `"min=1"`},
		"absence twice":                   {reflect.TypeFor[string](), "omitempty,required", `"required"`},
		"absence in the middle":           {reflect.TypeFor[string](), "omitempty,min=1,omitempty", `"omitempty"`},
		"min without a number":            {reflect.TypeFor[string](), "omitempty,min", `"min"`},
		"min of no number":                {reflect.TypeFor[string](), "omitempty,min=x", `"x"`},
		"min of a fraction":               {reflect.TypeFor[int32](), "omitempty,min=1.5", `"1.5"`},
		"a negative length":               {reflect.TypeFor[string](), "omitempty,min=-1", `"-1"`},
		"min twice":                       {reflect.TypeFor[string](), "omitempty,min=1,min=2", `"min=2"`},
		"max before min":                  {reflect.TypeFor[string](), "omitempty,max=1,min=1", `"min=1"`},
		"min above max":                   {reflect.TypeFor[string](), "omitempty,min=2,max=1", "above"},
		"min of a truth value":            {reflect.TypeFor[*bool](), "omitempty,min=1", `"1"`},
		"min of a structure":              {reflect.TypeFor[*model.VpcConfig](), "omitempty,min=1", `"1"`},
		"a pattern of a number":           {reflect.TypeFor[int32](), "omitempty,arn", `"arn"`},
		"two patterns":                    {reflect.TypeFor[string](), "omitempty,arn,tag_key", `"tag_key"`},
		"an enum of plain text":           {reflect.TypeFor[string](), "omitempty,enum", "Values"},
		"an enum of a number":             {reflect.TypeFor[int32](), "omitempty,enum", `"enum"`},
		"an instance type that is none":   {reflect.TypeFor[enums.PlatformType](), "omitempty,instance_type", `"instance_type"`},
		"dive into text":                  {reflect.TypeFor[string](), "omitempty,dive", "dive"},
		"dive into a structure":           {reflect.TypeFor[*model.VpcConfig](), "omitempty,dive", "dive"},
		"two dives into a list":           {reflect.TypeFor[[]string](), "omitempty,dive,dive,min=1", "dive"},
		"a list of structures, no dive":   {reflect.TypeFor[[]model.VpcConfig](), "omitempty", "dive"},
		"a list of lists, no second dive": {reflect.TypeFor[[][]model.VpcConfig](), "omitempty,dive", "dive"},
		"keys of a list":                  {reflect.TypeFor[[]string](), "omitempty,dive,keys,min=1,endkeys", `"keys"`},
		"keys before dive":                {reflect.TypeFor[map[string]string](), "omitempty,keys,min=1,endkeys,dive", `"keys"`},
		"keys without an end":             {reflect.TypeFor[map[string]string](), "omitempty,dive,keys,min=1", "endkeys"},
		"an end without keys":             {reflect.TypeFor[map[string]string](), "omitempty,dive,min=1,endkeys", `"endkeys"`},
		"an end of nothing":               {reflect.TypeFor[string](), "omitempty,endkeys", `"endkeys"`},
		"an entry that may be absent":     {reflect.TypeFor[map[string]string](), "omitempty,dive,omitempty,min=1", "entry"},
		"a key that may be absent":        {reflect.TypeFor[map[string]string](), "omitempty,dive,keys,required,endkeys", "entry"},
		"dive into a map of another kind": {reflect.TypeFor[map[string]int](), "omitempty,dive,min=1", "dive"},
		"a space":                         {reflect.TypeFor[string](), "omitempty, min=1", `" min=1"`},
	} {
		structure := reflect.StructOf([]reflect.StructField{
			{Name: "Good", Type: reflect.TypeFor[string](), Tag: `json:"Good" validate:"omitempty,min=1"`},
			{Name: "Member", Type: c.typ, Tag: reflect.StructTag(`json:"member,omitzero" validate:"` + c.tag + `"`)},
		})
		err := validate.TagError(structure)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), ".Member: ") {
			t.Errorf("%s: %v, want an error about %s of .Member", why, err, c.want)
		}
	}
}

// Every shape is either sent by a program or comes from a service only.
func TestIsRequest(t *testing.T) {
	for name, want := range map[string]bool{
		"CreateImageBuilderRequest": true, "VpcConfig": true, "AccessEndpoint": true, "VolumeConfig": true, "DomainJoinInfo": true,
		"CreateImageBuilderResult": false, "ImageBuilder": false, "Image": false, "Application": false, "WorkspaceImage": false,
	} {
		if got := validate.IsRequest(allShapes[name]()); got != want {
			t.Errorf("%s is sent by a program: %t, want %t", name, got, want)
		}
	}
	for _, op := range model.Operations() {
		if !validate.IsRequest(op.NewRequest()) {
			t.Errorf("%T is not sent by a program", op.NewRequest())
		}
	}
}
