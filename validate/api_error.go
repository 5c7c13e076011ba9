package validate

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// APIError returns the error with which the service answers such a request, for
// programs that stand in for it. It is nil if the service would take the request:
// if there is nothing but unknown members, and nulls for members that are not
// required. Compare it with nil before it is assigned to a variable of type error,
// which would then not be nil.
//
// The first of these that applies gives the code:
//
//   - [model.SerializationException] for a document that can't be read: for what
//     is not JSON, for a member that has the wrong type, is out of the range of its
//     field or has the name of another one, and for a null in a list or a map. The
//     message is that of the first such violation, with its path.
//   - [model.ValidationException] for broken constraints. The message is worded as
//     the services do: it says how many there are, and of at most ten the value,
//     the member and the constraint. A long value is shortened. A value is not
//     shown if the service's model marks it as sensitive, or if it may be a
//     streaming URL.
//   - [model.InvalidParameterCombinationException], or for WorkSpaces
//     [model.InvalidParameterValuesException], for members that do not go together.
//     The code is documented. The message is this package's own, because it is not
//     documented how the services word it.
//
// If a report of more than 1,000 violations lists none of those, the code is
// ValidationException, because what is not listed is not known. What is not
// listed is always counted among the broken constraints.
//
// Service and StatusCode are those of the operation that has requests of the
// structure that Shape names.
func (e *Error) APIError() *model.APIError {
	if e == nil {
		return nil
	}
	shape := planNamed(e.Shape)
	op := shape.operation()
	refuse := func(code model.ErrorCode, message string) *model.APIError {
		return op.NewError(code, strings.ToValidUTF8(message, "\uFFFD")) // so that it can be written
	}
	var broken []*Violation
	var combination, unlisted *Violation
	for i := range e.Violations {
		v := &e.Violations[i]
		switch {
		case v.isUnread():
			return refuse(model.SerializationException, sentence(v))
		case v.Rule == RuleUnknownMember, v.Rule == RuleTag, v.Rule == RuleNull && !shape.requires(v.Pointer):
			// A service passes over it.
		case v.Rule == RuleExactlyOne, v.Rule == RuleCombination:
			combination = v
		case v.Rule == RuleMore:
			unlisted = v
		default:
			broken = append(broken, v)
		}
	}
	switch {
	case len(broken) > 0:
		return refuse(model.ValidationException, constraintsMessage(broken, unlisted))
	case combination != nil && op.Service == "workspaces":
		return refuse(model.InvalidParameterValuesException, sentence(combination))
	case combination != nil:
		return refuse(model.InvalidParameterCombinationException, sentence(combination))
	case unlisted != nil:
		return refuse(model.ValidationException, unlisted.Message+" than can be listed")
	default:
		return nil
	}
}

// isUnread reports whether the services can't read a document with the
// violation.
func (v *Violation) isUnread() bool {
	switch v.Rule {
	case RuleSyntax, RuleEncoding, RuleDuplicate, RuleType, RuleRange:
		return true
	case RuleMin, RuleMax:
		_, isText := v.Value.(string) // of a number that its field can't hold
		return isText
	case RuleNull:
		return v.Path == "" || strings.HasSuffix(v.Path, "]") // an item of a list or a map
	default:
		return false
	}
}

// sentence says what is wrong with which member, without the line and the column
// that no service shows. It leaves out the text that was found if that must not
// be shown.
func sentence(v *Violation) string {
	message := v.Message
	if v.isSensitive() || mayBeURL(message) {
		message, _, _ = strings.Cut(message, ", found")
	}
	if v.Path == "" {
		return message
	}
	return v.Path + ": " + message
}

// constraintsMessage names the first of the broken constraints, and counts those
// that are not listed too.
func constraintsMessage(broken []*Violation, unlisted *Violation) string {
	const most = 10
	count, plural := len(broken), "s"
	if unlisted != nil {
		n, _ := unlisted.Value.(int)
		count += n
	}
	if count == 1 {
		plural = ""
	}
	var parts []string
	for _, v := range broken[:min(most, len(broken))] {
		parts = append(parts, fmt.Sprintf("Value %s at '%s' failed to satisfy constraint: Member must %s", v.shownValue(), memberOf(v.Path), v.demand()))
	}
	return fmt.Sprintf("%d validation error%s detected: %s", count, plural, strings.Join(parts, "; "))
}

// planNamed returns the plan of the structure with a name, or nil.
func planNamed(shape string) *plan {
	all, _ := plans() // which have no error unless the tags of package model are wrong
	for t, p := range all {
		if t.Name() == shape {
			return p
		}
	}
	return nil
}

// operation returns the operation that has requests of the structure with the plan
// p, or the zero Operation.
func (p *plan) operation() model.Operation {
	if p == nil {
		return model.Operation{}
	}
	request, _ := reflect.New(p.typ).Interface().(model.Shape)
	op, _ := model.OperationOf(request)
	return op
}

// requires reports whether a pointer leads from a structure with the plan p to a
// required member.
func (p *plan) requires(pointer string) bool {
	if p == nil {
		return false
	}
	at, _ := follow(p, reflect.Value{}, pointer)
	return at.rules != nil && at.rules.presence == required
}
