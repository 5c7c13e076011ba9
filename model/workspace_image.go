package model

import "github.com/euc-go/eucmodel/enums"

// WorkspaceImage is an image of Amazon WorkSpaces: what a bundle, and from it
// a virtual desktop, is made of.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html
type WorkspaceImage struct {
	// ImageId is the identifier of the image: wsi- and 9 to 63 lower-case
	// letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// Name is the name of the image, 1 to 64 letters, digits and _ . / ( ) \ -
	// of ASCII.
	Name string `json:"Name,omitzero" validate:"omitempty,min=1,max=64,workspace_image_name"`

	// Description is free text for people, 1 to 256 letters, digits, spaces
	// and _ . / ( ) - of ASCII. Absent means none was given.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1,max=256,workspace_text"`

	// OperatingSystem is what the image runs.
	OperatingSystem *OperatingSystem `json:"OperatingSystem,omitzero"`

	// State says where the image is in its life.
	State enums.WorkspaceImageState `json:"State,omitzero" validate:"omitempty,enum"`

	// RequiredTenancy says whether the image needs dedicated hardware; it does
	// where licenses are the account's own (BYOL).
	RequiredTenancy enums.WorkspaceImageRequiredTenancy `json:"RequiredTenancy,omitzero" validate:"omitempty,enum"`

	// ErrorCode is the error that the image ended with, as free text: AWS lists
	// no values for it. Absent means no error.
	ErrorCode *string `json:"ErrorCode,omitzero"`

	// ErrorMessage is that error in a sentence for people. Absent means no
	// error.
	ErrorMessage *string `json:"ErrorMessage,omitzero"`

	// Created is when the image was created; an account that the image is
	// shared with sees the same time.
	Created Timestamp `json:"Created,omitzero"`

	// OwnerAccountId is the account that owns the image, 12 digits.
	OwnerAccountId string `json:"OwnerAccountId,omitzero" validate:"omitempty,account_id"`

	// Updates says whether there are newer drivers or components for the
	// image.
	Updates *UpdateResult `json:"Updates,omitzero"`

	// ErrorDetails lists the causes of the error one by one. Absent or empty
	// means none are known.
	ErrorDetails []WorkspaceErrorDetails `json:"ErrorDetails,omitzero" validate:"omitempty,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// OperatingSystem is the operating system of a [WorkspaceImage].
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_OperatingSystem.html
type OperatingSystem struct {
	// Type is the family of the operating system.
	Type enums.OperatingSystemType `json:"Type,omitzero" validate:"omitempty,enum"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// UpdateResult says whether there are updates for a [WorkspaceImage].
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_UpdateResult.html
type UpdateResult struct {
	// UpdateAvailable says whether there are newer drivers or components.
	UpdateAvailable *bool `json:"UpdateAvailable,omitzero"`

	// Description describes the update for people, 1 to 255 letters, digits,
	// spaces and _ . / ( ) - of ASCII. Absent means none was given.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1,max=255,workspace_text"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// WorkspaceErrorDetails is one cause of the error of a [WorkspaceImage]. AWS
// names the shape ErrorDetails; the prefix keeps it apart from AppStream's
// shape of that name.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ErrorDetails.html
type WorkspaceErrorDetails struct {
	// ErrorCode is the cause as a fixed word. Absent means none was given.
	ErrorCode enums.WorkspaceImageErrorDetailCode `json:"ErrorCode,omitzero" validate:"omitempty,enum"`

	// ErrorMessage is the cause in a sentence for people. Absent means none
	// was given.
	ErrorMessage *string `json:"ErrorMessage,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateWorkspaceImageRequest asks for an image of a WorkSpace, a virtual
// desktop that is set up as wanted. It makes a [WorkspaceImage] that is PENDING
// at first.
//
// Errors: ResourceLimitExceededException, ResourceAlreadyExistsException,
// ResourceNotFoundException, OperationNotSupportedException,
// InvalidResourceStateException, AccessDeniedException,
// InvalidParameterValuesException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_CreateWorkspaceImage.html
type CreateWorkspaceImageRequest struct {
	// Name is the name of the new image, 1 to 64 letters, digits and
	// _ . / ( ) \ - of ASCII. Required.
	Name string `json:"Name" validate:"required,min=1,max=64,workspace_image_name"`

	// Description is free text for people, 1 to 256 letters, digits, spaces
	// and _ . / ( ) - of ASCII. Required.
	Description string `json:"Description" validate:"required,min=1,max=256,workspace_text"`

	// WorkspaceId is the WorkSpace to take the image of: ws- and 8 to 63
	// lower-case letters and digits. Required.
	WorkspaceId string `json:"WorkspaceId" validate:"required,workspace_id"`

	// Tags are put on the new image, 50 at most. That also needs the permission
	// workspaces:CreateTags. Absent or empty means none.
	Tags []WorkspaceTag `json:"Tags,omitzero" validate:"omitempty,max=50,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateWorkspaceImageResult is the new image as it was just created.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_CreateWorkspaceImage.html
type CreateWorkspaceImageResult struct {
	// ImageId is the identifier of the new image: wsi- and 9 to 63 lower-case
	// letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// Name is the name of the image, 1 to 64 letters, digits and _ . / ( ) \ -
	// of ASCII.
	Name string `json:"Name,omitzero" validate:"omitempty,min=1,max=64,workspace_image_name"`

	// Description is free text for people, 1 to 256 letters, digits, spaces
	// and _ . / ( ) - of ASCII.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1,max=256,workspace_text"`

	// OperatingSystem is what the image runs.
	OperatingSystem *OperatingSystem `json:"OperatingSystem,omitzero"`

	// State says where the image is in its life. Poll with the operation
	// DescribeWorkspaceImages.
	State enums.WorkspaceImageState `json:"State,omitzero" validate:"omitempty,enum"`

	// RequiredTenancy says whether the image needs dedicated hardware; it does
	// where licenses are the account's own (BYOL).
	RequiredTenancy enums.WorkspaceImageRequiredTenancy `json:"RequiredTenancy,omitzero" validate:"omitempty,enum"`

	// Created is when the image was created.
	Created Timestamp `json:"Created,omitzero"`

	// OwnerAccountId is the account that owns the image, 12 digits.
	OwnerAccountId string `json:"OwnerAccountId,omitzero" validate:"omitempty,account_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CopyWorkspaceImageRequest asks for a copy of an image, in the Region that the
// request goes to. The source may be of another Region, and of another account
// that shares it.
//
// Errors: ResourceLimitExceededException, ResourceAlreadyExistsException,
// ResourceNotFoundException, ResourceUnavailableException,
// OperationNotSupportedException, AccessDeniedException,
// InvalidParameterValuesException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html
type CopyWorkspaceImageRequest struct {
	// Name is the name of the copy, 1 to 64 letters, digits and _ . / ( ) \ -
	// of ASCII. Required.
	Name string `json:"Name" validate:"required,min=1,max=64,workspace_image_name"`

	// Description is free text for people, 1 to 256 letters, digits, spaces
	// and _ . / ( ) - of ASCII. Absent means none is given.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1,max=256,workspace_text"`

	// SourceImageId is the image to copy: wsi- and 9 to 63 lower-case letters
	// and digits. Required.
	SourceImageId string `json:"SourceImageId" validate:"required,workspace_image_id"`

	// SourceRegion is the Region of the image to copy, such as eu-central-1: 1
	// to 31 lower-case letters, digits and hyphens. Required.
	SourceRegion string `json:"SourceRegion" validate:"required,min=1,max=31,region"`

	// Tags are put on the new image, 50 at most. That also needs the permission
	// workspaces:CreateTags. Absent or empty means none.
	Tags []WorkspaceTag `json:"Tags,omitzero" validate:"omitempty,max=50,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CopyWorkspaceImageResult names the copy.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html
type CopyWorkspaceImageResult struct {
	// ImageId is the identifier of the copy: wsi- and 9 to 63 lower-case
	// letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateUpdatedWorkspaceImageRequest asks for a new image that is made from
// another, with the newest drivers and components of WorkSpaces. The source is
// kept; updates of Windows and of applications are not part of it. The member
// Updates of a [WorkspaceImage] says whether there is something to update.
//
// Errors: ResourceLimitExceededException, ResourceAlreadyExistsException,
// ResourceNotFoundException, OperationNotSupportedException,
// InvalidResourceStateException, AccessDeniedException,
// InvalidParameterValuesException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_CreateUpdatedWorkspaceImage.html
type CreateUpdatedWorkspaceImageRequest struct {
	// Name is the name of the new image, 1 to 64 letters, digits and
	// _ . / ( ) \ - of ASCII. Required.
	Name string `json:"Name" validate:"required,min=1,max=64,workspace_image_name"`

	// Description is free text for people, 1 to 256 letters, digits, spaces
	// and _ . / ( ) - of ASCII. Required.
	Description string `json:"Description" validate:"required,min=1,max=256,workspace_text"`

	// SourceImageId is the image to update: wsi- and 9 to 63 lower-case letters
	// and digits. Required.
	SourceImageId string `json:"SourceImageId" validate:"required,workspace_image_id"`

	// Tags are put on the new image, 50 at most. That also needs the permission
	// workspaces:CreateTags. Absent or empty means none.
	Tags []WorkspaceTag `json:"Tags,omitzero" validate:"omitempty,max=50,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateUpdatedWorkspaceImageResult names the new image.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_CreateUpdatedWorkspaceImage.html
type CreateUpdatedWorkspaceImageResult struct {
	// ImageId is the identifier of the new image: wsi- and 9 to 63 lower-case
	// letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

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

// DeleteWorkspaceImageRequest asks to delete an image, which must neither be
// shared with another account nor have a bundle that is made from it.
//
// Errors: ResourceAssociatedException, InvalidResourceStateException,
// AccessDeniedException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DeleteWorkspaceImage.html
type DeleteWorkspaceImageRequest struct {
	// ImageId is the image to delete: wsi- and 9 to 63 lower-case letters and
	// digits. Required.
	ImageId string `json:"ImageId" validate:"required,workspace_image_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DeleteWorkspaceImageResult is the answer to a [DeleteWorkspaceImageRequest]. It
// has no members.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DeleteWorkspaceImage.html
type DeleteWorkspaceImageResult struct {
	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
