package validate

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/shorten"
)

// The words in which the services say that a constraint is broken.

// maxAnswered is how many characters of a value an answer shows.
const maxAnswered = 200

// hidden stands for what no answer shows.
const hidden = "(hidden)"

// isSensitive reports whether the service's model marks the member as sensitive.
func (v *Violation) isSensitive() bool {
	return v.Path == "AppCatalogConfig" || strings.HasPrefix(v.Path, "AppCatalogConfig[")
}

// mayBeURL reports whether a text may be a streaming URL: whoever reads it could
// open the session.
func mayBeURL(text string) bool { return strings.Contains(text, "://") }

// shownValue returns the value of a violation, shortened if it is long.
func (v *Violation) shownValue() string {
	if v.Value == nil || v.Rule == RuleNull {
		return "null"
	}
	text := plainText(reflect.ValueOf(v.Value))
	if v.isSensitive() || mayBeURL(text) {
		text = hidden
	}
	return "'" + shorten.Text(text, maxAnswered) + "'"
}

// plainText returns a value as text: all of a string, and of what has items at
// least as much as an answer shows.
func plainText(value reflect.Value) string {
	// Each item has a separator besides, so these are more than are shown.
	const most = maxAnswered
	item := func(text string) string { return shorten.Text(text, maxAnswered+1) }
	switch all := value.Interface().(type) {
	case []string:
		var items []string
		for _, text := range all[:min(most, len(all))] {
			items = append(items, item(text))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case map[string]string:
		var entries []string
		keys := slices.Sorted(maps.Keys(all))
		for _, key := range keys[:min(most, len(keys))] {
			entries = append(entries, item(key)+"="+item(all[key]))
		}
		return "{" + strings.Join(entries, ", ") + "}"
	}
	switch value.Kind() {
	case reflect.String:
		return value.String()
	case reflect.Slice:
		list, err := json.Marshal(value.Slice(0, min(most, value.Len())).Interface())
		if err != nil {
			return "[…]" // an item has text that is not UTF-8
		}
		return string(list)
	default:
		return fmt.Sprint(value.Interface())
	}
}

// demand returns what the member must do: the constraint that is broken.
func (v *Violation) demand() string {
	switch v.Rule {
	case RuleRequired, RuleNull:
		return "not be null"
	case RuleMinLength, RuleMinItems:
		return "have length greater than or equal to " + v.Limit
	case RuleMaxLength, RuleMaxItems:
		return "have length less than or equal to " + v.Limit
	case RuleMin:
		return "have value greater than or equal to " + v.Limit
	case RuleMax:
		return "have value less than or equal to " + v.Limit
	case RulePattern:
		return "satisfy regular expression pattern: " + v.Limit
	case RuleEnum:
		return "satisfy enum value set: [" + strings.Join(v.Allowed, ", ") + "]"
	default:
		return "satisfy the rule " + string(v.Rule)
	}
}

// memberOf spells a path as the services do: VpcConfig.SubnetIds[0] is
// vpcConfig.subnetIds.1.member, and Tags["env"] is tags.env.member.
func memberOf(path string) string {
	path, key, isEntry := strings.Cut(path, `["`)
	var steps []string
	for step := range strings.SplitSeq(path, ".") {
		name, index, isItem := strings.Cut(step, "[")
		if name != "" && 'A' <= name[0] && name[0] <= 'Z' {
			name = strings.ToLower(name[:1]) + name[1:]
		}
		steps = append(steps, name)
		if i, err := strconv.Atoi(strings.TrimSuffix(index, "]")); isItem && err == nil {
			steps = append(steps, strconv.Itoa(i+1), "member")
		}
	}
	if isEntry {
		if plain, err := strconv.Unquote(`"` + strings.TrimSuffix(key, "]")); err == nil {
			key = plain
		}
		steps = append(steps, key, "member")
	}
	return strings.Join(steps, ".")
}
