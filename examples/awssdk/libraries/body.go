package libraries

import (
	"errors"
	"io"
	"net/http"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// maxBody is how many bytes of a body are read. No request needs as many.
const maxBody = 1 << 20

// ReadRequest reads the body of a call, whatever its Content-Type is, into a request
// of package model and checks it. It finds everything that is wrong with it, also
// what the structure does not show once it is read: unknown members, which are
// mostly misspelled ones, and nulls.
func ReadRequest(r *http.Request, request model.Shape) error {
	body, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, maxBody))
	if err != nil {
		return err
	}
	return validate.JSON(body, request)
}

// Refusal returns the status and the body with which a handler answers an error of
// ReadRequest. A *validate.Error is written as JSON as it is: each violation with
// its path, rule, message, line and column.
//
// With it goes the whole value that was found, and for an enumeration the list of
// what is allowed, which has a hundred instance types. A program that wants neither
// calls [Shorten] before. The message has the beginning of the value still.
func Refusal(err error) (status int, body any) {
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		return http.StatusBadRequest, broken
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return http.StatusRequestEntityTooLarge, map[string]string{"message": "the body is too long"}
	}
	return http.StatusBadRequest, map[string]string{"message": "the body did not arrive"}
}

// Shorten drops the values and the lists of allowed values from a report.
func Shorten(err error) error {
	if broken, ok := errors.AsType[*validate.Error](err); ok {
		for i := range broken.Violations {
			broken.Violations[i].Value, broken.Violations[i].Allowed = nil, nil
		}
	}
	return err
}
