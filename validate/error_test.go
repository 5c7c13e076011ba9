package validate_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/validate"
)

// ruleCase is a document that breaks a rule.
type ruleCase struct {
	name     string // of the rule's constant
	rule     validate.Rule
	text     string // of the rule
	shape    string
	document string
}

// ruleCases has each rule once.
var ruleCases = []ruleCase{
	{"RuleRequired", validate.RuleRequired, "required", "StopImageBuilderRequest", `{}`},
	{"RuleMinLength", validate.RuleMinLength, "min-length", "DescribeImagesRequest", `{"Names": [""]}`},
	{"RuleMaxLength", validate.RuleMaxLength, "max-length", "DomainJoinInfo", `{"OrganizationalUnitDistinguishedName": "` + strings.Repeat("x", 2001) + `"}`},
	{"RuleMin", validate.RuleMin, "min", "VolumeConfig", `{"VolumeSizeInGb": 199}`},
	{"RuleMax", validate.RuleMax, "max", "VolumeConfig", `{"VolumeSizeInGb": 501}`},
	{"RuleMinItems", validate.RuleMinItems, "min-items", "DescribeWorkspaceImagesRequest", `{"ImageIds": []}`},
	{"RuleMaxItems", validate.RuleMaxItems, "max-items", "VpcConfig", `{"SecurityGroupIds": ["a", "b", "c", "d", "e", "f"]}`},
	{"RulePattern", validate.RulePattern, "pattern", "DeleteImageRequest", `{"Name": "a b"}`},
	{"RuleEnum", validate.RuleEnum, "enum", "DescribeImagesRequest", `{"Type": "SECRET"}`},
	{"RuleExactlyOne", validate.RuleExactlyOne, "exactly-one", "CreateImageBuilderRequest", `{"Name": "a", "InstanceType": "stream.standard.small"}`},
	{
		"RuleCombination", validate.RuleCombination, "combination", "ImportCustomWorkspaceImageRequest",
		strings.ReplaceAll(requestDocuments["ImportCustomWorkspaceImageRequest"], `"DCV"`, `"PCOIP"`),
	},
	{"RuleSyntax", validate.RuleSyntax, "syntax", "VpcConfig", `{,}`},
	{"RuleEncoding", validate.RuleEncoding, "encoding", "DomainJoinInfo", `{"DirectoryName": "\ud800"}`},
	{"RuleDuplicate", validate.RuleDuplicate, "duplicate", "DomainJoinInfo", `{"DirectoryName": "a", "DirectoryName": "a"}`},
	{"RuleType", validate.RuleType, "type", "DomainJoinInfo", `{"DirectoryName": 5}`},
	{"RuleRange", validate.RuleRange, "range", "DescribeImageBuildersRequest", `{"MaxResults": 2147483648}`},
	{"RuleNull", validate.RuleNull, "null", "DomainJoinInfo", `{"DirectoryName": null}`},
	{"RuleUnknownMember", validate.RuleUnknownMember, "unknown-member", "DomainJoinInfo", `{"Directory": "a"}`},
	{"RuleTag", validate.RuleTag, "tag", "DomainJoinInfo", "\xa1\x6dDirectoryName\xc1\x61a"},
}

// TestRules insists that each rule has the text that programs compare with,
// and an error by which errors.Is finds it, and no other.
func TestRules(t *testing.T) {
	for _, c := range ruleCases {
		t.Run(c.name, func(t *testing.T) {
			if string(c.rule) != c.text {
				t.Errorf("the rule is %q, want %q", c.rule, c.text)
			}
			check := validate.JSON
			if c.rule == validate.RuleTag {
				check = validate.CBOR
			} else {
				checkCBOR(t, []byte(c.document), allShapes[c.shape])
			}
			err := check([]byte(c.document), allShapes[c.shape]())
			all := violations(t, err)
			if len(all) != 1 || all[0].Rule != c.rule {
				t.Fatalf("got %v, want the rule %s alone", all, c.rule)
			}
			for _, other := range ruleCases {
				same := other.rule == c.rule
				if got := errors.Is(err, other.rule); got != same {
					t.Errorf("errors.Is(err, %v) = %t, want %t", other.rule, got, same)
				}
				if got := errors.Is(&all[0], other.rule); got != same {
					t.Errorf("errors.Is(violation, %v) = %t, want %t", other.rule, got, same)
				}
			}
			if got, ok := errors.AsType[*validate.Violation](err); !ok || !cmp.Equal(*got, all[0]) {
				t.Errorf("errors.AsType gives %v, want %v", got, &all[0])
			}
			if c.rule.Error() != c.text {
				t.Errorf("the rule reads %q as an error", c.rule.Error())
			}
		})
	}
}

// TestRulesComplete insists that ruleCases has every rule that error.go
// declares, but for the one that ends a long report and the one that is for CBOR.
func TestRulesComplete(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "error.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	declared := map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
			declared[spec.Names[0].Name], _ = strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		}
		return true
	})
	tested := map[string]string{"RuleMore": "more", "RuleTag": "tag"} // No JSON document breaks RuleTag, see TestCBORTimes.
	for _, c := range ruleCases {
		tested[c.name] = c.text
	}
	if diff := cmp.Diff(declared, tested); diff != "" {
		t.Errorf("ruleCases is not what error.go declares (-error.go +ruleCases):\n%s", diff)
	}
}

// TestIsFindsAny insists that errors.Is finds a rule among several.
func TestIsFindsAny(t *testing.T) {
	err := validate.JSON([]byte(`{"Name": ".a", "AppstreamAgentVersion": "", "Extra": 1}`), allShapes["CreateImageBuilderRequest"]())
	want := []string{"InstanceType required", "ImageName exactly-one", "Name pattern", "AppstreamAgentVersion min-length", "Extra unknown-member"}
	got := reported(t, err)
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, sentinel := range []error{validate.RuleRequired, validate.RuleExactlyOne, validate.RulePattern, validate.RuleMinLength, validate.RuleUnknownMember} {
		if !errors.Is(err, sentinel) {
			t.Errorf("errors.Is(err, %v) = false", sentinel)
		}
	}
	if errors.Is(err, validate.RuleMax) {
		t.Error("errors.Is finds a rule that is not broken")
	}
}
