package bridge_test

import (
	"context"
	"fmt"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// The SDK has no paginator for image builders. In place of the client with
// canned answers stands appstream.NewFromConfig(config) in a program.
func ExampleCall() {
	client := appStream(&canned{bodies: [][]byte{
		[]byte(`{"ImageBuilders": [{"Name": "office"}, {"Name": "lab"}], "NextToken": "more"}`),
		[]byte(`{"ImageBuilders": []}`),
	}})
	call := bridge.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](client.DescribeImageBuilders)
	for builder, err := range paginate.New(call, nil).Items(context.Background()) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(builder.Name)
	}
	// Output:
	// office
	// lab
}
