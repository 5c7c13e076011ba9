package model

import "github.com/euc-go/eucmodel/enums"

// SoftwareAssociations is one piece of licensed software, such as an edition of
// Microsoft Office, that goes with an image builder or an image, and how far its
// deployment has come. In spite of its name it is a single association.
//
// [DescribeSoftwareAssociationsRequest] asks for it; nobody sends it.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_SoftwareAssociations.html
type SoftwareAssociations struct {
	// SoftwareName is the name of the software, such as
	// Microsoft_Office_2024_LTSC_Standard_64Bit.
	SoftwareName string `json:"SoftwareName,omitzero" validate:"omitempty,min=1"`

	// Status says how far the software has come. Poll until its method
	// IsTransitional returns false.
	Status enums.SoftwareDeploymentStatus `json:"Status,omitzero" validate:"omitempty,enum"`

	// DeploymentError lists why the deployment failed. Absent or empty means
	// that it did not.
	DeploymentError []ErrorDetails `json:"DeploymentError,omitzero" validate:"omitempty,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// AssociateSoftwareToImageBuilderRequest adds licensed software to those of an
// image builder. The software is staged only: a
// [StartSoftwareDeploymentToImageBuilderRequest] installs it.
//
// Errors: ResourceNotFoundException, OperationNotPermittedException,
// IncompatibleImageException, InvalidParameterCombinationException,
// ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateSoftwareToImageBuilder.html
type AssociateSoftwareToImageBuilderRequest struct {
	// ImageBuilderName is the name of the image builder: 1 to 101 letters,
	// digits, underscores, dots and hyphens of ASCII, beginning with a letter or
	// a digit. Required.
	ImageBuilderName string `json:"ImageBuilderName" validate:"required,resource_name"`

	// SoftwareNames are the names of the software to add, each at least 1
	// character; AWS's page lists those that it offers. Required.
	SoftwareNames []string `json:"SoftwareNames" validate:"required,dive,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// AssociateSoftwareToImageBuilderResult is the answer to an
// [AssociateSoftwareToImageBuilderRequest]. It has no members.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateSoftwareToImageBuilder.html
type AssociateSoftwareToImageBuilderResult struct {
	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DisassociateSoftwareFromImageBuilderRequest takes licensed software from those
// of an image builder. What is installed is staged for removal only: a
// [StartSoftwareDeploymentToImageBuilderRequest] removes it.
//
// Errors: ResourceNotFoundException, OperationNotPermittedException,
// InvalidParameterCombinationException, ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateSoftwareFromImageBuilder.html
type DisassociateSoftwareFromImageBuilderRequest struct {
	// ImageBuilderName is the name of the image builder: 1 to 101 letters,
	// digits, underscores, dots and hyphens of ASCII, beginning with a letter or
	// a digit. Required.
	ImageBuilderName string `json:"ImageBuilderName" validate:"required,resource_name"`

	// SoftwareNames are the names of the software to take away, each at least 1
	// character. Required.
	SoftwareNames []string `json:"SoftwareNames" validate:"required,dive,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DisassociateSoftwareFromImageBuilderResult is the answer to a
// [DisassociateSoftwareFromImageBuilderRequest]. It has no members.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateSoftwareFromImageBuilder.html
type DisassociateSoftwareFromImageBuilderResult struct {
	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StartSoftwareDeploymentToImageBuilderRequest installs and removes the software
// that is staged on an image builder. [DescribeSoftwareAssociationsRequest] shows
// how far each piece has come.
//
// Errors: ResourceNotFoundException, OperationNotPermittedException,
// ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartSoftwareDeploymentToImageBuilder.html
type StartSoftwareDeploymentToImageBuilderRequest struct {
	// ImageBuilderName is the name of the image builder: 1 to 101 letters,
	// digits, underscores, dots and hyphens of ASCII, beginning with a letter or
	// a digit. Required.
	ImageBuilderName string `json:"ImageBuilderName" validate:"required,resource_name"`

	// RetryFailedDeployments says whether to try again what failed before.
	// Absent leaves the choice to the service.
	RetryFailedDeployments *bool `json:"RetryFailedDeployments,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StartSoftwareDeploymentToImageBuilderResult is the answer to a
// [StartSoftwareDeploymentToImageBuilderRequest]. It has no members.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartSoftwareDeploymentToImageBuilder.html
type StartSoftwareDeploymentToImageBuilderResult struct {
	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeSoftwareAssociationsRequest asks for the licensed software of an image
// builder or an image, a page at a time.
//
// Errors: OperationNotPermittedException, ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSoftwareAssociations.html
type DescribeSoftwareAssociationsRequest struct {
	// AssociatedResource is the ARN of the image builder or image. Required.
	AssociatedResource string `json:"AssociatedResource" validate:"required,arn"`

	// MaxResults is the largest number of associations to return in a page.
	// Absent leaves the size of a page to the service.
	MaxResults *int32 `json:"MaxResults,omitzero"`

	// NextToken is the token of the page before, at least 1 character. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeSoftwareAssociationsResult is a page of the licensed software of an
// image builder or an image.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSoftwareAssociations.html
type DescribeSoftwareAssociationsResult struct {
	// AssociatedResource is the ARN of the image builder or image that was asked
	// for.
	AssociatedResource string `json:"AssociatedResource,omitzero" validate:"omitempty,arn"`

	// SoftwareAssociations are the associations of this page. A page may be
	// empty and still not be the last.
	SoftwareAssociations []SoftwareAssociations `json:"SoftwareAssociations,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page. Absent means that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
