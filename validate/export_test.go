package validate

import (
	"reflect"

	"github.com/go-playground/validator/v10"
)

// Engine returns a bare validator that knows the rules of the tags, to be
// measured against.
func Engine() *validator.Validate { return newEngine(false) }

// Requests returns the structures that a program sends.
func Requests() []reflect.Type { return requests() }
