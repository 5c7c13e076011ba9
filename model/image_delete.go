package model

// DeleteImageRequest deletes a private image that nothing uses. New capacity
// can't be made from it any more.
//
// Errors: ResourceInUseException, ResourceNotFoundException,
// OperationNotPermittedException, ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html
type DeleteImageRequest struct {
	// Name is the name of the image: 1 to 101 letters, digits, underscores,
	// dots and hyphens of ASCII, beginning with a letter or a digit. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DeleteImageResult is the answer to a [DeleteImageRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html
type DeleteImageResult struct {
	// Image is the image that is being deleted. Absent means the service did
	// not say.
	Image *Image `json:"Image,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
