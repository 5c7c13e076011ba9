package validate

import (
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"
)

// finding is a violation with what its place in a document is found by.
type finding struct {
	Violation
	path   path
	atKey  bool   // The key of a map is what is wrong, not its value.
	order  []rung // where the member stands in the order of declaration
	offset int    // where in the document it stands
}

// check returns how value, which is s or what s points at, breaks constraints,
// in the order of declaration.
func (v *Validator) check(s any, value reflect.Value) []finding {
	engine := v.engine(value.Type())
	findings := append(fieldFindings(engine, engine.Struct(s), value), requestFindings(value)...)
	slices.SortStableFunc(findings, func(a, b finding) int {
		return cmp.Or(compareOrder(a.order, b.order), compareKeys(a, b))
	})
	return findings
}

// compareKeys puts what is wrong with the key of an entry before what is wrong
// with its value.
func compareKeys(a, b finding) int {
	switch {
	case a.atKey == b.atKey:
		return 0
	case a.atKey:
		return -1
	default:
		return +1
	}
}

// fieldFindings returns what err, which a validator returned for the structure
// root, says about single members.
func fieldFindings(engine *validator.Validate, err error, root reflect.Value) []finding {
	if err == nil {
		return nil // Legal values, which are most, cost no function below.
	}
	return findingsOf(engine, err, func(namespace string) place {
		return locate(root, strings.TrimPrefix(namespace, root.Type().Name()+"."))
	})
}

// findingsOf returns what err, which a validator returned, says about the
// members to which its namespaces lead.
func findingsOf(engine *validator.Validate, err error, at func(namespace string) place) []finding {
	var broken validator.ValidationErrors
	if !errors.As(err, &broken) {
		return nil // There is no other error for a structure of package model.
	}
	var all []finding
	for i, fe := range broken {
		place := at(fe.Namespace())
		f := newFinding(place, fe, place.wrongKey(fe, broken[:i]))
		all = append(all, f)
		all = append(all, restFindings(engine, place, fe, f.atKey)...)
		all = append(all, itemFindings(engine, place, fe)...)
	}
	return all
}

// wrongKey reports whether fe is about the key of the map's entry at p. A
// validator names keys and values alike, keys first; their rules and what they
// hold tell them apart.
func (p place) wrongKey(fe validator.FieldError, before validator.ValidationErrors) bool {
	if !p.path.isEntry() || !hasRule(p.rules(true), fe) {
		return false
	}
	if !hasRule(p.rules(false), fe) {
		return true
	}
	told := len(before) > 0 && before[len(before)-1].Namespace() == fe.Namespace() && before[len(before)-1].Tag() == fe.Tag()
	return !told && fe.Value() == p.path.steps[len(p.path.steps)-1].Name
}

// rule returns the rule of fe as it stands in a tag.
func rule(fe validator.FieldError) string {
	if fe.Param() == "" {
		return fe.Tag()
	}
	return fe.Tag() + "=" + fe.Param()
}

// hasRule reports whether the rule of fe is one of rules.
func hasRule(rules string, fe validator.FieldError) bool {
	return strings.Contains(","+rules+",", ","+rule(fe)+",")
}

// restFindings checks text of a wrong length by the rules that follow: a
// validator stops at the first that is broken.
func restFindings(engine *validator.Validate, at place, fe validator.FieldError, atKey bool) []finding {
	text := reflect.ValueOf(fe.Value())
	if text.Kind() != reflect.String || text.Len() == 0 || fe.Tag() != "min" && fe.Tag() != "max" {
		return nil
	}
	_, rest, ok := strings.Cut(at.rules(atKey)+",", rule(fe)+",")
	if rest = strings.TrimSuffix(rest, ","); !ok || rest == "" {
		return nil
	}
	var broken validator.ValidationErrors
	if !errors.As(engine.Var(fe.Value(), rest), &broken) {
		return nil
	}
	return []finding{newFinding(at, broken[0], atKey)}
}

// itemFindings checks the items of a list or map whose size is wrong.
func itemFindings(engine *validator.Validate, list place, fe validator.FieldError) []finding {
	_, items, ok := strings.Cut(list.tag, ",dive")
	if !ok || fe.Tag() != "min" && fe.Tag() != "max" || !isCollection(list.typ.Kind()) || list.isItem() {
		return nil
	}
	return findingsOf(engine, engine.Var(list.value.Interface(), "dive"+items), list.inner)
}

// isCollection reports whether values of a kind have items.
func isCollection(k reflect.Kind) bool { return k == reflect.Slice || k == reflect.Map }

// newFinding returns the finding that a validator made at a place, or at the
// key there.
func newFinding(at place, fe validator.FieldError, atKey bool) finding {
	f := at.finding(Violation{})
	f.atKey = atKey
	f.Violation.describe(fe.Tag(), fe.Param(), fe.Value(), at, atKey)
	return f
}

// report returns findings as an error.
func report(findings []finding) error {
	e := &Error{Violations: make([]Violation, len(findings))}
	for i, f := range findings {
		e.Violations[i] = f.Violation
	}
	return e
}
