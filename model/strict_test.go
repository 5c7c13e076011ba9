package model_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/euc-go/eucmodel/model"
)

// unsound has a fault of every kind but syntax, lines as Windows ends them,
// and characters of several bytes in front of faults.
var unsound = strings.Join([]string{
	`{`,
	`  "Näme": 1, "Name": "",`,
	`  "InstanceType": ["stream.standard.small"],`,
	`  "Description": null,`,
	`  "DisplayName": "Zür\ud800ich",`,
	`  "VpcConfig": {"SubnetIds": {"a": 1}, "SecurityGroupIds": ["sg-1", null, 7]},`,
	`  "Tags": {"env": 5, "é": null, "env": "x", "b": "ö"},`,
	`  "RootVolumeConfig": {"VolumeSizeInGb": 4294967496},`,
	`  "AccessEndpoints": [{"EndpointType": "", "VpceId": true}, []],`,
	`  "DisableIMDSV1": "true", "IamRoleArn": "arn:aws:a:::a"`,
	`}`,
}, "\r\n")

var unsoundProblems = []model.Problem{
	{Kind: model.ProblemUnknownMember, Path: `["Näme"]`, Line: 2, Column: 3, Want: "want a known member", Found: `"Näme"`, Nearest: "Name"},
	{Kind: model.ProblemZero, Path: `Name`, Line: 2, Column: 22, Want: "want a string of at least 1 character", Found: `""`},
	{Kind: model.ProblemType, Path: `InstanceType`, Line: 3, Column: 19, Want: "want a string", Found: "a list"},
	{Kind: model.ProblemNull, Path: `Description`, Line: 4, Column: 18, Want: "want a value", Found: "null"},
	{Kind: model.ProblemEncoding, Path: `DisplayName`, Line: 5, Column: 22, Want: "want a pair of surrogates, not one alone", Found: `\ud800`},
	{Kind: model.ProblemType, Path: `VpcConfig.SubnetIds`, Line: 6, Column: 30, Want: "want a list", Found: "an object"},
	{Kind: model.ProblemNull, Path: `VpcConfig.SecurityGroupIds[1]`, Line: 6, Column: 69, Want: "want a value", Found: "null"},
	{Kind: model.ProblemType, Path: `VpcConfig.SecurityGroupIds[2]`, Line: 6, Column: 75, Want: "want a string", Found: "7"},
	{Kind: model.ProblemType, Path: `Tags["env"]`, Line: 7, Column: 19, Want: "want a string", Found: "5"},
	{Kind: model.ProblemNull, Path: `Tags["é"]`, Line: 7, Column: 27, Want: "want a value", Found: "null"},
	{Kind: model.ProblemDuplicate, Path: `Tags["env"]`, Line: 7, Column: 33, Found: `"env"`},
	{Kind: model.ProblemRange, Path: `RootVolumeConfig.VolumeSizeInGb`, Line: 8, Column: 42, Want: "want an integer of 32 bits", Found: "4294967496"},
	{Kind: model.ProblemZero, Path: `AccessEndpoints[0].EndpointType`, Line: 9, Column: 40, Want: "want a string of at least 1 character", Found: `""`},
	{Kind: model.ProblemType, Path: `AccessEndpoints[0].VpceId`, Line: 9, Column: 54, Want: "want a string", Found: "true"},
	{Kind: model.ProblemType, Path: `AccessEndpoints[1]`, Line: 9, Column: 61, Want: "want an object", Found: "a list"},
	{Kind: model.ProblemType, Path: `DisableIMDSV1`, Line: 10, Column: 20, Want: "want true or false", Found: `"true"`},
}

const unsoundText = `["Näme"]: unknown member; did you mean "Name"? (line 2, column 3)
Name: want a string of at least 1 character, found "" (line 2, column 22)
InstanceType: want a string, found a list (line 3, column 19)
Description: want a value, found null (line 4, column 18)
DisplayName: want a pair of surrogates, not one alone, found \ud800 (line 5, column 22)
VpcConfig.SubnetIds: want a list, found an object (line 6, column 30)
VpcConfig.SecurityGroupIds[1]: want a value, found null (line 6, column 69)
VpcConfig.SecurityGroupIds[2]: want a string, found 7 (line 6, column 75)
Tags["env"]: want a string, found 5 (line 7, column 19)
Tags["é"]: want a value, found null (line 7, column 27)
Tags["env"]: the name stands in the object twice (line 7, column 33)
RootVolumeConfig.VolumeSizeInGb: want an integer of 32 bits, found 4294967496 (line 8, column 42)
AccessEndpoints[0].EndpointType: want a string of at least 1 character, found "" (line 9, column 40)
AccessEndpoints[0].VpceId: want a string, found true (line 9, column 54)
AccessEndpoints[1]: want an object, found a list (line 9, column 61)
DisableIMDSV1: want true or false, found "true" (line 10, column 20)`

