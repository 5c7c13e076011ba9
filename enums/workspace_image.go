package enums

// WorkspaceImageState is the state of a WorkSpaces image: the member State of
// the image and of the result that created it. A program that polls calls
// IsTransitional and IsFailed.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html
type WorkspaceImageState string

const (
	// WorkspaceImageStateAvailable means that the image is ready: bundles can
	// be created from it.
	WorkspaceImageStateAvailable WorkspaceImageState = "AVAILABLE"

	// WorkspaceImageStatePending means that the image is being created, copied
	// or imported.
	WorkspaceImageStatePending WorkspaceImageState = "PENDING"

	// WorkspaceImageStateError means that the image could not be created. Its
	// ErrorCode, ErrorMessage and ErrorDetails say why.
	WorkspaceImageStateError WorkspaceImageState = "ERROR"
)

// WorkspaceImageRequiredTenancy is the hardware that WorkSpaces launched from
// an image need. It is the RequiredTenancy of an image and of the result that
// created it.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html
type WorkspaceImageRequiredTenancy string

const (
	// WorkspaceImageRequiredTenancyDefault means that WorkSpaces from the image
	// may run on hardware shared with other AWS accounts.
	WorkspaceImageRequiredTenancyDefault WorkspaceImageRequiredTenancy = "DEFAULT"

	// WorkspaceImageRequiredTenancyDedicated means that WorkSpaces from the
	// image must run on hardware that the account has for itself, as Windows
	// licenses of its own (BYOL) require.
	WorkspaceImageRequiredTenancyDedicated WorkspaceImageRequiredTenancy = "DEDICATED"
)

// WorkspaceImageType says whose WorkSpaces images DescribeWorkspaceImages
// lists: it is the ImageType of the request. The API calls the type ImageType
// too; here that is the one of AppStream, [ImageType].
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html
type WorkspaceImageType string

const (
	// WorkspaceImageTypeOwned is an image of the caller's own account.
	WorkspaceImageTypeOwned WorkspaceImageType = "OWNED"

	// WorkspaceImageTypeShared is an image of another account, which shares it
	// with the caller's.
	WorkspaceImageTypeShared WorkspaceImageType = "SHARED"
)
