package enums

// WorkspaceImageState is where a WorkSpaces image stands. It is the State of an image and of the result that created
// it. A poller asks IsTransitional and IsFailed.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html
type WorkspaceImageState string

const (
	// WorkspaceImageStateAvailable means that the image is ready: bundles can be made from it.
	WorkspaceImageStateAvailable WorkspaceImageState = "AVAILABLE"

	// WorkspaceImageStatePending means that the image is being created, copied or imported.
	WorkspaceImageStatePending WorkspaceImageState = "PENDING"

	// WorkspaceImageStateError means that the image could not be made. Its ErrorCode, ErrorMessage and ErrorDetails say
	// why.
	WorkspaceImageStateError WorkspaceImageState = "ERROR"
)

// WorkspaceImageRequiredTenancy is the hardware that WorkSpaces launched from an image need. It is the RequiredTenancy
// of an image and of the result that created it.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html
type WorkspaceImageRequiredTenancy string

const (
	// WorkspaceImageRequiredTenancyDefault means that WorkSpaces from the image may run on hardware shared with other
	// AWS accounts.
	WorkspaceImageRequiredTenancyDefault WorkspaceImageRequiredTenancy = "DEFAULT"

	// WorkspaceImageRequiredTenancyDedicated means that WorkSpaces from the image must run on hardware of the account
	// alone, as licenses of one's own (BYOL) demand.
	WorkspaceImageRequiredTenancyDedicated WorkspaceImageRequiredTenancy = "DEDICATED"
)

// WorkspaceImageType is whose WorkSpaces images to list: the ImageType that filters DescribeWorkspaceImages. The API
// calls it ImageType, which here is the AppStream one, [ImageType].
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html
type WorkspaceImageType string

const (
	// WorkspaceImageTypeOwned is an image of the caller's own account.
	WorkspaceImageTypeOwned WorkspaceImageType = "OWNED"

	// WorkspaceImageTypeShared is an image of another account, which shares it with the caller's.
	WorkspaceImageTypeShared WorkspaceImageType = "SHARED"
)
