package model

import "github.com/euc-go/eucmodel/enums"

// ImageBuilder is a virtual machine on which an administrator installs and
// configures applications and from which an [Image] is then made.
//
// The operations of the image builder family return it; nobody sends it.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilder.html
type ImageBuilder struct {
	// Name is the name of the image builder, unique in the account and region.
	// Always present.
	Name string `json:"Name" validate:"required,min=1"`

	// Arn is the ARN of the image builder. Absent means the service did not
	// say.
	Arn string `json:"Arn,omitzero" validate:"omitempty,arn"`

	// ImageArn is the ARN of the image that the builder was started from.
	// Absent means the service did not say.
	ImageArn string `json:"ImageArn,omitzero" validate:"omitempty,arn"`

	// Description is free text for people, given when the builder was created.
	// Absent means none was given.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1"`

	// DisplayName is the name shown to people instead of Name. Absent means
	// none was given.
	DisplayName string `json:"DisplayName,omitzero" validate:"omitempty,min=1"`

	// VpcConfig is the network that the builder is attached to. Absent means
	// no VPC of the account is attached.
	VpcConfig *VpcConfig `json:"VpcConfig,omitzero"`

	// InstanceType is the size and family of the machine. Absent means the
	// service did not say.
	InstanceType enums.InstanceType `json:"InstanceType,omitzero" validate:"omitempty,min=1"`

	// Platform is the operating system of the builder. Absent means the
	// service did not say.
	Platform enums.PlatformType `json:"Platform,omitzero" validate:"omitempty,enum"`

	// IamRoleArn is the ARN of the IAM role whose temporary credentials the
	// machine offers to what runs on it, as the profile appstream_machine_role.
	// Absent means no role.
	IamRoleArn string `json:"IamRoleArn,omitzero" validate:"omitempty,arn"`

	// State says where the builder is in its life. Poll until
	// [enums.ImageBuilderState.IsTransitional] is false. Absent means the
	// service did not say.
	State enums.ImageBuilderState `json:"State,omitzero" validate:"omitempty,enum"`

	// StateChangeReason tells why State changed last. Absent means that the
	// service gave no reason, as is usual when nothing went wrong.
	StateChangeReason *ImageBuilderStateChangeReason `json:"StateChangeReason,omitzero"`

	// CreatedTime is when the builder was created. Absent means the service
	// did not say.
	CreatedTime Timestamp `json:"CreatedTime,omitzero"`

	// EnableDefaultInternetAccess says whether the machine reaches the internet
	// without a gateway of the account's own. Absent means the service did not
	// say.
	EnableDefaultInternetAccess *bool `json:"EnableDefaultInternetAccess,omitzero"`

	// DomainJoinInfo is the Active Directory domain that the machine joins.
	// Absent means it joins none.
	DomainJoinInfo *DomainJoinInfo `json:"DomainJoinInfo,omitzero"`

	// NetworkAccessConfiguration is the network interface that the machine got
	// in the VPC. Absent means it has none, or not yet.
	NetworkAccessConfiguration *NetworkAccessConfiguration `json:"NetworkAccessConfiguration,omitzero"`

	// ImageBuilderErrors lists what went wrong, oldest first or in no order
	// that AWS promises. Absent or empty means nothing did.
	ImageBuilderErrors []ResourceError `json:"ImageBuilderErrors,omitzero" validate:"omitempty,dive"`

	// AppstreamAgentVersion is the version of the streaming agent on the
	// machine, 1 to 100 characters. Absent means the service did not say.
	AppstreamAgentVersion string `json:"AppstreamAgentVersion,omitzero" validate:"omitempty,min=1,max=100"`

	// AccessEndpoints lists the interface VPC endpoints through which alone
	// administrators may connect, 1 to 4 of them. Absent means connections
	// come over the public endpoint.
	AccessEndpoints []AccessEndpoint `json:"AccessEndpoints,omitzero" validate:"omitempty,min=1,max=4,dive"`

	// RootVolumeConfig is the size of the root volume. Absent means the
	// service did not say; the default size is 200 GB.
	RootVolumeConfig *VolumeConfig `json:"RootVolumeConfig,omitzero"`

	// LatestAppstreamAgentVersion says whether AppstreamAgentVersion is the
	// newest there is. Absent means the service did not say.
	LatestAppstreamAgentVersion enums.LatestAppstreamAgentVersion `json:"LatestAppstreamAgentVersion,omitzero" validate:"omitempty,enum"`

	// DisableIMDSV1 says whether version 1 of the instance metadata service is
	// off, so that programs on the machine must use version 2. Absent means
	// the service did not say.
	DisableIMDSV1 *bool `json:"DisableIMDSV1,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImageBuilderStateChangeReason tells why an [ImageBuilder] changed its state.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderStateChangeReason.html
type ImageBuilderStateChangeReason struct {
	// Code is the reason as a fixed word. Absent means none was given.
	Code enums.ImageBuilderStateChangeReasonCode `json:"Code,omitzero" validate:"omitempty,enum"`

	// Message is the reason in a sentence for people. Absent means none was
	// given.
	Message string `json:"Message,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
