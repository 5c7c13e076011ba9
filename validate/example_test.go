package validate_test

import (
	"errors"
	"fmt"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

func ExampleStruct() {
	request := model.CreateImageBuilderRequest{
		Name:             "office-2026",
		ImageName:        "AppStream-WinServer2022-06-17-2024",
		InstanceType:     "stream.standard.smal",
		VpcConfig:        &model.VpcConfig{SubnetIds: []string{"subnet-1", "subnet-2"}},
		RootVolumeConfig: &model.VolumeConfig{VolumeSizeInGb: 50},
	}
	fmt.Println(validate.Struct(&request))
	// Output:
	// InstanceType: "stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"?
	// VpcConfig.SubnetIds: 2 subnets, an image builder takes at most 1
	// RootVolumeConfig.VolumeSizeInGb: 50, want at least 200
}

func ExampleJSON() {
	document := []byte(`{
  "name": "office",
  "AppstreamAgentVersion": "",
  "Name": 2026
}`)
	var request model.StartImageBuilderRequest
	fmt.Println(validate.JSON(document, &request))
	// Output:
	// name: unknown member; did you mean "Name"? (line 2, column 3)
	// AppstreamAgentVersion: 0 characters, want at least 1 (line 3, column 28)
	// Name: want a string, found 2026 (line 4, column 11)
}

func ExampleNew() {
	request := model.CreateImageBuilderRequest{
		Name:         "office-2026",
		ImageName:    "AppStream-WinServer2022-06-17-2024",
		InstanceType: "stream.graphics.g9.xlarge", // newer than this module
	}
	v := validate.New(validate.AllowUnknownValues())
	fmt.Println(v.Struct(&request))

	request.InstanceType = enums.InstanceTypeStreamGraphicsDesignLarge
	fmt.Println(v.Struct(&request))
	// Output:
	// <nil>
	// InstanceType: "stream.graphics-design.large" is retired, an image builder can't be created with it
}

// The rule of any violation can be asked for.
func ExampleError_is() {
	err := validate.Struct(&model.DeleteImageRequest{Name: "my image"})
	fmt.Println(errors.Is(err, validate.RulePattern), errors.Is(err, validate.RuleRequired))
	// Output: true false
}

// Programs look at the violations one by one.
func ExampleViolation() {
	request := model.DescribeImagesRequest{Names: []string{"Base", ""}, MaxResults: new(int32(100))}
	if broken, ok := errors.AsType[*validate.Error](validate.Struct(&request)); ok {
		for _, v := range broken.Violations {
			fmt.Printf("%s: %s %s, got %#v\n", v.Path, v.Rule, v.Limit, v.Value)
		}
	}
	// Output:
	// Names[1]: min-length 1, got ""
	// MaxResults: max 25, got 100
}

// What embeds a structure of package model is none: the program is wrong, not
// the data.
func ExampleUsageError() {
	type request struct {
		model.StopImageBuilderRequest
		Owner string
	}
	_, misuse := errors.AsType[*validate.UsageError](validate.Struct(&request{}))
	fmt.Println(misuse)
	// Output: true
}

// A form can show what is wrong beside each member.
func ExampleError_At() {
	request := model.StartImageBuilderRequest{AppstreamAgentVersion: "LATEST"}
	if broken, ok := errors.AsType[*validate.Error](validate.Struct(&request)); ok {
		fmt.Println(broken.At("Name"))
		fmt.Println(broken.At("/AppstreamAgentVersion"))
	}
	// Output:
	// [Name: is required, but absent]
	// []
}

// Frameworks hold a validator of their own. With our rules it checks structures
// that have ours for members.
func ExampleRegister() {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := validate.Register(v); err != nil {
		fmt.Println(err)
		return
	}
	type form struct {
		Owner   string                         `validate:"required"`
		Builder model.StartImageBuilderRequest `validate:"required"`
		Roles   []string                       `validate:"dive,arn"`
	}
	fmt.Println(v.Struct(form{Owner: "a", Builder: model.StartImageBuilderRequest{Name: "b"}, Roles: []string{"admin"}}))
	// Output: Key: 'form.Roles[0]' Error:Field validation for 'Roles[0]' failed on the 'arn' tag
}

// A JSON Schema says to editors and to other languages what this package checks.
func ExampleSchema() {
	fmt.Printf("%s", validate.Schema(new(model.VolumeConfig)))
	// Output:
	// {
	//   "$schema": "https://json-schema.org/draft/2020-12/schema",
	//   "$id": "https://github.com/euc-go/eucmodel/schemas/VolumeConfig.json",
	//   "title": "VolumeConfig",
	//   "description": "VolumeConfig is the size of a root volume.\n\nAWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VolumeConfig.html",
	//   "type": "object",
	//   "properties": {
	//     "VolumeSizeInGb": {
	//       "description": "VolumeSizeInGb is the root volume size in gigabytes, 200 to 500. What exceeds 200 is billed, whether the machine runs or not. Absent means 200.",
	//       "type": "integer",
	//       "minimum": 200,
	//       "maximum": 500
	//     }
	//   },
	//   "additionalProperties": false
	// }
}
