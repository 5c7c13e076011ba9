// Package sdkv1 calls version 1 of the AWS SDK for Go with the shapes of package
// model. It is an example to copy, for programs that have not moved to version 2
// yet: AWS ended the support of version 1 in July 2025.
//
// Single values convert with bridge.As and bridge.Convert, as those of version 2.
package sdkv1

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/awserr"
	"github.com/aws/aws-sdk-go/aws/request"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
)

// Call turns a method of a client, one whose name ends in WithContext, into a
// function over a request and a result of package model, as bridge.Call does:
//
//	call := sdkv1.Call[model.DescribeImagesRequest, model.DescribeImagesResult](client.DescribeImagesWithContext)
//	pager := paginate.New(call, nil)
//
// An error of the service is a *model.APIError besides the SDK's own.
func Call[Request, Result, In, Out any](
	method func(aws.Context, *In, ...request.Option) (*Out, error),
	report ...func(path string),
) func(context.Context, *Request) (*Result, error) {
	return bridge.Call[Request, Result](func(ctx context.Context, in *In, _ ...func(*struct{})) (*Out, error) {
		out, err := method(ctx, in)
		return out, withAPIError(err)
	}, report...)
}

// withAPIError adds what package model has for an error that the service has
// sent. Others, such as one of the network, are returned as they are.
func withAPIError(err error) error {
	sent, ok := errors.AsType[awserr.RequestFailure](err)
	if !ok {
		return err
	}
	return errors.Join(err, &model.APIError{
		Code: model.ErrorCode(sent.Code()), RawCode: sent.Code(), Message: sent.Message(),
		StatusCode: sent.StatusCode(), RequestID: sent.RequestID(),
	})
}
