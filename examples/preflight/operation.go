package main

import (
	"errors"
	"strings"

	"github.com/euc-go/eucmodel/internal/nearest"
	"github.com/euc-go/eucmodel/model"
)

// operationByName finds an operation by its name in the API, such as
// CreateImageBuilder, or in the AWS CLI, such as create-image-builder. The error
// says what may have been meant.
func operationByName(name string) (model.Operation, error) {
	if op, ok := model.OperationByName(name); ok {
		return op, nil
	}
	names := operationNames()
	if meant := nearest.Of(strings.ReplaceAll(name, "-", ""), names); meant != "" {
		return model.Operation{}, errors.New("unknown operation; did you mean " + meant + "?")
	}
	return model.Operation{}, errors.New("unknown operation; want " + strings.Join(names, ", "))
}

// operationNames returns the names of all operations as the API has them.
func operationNames() []string {
	var names []string
	for _, op := range model.Operations() {
		names = append(names, op.Name)
	}
	return names
}
