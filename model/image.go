package model

import "github.com/euc-go/eucmodel/enums"

// Image is what a fleet streams and an image builder starts from: an operating
// system with the applications that were installed on an [ImageBuilder].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type Image struct {
	// Name is the name of the image. Always present.
	Name string `json:"Name" validate:"required,min=1"`

	// Arn is the ARN of the image.
	Arn string `json:"Arn,omitzero" validate:"omitempty,arn"`

	// BaseImageArn is the ARN of the image that this one was made from.
	BaseImageArn string `json:"BaseImageArn,omitzero" validate:"omitempty,arn"`

	// DisplayName is the name shown to people instead of Name. Absent means
	// none was given.
	DisplayName string `json:"DisplayName,omitzero" validate:"omitempty,min=1"`

	// State says where the image is in its life: it is PENDING at first and
	// AVAILABLE or FAILED in the end.
	State enums.ImageState `json:"State,omitzero" validate:"omitempty,enum"`

	// Visibility says who sees the image.
	Visibility enums.VisibilityType `json:"Visibility,omitzero" validate:"omitempty,enum"`

	// ImageBuilderSupported says whether an image builder can be started from
	// the image.
	ImageBuilderSupported *bool `json:"ImageBuilderSupported,omitzero"`

	// ImageBuilderName is the name of the builder that the private image was
	// made on. Absent when the image is public or shared, and when it is a copy
	// or an update of another one.
	ImageBuilderName string `json:"ImageBuilderName,omitzero" validate:"omitempty,min=1"`

	// Platform is the operating system of the image.
	Platform enums.PlatformType `json:"Platform,omitzero" validate:"omitempty,enum"`

	// Description is free text for people. Absent means none was given.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1"`

	// StateChangeReason says why State changed last. Absent means that the
	// service gave no reason.
	StateChangeReason *ImageStateChangeReason `json:"StateChangeReason,omitzero"`

	// Applications are the applications in the image's catalog. Absent or
	// empty means none.
	Applications []Application `json:"Applications,omitzero" validate:"omitempty,dive"`

	// CreatedTime is when the image was created.
	CreatedTime Timestamp `json:"CreatedTime,omitzero"`

	// PublicBaseImageReleasedDate is when the public image was released; for a
	// private image, when the public image that it descends from was.
	PublicBaseImageReleasedDate Timestamp `json:"PublicBaseImageReleasedDate,omitzero"`

	// AppstreamAgentVersion is the streaming agent of the instances started
	// from the image, 1 to 100 characters.
	AppstreamAgentVersion string `json:"AppstreamAgentVersion,omitzero" validate:"omitempty,min=1,max=100"`

	// ImagePermissions says what the account that the image is shared with may
	// do with it. Absent means the image is not shared with this account.
	ImagePermissions *ImagePermissions `json:"ImagePermissions,omitzero"`

	// ImageErrors lists what went wrong while the image was made. Absent or
	// empty means nothing did.
	ImageErrors []ResourceError `json:"ImageErrors,omitzero" validate:"omitempty,dive"`

	// LatestAppstreamAgentVersion says whether AppstreamAgentVersion is the
	// newest there is.
	LatestAppstreamAgentVersion enums.LatestAppstreamAgentVersion `json:"LatestAppstreamAgentVersion,omitzero" validate:"omitempty,enum"`

	// SupportedInstanceFamilies are the families of instance types that the
	// image runs on, such as GENERAL_PURPOSE or GRAPHICS_G4.
	SupportedInstanceFamilies []string `json:"SupportedInstanceFamilies,omitzero" validate:"omitempty,dive,min=1"`

	// DynamicAppProvidersEnabled says whether applications may be added to the
	// catalog while a session runs.
	DynamicAppProvidersEnabled enums.DynamicAppProvidersEnabled `json:"DynamicAppProvidersEnabled,omitzero" validate:"omitempty,enum"`

	// ImageSharedWithOthers says whether the image is shared with other
	// accounts.
	ImageSharedWithOthers enums.ImageSharedWithOthers `json:"ImageSharedWithOthers,omitzero" validate:"omitempty,enum"`

	// ManagedSoftwareIncluded says whether the image contains licensed
	// software that the service manages.
	ManagedSoftwareIncluded *bool `json:"ManagedSoftwareIncluded,omitzero"`

	// ImageType says whether the image was made on an image builder or
	// imported, and with whose Windows licenses.
	ImageType enums.ImageType `json:"ImageType,omitzero" validate:"omitempty,enum"`

	// ImageSoftwareMetadata says what software of other vendors the service
	// found in the image.
	ImageSoftwareMetadata *ImageSoftwareMetadata `json:"ImageSoftwareMetadata,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImageStateChangeReason says why an [Image] changed its state.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageStateChangeReason.html
type ImageStateChangeReason struct {
	// Code is the reason as a fixed word. Absent means none was given.
	Code enums.ImageStateChangeReasonCode `json:"Code,omitzero" validate:"omitempty,enum"`

	// Message is the reason in a sentence for people. Absent means none was
	// given.
	Message string `json:"Message,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImageSoftwareMetadata says what software an [Image] contains. Its wire name
