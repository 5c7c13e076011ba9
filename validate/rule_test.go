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
	sentinel error
	text     string // of the rule
	shape    string
	document string
}

// ruleCases has each rule once.
var ruleCases = []ruleCase{
	{"RuleRequired", validate.RuleRequired, validate.ErrRequired, "required", "StopImageBuilderRequest", `{}`},
	{"RuleMinLength", validate.RuleMinLength, validate.ErrMinLength, "min-length", "DescribeImagesRequest", `{"Names": [""]}`},
	{"RuleMaxLength", validate.RuleMaxLength, validate.ErrMaxLength, "max-length", "DomainJoinInfo", `{"OrganizationalUnitDistinguishedName": "` + strings.Repeat("x", 2001) + `"}`},
	{"RuleMin", validate.RuleMin, validate.ErrMin, "min", "VolumeConfig", `{"VolumeSizeInGb": 199}`},
	{"RuleMax", validate.RuleMax, validate.ErrMax, "max", "VolumeConfig", `{"VolumeSizeInGb": 501}`},
	{"RuleMinItems", validate.RuleMinItems, validate.ErrMinItems, "min-items", "DescribeWorkspaceImagesRequest", `{"ImageIds": []}`},
	{"RuleMaxItems", validate.RuleMaxItems, validate.ErrMaxItems, "max-items", "VpcConfig", `{"SecurityGroupIds": ["a", "b", "c", "d", "e", "f"]}`},
	{"RulePattern", validate.RulePattern, validate.ErrPattern, "pattern", "DeleteImageRequest", `{"Name": "a b"}`},
	{"RuleEnum", validate.RuleEnum, validate.ErrEnum, "enum", "DescribeImagesRequest", `{"Type": "SECRET"}`},
	{"RuleExactlyOne", validate.RuleExactlyOne, validate.ErrExactlyOne, "exactly-one", "CreateImageBuilderRequest", `{"Name": "a", "InstanceType": "stream.standard.small"}`},
	{"RuleSyntax", validate.RuleSyntax, validate.ErrSyntax, "syntax", "VpcConfig", `{,}`},
	{"RuleEncoding", validate.RuleEncoding, validate.ErrEncoding, "encoding", "DomainJoinInfo", `{"DirectoryName": "\ud800"}`},
	{"RuleDuplicate", validate.RuleDuplicate, validate.ErrDuplicate, "duplicate", "DomainJoinInfo", `{"DirectoryName": "a", "DirectoryName": "a"}`},
	{"RuleType", validate.RuleType, validate.ErrType, "type", "DomainJoinInfo", `{"DirectoryName": 5}`},
	{"RuleRange", validate.RuleRange, validate.ErrRange, "range", "DescribeImageBuildersRequest", `{"MaxResults": 2147483648}`},
	{"RuleNull", validate.RuleNull, validate.ErrNull, "null", "DomainJoinInfo", `{"DirectoryName": null}`},
	{"RuleUnknownMember", validate.RuleUnknownMember, validate.ErrUnknownMember, "unknown-member", "DomainJoinInfo", `{"Directory": "a"}`},
}

// TestRules insists that each rule has the text that programs compare with,
// and an error by which errors.Is finds it, and no other.
func TestRules(t *testing.T) {
	for _, c := range ruleCases {
		t.Run(c.name, func(t *testing.T) {
			if string(c.rule) != c.text {
				t.Errorf("the rule is %q, want %q", c.rule, c.text)
			}
			err := validate.JSON([]byte(c.document), allShapes[c.shape]())
			all := violations(t, err)
			if len(all) != 1 || all[0].Rule != c.rule {
				t.Fatalf("got %v, want the rule %s alone", all, c.rule)
			}
			for _, other := range ruleCases {
				same := other.rule == c.rule
				if got := errors.Is(err, other.sentinel); got != same {
					t.Errorf("errors.Is(err, %v) = %t, want %t", other.sentinel, got, same)
				}
				if got := errors.Is(&all[0], other.sentinel); got != same {
					t.Errorf("errors.Is(violation, %v) = %t, want %t", other.sentinel, got, same)
				}
			}
			if got, ok := errors.AsType[*validate.Violation](err); !ok || !cmp.Equal(*got, all[0]) {
				t.Errorf("errors.AsType gives %v, want %v", got, &all[0])
			}
			if !strings.Contains(c.sentinel.Error(), c.text) {
				t.Errorf("the error reads %q, want it to name the rule", c.sentinel)
			}
		})
	}
}

// TestRulesComplete insists that ruleCases has every rule that rule.go
// declares, and that every rule has an error named after it.
func TestRulesComplete(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "rule.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	declared, sentinels := map[string]string{}, map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Names) != 1 || len(spec.Values) != 1 {
			return true
		}
		name := spec.Names[0].Name
		switch value := spec.Values[0].(type) {
		case *ast.BasicLit:
			declared[name], _ = strconv.Unquote(value.Value)
		case *ast.CallExpr: // ruleError(RuleRequired)
			sentinels[strings.TrimPrefix(name, "Err")] = value.Args[0].(*ast.Ident).Name
		}
		return true
	})
	tested := map[string]string{}
	for _, c := range ruleCases {
		tested[c.name] = c.text
	}
	if diff := cmp.Diff(declared, tested); diff != "" {
		t.Errorf("ruleCases is not what rule.go declares (-rule.go +ruleCases):\n%s", diff)
	}
	for name := range declared {
		if bare := strings.TrimPrefix(name, "Rule"); sentinels[bare] != name {
			t.Errorf("Err%s is of %q, want %s", bare, sentinels[bare], name)
		}
	}
	if len(sentinels) != len(declared) {
		t.Errorf("%d errors for %d rules", len(sentinels), len(declared))
	}
}

// TestIsFindsAny insists that errors.Is finds a rule among several.
func TestIsFindsAny(t *testing.T) {
	err := validate.JSON([]byte(`{"Name": ".a", "AppstreamAgentVersion": "", "Extra": 1}`), allShapes["CreateImageBuilderRequest"]())
	want := []string{"InstanceType required", "ImageName exactly-one", "Name pattern", "AppstreamAgentVersion min-length", "Extra unknown-member"}
	got := told(t, err)
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, sentinel := range []error{validate.ErrRequired, validate.ErrExactlyOne, validate.ErrPattern, validate.ErrMinLength, validate.ErrUnknownMember} {
		if !errors.Is(err, sentinel) {
			t.Errorf("errors.Is(err, %v) = false", sentinel)
		}
	}
	if errors.Is(err, validate.ErrMax) {
		t.Error("errors.Is finds a rule that is not broken")
	}
}