// problems returns the problems that an error lists.
func problems(t testing.TB, err error) []model.Problem {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := errors.AsType[*model.DocumentError](err)
	if !ok {
		t.Fatalf("%v is a %T, want a *model.DocumentError", err, err)
	}
	return e.Problems
}

var ignoreOffset = cmpopts.IgnoreFields(model.Problem{}, "Offset", "Pointer")

func TestStrictTellsAll(t *testing.T) {
	var got model.CreateImageBuilderRequest
	err := model.UnmarshalStrict([]byte(unsound), &got)
	if diff := cmp.Diff(unsoundProblems, problems(t, err), ignoreOffset); diff != "" {
		t.Fatalf("problems (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(unsoundText, err.Error()); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	for _, p := range problems(t, err) {
		// The offset is that of line and column.
		before := unsound[:p.Offset]
		line := before[strings.LastIndexByte(before, '\n')+1:]
		if strings.Count(before, "\n")+1 != p.Line || len([]rune(line))+1 != p.Column {
			t.Errorf("%v has the offset %d", p, p.Offset)
		}
	}
	// What can be read is stored.
	want := model.CreateImageBuilderRequest{
		VpcConfig:        &model.VpcConfig{SecurityGroupIds: []string{"sg-1", "", ""}},
		IamRoleArn:       "arn:aws:a:::a",
		Tags:             map[string]string{"b": "ö", "é": ""},
		AccessEndpoints:  []model.AccessEndpoint{{}, {}},
		RootVolumeConfig: &model.VolumeConfig{},
		Unknown:          `"Näme": 1`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stored (-want +got):\n%s", diff)
	}
}

// The lenient way ends at the first fault that it knows, and names it alike.
func TestLenientTellsTheFirst(t *testing.T) {
	var v model.CreateImageBuilderRequest
	err := v.UnmarshalJSON([]byte(unsound))
	if diff := cmp.Diff(unsoundProblems[2:3], problems(t, err), ignoreOffset); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	for _, kind := range strictOnly {
		if errors.Is(err, kind) {
			t.Errorf("%v is %v", err, kind)
		}
	}
}

func TestKindsOfProblems(t *testing.T) {
	err := model.UnmarshalStrict([]byte(unsound), new(model.CreateImageBuilderRequest))
	for _, kind := range []model.ProblemKind{
		model.ProblemUnknownMember, model.ProblemZero, model.ProblemType, model.ProblemNull,
		model.ProblemEncoding, model.ProblemDuplicate, model.ProblemRange,
	} {
		if !errors.Is(err, kind) {
			t.Errorf("the error is not %v", kind)
		}
	}
	if errors.Is(err, model.ProblemSyntax) {
		t.Error("the error is one of syntax")
	}
	if err := model.UnmarshalStrict([]byte(`{`), new(model.VolumeConfig)); !errors.Is(err, model.ProblemSyntax) {
		t.Errorf("%v is none of syntax", err)
	}
	if errors.Is(err, errors.New("other")) {
		t.Error("the error is any error")
	}
}

// What is no structure of this package does not compile, but for those that
// embed one.
func TestStrictMisuse(t *testing.T) {
	type embeds struct{ model.VpcConfig }
	type embedsPointer struct{ *model.VpcConfig }
	type embedsInterface struct{ model.Shape }
	for why, v := range map[string]model.Shape{
		"nothing":                       nil,
		"a nil pointer":                 (*model.VpcConfig)(nil),
		"a structure around one":        &embeds{},
		"a structure around a pointer":  embedsPointer{new(model.VpcConfig)},
		"a structure around a nil":      embedsPointer{},
		"a pointer to one around a nil": &embedsPointer{},
		"a structure around a Shape":    embedsInterface{new(model.VpcConfig)},
		"a nil pointer to such a one":   (*embedsInterface)(nil),
	} {
		err := model.UnmarshalStrict([]byte(`{}`), v)
		if err == nil {
			t.Errorf("%s is taken", why)
		} else if _, ok := errors.AsType[*model.DocumentError](err); ok {
			t.Errorf("%s is a problem of the document: %v", why, err)
		}
		if op, ok := model.OperationOf(v); ok {
			t.Errorf("%s is a request of %s", why, op.Name)
		}
	}
	for name, newShape := range allShapes {
		if err := model.UnmarshalStrict([]byte(`{}`), newShape()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
