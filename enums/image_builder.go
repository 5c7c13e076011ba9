package enums

// ImageBuilderState is the state of an AppStream image builder: its member
// State. A program that polls calls IsTransitional and IsFailed.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilder.html
type ImageBuilderState string

const (
	// ImageBuilderStatePending means that the builder is being launched: its
	// first state after a create or a start.
	ImageBuilderStatePending ImageBuilderState = "PENDING"

	// ImageBuilderStateUpdatingAgent means that another version of the
	// AppStream agent is being installed.
	ImageBuilderStateUpdatingAgent ImageBuilderState = "UPDATING_AGENT"

	// ImageBuilderStateRunning means that the builder is ready: someone can
	// connect to it and install applications.
	ImageBuilderStateRunning ImageBuilderState = "RUNNING"

	// ImageBuilderStateStopping means that the builder is shutting down.
	ImageBuilderStateStopping ImageBuilderState = "STOPPING"

	// ImageBuilderStateStopped means that the builder is shut down and can be
	// started again or deleted.
	ImageBuilderStateStopped ImageBuilderState = "STOPPED"

	// ImageBuilderStateRebooting means that the builder is restarting.
	ImageBuilderStateRebooting ImageBuilderState = "REBOOTING"

	// ImageBuilderStateSnapshotting means that an image is being created from
	// the builder, which nobody can use meanwhile.
	ImageBuilderStateSnapshotting ImageBuilderState = "SNAPSHOTTING"

	// ImageBuilderStateDeleting means that the builder is being removed; after
	// that it is no longer found.
	ImageBuilderStateDeleting ImageBuilderState = "DELETING"

	// ImageBuilderStateFailed means that the builder could not be launched or
	// changed. Its StateChangeReason and ImageBuilderErrors say why.
	ImageBuilderStateFailed ImageBuilderState = "FAILED"

	// ImageBuilderStateUpdating means that the builder's configuration or
	// software is being changed.
	ImageBuilderStateUpdating ImageBuilderState = "UPDATING"

	// ImageBuilderStatePendingQualification means that the service is about to
	// check, or is checking, whether the builder is fit for use.
	ImageBuilderStatePendingQualification ImageBuilderState = "PENDING_QUALIFICATION"

	// ImageBuilderStatePendingSyncingApps means that the builder waits for its
	// applications to be synchronized.
	ImageBuilderStatePendingSyncingApps ImageBuilderState = "PENDING_SYNCING_APPS"

	// ImageBuilderStateSyncingApps means that the builder's applications are
	// being synchronized.
	ImageBuilderStateSyncingApps ImageBuilderState = "SYNCING_APPS"

	// ImageBuilderStatePendingImageImport means that the builder waits for an
	// image that is still being imported.
	ImageBuilderStatePendingImageImport ImageBuilderState = "PENDING_IMAGE_IMPORT"
)

// ImageBuilderStateChangeReasonCode is why an image builder came into its
// present state. It is the Code of its StateChangeReason, which also has a
// message.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderStateChangeReason.html
type ImageBuilderStateChangeReasonCode string

const (
	// ImageBuilderStateChangeReasonCodeInternalError means that the service
	// itself failed. Try again; if it persists, contact AWS Support.
	ImageBuilderStateChangeReasonCodeInternalError ImageBuilderStateChangeReasonCode = "INTERNAL_ERROR"

	// ImageBuilderStateChangeReasonCodeImageUnavailable means that the image
	// the builder starts from can't be used. Check that it exists, is
	// AVAILABLE, and is still shared with the account.
	ImageBuilderStateChangeReasonCodeImageUnavailable ImageBuilderStateChangeReasonCode = "IMAGE_UNAVAILABLE"
)
