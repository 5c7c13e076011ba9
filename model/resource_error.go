package model

import "github.com/euc-go/eucmodel/enums"

// ResourceError is something that went wrong with an image builder or an
// image.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ResourceError.html
type ResourceError struct {
	// ErrorCode is the error as a fixed word. Absent means none was given.
	ErrorCode enums.FleetErrorCode `json:"ErrorCode,omitzero" validate:"omitempty,enum"`

	// ErrorMessage is the error in a sentence for people. Absent means none
	// was given.
	ErrorMessage string `json:"ErrorMessage,omitzero" validate:"omitempty,min=1"`

	// ErrorTimestamp is when the error occurred.
	ErrorTimestamp Timestamp `json:"ErrorTimestamp,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ErrorDetails is something that went wrong with a task, such as the deployment
// of software. WorkSpaces has [WorkspaceErrorDetails], which is another thing.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ErrorDetails.html
type ErrorDetails struct {
	// ErrorCode is the error as a word, at least 1 character; AWS lists no
	// values for it. Absent means none was given.
	ErrorCode string `json:"ErrorCode,omitzero" validate:"omitempty,min=1"`

	// ErrorMessage is the error in a sentence for people. Absent means none
	// was given.
	ErrorMessage string `json:"ErrorMessage,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
