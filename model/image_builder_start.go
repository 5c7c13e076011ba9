package model

// StartImageBuilderRequest starts a stopped image builder.
//
// Errors: ResourceNotAvailableException, ResourceNotFoundException,
// ConcurrentModificationException, InvalidAccountStatusException,
// IncompatibleImageException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html
type StartImageBuilderRequest struct {
	// Name is the name of the image builder, at least 1 character. Required.
	Name string `json:"Name" validate:"required,min=1"`

	// AppstreamAgentVersion is the streaming agent to start with, 1 to 100
	// characters; LATEST stands for the newest. Absent keeps the agent that
	// the builder has.
	AppstreamAgentVersion string `json:"AppstreamAgentVersion,omitzero" validate:"omitempty,min=1,max=100"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StartImageBuilderResult is the answer to a [StartImageBuilderRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html
type StartImageBuilderResult struct {
	// ImageBuilder is the builder as it was when the start was accepted.
	// Absent means the service did not say.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
