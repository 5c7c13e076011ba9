package main

import (
	"errors"
	"strings"

	"github.com/euc-go/eucmodel/internal/nearest"
	"github.com/euc-go/eucmodel/model"
)

// operationByName finds an operation by its name in the API, such as
// CreateImageBuilder, or in the AWS CLI, such as create-image-builder.
func operationByName(name string) (model.Operation, error) {
	plain := strings.ReplaceAll(name, "-", "")
	for _, op := range model.Operations() {
		if strings.EqualFold(op.Name, plain) {
			return op, nil
		}
	}
	names := operationNames()
	if meant := nearest.Of(plain, names); meant != "" {
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
