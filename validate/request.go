package validate

import (
	"reflect"
	"strconv"

	"github.com/euc-go/eucmodel/model"
)

// requestFindings returns how a request breaks the rules that no tag can
// state: those that hold for one operation only, and those across members.
func requestFindings(value reflect.Value) []finding {
	if value.Type() != reflect.TypeFor[model.CreateImageBuilderRequest]() {
		return nil
	}
	// These members are read by reflection, because the request may have come
	// by value, where it has no address.
	var findings []finding
	name, arn := value.FieldByName("ImageName").String(), value.FieldByName("ImageArn").String()
	switch {
	case name == "" && arn == "":
		findings = append(findings, exactlyOne(value, "ImageName", nil, "want exactly one of ImageName and ImageArn, found neither"))
	case name != "" && arn != "":
		findings = append(findings, exactlyOne(value, "ImageArn", arn, "want exactly one of ImageName and ImageArn, found both"))
	}
	if vpc := value.FieldByName("VpcConfig"); !vpc.IsNil() {
		if subnets := vpc.Elem().FieldByName("SubnetIds"); subnets.Len() > maxSubnets {
			findings = append(findings, tooManySubnets(value, subnets))
		}
	}
	return findings
}

// maxSubnets is how many subnets an image builder takes; a fleet takes more.
const maxSubnets = 1

// exactlyOne returns the finding for a member that excludes another.
func exactlyOne(root reflect.Value, member string, value any, message string) finding {
	return locate(root, member).finding(Violation{Rule: RuleExactlyOne, Limit: "1", Value: value, Message: message})
}

// tooManySubnets returns the finding for the subnets of a new image builder.
func tooManySubnets(root, subnets reflect.Value) finding {
	limit := strconv.Itoa(maxSubnets)
	return locate(root, "VpcConfig.SubnetIds").finding(Violation{
		Rule: RuleMaxItems, Limit: limit, Value: subnets.Interface(),
		Message: strconv.Itoa(subnets.Len()) + " subnets, an image builder takes at most " + limit,
	})
}
