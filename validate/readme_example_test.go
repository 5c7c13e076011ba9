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
	// What is to be sent, against every documented constraint. Struct does the same for a value.
	request := []byte(`{"Name": "office", "ImageName": "base", "InstanceType": "stream.standard.smal", "Descripton": "2026"}`)
	fmt.Println(validate.JSON(request, new(model.CreateImageBuilderRequest)))
	// Output:
	// office RUNNING 2019-07-01T14:08:43.456Z
	// InstanceType: "stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"? (line 1, column 57)
	// Descripton: unknown member; did you mean "Description"? (line 1, column 81)
}
