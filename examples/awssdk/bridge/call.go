// Package bridge calls the AWS SDK with the shapes of package model. It is an
// example to copy: it shows how the pager goes over a real client.
//
//   - [Call] turns a method of an SDK client into a function over a request and a
//     result of package model.
//   - [As] converts a single value whole, such as one that a program has stored,
//     in either direction.
//   - [Convert] does the same, and returns the paths of what it had to leave out.
//
// Members have the same names on both sides. What only the SDK has, because its
// version is newer, is left out of a result, and reported on request. What only
// the request has, because package model is newer or the caller has filled its
// field Unknown, is an error: the call would ask for something else.
//
// What the SDK itself loses stays lost: the digits of a timestamp below
// milliseconds, members that its version does not know, numbers beyond 32 bits
// (they wrap), and the difference between an absent member and a null. Whoever needs
// those reads the body of the response with package model.
//
// For version 1 of the SDK there is package sdkv1 beside this one.
package bridge

import (
	"context"
	"fmt"
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// Call turns a method of an SDK client into a function over a request and a
// result of package model. Write those two as type arguments; the others follow
// from the method:
//
//	call := bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](client.DescribeImages)
//	pager := paginate.New(call, &model.DescribeImagesRequest{})
//
// For each member of an answer that the result type does not have, report is called
// with its path, such as Images[0].NewMember. Calls that run at the same time call
// it at the same time.
//
// An error of the service is a *model.APIError besides the SDK's own, so that
// [errors.Is] finds model.ResourceNotFoundException in it.
func Call[Request, Result, In, Out, Options any](
	method func(context.Context, *In, ...func(*Options)) (*Out, error),
	report ...func(path string),
) func(context.Context, *Request) (*Result, error) {
	wrong := mismatch(new(Request), new(Result), reflect.TypeFor[In]().Name())
	return func(ctx context.Context, request *Request) (*Result, error) {
		if wrong != nil {
			return nil, wrong
		}
		in := new(In)
		skipped, err := Convert(in, request)
		if err == nil && len(skipped) > 0 {
			err = fmt.Errorf("the SDK can't send %s", strings.Join(skipped, ", "))
		}
		if err != nil {
			return nil, fmt.Errorf("%T: %w", request, err)
		}
		out, err := method(ctx, in)
		if err != nil {
			return nil, withAPIError(err)
		}
		result := new(Result)
		if skipped, err = Convert(result, out); err != nil {
			return nil, fmt.Errorf("%T: %w", result, err)
		}
		for _, path := range skipped {
			for _, f := range report {
				f(path)
			}
		}
		return result, nil
	}
}

// mismatch returns an error if the request, the result and what the method takes
// do not belong together: the result of another operation would be empty, and no
// error would say so. Types from outside of package model are not checked.
func mismatch(request, result any, in string) error {
	shape, ok := request.(model.Shape)
	if !ok {
		return nil
	}
	op, ok := model.OperationOf(shape)
	if !ok {
		return fmt.Errorf("%T is no request", request)
	}
	if want := op.NewResult(); reflect.TypeOf(want) != reflect.TypeOf(result) {
		return fmt.Errorf("%T: the result is a %T, not a %T", request, want, result)
	}
	if want := op.Name + "Input"; in != want {
		return fmt.Errorf("%T: the method takes a %s, not a %s", request, in, want)
	}
	return nil
}
