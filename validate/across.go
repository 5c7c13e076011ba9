package validate

import (
	"fmt"
	"reflect"

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
	}
}

// across returns check as a function of any shape.
func across[P model.Shape](check func(P) []finding) func(model.Shape) []finding {
	return func(s model.Shape) []finding { return check(s.(P)) }
}

// conflict is how a rule across members is broken, in words.
type conflict struct {
	limit, message string
	// members are those of the request that the rule is about.
	members []string
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
		members: []string{first, second},
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
