package validate

import (
	"errors"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/model"
)

// explanation knows which members of a document could not be read, so that
// they seem to be absent or empty.
type explanation struct {
	unread map[string]bool // paths of those members
	around map[string]bool // paths of what holds them
}

// newExplanation returns what the problems met in reading explain.
func newExplanation(met []problem) explanation {
	e := explanation{make(map[string]bool), make(map[string]bool)}
	for _, p := range met {
		if p.Kind == model.ProblemDuplicate || p.Kind == model.ProblemUnknownMember || p.at.typ == nil {
			continue // It is what came before that was read, or nothing that any shape has.
		}
		path := p.at.path
		e.unread[path.String()] = true
		for n := range path.steps {
			e.around[path.upTo(n).String()] = true
		}
	}
	return e
}

// explains reports whether a broken constraint is but the consequence of a
// problem met in reading.
func (e explanation) explains(f finding) bool {
	if f.Rule == RuleExactlyOne && (e.unread["ImageName"] || e.unread["ImageArn"]) ||
		f.Rule == RuleMinItems && e.around[f.Path] {
		return true
	}
	if f.atKey {
		return false // The key was read, whatever its value is.
	}
	for n := range len(f.path.steps) + 1 {
		if e.unread[f.path.upTo(n).String()] {
			return true
		}
	}
	return false
}

// unreadFindings checks what can be checked of a map's entries that could not
// be read, which are not in the map: their keys and their number.
func unreadFindings(engine *validator.Validate, root reflect.Value, met []problem) []finding {
	var all []finding
	var maps []place
	missing, told := make(map[string]int), make(map[string]bool)
	for _, p := range met {
		entry := p.at.path
		if !entry.isEntry() || told[entry.String()] || p.Kind != model.ProblemType && p.Kind != model.ProblemEncoding {
			continue
		}
		told[entry.String()] = true
		if p.Kind == model.ProblemType {
			all = append(all, keyFindings(engine, p.at)...)
		}
		around := follow(root, entry.upTo(len(entry.steps)-1).steps)
		if missing[around.path.String()]++; missing[around.path.String()] == 1 {
			maps = append(maps, around)
		}
	}
	for _, m := range maps {
		all = append(all, tooManyEntries(m, missing[m.path.String()])...)
	}
	return all
}

// keyFindings checks the key of an entry.
func keyFindings(engine *validator.Validate, entry place) []finding {
	key := entry.path.steps[len(entry.path.steps)-1].Name
	var broken validator.ValidationErrors
	if !errors.As(engine.Var(key, entry.rules(true)), &broken) {
		return nil
	}
	return append([]finding{newFinding(entry, broken[0], true)}, restFindings(engine, entry, broken[0], true)...)
}

// tooManyEntries checks the number of a map's entries if more were in the
// document than could be read.
func tooManyEntries(at place, missing int) []finding {
	if !at.value.IsValid() {
		return nil
	}
	for rule := range strings.SplitSeq(at.rules(false), ",") {
		limit, ok := strings.CutPrefix(rule, "max=")
		if most, err := strconv.Atoi(limit); ok && err == nil && at.value.Len() <= most && at.value.Len()+missing > most {
			return []finding{at.finding(Violation{
				Rule: RuleMaxItems, Limit: limit, Value: at.value.Interface(),
				Message: plural(at.value.Len()+missing, "item") + ", want at most " + limit,
			})}
		}
	}
	return nil
}
