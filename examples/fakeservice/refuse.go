package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/euc-go/eucmodel/internal/shorten"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

const (
	// maxNamed is how many broken constraints an answer names.
	maxNamed = 10
	// maxShown is how many characters of a value it shows.
	maxShown = 200
)

// refuse says as the services do which constraints a request breaks. It is nil
// if the violations are only what a service passes over: unknown members, and
// nulls where nothing is required.
func refuse(request model.Shape, violations []validate.Violation) error {
	constraints := sync.OnceValue(func() *validate.Error {
		broken, _ := errors.AsType[*validate.Error](validate.Struct(request))
		return broken
	})
	for _, v := range violations {
		if v.Rule == validate.RuleNull && (v.Path == "" || strings.HasSuffix(v.Path, "]")) {
			return fail(model.SerializationException, "%s", sentence(v.Path, v.Message))
		}
	}
	if violations[len(violations)-1].Rule == validate.RuleMore {
		// Broken constraints may be among what is not listed, after very many
		// unknown members. Those of the request as it was read are all counted.
		violations = nil
		if broken := constraints(); broken != nil {
			violations = broken.Violations
		}
	}
	var broken []validate.Violation
	var combination error
	more := 0
	for _, v := range violations {
		switch v.Rule {
		case validate.RuleUnknownMember:
		case validate.RuleNull:
			if slices.ContainsFunc(constraints().At(v.Path), func(v validate.Violation) bool { return v.Rule == validate.RuleRequired }) {
				broken = append(broken, v)
			}
		case validate.RuleExactlyOne, validate.RuleCombination:
			combination = fail(combinationCode(request), "%s", sentence(v.Path, v.Message))
		case validate.RuleMore:
			more, _ = v.Value.(int)
		default:
			broken = append(broken, v)
		}
	}
	if len(broken) == 0 {
		return combination
	}
	return constraintError(broken, len(broken)+more)
}

// combinationCode returns the exception for members that do not go together.
func combinationCode(request model.Shape) model.ErrorCode {
	if op, _ := model.OperationOf(request); op.Service == "workspaces" {
		return model.InvalidParameterValuesException
	}
	return model.InvalidParameterCombinationException
}

// constraintError names the first of count broken constraints.
func constraintError(broken []validate.Violation, count int) error {
	var parts []string
	for _, v := range broken[:min(maxNamed, len(broken))] {
		parts = append(parts, fmt.Sprintf("Value %s at '%s' failed to satisfy constraint: Member must %s", shown(v), member(v.Path), must(v)))
	}
	plural := "s"
	if count == 1 {
		plural = ""
	}
	return fail(model.ValidationException, "%d validation error%s detected: %s", count, plural, strings.Join(parts, "; "))
}

// shown returns the value of a violation, shortened if it is long.
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
	default:
		if reflect.TypeOf(value).Kind() == reflect.Slice {
			list, _ := json.Marshal(value)
			text = string(list)
		}
	}
	if strings.HasPrefix(v.Path, "AppCatalogConfig") { // which AWS takes for sensitive
		text = hidden
	}
	return "'" + short(text) + "'"
}

// hidden stands for what no message shows.
const hidden = "(hidden)"

// short returns a text as a message shows it. What may be a streaming URL is not
// shown: whoever reads it could open the session.
func short(text string) string {
	if strings.Contains(text, "://") {
		return hidden
	}
	return shorten.Text(text, maxShown)
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
	case validate.RuleEnum:
		return "satisfy enum value set: [" + strings.Join(v.Allowed, ", ") + "]"
	default:
		return "satisfy the rule " + string(v.Rule)
	}
}

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
		plain, _ := strconv.Unquote(`"` + strings.TrimSuffix(key, "]"))
		path += "." + plain + ".member"
	}
	return path
}

// The parts of a path before a key: the first letter of a name, and an index.
var (
	initial = regexp.MustCompile(`(^|\.)[A-Z]`)
	index   = regexp.MustCompile(`\[\d+\]`)
)
