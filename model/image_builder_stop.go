package model

// StopImageBuilderRequest stops a running image builder.
//
// Errors: ResourceNotFoundException, OperationNotPermittedException,
// ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
type StopImageBuilderRequest struct {
	// Name is the name of the image builder, at least 1 character. Required.
	Name string `json:"Name" validate:"required,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StopImageBuilderResult is the answer to a [StopImageBuilderRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
type StopImageBuilderResult struct {
	// ImageBuilder is the builder as it was when the stop was accepted. Absent
	// means the service did not say.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