// begins in lower case.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageSoftwareMetadata.html
type ImageSoftwareMetadata struct {
	// NvidiaGridDriverVersion is the version of the NVIDIA GRID driver, two or
	// three numbers with dots between them, at most 32 characters. Empty means
	// that no driver is installed.
	NvidiaGridDriverVersion *string `json:"nvidiaGridDriverVersion,omitzero" validate:"omitempty,max=32,driver_version"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CopyImageRequest copies an image within its Region or into another one of the
// same account. The copy is found in the destination Region, where it is
// COPYING until it is AVAILABLE. Tags are not copied.
//
// Errors: ResourceAlreadyExistsException, ResourceNotFoundException,
// ResourceNotAvailableException, LimitExceededException,
// InvalidAccountStatusException, IncompatibleImageException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CopyImage.html
type CopyImageRequest struct {
	// SourceImageName is the name of the image to copy: 1 to 101 letters,
	// digits, underscores, dots and hyphens of ASCII, beginning with a letter or
	// a digit. Required.
	SourceImageName string `json:"SourceImageName" validate:"required,resource_name"`

	// DestinationImageName is the name of the copy, spelled as SourceImageName
	// is. Required.
	DestinationImageName string `json:"DestinationImageName" validate:"required,resource_name"`

	// DestinationRegion is the Region of the copy, such as eu-central-1, 1 to 32
	// characters. A copy within the Region names that one. Required.
	DestinationRegion string `json:"DestinationRegion" validate:"required,min=1,max=32"`

	// DestinationImageDescription is free text for people about the copy, at
	// most 256 characters.
	DestinationImageDescription *string `json:"DestinationImageDescription,omitzero" validate:"omitempty,max=256"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CopyImageResponse is the answer to a [CopyImageRequest]. AWS calls this one a
// response, where other operations have a result.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CopyImage.html
type CopyImageResponse struct {
	// DestinationImageName is the name of the copy: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit.
	DestinationImageName string `json:"DestinationImageName,omitzero" validate:"omitempty,resource_name"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateUpdatedImageRequest makes a new image from an existing one, with the
// newest Windows updates, drivers and AppStream agent. The existing image stays
// as it is. Its wire names begin in lower case.
//
// Errors: LimitExceededException, InvalidAccountStatusException,
// OperationNotPermittedException, ResourceAlreadyExistsException,
// ResourceNotFoundException, ConcurrentModificationException,
// IncompatibleImageException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUpdatedImage.html
type CreateUpdatedImageRequest struct {
	// ExistingImageName is the name of the image to update: 1 to 101 letters,
	// digits, underscores, dots and hyphens of ASCII, beginning with a letter or
	// a digit. Required.
	ExistingImageName string `json:"existingImageName" validate:"required,resource_name"`

	// NewImageName is the name of the new image, unique in the account and
	// Region and spelled as ExistingImageName is. Required.
	NewImageName string `json:"newImageName" validate:"required,resource_name"`

	// NewImageDescription is free text for people about the new image, at most
	// 256 characters.
	NewImageDescription *string `json:"newImageDescription,omitzero" validate:"omitempty,max=256"`

	// NewImageDisplayName is the name of the new image that is shown to people,
	// at most 100 characters.
	NewImageDisplayName *string `json:"newImageDisplayName,omitzero" validate:"omitempty,max=100"`

	// NewImageTags are the tags of the new image, 1 to 50. A key has 1 to 128
	// characters and does not begin with aws:, a value has at most 256 and may
	// be empty; both are made of letters, digits and spaces of any script and
	// of _ . : / = + - @, except that a key may begin with any other character.
	// Absent means none.
	NewImageTags map[string]string `json:"newImageTags,omitzero" validate:"omitempty,min=1,max=50,dive,keys,min=1,max=128,tag_key,endkeys,max=256,tag_value"`

	// DryRun asks only whether there are updates for the image, which
	// CanUpdateImage of the result then says; no image is made. Absent and false
	// make the image.
	DryRun *bool `json:"dryRun,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateUpdatedImageResult is the answer to a [CreateUpdatedImageRequest]. Its
// wire names begin in lower case.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUpdatedImage.html
type CreateUpdatedImageResult struct {
	// Image is the new image as it was just created.
	Image *Image `json:"image,omitzero"`

	// CanUpdateImage says whether a new image can be made, which is the answer
	// to a dry run.
	CanUpdateImage *bool `json:"canUpdateImage,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

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
	// Image is the image that is being deleted.
	Image *Image `json:"Image,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
