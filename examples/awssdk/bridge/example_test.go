package bridge_test

import (
	"context"
	"fmt"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"

	"github.com/euc-go/eucmodel/enums"
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

// The pager goes over the SDK's own types as well, without the bridge.
func Example_withoutTheBridge() {
	client := appStream(&canned{bodies: [][]byte{
		[]byte(`{"ImageBuilders": [{"Name": "office"}, {"Name": "lab"}], "NextToken": "more"}`),
		[]byte(`{"ImageBuilders": [{"Name": "kiosk"}]}`),
	}})
	pager := paginate.Pager[types.ImageBuilder]{
		Fetch: func(ctx context.Context, token string, size int) (page paginate.Page[types.ImageBuilder], err error) {
			in := new(appstream.DescribeImageBuildersInput)
			if token != "" { // the service refuses an empty token
				in.NextToken = &token
			}
			if size != 0 {
				in.MaxResults = aws.Int32(int32(size))
			}
			out, err := client.DescribeImageBuilders(ctx, in)
			if err != nil {
				return page, err
			}
			page.Items, page.NextToken = out.ImageBuilders, aws.ToString(out.NextToken)
			return page, nil
		},
	}
	for builder, err := range pager.Items(context.Background()) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(*builder.Name)
	}
	// Output:
	// office
	// lab
	// kiosk
}

// What the SDK knows and package model does not is reported on request, and a
// value that a program has already is converted by itself.
func ExampleConvert() {
	stored := types.Image{Name: aws.String("office"), CreatedTime: aws.Time(time.Unix(1561990123, 0))}
	var image model.Image
	skipped, err := bridge.Convert(&image, stored)
	fmt.Println(image.Name, image.CreatedTime, skipped, err)
	// Output: office 2019-07-01T14:08:43Z [] <nil>
}

// A program that keeps values of the SDK in a cache asks package model for what
// the SDK does not know, such as the family of an instance type.
func ExampleAs() {
	cache := map[string]types.ImageBuilder{"lab": {
		Name: aws.String("lab"), InstanceType: aws.String("stream.graphics.g4dn.xlarge"), State: types.ImageBuilderStatePending,
	}}
	builder, err := bridge.As[model.ImageBuilder](cache["lab"])
	fmt.Println(builder.InstanceType.Family(), builder.State.IsTransitional(), err)

	builder.State = enums.ImageBuilderStateRunning
	cache["lab"], err = bridge.As[types.ImageBuilder](builder)
	fmt.Println(cache["lab"].State, err)

	_, err = bridge.As[model.Image](cache["lab"])
	fmt.Println(err)
	// Output:
	// graphics.g4dn true <nil>
	// RUNNING <nil>
	// bridge: from types.ImageBuilder: a types.ImageBuilder can't become a model.Image
}
