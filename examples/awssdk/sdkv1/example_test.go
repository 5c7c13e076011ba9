package sdkv1_test

import (
	"context"
	"fmt"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/request"
	"github.com/aws/aws-sdk-go/service/appstream"
	"github.com/aws/aws-sdk-go/service/appstream/appstreamiface"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/sdkv1"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// fakeAppStream stands for appstream.New(session), with two pages of image
// builders.
type fakeAppStream struct {
	appstreamiface.AppStreamAPI
	asked []*appstream.DescribeImageBuildersInput
	err   error
}

func (f *fakeAppStream) DescribeImageBuildersWithContext(
	_ aws.Context, in *appstream.DescribeImageBuildersInput, _ ...request.Option,
) (*appstream.DescribeImageBuildersOutput, error) {
	f.asked = append(f.asked, in)
	if f.err != nil {
		return nil, f.err
	}
	if aws.StringValue(in.NextToken) == "more" {
		return &appstream.DescribeImageBuildersOutput{ImageBuilders: []*appstream.ImageBuilder{{Name: aws.String("kiosk"), State: aws.String("FAILED")}}}, nil
	}
	return &appstream.DescribeImageBuildersOutput{
		ImageBuilders: []*appstream.ImageBuilder{{Name: aws.String("office"), State: aws.String("STOPPED")}, {Name: aws.String("lab"), State: aws.String("RUNNING")}},
		NextToken:     aws.String("more"),
	}, nil
}

// The pager goes over a client of version 1 with the types of package model.
func ExampleCall() {
	client := new(fakeAppStream)
	call := sdkv1.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](client.DescribeImageBuildersWithContext)
	for builder, err := range paginate.New(call, nil).Items(context.Background()) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(builder.Name, builder.State)
	}
	// Output:
	// office STOPPED
	// lab RUNNING
	// kiosk FAILED
}

// Or with the types of version 1. A single one converts by itself.
func ExampleImageBuilders() {
	for stored, err := range sdkv1.ImageBuilders(new(fakeAppStream)).Items(context.Background()) {
		if err != nil {
			fmt.Println(err)
			return
		}
		builder, err := bridge.As[model.ImageBuilder](stored)
		fmt.Println(builder.Name, err)
	}
	// Output:
	// office <nil>
	// lab <nil>
	// kiosk <nil>
}
