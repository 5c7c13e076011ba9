package model

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"github.com/euc-go/eucmodel/internal/wire"
)

// APIError is what a service answers instead of a result. [DecodeAPIError] reads
// one, [Operation.NewError] makes one. [errors.Is] with one of the codes finds
// it:
//
//	errors.Is(err, model.ResourceNotFoundException)
//
// As JSON it is the body of the answer, which has the code and the message
// only.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/CommonErrors.html
type APIError struct {
	// Code says what went wrong. Empty means that the answer did not say.
	Code ErrorCode

	// Message says it in a sentence for people. Where the answer has none and is
	// no JSON, it is the beginning of the answer, at most 200 characters.
	Message string

	// StatusCode is the HTTP status of the answer, 400 to 599 for a call that
	// failed, as it was given to DecodeAPIError. Zero means that it is not known.
	StatusCode int

	// RequestID is what the header X-Amzn-RequestId says, for which AWS Support
	// asks. Empty means that there was none.
	RequestID string

	// RawCode is the code as it came, such as
	// com.amazonaws.photon#ResourceNotFoundException. Empty means that the
	// answer had none.
	RawCode string

	// Service is the service that answers, as in the field of Operation that has
	// this name. AppendJSON needs it to spell the name of the message;
	// DecodeAPIError leaves it empty.
	Service string
}

// The largest number of characters that Error shows of a text.
const (
	maxShownCode    = 128
	maxShownMessage = 1000
)

// Error returns the code and the message, with the status and the request. What
// came from the service is shortened where it is long, and without line breaks
// and other characters that don't show, so that it can't pass for something else
// in a log.
func (e *APIError) Error() string {
	if e == nil {
		return "<nil>"
	}
	text := cmp.Or(shown(string(e.Code), maxShownCode), statusTexts[e.StatusCode], "unknown error")
	if message := shown(e.Message, maxShownMessage); message != "" {
		text += ": " + message
	}
	text += " (status " + strconv.Itoa(e.StatusCode)
	if e.RequestID != "" {
		text += ", request " + shown(e.RequestID, maxShownCode)
	}
	return text + ")"
}

// statusTexts say what a status means, for an answer without a code.
var statusTexts = map[int]string{
	400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
	408: "Request Timeout", 413: "Request Entity Too Large", 429: "Too Many Requests", 500: "Internal Server Error",
	502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
}

// shown returns the beginning of text, at most most characters: white space as
// one space, and � for what does not show.
func shown(text string, most int) string {
	var b strings.Builder
	n, space := 0, false
	for _, r := range text {
		if unicode.IsSpace(r) {
			space = n > 0
			continue
		}
		if n++; n > most {
			b.WriteString("…")
			break
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if !unicode.IsPrint(r) {
			r = unicode.ReplacementChar
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Is reports whether target is the [ErrorCode] of e.
func (e *APIError) Is(target error) bool {
	code, ok := target.(ErrorCode)
	return ok && e != nil && code == e.Code
}

// IsThrottling reports whether the service wants fewer calls, by the codes that
// the AWS SDKs' standard retry mode counts as throttling.
// [LimitExceededException] is one of them, though AppStream means a quota by it.
func (e *APIError) IsThrottling() bool {
	if e == nil {
		return false
	}
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
	if e == nil {
		return false
	}
	switch e.StatusCode {
	case 500, 502, 503, 504:
		return true
	}
	return e.IsThrottling() || e.Code == "RequestTimeout" || e.Code == RequestTimeoutException
}

// AppendJSON appends the body with which a service answers: Code as __type, and
// Message if there is one. The other fields are not in the body: a service sends
// it with StatusCode, the Content-Type application/x-amz-json-1.1, RequestID as
// X-Amzn-RequestId, and often the code as X-Amzn-ErrorType. It returns the longer
// slice; every error is an [*EncodeError], and b is returned as it was.
//
// AppStream's exceptions have the member Message, all others message. Where both
// services have an exception of that name and Service does not say which is
// meant, both are written.
func (e *APIError) AppendJSON(b []byte) ([]byte, error) {
	if e == nil {
		return append(b, `null`...), nil
	}
	enc := newEncoder(b)
	enc.out = append(enc.out, `{"__type":`...)
	enc.out = wire.AppendString(enc.out, e.Code, &enc.Fault)
	if e.Message != "" {
		for _, member := range e.messageMembers() {
			enc.out = append(append(append(enc.out, `,"`...), member...), `":`...)
			enc.out = wire.AppendString(enc.out, e.Message, &enc.Fault)
		}
	}
	enc.out = append(enc.out, '}')
	return enc.finish()
}

// MarshalJSON returns what AppendJSON appends.
func (e APIError) MarshalJSON() ([]byte, error) { return e.AppendJSON(nil) }

// messageMembers returns the members that the message is written as.
func (e *APIError) messageMembers() []string {
	var members []string
	for _, s := range services {
		if (e.Service == "" || e.Service == s.name) && s.has(e.Code) {
			members = append(members, s.messageMember)
		}
	}
	if members == nil {
		return []string{"message"}
	}
	return members
}
