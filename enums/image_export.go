package enums

// ExportImageTaskState is the state of the export of an AppStream image: the
// State of an export task. A program that polls calls IsTransitional and
// IsFailed.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ExportImageTask.html
type ExportImageTaskState string

const (
	// ExportImageTaskStateExporting means that the machine image is being made:
	// the first state.
	ExportImageTaskStateExporting ExportImageTaskState = "EXPORTING"

	// ExportImageTaskStateCompleted means that the machine image is there. The
	// task has its AmiId.
	ExportImageTaskStateCompleted ExportImageTaskState = "COMPLETED"

	// ExportImageTaskStateFailed means that the image could not be exported.
	// The ErrorDetails of the task say why.
	ExportImageTaskStateFailed ExportImageTaskState = "FAILED"

	// ExportImageTaskStateTimedOut means that the service gave up, because the
	// export took too long.
	ExportImageTaskStateTimedOut ExportImageTaskState = "TIMED_OUT"
)
