package model

// DeleteImageBuilderRequest deletes an image builder and gives its machine
// back.
//
// Errors: ResourceNotFoundException, OperationNotPermittedException,
// ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
type DeleteImageBuilderRequest struct {
	// Name is the name of the image builder: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DeleteImageBuilderResult is the answer to a [DeleteImageBuilderRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
type DeleteImageBuilderResult struct {
	// ImageBuilder is the builder that is being deleted. Absent means the
	// service did not say.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
