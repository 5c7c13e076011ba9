package sdkv1

import (
	"context"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/service/appstream"
	"github.com/aws/aws-sdk-go/service/appstream/appstreamiface"

	"github.com/euc-go/eucmodel/paginate"
)

// ImageBuilders returns a pager over the SDK's own type, without the bridge and
// without package model. Version 1 has no paginator for image builders.
func ImageBuilders(client appstreamiface.AppStreamAPI) paginate.Pager[*appstream.ImageBuilder] {
	return paginate.Pager[*appstream.ImageBuilder]{
		Fetch: func(ctx context.Context, token string, size int) (page paginate.Page[*appstream.ImageBuilder], err error) {
			in := new(appstream.DescribeImageBuildersInput)
			if token != "" { // the service refuses an empty token
				in.NextToken = &token
			}
			if size != 0 {
				in.MaxResults = aws.Int64(int64(size))
			}
			out, err := client.DescribeImageBuildersWithContext(ctx, in)
			if err != nil {
				return page, err
			}
			page.Items, page.NextToken = out.ImageBuilders, aws.StringValue(out.NextToken)
			return page, nil
		},
	}
}
