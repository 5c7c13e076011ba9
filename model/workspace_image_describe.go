package model

import "github.com/euc-go/eucmodel/enums"

// DescribeWorkspaceImagesRequest asks for WorkSpaces images, a page at a time.
//
// Errors: AccessDeniedException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html
type DescribeWorkspaceImagesRequest struct {
	// ImageIds are the images to describe, 1 to 25, each wsi- and 9 to 63
	// lower-case letters and digits. Absent means all.
	ImageIds []string `json:"ImageIds,omitzero" validate:"omitempty,min=1,max=25,dive,workspace_image_id"`

	// ImageType narrows the answer to images that the account owns or that
	// are shared with it. Absent means both.
	ImageType enums.WorkspaceImageType `json:"ImageType,omitzero" validate:"omitempty,enum"`

	// NextToken is the token of the page before, 1 to 2048 characters. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1,max=2048"`

	// MaxResults is the largest number of images to return in a page, 1 to 25.
	// Absent leaves the size of a page to the service.
	MaxResults int32 `json:"MaxResults,omitzero" validate:"omitempty,min=1,max=25"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeWorkspaceImagesResult is a page of WorkSpaces images.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html
type DescribeWorkspaceImagesResult struct {
	// Images are the images of this page. A page may be empty and still not be
	// the last.
	Images []WorkspaceImage `json:"Images,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page, 1 to 2048 characters. Absent means
	// that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1,max=2048"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
