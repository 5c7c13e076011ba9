package validate_test

import (
	"errors"
	"fmt"

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
	validator := validate.New(validate.AllowUnknownValues())
	fmt.Println(validator.Struct(&request))

	request.InstanceType = enums.InstanceTypeStreamGraphicsDesignLarge
	fmt.Println(validator.Struct(&request))
	// Output:
	// <nil>
	// InstanceType: "stream.graphics-design.large" is retired, an image builder can't be created with it
}

// The rule of any violation can be asked for.
func ExampleError_is() {
	err := validate.Struct(model.DeleteImageRequest{Name: "my image"})
	fmt.Println(errors.Is(err, validate.ErrPattern), errors.Is(err, validate.ErrRequired))
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

// Misuse is an error of its own: the program is wrong, not the data.
func ExampleUsageError() {
	_, misuse := errors.AsType[*validate.UsageError](validate.Struct("office-2026"))
	fmt.Println(misuse)
	// Output: true
}
