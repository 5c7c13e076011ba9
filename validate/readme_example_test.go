package validate_test

import (
	"fmt"
	"log"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// Read what a service has sent, and check what is to be sent to it. This is the
// program of the README.
func Example() {
	// What the AWS CLI printed, or a service answered:
	saved := []byte(`{"ImageBuilders": [{"Name": "office", "State": "RUNNING", "CreatedTime": 1561990123.456}]}`)
	var page model.DescribeImageBuildersResult
	if err := page.UnmarshalJSON(saved); err != nil {
		log.Fatal(err) // with path, line and column
	}
	for _, builder := range page.ImageBuilders {
		fmt.Println(builder.Name, builder.State, builder.CreatedTime)
	}
	// What is about to be sent, and everything that the service would refuse:
	request := model.CreateImageBuilderRequest{Name: "office 2026", ImageName: "base", InstanceType: "stream.standard.smal"}
	fmt.Println(validate.Struct(&request))
	// Output:
	// office RUNNING 2019-07-01T14:08:43.456Z
	// Name: "office 2026" is not allowed: want 1 to 101 ASCII letters, digits and _ . -, beginning with a letter or a digit
	// InstanceType: "stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"?
}
