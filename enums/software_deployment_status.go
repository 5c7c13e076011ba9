package enums

// SoftwareDeploymentStatus says how far licensed software has come on, or off,
// an image builder or image. It is the Status of a software association. A
// program that polls calls IsTransitional and IsFailed.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_SoftwareAssociations.html
type SoftwareDeploymentStatus string

const (
	// SoftwareDeploymentStatusStagedForInstallation means that the software is
	// associated and waits for a deployment to be started.
	SoftwareDeploymentStatusStagedForInstallation SoftwareDeploymentStatus = "STAGED_FOR_INSTALLATION"

	// SoftwareDeploymentStatusPendingInstallation means that a deployment was
	// started and the software is not yet installed.
	SoftwareDeploymentStatusPendingInstallation SoftwareDeploymentStatus = "PENDING_INSTALLATION"

	// SoftwareDeploymentStatusInstalled means that the software is installed.
	SoftwareDeploymentStatusInstalled SoftwareDeploymentStatus = "INSTALLED"

	// SoftwareDeploymentStatusStagedForUninstallation means that the software
	// is to be removed and waits for a deployment to be started.
	SoftwareDeploymentStatusStagedForUninstallation SoftwareDeploymentStatus = "STAGED_FOR_UNINSTALLATION"

	// SoftwareDeploymentStatusPendingUninstallation means that a deployment was
	// started and the software is not yet removed.
	SoftwareDeploymentStatusPendingUninstallation SoftwareDeploymentStatus = "PENDING_UNINSTALLATION"

	// SoftwareDeploymentStatusFailedToInstall means that the software could not
	// be installed. The association's DeploymentError says why; a deployment
	// can be asked to try again.
	SoftwareDeploymentStatusFailedToInstall SoftwareDeploymentStatus = "FAILED_TO_INSTALL"

	// SoftwareDeploymentStatusFailedToUninstall means that the software could
	// not be removed. The association's DeploymentError says why; a deployment
	// can be asked to try again.
	SoftwareDeploymentStatusFailedToUninstall SoftwareDeploymentStatus = "FAILED_TO_UNINSTALL"
)
