package model

import "github.com/euc-go/eucmodel/enums"

// Image is what a fleet streams and an image builder starts from: an operating
// system with the applications that were installed on an [ImageBuilder].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type Image struct {
	// Name is the name of the image. Always present.
	Name string `json:"Name" validate:"required,min=1"`

	// Arn is the ARN of the image. Absent means the service did not say.
	Arn string `json:"Arn,omitzero" validate:"omitempty,arn"`

	// BaseImageArn is the ARN of the image that this one was made from. Absent
	// means the service did not say.
	BaseImageArn string `json:"BaseImageArn,omitzero" validate:"omitempty,arn"`

	// DisplayName is the name shown to people instead of Name. Absent means
	// none was given.
	DisplayName string `json:"DisplayName,omitzero" validate:"omitempty,min=1"`

	// State says where the image is in its life: it begins as PENDING and ends
	// as AVAILABLE or FAILED. Absent means the service did not say.
	State enums.ImageState `json:"State,omitzero" validate:"omitempty,enum"`

	// Visibility says who sees the image. Absent means the service did not
	// say.
	Visibility enums.VisibilityType `json:"Visibility,omitzero" validate:"omitempty,enum"`

	// ImageBuilderSupported says whether an image builder can be started from
	// the image. Absent means the service did not say.
	ImageBuilderSupported *bool `json:"ImageBuilderSupported,omitzero"`

	// ImageBuilderName is the name of the builder that the private image was
	// made on. Absent when the image is shared or public.
	ImageBuilderName string `json:"ImageBuilderName,omitzero" validate:"omitempty,min=1"`

	// Platform is the operating system of the image. Absent means the service
	// did not say.
	Platform enums.PlatformType `json:"Platform,omitzero" validate:"omitempty,enum"`

	// Description is free text for people. Absent means none was given.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1"`

	// StateChangeReason tells why State changed last. Absent means that the
	// service gave no reason.
	StateChangeReason *ImageStateChangeReason `json:"StateChangeReason,omitzero"`

	// Applications are the applications in the image's catalog. Absent or
	// empty means none.
	Applications []Application `json:"Applications,omitzero" validate:"omitempty,dive"`

	// CreatedTime is when the image was created. Absent means the service did
	// not say.
	CreatedTime Timestamp `json:"CreatedTime,omitzero"`

	// PublicBaseImageReleasedDate is when the public image was released; for a
	// private image, when the public image that it descends from was. Absent
	// means the service did not say.
	PublicBaseImageReleasedDate Timestamp `json:"PublicBaseImageReleasedDate,omitzero"`

	// AppstreamAgentVersion is the streaming agent of the instances started
	// from the image, 1 to 100 characters. Absent means the service did not
	// say.
	AppstreamAgentVersion string `json:"AppstreamAgentVersion,omitzero" validate:"omitempty,min=1,max=100"`

	// ImagePermissions says what the account that the image is shared with may
	// do with it. Absent means the image is not shared with this account.
	ImagePermissions *ImagePermissions `json:"ImagePermissions,omitzero"`

	// ImageErrors lists what went wrong while the image was made. Absent or
	// empty means nothing did.
	ImageErrors []ResourceError `json:"ImageErrors,omitzero" validate:"omitempty,dive"`

	// LatestAppstreamAgentVersion says whether AppstreamAgentVersion is the
	// newest there is. Absent means the service did not say.
	LatestAppstreamAgentVersion enums.LatestAppstreamAgentVersion `json:"LatestAppstreamAgentVersion,omitzero" validate:"omitempty,enum"`

	// SupportedInstanceFamilies are the families of instance types that the
	// image runs on, such as GENERAL_PURPOSE or GRAPHICS_G4. Absent means the
	// service did not say.
	SupportedInstanceFamilies []string `json:"SupportedInstanceFamilies,omitzero" validate:"omitempty,dive,min=1"`

	// DynamicAppProvidersEnabled says whether applications may be added to the
	// catalog while a session runs. Absent means the service did not say.
	DynamicAppProvidersEnabled enums.DynamicAppProvidersEnabled `json:"DynamicAppProvidersEnabled,omitzero" validate:"omitempty,enum"`

	// ImageSharedWithOthers says whether the image is shared with other
	// accounts. Absent means the service did not say.
	ImageSharedWithOthers enums.ImageSharedWithOthers `json:"ImageSharedWithOthers,omitzero" validate:"omitempty,enum"`

	// ManagedSoftwareIncluded says whether the image holds licensed software
	// that the service manages. Absent means the service did not say.
	ManagedSoftwareIncluded *bool `json:"ManagedSoftwareIncluded,omitzero"`

	// ImageType says whether the image was made on a builder of the service or
	// brought along. Absent means the service did not say.
	ImageType enums.ImageType `json:"ImageType,omitzero" validate:"omitempty,enum"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImageStateChangeReason tells why an [Image] changed its state.
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

// ImagePermissions says what another account may do with a shared [Image]. Its
// wire names begin in lower case.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImagePermissions.html
type ImagePermissions struct {
	// AllowFleet says whether the image may be used for a fleet. Absent means
	// the service did not say.
	AllowFleet *bool `json:"allowFleet,omitzero"`

	// AllowImageBuilder says whether an image builder may be started from the
	// image. Absent means the service did not say.
	AllowImageBuilder *bool `json:"allowImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
