package enums

// ImageAssociatedResourceType is a kind of resource that WorkSpaces images are
// associated with: the AssociatedResourceTypes of DescribeImageAssociations,
// and the AssociatedResourceType of what it lists.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeImageAssociations.html
type ImageAssociatedResourceType string

const (
	// ImageAssociatedResourceTypeApplication is an application of WorkSpaces,
	// such as a Microsoft Office.
	ImageAssociatedResourceTypeApplication ImageAssociatedResourceType = "APPLICATION"
)

// AssociationState says how far the installation or the removal of an
// application is: the State of an association. A program that polls calls
// IsTransitional and IsFailed.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ImageResourceAssociation.html
type AssociationState string

const (
	// AssociationStatePendingInstall means that the application is to be
	// installed by a deployment that has not been started.
	AssociationStatePendingInstall AssociationState = "PENDING_INSTALL"

	// AssociationStatePendingInstallDeployment means that the deployment has
	// been started, and will install the application.
	AssociationStatePendingInstallDeployment AssociationState = "PENDING_INSTALL_DEPLOYMENT"

	// AssociationStatePendingUninstall means that the application is to be
	// removed by a deployment that has not been started.
	AssociationStatePendingUninstall AssociationState = "PENDING_UNINSTALL"

	// AssociationStatePendingUninstallDeployment means that the deployment has
	// been started, and will remove the application.
	AssociationStatePendingUninstallDeployment AssociationState = "PENDING_UNINSTALL_DEPLOYMENT"

	// AssociationStateInstalling means that the application is being installed.
	AssociationStateInstalling AssociationState = "INSTALLING"

	// AssociationStateUninstalling means that the application is being removed.
	AssociationStateUninstalling AssociationState = "UNINSTALLING"

	// AssociationStateError means that the application could not be installed
	// or removed. The StateReason says why.
	AssociationStateError AssociationState = "ERROR"

	// AssociationStateCompleted means that the application is installed.
	AssociationStateCompleted AssociationState = "COMPLETED"

	// AssociationStateRemoved means that the application is no longer
	// installed.
	AssociationStateRemoved AssociationState = "REMOVED"
)

// AssociationErrorCode is why an application could not be installed or removed:
// the ErrorCode in the StateReason of an association. What begins with
// ValidationError was found before the deployment, what begins with
// DeploymentError in the course of it.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_AssociationStateReason.html
type AssociationErrorCode string

const (
	// AssociationErrorCodeInsufficientDiskspace means that the application
	// needs more space on the disk. Free some and deploy again.
	AssociationErrorCodeInsufficientDiskspace AssociationErrorCode = "ValidationError.InsufficientDiskSpace"

	// AssociationErrorCodeInsufficientMemory means that the application needs
	// more memory. Choose a larger compute type.
	AssociationErrorCodeInsufficientMemory AssociationErrorCode = "ValidationError.InsufficientMemory"

	// AssociationErrorCodeUnsupportedOperatingSystem means that the application
	// does not run on this operating system.
	AssociationErrorCodeUnsupportedOperatingSystem AssociationErrorCode = "ValidationError.UnsupportedOperatingSystem"

	// AssociationErrorCodeInternalServerError means that the service itself
	// failed. Try again; if it persists, contact AWS Support.
	AssociationErrorCodeInternalServerError AssociationErrorCode = "DeploymentError.InternalServerError"

	// AssociationErrorCodeWorkspaceUnreachable means that the service could not
	// reach the machine. Check that it runs and has a network.
	AssociationErrorCodeWorkspaceUnreachable AssociationErrorCode = "DeploymentError.WorkspaceUnreachable"

	// AssociationErrorCodeApplicationOldversionexistFailure means that an older
	// version of the application is installed. Uninstall it first; the value on
	// the wire is ValidationError.ApplicationOldVersionExists.
	AssociationErrorCodeApplicationOldversionexistFailure AssociationErrorCode = "ValidationError.ApplicationOldVersionExists"
)
