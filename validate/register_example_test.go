package validate_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// A validator that a program has already checks requests as well. With a
// function for names its errors have those of the JSON document.
func ExampleRegister_request() {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(field reflect.StructField) string {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		return name
	})
	if err := validate.Register(v); err != nil {
		fmt.Println(err)
		return
	}

	request := model.CreateImageBuilderRequest{
		Name:         "my office", // has a space
		InstanceType: "stream.standard.medium",
		VpcConfig:    &model.VpcConfig{SubnetIds: []string{"subnet-1", "subnet-2"}},
	}
	if broken, ok := errors.AsType[validator.ValidationErrors](v.Struct(request)); ok {
		for _, b := range broken {
			fmt.Println(b.Namespace()+":", b.Tag())
		}
	}
	// Output:
	// CreateImageBuilderRequest.Name: resource_name
	// CreateImageBuilderRequest.ImageName: exactly-one
	// CreateImageBuilderRequest.VpcConfig.SubnetIds: max-items
}
