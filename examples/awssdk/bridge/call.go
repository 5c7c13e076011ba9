// Package bridge calls the AWS SDK with the shapes of package model. It is an
// example to copy: it shows how the pager goes over a real client.
//
// What the SDK has read arrives whole. What the SDK itself loses stays lost:
// the digits of a timestamp below milliseconds, members that its version does
// not know, numbers beyond 32 bits (they wrap), and the difference between an
// absent member and a null. Who needs those reads the body of the response with
// package model.
package bridge

import (
	"context"
	"fmt"
	"reflect"
)

// Call turns a method of an SDK client into a function over a request and a
// result of package model. Those two are the type arguments to write; the
// others follow from the method:
//
//	call := bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](client.DescribeImages)
//	pager := paginate.New(call, &model.DescribeImagesRequest{})
//
// An error of the service is a *model.APIError besides the SDK's own, so that
// [errors.Is] finds model.ResourceNotFoundException in it.
func Call[Request, Result, In, Out, Options any](
	method func(context.Context, *In, ...func(*Options)) (*Out, error),
) func(context.Context, *Request) (*Result, error) {
	return func(ctx context.Context, request *Request) (*Result, error) {
		in := new(In)
		if err := convert(reflect.ValueOf(in).Elem(), reflect.ValueOf(request)); err != nil {
			return nil, fmt.Errorf("%T: %w", request, err)
		}
		out, err := method(ctx, in)
		if err != nil {
			return nil, withAPIError(err)
		}
		result := new(Result)
		if err := convert(reflect.ValueOf(result).Elem(), reflect.ValueOf(out)); err != nil {
			return nil, fmt.Errorf("%T: %w", result, err)
		}
		return result, nil
	}
}
