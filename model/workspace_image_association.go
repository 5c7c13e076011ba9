package model

import "github.com/euc-go/eucmodel/enums"

// ImageResourceAssociation says that an application belongs to a
// [WorkspaceImage], and how far its installation or removal is.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ImageResourceAssociation.html
type ImageResourceAssociation struct {
	// AssociatedResourceId is the identifier of the application.
	AssociatedResourceId string `json:"AssociatedResourceId,omitzero" validate:"omitempty,min=1"`

	// AssociatedResourceType is the kind of resource that AssociatedResourceId
	// names.
	AssociatedResourceType enums.ImageAssociatedResourceType `json:"AssociatedResourceType,omitzero" validate:"omitempty,enum"`

	// Created is when the application was associated with the image.
	Created Timestamp `json:"Created,omitzero"`

	// LastUpdatedTime is when the association changed last.
	LastUpdatedTime Timestamp `json:"LastUpdatedTime,omitzero"`

	// ImageId is the image: wsi- and 9 to 63 lower-case letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// State says how far the installation or removal is.
	State enums.AssociationState `json:"State,omitzero" validate:"omitempty,enum"`

	// StateReason says why the deployment failed. Absent means that it did
	// not.
	StateReason *AssociationStateReason `json:"StateReason,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// AssociationStateReason says why the deployment of an application failed.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_AssociationStateReason.html
type AssociationStateReason struct {
	// ErrorCode is the error as a fixed word. Absent means none was given.
	ErrorCode enums.AssociationErrorCode `json:"ErrorCode,omitzero" validate:"omitempty,enum"`

	// ErrorMessage is the error in a sentence for people, up to 2048
	// characters. Absent means none was given.
	ErrorMessage *string `json:"ErrorMessage,omitzero" validate:"omitempty,max=2048"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImageAssociationsRequest asks which applications belong to an image.
// The answer does not come in pages.
//
// Errors: AccessDeniedException, InvalidParameterValuesException,
// OperationNotSupportedException, ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeImageAssociations.html
type DescribeImageAssociationsRequest struct {
	// ImageId is the image: wsi- and 9 to 63 lower-case letters and digits.
	// Required.
	ImageId string `json:"ImageId" validate:"required,workspace_image_id"`

	// AssociatedResourceTypes are the kinds of resources to list. Required.
	AssociatedResourceTypes []enums.ImageAssociatedResourceType `json:"AssociatedResourceTypes" validate:"required,dive,enum"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImageAssociationsResult lists the applications of an image.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeImageAssociations.html
type DescribeImageAssociationsResult struct {
	// Associations are the applications of the image. Absent or empty means
	// none.
	Associations []ImageResourceAssociation `json:"Associations,omitzero" validate:"omitempty,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
