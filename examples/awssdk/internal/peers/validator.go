package peers

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/smithy-go/middleware"
	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// BareValidator returns validator/v10 with the rules of package validate, and
// nothing else of it: it checks the tags of package model.
func BareValidator() (func(*model.CreateImageBuilderRequest) error, error) {
	engine := validator.New(validator.WithRequiredStructEnabled())
	if err := validate.Register(engine); err != nil {
		return nil, err
	}
	return func(request *model.CreateImageBuilderRequest) error { return engine.Struct(request) }, nil
}

// CreateImageBuilderValidator takes the validator of a call out of its stack.
// The call itself is given up before anything is sent.
func CreateImageBuilderValidator() (func(*appstream.CreateImageBuilderInput) error, error) {
	var step middleware.InitializeMiddleware
	giveUp := errors.New("the stack is built, more is not wanted")
	client := appstream.New(appstream.Options{Region: "eu-central-1"})
	_, err := client.CreateImageBuilder(context.Background(), nil, appstream.WithAPIOptions(func(stack *middleware.Stack) error {
		step, _ = stack.Initialize.Get("OperationInputValidation")
		return giveUp
	}))
	if !errors.Is(err, giveUp) {
		return nil, err
	}
	if step == nil {
		return nil, errors.New("the stack of the AWS SDK has no OperationInputValidation")
	}
	next := middleware.InitializeHandlerFunc(func(context.Context, middleware.InitializeInput) (out middleware.InitializeOutput, _ middleware.Metadata, _ error) {
		return out, middleware.Metadata{}, nil
	})
	return func(input *appstream.CreateImageBuilderInput) error {
		_, _, err := step.HandleInitialize(context.Background(), middleware.InitializeInput{Parameters: input}, next)
		return err
	}, nil
}
