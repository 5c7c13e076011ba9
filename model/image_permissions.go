package model

// ImagePermissions says what another account may do with a shared [Image]. Its
// wire names begin in lower case.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImagePermissions.html
type ImagePermissions struct {
	// AllowFleet says whether the image may be used for a fleet.
	AllowFleet *bool `json:"allowFleet,omitzero"`

	// AllowImageBuilder says whether an image builder may be started from the
	// image.
	AllowImageBuilder *bool `json:"allowImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// SharedImagePermissions is an account with which an image is shared, and what
// that account may do with it. Its wire names begin in lower case.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_SharedImagePermissions.html
type SharedImagePermissions struct {
	// SharedAccountId is the account, 12 digits. Required.
	SharedAccountId string `json:"sharedAccountId" validate:"required,account_id"`

	// ImagePermissions says what the account may do with the image. Required.
	ImagePermissions *ImagePermissions `json:"imagePermissions" validate:"required"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// UpdateImagePermissionsRequest shares a private image with another account, or
// changes what an account that has it already may do with it.
//
// Errors: ResourceNotFoundException, ResourceNotAvailableException,
// LimitExceededException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImagePermissions.html
type UpdateImagePermissionsRequest struct {
	// Name is the name of the private image: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// SharedAccountId is the account to share the image with, 12 digits.
	// Required.
	SharedAccountId string `json:"SharedAccountId" validate:"required,account_id"`

	// ImagePermissions says what that account may do with the image. Required.
	ImagePermissions *ImagePermissions `json:"ImagePermissions" validate:"required"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// UpdateImagePermissionsResult is the answer to an
// [UpdateImagePermissionsRequest]. It has no members.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImagePermissions.html
type UpdateImagePermissionsResult struct {
	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImagePermissionsRequest asks for the accounts with which a private
// image of the account is shared, a page at a time.
//
// Errors: ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImagePermissions.html
type DescribeImagePermissionsRequest struct {
	// Name is the name of the private image: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// MaxResults is the largest number of accounts to return in a page, 0 to
	// 500. Absent leaves the size of a page to the service.
	MaxResults *int32 `json:"MaxResults,omitzero" validate:"omitempty,min=0,max=500"`

	// SharedAwsAccountIds narrow the answer to these accounts, 1 to 5 of them,
	// each of 12 digits. Absent means all accounts.
	SharedAwsAccountIds []string `json:"SharedAwsAccountIds,omitzero" validate:"omitempty,min=1,max=5,dive,account_id"`

	// NextToken is the token of the page before, at least 1 character. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImagePermissionsResult is a page of the accounts with which an image
// is shared.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImagePermissions.html
type DescribeImagePermissionsResult struct {
	// Name is the name of the private image: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit.
	Name string `json:"Name,omitzero" validate:"omitempty,resource_name"`

	// SharedImagePermissionsList are the accounts of this page with what each
	// may do. A page may be empty and still not be the last.
	SharedImagePermissionsList []SharedImagePermissions `json:"SharedImagePermissionsList,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page. Absent means that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DeleteImagePermissionsRequest stops sharing a private image with an account,
// which can't use the image any more.
//
// Errors: ResourceNotAvailableException, ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImagePermissions.html
type DeleteImagePermissionsRequest struct {
	// Name is the name of the private image: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// SharedAccountId is the account to stop sharing with, 12 digits. Required.
	SharedAccountId string `json:"SharedAccountId" validate:"required,account_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DeleteImagePermissionsResult is the answer to a
// [DeleteImagePermissionsRequest]. It has no members.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImagePermissions.html
type DeleteImagePermissionsResult struct {
	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
