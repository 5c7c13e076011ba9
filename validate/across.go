package validate

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/model"
)

// rulesAcross are the rules that no tag can state: those across the members of
// a request, and those that apply to one operation only. The page of each operation
// states them in prose. Both the checks and the schemas follow from them.
func rulesAcross() map[reflect.Type][]acrossRule {
	return map[reflect.Type][]acrossRule{
		// https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
		reflect.TypeFor[model.CreateImageBuilderRequest](): {
			exactlyOne{of: members{names: []string{"ImageName", "ImageArn"}}},
			atMostOne{
				of:      members{around: []string{"VpcConfig"}, names: []string{"SubnetIds"}},
				message: "%d subnets, an image builder takes at most 1",
			},
		},
		// https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html and
		// https://docs.aws.amazon.com/workspaces/latest/api/API_ImageSourceIdentifier.html
		reflect.TypeFor[model.ImportCustomWorkspaceImageRequest](): {
			exactlyOne{of: members{around: []string{"ImageSource"}, names: []string{"Ec2ImportTaskId", "ImageBuildVersionArn", "Ec2ImageId"}}},
			combination{
				of:      members{names: []string{"Protocol", "OsVersion"}},
				values:  [2]string{string(enums.CustomImageProtocolPcoip), string(enums.OSVersionWindows11)},
				message: `"PCOIP" does not go with the OsVersion Windows_11, want DCV or BYOP`,
			},
		},
	}
}

// acrossRule is a rule that no tag can state.
type acrossRule interface {
	// about returns the members that the rule is about.
	about() members
	// check appends how the structure v breaks the rule, which has these members
	// and the plan p.
	check(all []finding, p *plan, v reflect.Value) []finding
	// schema returns what the rule says about such a structure.
	schema() *schema
}

// members are some members of a structure.
type members struct {
	around []string // leads to the structure; empty for the request itself
	names  []string
}

// steps returns the path to a member.
func (m members) steps(name string) []jsonplace.Step {
	path := make([]jsonplace.Step, 0, len(m.around)+1)
	for _, around := range m.around {
		path = append(path, jsonplace.Step{Name: around})
	}
	return append(path, jsonplace.Step{Name: name})
}

// conflict is how a rule across members is broken, in words.
type conflict struct {
	limit, message string
	// members lead to the other members that the rule is about. One that could
	// not be read may be all that is wrong.
	members [][]jsonplace.Step
}

// setAcross sets the rules across the members of a request, which must have
// the members.
func (p *plan) setAcross(all []acrossRule) error {
	p.across = all
	for _, rule := range all {
		m, at := rule.about(), p
		for i, name := range slices.Concat(m.around, m.names) {
			f := at.member(name)
			if f == nil {
				return fmt.Errorf("a rule across members is about %s, of which nothing is checked", name)
			}
			if i < len(m.around) {
				at = f.rules.shape
			}
		}
	}
	return nil
}

// checkAcross returns how the request v breaks the rules across its members.
func (p *plan) checkAcross(v reflect.Value) (all []finding) {
	for _, rule := range p.across {
		if at, v := p.within(v, rule.about().around); v.IsValid() {
			all = rule.check(all, at, v)
		}
	}
	return all
}

// within returns the structure within v, which has the plan p, that a path
// leads to, with its plan. The structure is invalid if it is absent.
func (p *plan) within(v reflect.Value, path []string) (*plan, reflect.Value) {
	for _, name := range path {
		f := p.member(name)
		if v = v.Field(f.index); v.IsNil() {
			return nil, reflect.Value{}
		}
		p, v = f.rules.shape, v.Elem()
	}
	return p, v
}

// field returns the value of a member of v, which has the plan p.
func (p *plan) field(v reflect.Value, name string) reflect.Value {
	return v.Field(p.member(name).index)
}

// atMostOne limits a list to one element.
type atMostOne struct {
	of      members
	message string // with the number of elements to fill in
}

func (r atMostOne) about() members { return r.of }

func (r atMostOne) check(all []finding, p *plan, v reflect.Value) []finding {
	name := r.of.names[0]
	list := p.field(v, name)
	if list.Len() <= 1 {
		return all
	}
	return append(all, finding{
		rule: RuleMaxItems, steps: r.of.steps(name), value: list,
		across: &conflict{limit: "1", message: fmt.Sprintf(r.message, list.Len())},
	})
}

// combination says that the first value of the first of two members does not go
// with the second value of the other.
type combination struct {
	of      members
	values  [2]string
	message string
}

func (r combination) about() members { return r.of }

func (r combination) check(all []finding, p *plan, v reflect.Value) []finding {
	member, other := r.of.names[0], r.of.names[1]
	value := p.field(v, member)
	if value.String() != r.values[0] || p.field(v, other).String() != r.values[1] {
		return all
	}
	return append(all, finding{
		rule: RuleCombination, steps: r.of.steps(member), value: value,
		across: &conflict{message: r.message, members: [][]jsonplace.Step{r.of.steps(other)}},
	})
}

// exactlyOne says that a structure has one of some members, and only one.
type exactlyOne struct{ of members }

func (r exactlyOne) about() members { return r.of }

// check reports none or several of the members: at the first of them, or at the
// second that is there.
func (r exactlyOne) check(all []finding, p *plan, v reflect.Value) []finding {
	names := r.of.names
	found, at := 0, names[0]
	var value reflect.Value
	for _, name := range names {
		member := p.field(v, name)
		if member.IsZero() {
			continue
		}
		if found++; found == 2 {
			at, value = name, member
		}
	}
	if found == 1 {
		return all
	}
	f := finding{rule: RuleExactlyOne, steps: r.of.steps(at), value: value, across: &conflict{limit: "1"}}
	if found == 0 {
		for _, name := range names {
			f.across.members = append(f.across.members, r.of.steps(name))
		}
	}
	last := len(names) - 1
	f.across.message = "want exactly one of " + strings.Join(names[:last], ", ") + " and " + names[last] + ", found " + count(found, len(names))
	return append(all, f)
}

// count says how many of so many members there are.
func count(n, of int) string {
	switch {
	case of == 2 && n == 0:
		return "neither"
	case of == 2 && n == 2:
		return "both"
	case n == 0:
		return "none"
	default:
		return strconv.Itoa(n)
	}
}
