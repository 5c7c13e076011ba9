package model

import (
	"strconv"

	"github.com/euc-go/eucmodel/internal/wire"
)

// APIError is what a service answers instead of a result. [DecodeAPIError] reads
// one. [errors.Is] with one of the codes finds it:
//
//	errors.Is(err, model.ResourceNotFoundException)
//
// On the wire it is what AppendJSON writes; [encoding/json] writes the fields,
// say for a log.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/CommonErrors.html
type APIError struct {
	// Code says what went wrong. Empty means that the answer did not say.
	Code ErrorCode
	// Message says it in a sentence for people. Empty means that there was
	// none.
	Message string
	// StatusCode is the HTTP status of the answer, 400 to 599. Zero means that
	// it is not known.
	StatusCode int
	// RequestID is what the header X-Amzn-RequestId says, for which AWS Support
	// asks. Empty means that there was none.
	RequestID string
	// RawCode is the code as it came, such as
	// com.amazonaws.photon#ResourceNotFoundException. Empty means that the
	// answer had none.
	RawCode string
}

// Error returns the code and the message, with the status and the request.
func (e *APIError) Error() string {
	text := string(e.Code)
	if text == "" {
		text = "unknown error"
	}
	if e.Message != "" {
		text += ": " + e.Message
	}
	text += " (status " + strconv.Itoa(e.StatusCode)
	if e.RequestID != "" {
		text += ", request " + e.RequestID
	}
	return text + ")"
}

// Is reports whether target is the [ErrorCode] of e.
func (e *APIError) Is(target error) bool {
	code, ok := target.(ErrorCode)
	return ok && code == e.Code
}

// IsThrottling reports whether the service wants fewer calls, by the codes that
// the AWS SDKs' standard retry mode takes for that. [LimitExceededException] is
// one of them, though AppStream means a quota by it.
func (e *APIError) IsThrottling() bool {
	switch e.Code {
	case "BandwidthLimitExceeded", "EC2ThrottledException", LimitExceededException, "PriorRequestNotComplete",
		"ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException",
		"SlowDown", "ThrottledException", "Throttling", ThrottlingException, "TooManyRequestsException",
		"TransactionInProgressException":
		return true
	default:
		return false
	}
}

// IsRetryable reports whether the same call may succeed later, by the rules of
// the AWS SDKs' standard retry mode: throttling, a request that timed out, and
// the statuses 500, 502, 503 and 504. Errors that come of a wrong clock, which
// some SDKs set right and try again, are not among them.
func (e *APIError) IsRetryable() bool {
	switch e.StatusCode {
	case 500, 502, 503, 504:
		return true
	}
	return e.IsThrottling() || e.Code == "RequestTimeout" || e.Code == RequestTimeoutException
}

// AppendJSON appends the body with which a service answers: Code as __type, and
// Message if there is one. It returns the longer slice. The other fields are not
// in the body.
func (e *APIError) AppendJSON(b []byte) ([]byte, error) {
	enc := newEncoder(b)
	enc.out = append(enc.out, `{"__type":`...)
	enc.out = wire.AppendString(enc.out, e.Code, &enc.Fault)
	if e.Message != "" {
		enc.out = append(enc.out, `,"message":`...)
		enc.out = wire.AppendString(enc.out, e.Message, &enc.Fault)
	}
	enc.out = append(enc.out, '}')
	return enc.finish()
}
