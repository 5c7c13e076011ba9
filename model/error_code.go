package model

// ErrorCode says what went wrong with a call, in one word such as
// ResourceNotFoundException. It is an error, so that [errors.Is] can look for
// it:
//
//	if errors.Is(err, model.ResourceNotFoundException) { … }
//
// A service may send codes that are not among the constants.
type ErrorCode string

// Error returns the code.
func (c ErrorCode) Error() string { return string(c) }

// The exceptions of the image operations of AppStream and WorkSpaces. Which of
// them an operation can end with is in [Operation.Errors].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Operations.html
// and https://docs.aws.amazon.com/workspaces/latest/api/API_Operations.html
const (
	// ConcurrentModificationException means that something else changes the
	// resource at the same time. Try again later.
	ConcurrentModificationException ErrorCode = "ConcurrentModificationException"

	// DryRunOperationException means that a dry run would have succeeded.
	DryRunOperationException ErrorCode = "DryRunOperationException"

	// IncompatibleImageException means that the image does not go with what is
	// asked, such as with the instance type or with the agent.
	IncompatibleImageException ErrorCode = "IncompatibleImageException"

	// InvalidAccountStatusException means that the account can't do this now,
	// because it is being closed, restricted, or not yet verified.
	InvalidAccountStatusException ErrorCode = "InvalidAccountStatusException"

	// InvalidParameterCombinationException means that members of the request
	// exclude each other, or that one needs another.
	InvalidParameterCombinationException ErrorCode = "InvalidParameterCombinationException"

	// InvalidParameterValuesException means that WorkSpaces does not accept a
	// value of the request.
	InvalidParameterValuesException ErrorCode = "InvalidParameterValuesException"

	// InvalidResourceStateException means that a WorkSpaces image is not in a
	// state in which this is possible.
	InvalidResourceStateException ErrorCode = "InvalidResourceStateException"

	// InvalidRoleException means that the IAM role can't be used: it does not
	// exist, or the service may not assume it.
	InvalidRoleException ErrorCode = "InvalidRoleException"

	// LimitExceededException means that a quota of AppStream is used up. The
	// SDKs count it as throttling, because of its name.
	LimitExceededException ErrorCode = "LimitExceededException"

	// OperationNotPermittedException means that this can't be done with the
	// resource as it is, such as stopping a builder that does not run.
	OperationNotPermittedException ErrorCode = "OperationNotPermittedException"

	// OperationNotSupportedException means that WorkSpaces can't do this with the
	// resource, or not in this Region.
	OperationNotSupportedException ErrorCode = "OperationNotSupportedException"

	// RequestLimitExceededException means that an AppStream operation was
	// called too often. The SDKs do not know it as throttling.
	RequestLimitExceededException ErrorCode = "RequestLimitExceededException"

	// ResourceAlreadyExistsException means that the name is taken by another
	// resource of the account.
	ResourceAlreadyExistsException ErrorCode = "ResourceAlreadyExistsException"

	// ResourceAssociatedException means that a WorkSpaces image is in use by
	// something else.
	ResourceAssociatedException ErrorCode = "ResourceAssociatedException"

	// ResourceInUseException means that the resource is in use, such as an image
	// that a fleet has.
	ResourceInUseException ErrorCode = "ResourceInUseException"

	// ResourceLimitExceededException means that a quota of WorkSpaces is used
	// up.
	ResourceLimitExceededException ErrorCode = "ResourceLimitExceededException"

	// ResourceNotAvailableException means that the resource exists, but can't be
	// used now.
	ResourceNotAvailableException ErrorCode = "ResourceNotAvailableException"

	// ResourceNotFoundException means that there is no such resource in the
	// account and the Region of the call.
	ResourceNotFoundException ErrorCode = "ResourceNotFoundException"

	// ResourceUnavailableException means that WorkSpaces can't use the resource
	// now.
	ResourceUnavailableException ErrorCode = "ResourceUnavailableException"
)

// Errors that any operation of any service can end with.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/CommonErrors.html
const (
	// AccessDeniedException means that a policy does not allow the call. It is
	// also an exception of WorkSpaces' own.
	AccessDeniedException ErrorCode = "AccessDeniedException"

	// ExpiredTokenException means that the session token of the credentials is
	// out of date.
	ExpiredTokenException ErrorCode = "ExpiredTokenException"

	// IncompleteSignature means that the signature of the request lacks
	// something.
	IncompleteSignature ErrorCode = "IncompleteSignature"

	// InternalFailure means that the service failed, for no fault of the
	// request.
	InternalFailure ErrorCode = "InternalFailure"

	// InternalServerError means that the service failed: some answers have this
	// code where others have InternalFailure.
	InternalServerError ErrorCode = "InternalServerError"

	// InvalidClientTokenId means that the access key is unknown.
	InvalidClientTokenId ErrorCode = "InvalidClientTokenId"

	// InvalidSignatureException means that the signature is not that of the
	// request, or that the clock of the caller is wrong.
	InvalidSignatureException ErrorCode = "InvalidSignatureException"

	// MissingAuthenticationToken means that the request is not signed.
	MissingAuthenticationToken ErrorCode = "MissingAuthenticationToken"

	// NotAuthorized means that the caller may not do this.
	NotAuthorized ErrorCode = "NotAuthorized"

	// OptInRequired means that the account has not signed up for the service.
	OptInRequired ErrorCode = "OptInRequired"

	// RequestEntityTooLargeException means that the body of the request is too
	// long.
	RequestEntityTooLargeException ErrorCode = "RequestEntityTooLargeException"

	// RequestExpired means that the request came too long after its date.
	RequestExpired ErrorCode = "RequestExpired"

	// RequestTimeoutException means that the request took too long to arrive.
	RequestTimeoutException ErrorCode = "RequestTimeoutException"

	// SerializationException means that the service can't read the request: it
	// is no JSON, or a member has another type.
	SerializationException ErrorCode = "SerializationException"

	// ServiceUnavailable means that the service can't answer at the moment.
	ServiceUnavailable ErrorCode = "ServiceUnavailable"

	// ThrottlingException means that calls come too fast. Wait before the next
	// try, longer each time.
	ThrottlingException ErrorCode = "ThrottlingException"

	// UnknownOperationException means that the service has no such operation.
	UnknownOperationException ErrorCode = "UnknownOperationException"

	// UnrecognizedClientException means that the credentials are unknown.
	UnrecognizedClientException ErrorCode = "UnrecognizedClientException"

	// ValidationException means that the request breaks a constraint. Package
	// validate finds most of these before a call.
	ValidationException ErrorCode = "ValidationException"
)
