package main

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// most is how many broken constraints are named.
const most = 10

// refuse says as the services do what is wrong with a request. It is nil if
// that is only what a service passes over: unknown members, and nulls where
// nothing is required.
func refuse(request model.Shape, violations []validate.Violation) error {
	var broken []validate.Violation
	var combination error
	absent := sync.OnceValue(func() map[string]bool { return lacking(request) })
	for _, v := range violations {
		switch v.Rule {
		case validate.RuleUnknownMember:
		case validate.RuleSyntax, validate.RuleEncoding, validate.RuleDuplicate, validate.RuleType, validate.RuleRange:
			return fail(model.SerializationException, "%s", v)
		case validate.RuleExactlyOne:
			combination = fail(model.InvalidParameterCombinationException, "%s", v)
		case validate.RuleNull:
			if v.Path == "" || strings.HasSuffix(v.Path, "]") {
				return fail(model.SerializationException, "%s", v)
			}
			if absent()[v.Path] {
				broken = append(broken, v)
			}
		default:
			broken = append(broken, v)
		}
	}
	if len(broken) == 0 {
		return combination
	}
	var parts []string
	for _, v := range broken[:min(most, len(broken))] {
		parts = append(parts, fmt.Sprintf("Value %s at '%s' failed to satisfy constraint: Member must %s", shown(v), member(v.Path), must(v)))
	}
	count := "1 validation error"
	if len(broken) > 1 {
		count = fmt.Sprintf("%d validation errors", len(broken))
	}
	return fail(model.ValidationException, "%s detected: %s", count, strings.Join(parts, "; "))
}

// lacking returns the paths of the members that the request must have, and has
// not.
func lacking(request model.Shape) map[string]bool {
	paths := make(map[string]bool)
	if broken, ok := errors.AsType[*validate.Error](validate.Struct(request)); ok {
		for _, v := range broken.Violations {
			if v.Rule == validate.RuleRequired {
				paths[v.Path] = true
			}
		}
	}
	return paths
}

// shown returns the value of a violation, cut where it is long.
func shown(v validate.Violation) string {
	if v.Value == nil || v.Rule == validate.RuleNull {
		return "null"
	}
	text := fmt.Sprint(v.Value)
	switch value := v.Value.(type) {
	case []string:
		text = "[" + strings.Join(value, ", ") + "]"
	case map[string]string:
		var entries []string
		for _, key := range slices.Sorted(maps.Keys(value)) {
			entries = append(entries, key+"="+value[key])
		}
		text = "{" + strings.Join(entries, ", ") + "}"
	}
	if runes := []rune(text); len(runes) > 200 {
		text = string(runes[:199]) + "…"
	}
	return "'" + text + "'"
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
// vpcConfig.subnetIds.1.member, and Tags["env"] is tags.env.member.
func member(path string) string {
	path, key, isEntry := strings.Cut(path, `["`)
	path = initial.ReplaceAllStringFunc(path, strings.ToLower)
	path = index.ReplaceAllStringFunc(path, func(s string) string {
		i, _ := strconv.Atoi(s[1 : len(s)-1])
		return fmt.Sprintf(".%d.member", i+1)
	})
	if isEntry {
		path += "." + strings.TrimSuffix(key, `"]`) + ".member"
	}
	return path
}

// The parts of a path before a key: the first letter of a name, and an index.
var (
	initial = regexp.MustCompile(`(^|\.)[A-Z]`)
	index   = regexp.MustCompile(`\[\d+\]`)
)
