package model

// DescribeImageBuildersRequest asks for image builders, a page at a time.
//
// Errors: ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
type DescribeImageBuildersRequest struct {
	// Names are the builders to describe, each at least 1 character. Absent
	// means all of the account in the region.
	Names []string `json:"Names,omitzero" validate:"omitempty,dive,min=1"`

	// MaxResults is the largest number of builders to return in a page. Absent
	// leaves the size of a page to the service.
	MaxResults *int32 `json:"MaxResults,omitzero"`

	// NextToken is the token of the page before, at least 1 character. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImageBuildersResult is a page of image builders.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
type DescribeImageBuildersResult struct {
	// ImageBuilders are the builders of this page. A page may be empty and
	// still not be the last.
	ImageBuilders []ImageBuilder `json:"ImageBuilders,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page. Absent means that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
