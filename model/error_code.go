package model

// Code says what went wrong with a call, in one word such as
// ResourceNotFoundException. It is an error, so that [errors.Is] can look for
// it:
//
//	if errors.Is(err, model.ResourceNotFoundException) { … }
//
// A service may send codes that are not among the constants.
type Code string

// Error returns the code.
func (c Code) Error() string { return string(c) }

// The exceptions of the image operations of AppStream and WorkSpaces. Which of
// them an operation can end with is in [Operation.Errors].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Operations.html
// and https://docs.aws.amazon.com/workspaces/latest/api/API_Operations.html
const (
	// ConcurrentModificationException means that something else changes the
	// resource at the same time. Try again later.
	ConcurrentModificationException Code = "ConcurrentModificationException"
	// DryRunOperationException means that a dry run would have succeeded.
	DryRunOperationException Code = "DryRunOperationException"
	// IncompatibleImageException means that the image does not go with what is
	// asked, such as with the instance type or with the agent.
	IncompatibleImageException Code = "IncompatibleImageException"
	// InvalidAccountStatusException means that the account can't do this now,
	// because it is being closed, restricted, or not yet verified.
	InvalidAccountStatusException Code = "InvalidAccountStatusException"
	// InvalidParameterCombinationException means that members of the request
	// exclude each other, or that one needs another.
	InvalidParameterCombinationException Code = "InvalidParameterCombinationException"
	// InvalidParameterValuesException means that WorkSpaces does not accept a
	// value of the request.
	InvalidParameterValuesException Code = "InvalidParameterValuesException"
	// InvalidResourceStateException means that a WorkSpaces image is not in a
	// state in which this is possible.
	InvalidResourceStateException Code = "InvalidResourceStateException"
	// InvalidRoleException means that the IAM role can't be used.
	InvalidRoleException Code = "InvalidRoleException"
	// LimitExceededException means that a quota of AppStream is used up. The
	// SDKs take it for throttling, by its name.
	LimitExceededException Code = "LimitExceededException"
	// OperationNotPermittedException means that this can't be done with the
	// resource as it is, such as stopping a builder that does not run.
	OperationNotPermittedException Code = "OperationNotPermittedException"
	// OperationNotSupportedException means that WorkSpaces can't do this here.
	OperationNotSupportedException Code = "OperationNotSupportedException"
	// RequestLimitExceededException means that an AppStream operation was
	// called too often. The SDKs do not know it as throttling.
	RequestLimitExceededException Code = "RequestLimitExceededException"
	// ResourceAlreadyExistsException means that the name is taken.
	ResourceAlreadyExistsException Code = "ResourceAlreadyExistsException"
	// ResourceAssociatedException means that a WorkSpaces image is in use by
	// something else.
	ResourceAssociatedException Code = "ResourceAssociatedException"
	// ResourceInUseException means that the resource is in use, such as an image
	// that a fleet has.
	ResourceInUseException Code = "ResourceInUseException"
	// ResourceLimitExceededException means that a quota of WorkSpaces is used
	// up.
	ResourceLimitExceededException Code = "ResourceLimitExceededException"
	// ResourceNotAvailableException means that the resource exists, but can't be
	// used now.
	ResourceNotAvailableException Code = "ResourceNotAvailableException"
	// ResourceNotFoundException means that there is no such resource.
	ResourceNotFoundException Code = "ResourceNotFoundException"
	// ResourceUnavailableException means that WorkSpaces can't use the resource
	// now.
	ResourceUnavailableException Code = "ResourceUnavailableException"
)

// Errors that any operation of any service can end with.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/CommonErrors.html
const (
	// AccessDeniedException means that a policy does not allow the call. It is
	// also an exception of WorkSpaces' own.
	AccessDeniedException Code = "AccessDeniedException"
	// ExpiredTokenException means that the session token of the credentials is
	// out of date.
	ExpiredTokenException Code = "ExpiredTokenException"
	// IncompleteSignature means that the signature of the request lacks
	// something.
	IncompleteSignature Code = "IncompleteSignature"
	// InternalFailure means that the service failed, for no fault of the
	// request.
	InternalFailure Code = "InternalFailure"
	// InternalServerError is another word for InternalFailure.
	InternalServerError Code = "InternalServerError"
	// InvalidClientTokenId means that the access key is unknown.
	InvalidClientTokenId Code = "InvalidClientTokenId"
	// InvalidSignatureException means that the signature is not that of the
	// request, or that the clock of the caller is wrong.
	InvalidSignatureException Code = "InvalidSignatureException"
	// MissingAuthenticationToken means that the request is not signed.
	MissingAuthenticationToken Code = "MissingAuthenticationToken"
	// NotAuthorized means that the caller may not do this.
	NotAuthorized Code = "NotAuthorized"
	// OptInRequired means that the account has not signed up for the service.
	OptInRequired Code = "OptInRequired"
	// RequestEntityTooLargeException means that the body of the request is too
	// long.
	RequestEntityTooLargeException Code = "RequestEntityTooLargeException"
	// RequestExpired means that the request came too long after its date.
	RequestExpired Code = "RequestExpired"
	// RequestTimeoutException means that the request took too long to arrive.
	RequestTimeoutException Code = "RequestTimeoutException"
	// SerializationException means that the service can't read the request: it
	// is no JSON, or a member has another type.
	SerializationException Code = "SerializationException"
	// ServiceUnavailable means that the service can't answer at the moment.
	ServiceUnavailable Code = "ServiceUnavailable"
	// ThrottlingException means that calls come too fast.
	ThrottlingException Code = "ThrottlingException"
	// UnknownOperationException means that the service has no such operation.
	UnknownOperationException Code = "UnknownOperationException"
	// UnrecognizedClientException means that the credentials are unknown.
	UnrecognizedClientException Code = "UnrecognizedClientException"
	// ValidationException means that the request breaks a constraint. Package
	// validate finds most of these before a call.
	ValidationException Code = "ValidationException"
)
