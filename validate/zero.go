package validate

import (
	"errors"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
)

// zero describes an explicit zero value, which can't be told from an absent
// member once it is read, by the first constraint that it breaks.
func (v *Validator) zero(violation *Violation, root reflect.Value, at place) {
	if !at.value.IsValid() {
		return
	}
	rules := strings.TrimPrefix(strings.TrimPrefix(at.tag, "required,"), "omitempty,")
	violation.Value = at.value.Interface()
	if rules == "enum" {
		violation.Rule = RuleEnum // A lenient validator takes any text, but not none.
	}
	var broken validator.ValidationErrors
	if rules != "" && errors.As(v.engine(root.Type()).Var(violation.Value, rules), &broken) {
		violation.describe(broken[0].Tag(), broken[0].Param(), violation.Value, at, false)
	}
}

// outOfRange describes a number that its field can't hold by the bound that it
// exceeds, if its member has one.
func outOfRange(violation *Violation, p problem) {
	violation.Value = p.Found
	bound := "max"
	if strings.HasPrefix(p.Found, "-") {
		bound = "min"
	}
	for rule := range strings.SplitSeq(p.at.tag, ",") {
		if name, limit, _ := strings.Cut(rule, "="); name == bound {
			violation.Limit = limit
			violation.Rule = choose(bound == "min", RuleMin, RuleMax)
			violation.Message = p.Found + ", want " + choose(bound == "min", "at least ", "at most ") + limit
		}
	}
}
