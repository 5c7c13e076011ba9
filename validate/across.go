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
// a request, and those that apply to one operation only. The page of each says
// them in prose.
func rulesAcross() map[reflect.Type]func(model.Shape) []finding {
	return map[reflect.Type]func(model.Shape) []finding{
		// https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
		reflect.TypeFor[model.CreateImageBuilderRequest](): across(createImageBuilder),
		// https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html and
		// https://docs.aws.amazon.com/workspaces/latest/api/API_ImageSourceIdentifier.html
		reflect.TypeFor[model.ImportCustomWorkspaceImageRequest](): across(importCustomWorkspaceImage),
	}
}

// across returns check as a function of any shape.
func across[P model.Shape](check func(P) []finding) func(model.Shape) []finding {
	return func(s model.Shape) []finding { return check(s.(P)) }
}

// conflict is how a rule across members is broken, in words.
type conflict struct {
	limit, message string
	// members lead to the other members that the rule is about. One that could
	// not be read may be all that is wrong.
	members [][]jsonplace.Step
}

func createImageBuilder(r *model.CreateImageBuilderRequest) (all []finding) {
	all = exactlyOne(all, nil, choice{"ImageName", r.ImageName}, choice{"ImageArn", r.ImageArn})
	if r.VpcConfig != nil && len(r.VpcConfig.SubnetIds) > 1 {
		n := len(r.VpcConfig.SubnetIds)
		all = append(all, finding{
			rule: RuleMaxItems, steps: steps("VpcConfig", "SubnetIds"), value: reflect.ValueOf(r.VpcConfig.SubnetIds),
			across: &conflict{limit: "1", message: fmt.Sprintf("%d subnets, an image builder takes at most 1", n)},
		})
	}
	return all
}

func importCustomWorkspaceImage(r *model.ImportCustomWorkspaceImageRequest) (all []finding) {
	if s := r.ImageSource; s != nil {
		all = exactlyOne(all, steps("ImageSource"), choice{"Ec2ImportTaskId", s.Ec2ImportTaskId},
			choice{"ImageBuildVersionArn", s.ImageBuildVersionArn}, choice{"Ec2ImageId", s.Ec2ImageId})
	}
	if r.OsVersion == enums.OSVersionWindows11 && r.Protocol == enums.CustomImageProtocolPcoip {
		all = append(all, finding{
			rule: RuleCombination, steps: steps("Protocol"), value: reflect.ValueOf(r.Protocol),
			across: &conflict{
				message: `"PCOIP" does not go with the OsVersion Windows_11, want DCV or BYOP`,
				members: [][]jsonplace.Step{steps("OsVersion")},
			},
		})
	}
	return all
}

// choice is a member of which there may be one only.
type choice struct{ name, value string }

// exactlyOne appends what is wrong if none or several of the choices are there,
// which are members of the structure that around leads to: at the first of them,
// or at the second that is there.
func exactlyOne(all []finding, around []jsonplace.Step, choices ...choice) []finding {
	found, at := 0, 0
	for i, c := range choices {
		if c.value == "" {
			continue
		}
		if found++; found == 2 {
			at = i
		}
	}
	if found == 1 {
		return all
	}
	f := finding{rule: RuleExactlyOne, across: &conflict{limit: "1"}}
	names := make([]string, len(choices))
	for i, c := range choices {
		names[i] = c.name
		path := slices.Concat(around, steps(c.name))
		if i == at {
			f.steps = path
		}
		if found == 0 {
			f.across.members = append(f.across.members, path)
		}
	}
	if found > 0 {
		f.value = reflect.ValueOf(choices[at].value)
	}
	last := len(names) - 1
	f.across.message = "want exactly one of " + strings.Join(names[:last], ", ") + " and " + names[last] + ", found " + count(found, len(choices))
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

// steps returns the path to a member.
func steps(names ...string) []jsonplace.Step {
	path := make([]jsonplace.Step, len(names))
	for i, name := range names {
		path[i].Name = name
	}
	return path
}
