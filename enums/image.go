package enums

// ImageState is the state of an AppStream image: its member State. A program
// that polls calls IsTransitional and IsFailed.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type ImageState string

const (
	// ImageStatePending means that the image is about to be created: its first
	// state.
	ImageStatePending ImageState = "PENDING"

	// ImageStateAvailable means that the image is ready for fleets and image
	// builders.
	ImageStateAvailable ImageState = "AVAILABLE"

	// ImageStateFailed means that the image could not be created. Its
	// StateChangeReason says why.
	ImageStateFailed ImageState = "FAILED"

	// ImageStateCopying means that the image is being copied, within its Region
	// or to another one.
	ImageStateCopying ImageState = "COPYING"

	// ImageStateDeleting means that the image is being removed; after that it
	// is no longer found.
	ImageStateDeleting ImageState = "DELETING"

	// ImageStateCreating means that the image is being built from its source.
	ImageStateCreating ImageState = "CREATING"

	// ImageStateImporting means that the image is being imported from outside
	// AppStream.
	ImageStateImporting ImageState = "IMPORTING"

	// ImageStateValidating means that the service is checking whether the image
	// can be used.
	ImageStateValidating ImageState = "VALIDATING"
)

// ImageStateChangeReasonCode is why an image came into its present state. It is
// the Code of its StateChangeReason, which also has a message.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageStateChangeReason.html
type ImageStateChangeReasonCode string

const (
	// ImageStateChangeReasonCodeInternalError means that the service itself
	// failed. Try again; if it persists, contact AWS Support.
	ImageStateChangeReasonCodeInternalError ImageStateChangeReasonCode = "INTERNAL_ERROR"

	// ImageStateChangeReasonCodeImageBuilderNotAvailable means that the image
	// builder from which to create the image could not be used. Check that it
	// exists and is RUNNING.
	ImageStateChangeReasonCodeImageBuilderNotAvailable ImageStateChangeReasonCode = "IMAGE_BUILDER_NOT_AVAILABLE"

	// ImageStateChangeReasonCodeImageCopyFailure means that copying the image
	// failed. Check that the source image is still AVAILABLE, then copy again.
	ImageStateChangeReasonCodeImageCopyFailure ImageStateChangeReasonCode = "IMAGE_COPY_FAILURE"

	// ImageStateChangeReasonCodeImageUpdateFailure means that updating the
	// software of the image failed. Read the message; the image that it started
	// from is unchanged.
	ImageStateChangeReasonCodeImageUpdateFailure ImageStateChangeReasonCode = "IMAGE_UPDATE_FAILURE"

	// ImageStateChangeReasonCodeImageImportFailure means that importing the
	// image failed. Check that the source exists, is supported, and may be read
	// by the service.
	ImageStateChangeReasonCodeImageImportFailure ImageStateChangeReasonCode = "IMAGE_IMPORT_FAILURE"
)

// VisibilityType is who can see an AppStream image. It is the Visibility of an
// image and the Type that filters DescribeImages.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
type VisibilityType string

const (
	// VisibilityTypePublic is an image that AWS provides to every account.
	VisibilityTypePublic VisibilityType = "PUBLIC"

	// VisibilityTypePrivate is an image of the caller's own account.
	VisibilityTypePrivate VisibilityType = "PRIVATE"

	// VisibilityTypeShared is an image of another account, which shares it with
	// the caller's.
	VisibilityTypeShared VisibilityType = "SHARED"
)

// ImageType is where an AppStream image comes from. It is the ImageType of an
// image. What WorkSpaces calls ImageType is [WorkspaceImageType] here.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type ImageType string

const (
	// ImageTypeCustom is an image that was imported into AppStream; it runs on
	// more instance types.
	ImageTypeCustom ImageType = "CUSTOM"

	// ImageTypeNative is an image that was created in AppStream.
	ImageTypeNative ImageType = "NATIVE"

	// ImageTypeByol is an image with Windows licenses that the account brings
	// itself (BYOL: bring your own license).
	ImageTypeByol ImageType = "BYOL"
)

// ImageSharedWithOthers says whether the owner of an AppStream image shares it.
// It is a member of an image. It is text, not a JSON boolean.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type ImageSharedWithOthers string

const (
	// ImageSharedWithOthersTrue means that at least one other account may use
	// the image.
	ImageSharedWithOthersTrue ImageSharedWithOthers = "TRUE"

	// ImageSharedWithOthersFalse means that only the owner may use the image.
	ImageSharedWithOthersFalse ImageSharedWithOthers = "FALSE"
)

// DynamicAppProvidersEnabled says whether an AppStream image takes applications
// from dynamic app providers, which decide for each user which applications
// appear. It is a member of an image.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type DynamicAppProvidersEnabled string

const (
	// DynamicAppProvidersEnabledEnabled means that providers may add and remove
	// applications during a session.
	DynamicAppProvidersEnabledEnabled DynamicAppProvidersEnabled = "ENABLED"

	// DynamicAppProvidersEnabledDisabled means that users see only the
	// applications stored in the image.
	DynamicAppProvidersEnabledDisabled DynamicAppProvidersEnabled = "DISABLED"
)

// LatestAppstreamAgentVersion says whether an AppStream image or image builder
// has the newest AppStream agent. It is a member of both. It is text, not a
// JSON boolean.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type LatestAppstreamAgentVersion string

const (
	// LatestAppstreamAgentVersionTrue means that no newer agent has been
	// released.
	LatestAppstreamAgentVersionTrue LatestAppstreamAgentVersion = "TRUE"

	// LatestAppstreamAgentVersionFalse means that there is a newer agent to
	// update to.
	LatestAppstreamAgentVersionFalse LatestAppstreamAgentVersion = "FALSE"
)
