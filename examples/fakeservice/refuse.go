package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// refuse says as the services do what is wrong with a request. It is nil if
// that is only members that a service would pass over.
func refuse(violations []validate.Violation) error {
	var broken []string
	for _, v := range violations {
		switch v.Rule {
		case validate.RuleUnknownMember:
		case validate.RuleSyntax, validate.RuleEncoding, validate.RuleDuplicate, validate.RuleType, validate.RuleRange:
			return fail(model.SerializationException, "%s", v)
		case validate.RuleExactlyOne:
			return fail(model.InvalidParameterCombinationException, "%s", v)
		default: // a constraint of one member
			value := "null"
			if v.Value != nil && v.Rule != validate.RuleNull {
				value = fmt.Sprintf("'%v'", v.Value)
			}
			broken = append(broken, fmt.Sprintf("Value %s at '%s' failed to satisfy constraint: Member must %s", value, member(v.Path), must(v)))
		}
	}
	switch len(broken) {
	case 0:
		return nil
	case 1:
		return fail(model.ValidationException, "1 validation error detected: %s", broken[0])
	default:
		return fail(model.ValidationException, "%d validation errors detected: %s", len(broken), strings.Join(broken, "; "))
	}
}

// must returns the constraint that is broken.
func must(v validate.Violation) string {
	switch v.Rule {
	case validate.RuleRequired, validate.RuleNull:
		return "not be null"
	case validate.RuleMinLength, validate.RuleMinItems:
		return "have length greater than or equal to " + v.Limit
	case validate.RuleMaxLength, validate.RuleMaxItems:
		return "have length less than or equal to " + v.Limit
	case validate.RuleMin:
		return "have value greater than or equal to " + v.Limit
	case validate.RuleMax:
		return "have value less than or equal to " + v.Limit
	case validate.RulePattern:
		return "satisfy regular expression pattern: " + v.Limit
	}
	const enum = "satisfy enum value set: "
	switch v.Value.(type) {
	case enums.VisibilityType:
		return enum + list(enums.VisibilityType("").Values())
	case enums.WorkspaceImageType:
		return enum + list(enums.WorkspaceImageType("").Values())
	case enums.AccessEndpointType:
		return enum + list(enums.AccessEndpointType("").Values())
	case enums.InstanceType:
		return enum + list(slices.DeleteFunc(enums.InstanceType("").Values(), enums.InstanceType.IsRetired))
	default:
		return "satisfy the rule " + string(v.Rule)
	}
}

func list[T ~string](values []T) string { return strings.ReplaceAll(fmt.Sprint(values), " ", ", ") }

// member spells a path as the services do: VpcConfig.SubnetIds[0] is
// vpcConfig.subnetIds.1.member.
func member(path string) string {
	path = initial.ReplaceAllStringFunc(path, strings.ToLower)
	path = index.ReplaceAllStringFunc(path, func(s string) string {
		i, _ := strconv.Atoi(s[1 : len(s)-1])
		return fmt.Sprintf(".%d.member", i+1)
	})
	return key.ReplaceAllString(path, ".$1.member")
}

// The parts of a path: the first letter of a name, an index, and a key.
var (
	initial = regexp.MustCompile(`(^|\.)[A-Z]`)
	index   = regexp.MustCompile(`\[\d+\]`)
	key     = regexp.MustCompile(`\["(.*)"\]`)
)
