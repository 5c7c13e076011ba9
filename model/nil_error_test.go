package model_test

import (
	"errors"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// A nil pointer in an error value, the usual slip of a function that returns its
// own type of error, is printed and compared, never a panic.
func TestNilErrors(t *testing.T) {
	for _, err := range []error{(*model.DocumentError)(nil), (*model.EncodeError)(nil), (*model.APIError)(nil)} {
		if got := err.Error(); got != "<nil>" {
			t.Errorf("%T: the text is %q, want <nil>", err, got)
		}
		for _, target := range []error{model.ProblemType, model.ProblemKind(""), model.ThrottlingException, model.ErrorCode("")} {
			if errors.Is(err, target) {
				t.Errorf("%T is %#v", err, target)
			}
		}
	}
	var none *model.APIError
	if none.IsThrottling() || none.IsRetryable() {
		t.Error("no error is one to try again after")
	}
}
