package model

import "github.com/euc-go/eucmodel/enums"

// DescribeImagesRequest asks for AppStream images, a page at a time.
//
// Errors: InvalidParameterCombinationException, ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
type DescribeImagesRequest struct {
	// Names narrow the answer to public and private images of these names, each
	// at least 1 character. Absent means that names do not narrow it.
	Names []string `json:"Names,omitzero" validate:"omitempty,dive,min=1"`

	// Arns narrow the answer to images with these ARNs, shared ones among them.
	// Absent means that ARNs do not narrow it.
	Arns []string `json:"Arns,omitzero" validate:"omitempty,dive,arn"`

	// Type narrows the answer to images of one visibility. Absent means all.
	Type enums.VisibilityType `json:"Type,omitzero" validate:"omitempty,enum"`

	// NextToken is the token of the page before, at least 1 character. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// MaxResults is the largest number of images to return in a page, 0 to 25.
	// Absent leaves the size of a page to the service.
	MaxResults *int32 `json:"MaxResults,omitzero" validate:"omitempty,min=0,max=25"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImagesResult is a page of AppStream images.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
type DescribeImagesResult struct {
	// Images are the images of this page. A page may be empty and still not be
	// the last.
	Images []Image `json:"Images,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page. Absent means that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
