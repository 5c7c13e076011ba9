package model

// WorkspaceImagePermission is an account that a [WorkspaceImage] is shared with,
// so that it may copy the image. AWS names the shape ImagePermission; AppStream's
// [ImagePermissions] say what an account may do.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ImagePermission.html
type WorkspaceImagePermission struct {
	// SharedAccountId is the account that may copy the image, 12 digits.
	SharedAccountId string `json:"SharedAccountId,omitzero" validate:"omitempty,account_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// UpdateWorkspaceImagePermissionRequest asks to share an image with one account
// of the same Region, or to stop that. An image that is shared can't be deleted.
//
// Errors: ResourceNotFoundException, ResourceUnavailableException,
// AccessDeniedException, InvalidParameterValuesException,
// OperationNotSupportedException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_UpdateWorkspaceImagePermission.html
type UpdateWorkspaceImagePermissionRequest struct {
	// ImageId is the image: wsi- and 9 to 63 lower-case letters and digits.
	// Required.
	ImageId string `json:"ImageId" validate:"required,workspace_image_id"`

	// AllowCopyImage says whether the account may copy the image from now on:
	// true shares it, false takes it back from an account that it is shared
	// with. Required.
	AllowCopyImage *bool `json:"AllowCopyImage" validate:"required"`

	// SharedAccountId is the account to share with, 12 digits. Check it: the
	// image is shared with whoever has it. Required.
	SharedAccountId string `json:"SharedAccountId" validate:"required,account_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// UpdateWorkspaceImagePermissionResult is the answer to an
// [UpdateWorkspaceImagePermissionRequest]. It has no members.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_UpdateWorkspaceImagePermission.html
type UpdateWorkspaceImagePermissionResult struct {
	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeWorkspaceImagePermissionsRequest asks which accounts an image of the
// caller's own account is shared with, a page at a time.
//
// Errors: ResourceNotFoundException, AccessDeniedException,
// InvalidParameterValuesException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImagePermissions.html
type DescribeWorkspaceImagePermissionsRequest struct {
	// ImageId is the image: wsi- and 9 to 63 lower-case letters and digits.
	// Required.
	ImageId string `json:"ImageId" validate:"required,workspace_image_id"`

	// NextToken is the token of the page before, 1 to 2048 characters. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1,max=2048"`

	// MaxResults is the largest number of accounts to return in a page, 1 to
	// 25. Absent leaves the size of a page to the service.
	MaxResults int32 `json:"MaxResults,omitzero" validate:"omitempty,min=1,max=25"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeWorkspaceImagePermissionsResult is a page of the accounts that an
// image is shared with.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImagePermissions.html
type DescribeWorkspaceImagePermissionsResult struct {
	// ImageId is the image: wsi- and 9 to 63 lower-case letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// ImagePermissions are the accounts of this page. Absent or empty means
	// none; a page may be empty and still not be the last.
	ImagePermissions []WorkspaceImagePermission `json:"ImagePermissions,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page, 1 to 2048 characters. Absent means
	// that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1,max=2048"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
