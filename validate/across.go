package validate

import (
	"fmt"
	"reflect"
	"strconv"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/model"
)

// rulesAcross are the rules that no tag can state: those across the members of
// a request, and those that hold for one operation only. The page of each says
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
	all = exactlyOne(all, "ImageName", r.ImageName, "ImageArn", r.ImageArn)
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
		all = exactlyOneSource(all, s)
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

// exactlyOneSource appends what is wrong if an image is to be imported from
// nothing, or from more than one source.
func exactlyOneSource(all []finding, s *model.ImageSourceIdentifier) []finding {
	sources := []struct{ name, value string }{
		{"Ec2ImportTaskId", s.Ec2ImportTaskId},
		{"ImageBuildVersionArn", s.ImageBuildVersionArn},
		{"Ec2ImageId", s.Ec2ImageId},
	}
	f := finding{rule: RuleExactlyOne, steps: steps("ImageSource", sources[0].name), across: &conflict{limit: "1"}}
	found := 0
	for _, source := range sources {
		if source.value == "" {
			continue
		}
		if found++; found == 2 {
			f.steps, f.value = steps("ImageSource", source.name), reflect.ValueOf(source.value)
		}
	}
	amount := strconv.Itoa(found)
	switch found {
	case 0:
		amount = "none"
		for _, source := range sources {
			f.across.members = append(f.across.members, steps("ImageSource", source.name))
		}
	case 1:
		return all
	}
	f.across.message = "want exactly one of Ec2ImportTaskId, ImageBuildVersionArn and Ec2ImageId, found " + amount
	return append(all, f)
}

// exactlyOne appends what is wrong if both or neither of two members of a
// request are there.
func exactlyOne(all []finding, first, firstValue, second, secondValue string) []finding {
	f := finding{rule: RuleExactlyOne}
	var found string
	switch {
	case firstValue == "" && secondValue == "":
		f.steps, found = steps(first), "neither"
	case firstValue != "" && secondValue != "":
		f.steps, f.value, found = steps(second), reflect.ValueOf(secondValue), "both"
	default:
		return all
	}
	f.across = &conflict{
		limit:   "1",
		message: fmt.Sprintf("want exactly one of %s and %s, found %s", first, second, found),
		members: [][]jsonplace.Step{steps(first), steps(second)},
	}
	return append(all, f)
}

// steps returns the path to a member.
func steps(names ...string) []jsonplace.Step {
	path := make([]jsonplace.Step, len(names))
	for i, name := range names {
		path[i].Name = name
	}
	return path
}
