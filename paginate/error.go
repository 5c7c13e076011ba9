package paginate

import "strconv"

// constError is an error that can be a constant, so that nothing can be assigned
// to it.
type constError string

// Error returns the text.
func (e constError) Error() string { return string(e) }

const (
	// ErrRepeatedToken means that the token of the next page was used before in
	// the run, so that the same pages would come again and again.
	ErrRepeatedToken = constError("the token of the next page was used before in this run")

	// ErrStartingToken means that a StartingToken looks like a resume token but
	// can't be understood.
	ErrStartingToken = constError("paginate: StartingToken can't be understood")
)

// PageError is the error of one page. Its text has no tokens, which may be
// secret, unless the text of Err has some.
type PageError struct {
	// Page is the number of the page in the run. The first is 1.
	Page int

	// Err is the error of Fetch, or ErrRepeatedToken.
	Err error
}

// Error returns the number of the page and the text of Err.
func (e *PageError) Error() string {
	switch {
	case e == nil:
		return "<nil>"
	case e.Err == nil:
		return "paginate: page " + strconv.Itoa(e.Page)
	default:
		return "paginate: page " + strconv.Itoa(e.Page) + ": " + e.Err.Error()
	}
}

// Unwrap returns Err.
func (e *PageError) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Err
}

// UsageError means that a Pager can't run with its options or its context: the
// program is wrong, not the data.
type UsageError struct {
	// Reason says what is wrong.
	Reason string
}

// Error returns the reason.
func (e *UsageError) Error() string {
	if e == nil {
		return "<nil>"
	}
	return "paginate: " + e.Reason
}

// negative returns the error for an option that is less than zero.
func negative(option string, value int) error {
	return &UsageError{Reason: option + " is " + strconv.Itoa(value) + "; want 0 or more"}
}
