package enums

// IsTransitional reports whether the image builder will leave the state by
// itself, so that a program that polls should wait and look again. It is false
// for RUNNING, STOPPED and FAILED, which only a call changes, and for a state
// that this version does not know, "" included: a program that must not stop
// early checks IsKnown too.
func (s ImageBuilderState) IsTransitional() bool {
	switch s {
	case ImageBuilderStateRunning, ImageBuilderStateStopped, ImageBuilderStateFailed:
		return false
	default:
		return s.IsKnown()
	}
}

// IsFailed reports whether the image builder is FAILED, so that a program that
// polls should stop and report the state change reason and the image builder
// errors. It is false for a state that this version does not know.
func (s ImageBuilderState) IsFailed() bool {
	return s == ImageBuilderStateFailed
}

// IsTransitional reports whether the image will leave the state by itself, so
// that a program that polls should wait and look again. It is false for
// AVAILABLE and FAILED, which are final, and for a state that this version does
// not know, "" included: a program that must not stop early checks IsKnown too.
// An image that was DELETING is gone when it is no longer found.
func (s ImageState) IsTransitional() bool {
	switch s {
	case ImageStateAvailable, ImageStateFailed:
		return false
	default:
		return s.IsKnown()
	}
}

// IsFailed reports whether the image is FAILED, so that a program that polls
// should stop and report the state change reason. It is false for a state that
// this version does not know.
func (s ImageState) IsFailed() bool {
	return s == ImageStateFailed
}

// IsTransitional reports whether the image is still being created, so that a
// program that polls should wait and look again. It is false for AVAILABLE and
// ERROR, which are final, and for a state that this version does not know, ""
// included: a program that must not stop early checks IsKnown too.
func (s WorkspaceImageState) IsTransitional() bool {
	switch s {
	case WorkspaceImageStateAvailable, WorkspaceImageStateError:
		return false
	default:
		return s.IsKnown()
	}
}

// IsFailed reports whether the image is in the state ERROR, so that a program
// that polls should stop and report the error code, the message and the error
// details. It is false for a state that this version does not know.
func (s WorkspaceImageState) IsFailed() bool {
	return s == WorkspaceImageStateError
}

// IsTransitional reports whether a deployment is under way, so that a program
// that polls should wait and look again. It is true for PENDING_INSTALLATION
// and PENDING_UNINSTALLATION only: what is staged waits for a call that starts
// a deployment. It is false for a status that this version does not know, ""
// included: a program that must not stop early checks IsKnown too. Software
// that was uninstalled is gone when it is no longer listed.
func (s SoftwareDeploymentStatus) IsTransitional() bool {
	switch s {
	case SoftwareDeploymentStatusPendingInstallation, SoftwareDeploymentStatusPendingUninstallation:
		return true
	default:
		return false
	}
}

// IsFailed reports whether the software could not be installed or not be
// uninstalled, so that a program that polls should stop and report the
// deployment errors. It is false for a status that this version does not know.
func (s SoftwareDeploymentStatus) IsFailed() bool {
	return s == SoftwareDeploymentStatusFailedToInstall || s == SoftwareDeploymentStatusFailedToUninstall
}

// IsTransitional reports whether the image is still being exported, so that a
// program that polls should wait and look again. It is false for COMPLETED,
// FAILED and TIMED_OUT, which are final, and for a state that this version does
// not know, "" included: a program that must not stop early checks IsKnown too.
func (s ExportImageTaskState) IsTransitional() bool {
	return s == ExportImageTaskStateExporting
}

// IsFailed reports whether the task is FAILED or TIMED_OUT, so that a program
// that polls should stop and report the error details. It is false for a state
// that this version does not know.
func (s ExportImageTaskState) IsFailed() bool {
	return s == ExportImageTaskStateFailed || s == ExportImageTaskStateTimedOut
}

// IsTransitional reports whether the import is still going on, so that a
// program that polls should wait and look again. It is false for COMPLETED and
// ERROR, which are final, and for a state that this version does not know, ""
// included: a program that must not stop early checks IsKnown too.
func (s CustomWorkspaceImageImportState) IsTransitional() bool {
	switch s {
	case CustomWorkspaceImageImportStateCompleted, CustomWorkspaceImageImportStateError:
		return false
	default:
		return s.IsKnown()
	}
}

// IsFailed reports whether the import is in the state ERROR, so that a program
// that polls should stop and report the state message and the error details. It
// is false for a state that this version does not know.
func (s CustomWorkspaceImageImportState) IsFailed() bool {
	return s == CustomWorkspaceImageImportStateError
}

// IsTransitional reports whether a deployment of the application is going on,
// so that a program that polls should wait and look again. It is false for
// PENDING_INSTALL and PENDING_UNINSTALL, which wait for a deployment to be
// started, for COMPLETED, REMOVED and ERROR, and for a state that this version
// does not know, "" included: a program that must not stop early checks IsKnown
// too.
func (s AssociationState) IsTransitional() bool {
	switch s {
	case AssociationStatePendingInstallDeployment, AssociationStatePendingUninstallDeployment,
		AssociationStateInstalling, AssociationStateUninstalling:
		return true
	default:
		return false
	}
}

// IsFailed reports whether the association is in the state ERROR, so that a
// program that polls should stop and report the state reason. It is false for a
// state that this version does not know.
func (s AssociationState) IsFailed() bool {
	return s == AssociationStateError
}
