package paginate

import "strconv"

// constError is an error that can be a constant, so that nobody assigns to it.
type constError string

// Error returns the text.
func (e constError) Error() string { return string(e) }

const (
	// ErrRepeatedToken says that a page came with a token that was used before
	// in the run, so that the pages would go round in a circle.
	ErrRepeatedToken = constError("the token of the next page was used before in this run")
	// ErrStartingToken says that a StartingToken looks like a resume token but
	// is none that can be understood.
	ErrStartingToken = constError("paginate: StartingToken can't be understood")
)

// PageError is what went wrong with a page. It does not show tokens, which may
// be secret, unless Err does.
type PageError struct {
	// Page is the number of the page in the run. The first is 1.
	Page int
	// Err is the error of Fetch, or [ErrRepeatedToken].
	Err error
}

// Error returns the number of the page and the text of Err.
func (e *PageError) Error() string {
	return "paginate: page " + strconv.Itoa(e.Page) + ": " + e.Err.Error()
}

// Unwrap returns Err.
func (e *PageError) Unwrap() error { return e.Err }

// UsageError says that a Pager can't run as it is: the program is wrong, not
// the data.
type UsageError struct {
	// Reason is what is wrong.
	Reason string
}

// Error returns the reason.
func (e *UsageError) Error() string { return "paginate: " + e.Reason }

// negative returns the error for an option that is less than zero.
func negative(option string, value int) error {
	return &UsageError{Reason: option + " is " + strconv.Itoa(value) + "; want 0 or more"}
}
