package validate_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// TestConcurrent uses the package's functions and a new Validator from many
// goroutines at once, the first use included. It is for the race detector.
func TestConcurrent(t *testing.T) {
	document := document(brokenRequest())
	shared := validate.New(validate.AllowUnknownValues())
	checks := []func() error{
		func() error { return validate.Struct(brokenRequest()) },
		func() error { return validate.JSON(document, new(model.CreateImageBuilderRequest)) },
		func() error { return shared.Struct(brokenRequest()) },
		func() error { return shared.JSON(document, new(model.CreateImageBuilderRequest)) },
		func() error { return validate.New().Struct(brokenRequest()) },
		func() error { return validate.Struct(&model.DescribeImagesResult{Images: []model.Image{{}}}) },
	}
	const runs = 8
	errs := make([]error, len(checks)*runs)
	var wg sync.WaitGroup
	start := make(chan struct{})
	for i := range errs {
		wg.Go(func() {
			<-start
			errs[i] = checks[i%len(checks)]()
		})
	}
	close(start)
	wg.Wait()
	for i, err := range errs {
		if diff := cmp.Diff(checks[i%len(checks)](), err); diff != "" {
			t.Errorf("check %d reports something else among others (-alone +among others):\n%s", i%len(checks), diff)
		}
	}
}

// TestSharedRequest checks one request from many goroutines: to be checked
// changes nothing.
func TestSharedRequest(t *testing.T) {
	request := brokenRequest()
	want := validate.Struct(request)
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			if diff := cmp.Diff(want, validate.Struct(request)); diff != "" {
				t.Errorf("(-first +this):\n%s", diff)
			}
		})
	}
	wg.Wait()
}
