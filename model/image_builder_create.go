package model

import "github.com/euc-go/eucmodel/enums"

// CreateImageBuilderRequest asks for a new image builder. The builder starts
// in the state PENDING and is ready in the state RUNNING.
//
// Exactly one of ImageName and ImageArn names the image to start from.
//
// Errors: LimitExceededException, RequestLimitExceededException,
// InvalidAccountStatusException, ResourceAlreadyExistsException,
// ResourceNotAvailableException, ResourceNotFoundException,
// InvalidRoleException, ConcurrentModificationException,
// InvalidParameterCombinationException, IncompatibleImageException,
// OperationNotPermittedException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
type CreateImageBuilderRequest struct {
	// Name is the name of the new builder, unique in the account and region:
	// 1 to 101 letters, digits, underscores, dots and hyphens of ASCII,
	// beginning with a letter or a digit. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// ImageName is the name of the image to start from, at least 1 character.
	// Absent means that ImageArn says it.
	ImageName string `json:"ImageName,omitzero" validate:"omitempty,min=1"`

	// ImageArn is the ARN of the image to start from, whoever owns it. Absent
	// means that ImageName says it.
	ImageArn string `json:"ImageArn,omitzero" validate:"omitempty,arn"`

	// InstanceType is the size and family of the machine, one that is known
	// and not retired. Required.
	InstanceType enums.InstanceType `json:"InstanceType" validate:"required,min=1,instance_type"`

	// Description is free text for people, at most 256 characters. Absent
	// means none.
	Description *string `json:"Description,omitzero" validate:"omitempty,max=256"`

	// DisplayName is the name shown to people, at most 100 characters. Absent
	// means that Name is shown.
	DisplayName *string `json:"DisplayName,omitzero" validate:"omitempty,max=100"`

	// VpcConfig is the network to attach the builder to. It takes at most one
	// subnet and five security groups. Absent means no VPC.
	VpcConfig *VpcConfig `json:"VpcConfig,omitzero"`

	// IamRoleArn is the ARN of an IAM role for the machine. Absent means no
	// role.
	IamRoleArn string `json:"IamRoleArn,omitzero" validate:"omitempty,arn"`

	// EnableDefaultInternetAccess turns direct internet access on or off.
	// Absent leaves the choice to the service.
	EnableDefaultInternetAccess *bool `json:"EnableDefaultInternetAccess,omitzero"`

	// DomainJoinInfo is the Active Directory domain to join. Absent means
	// none.
	DomainJoinInfo *DomainJoinInfo `json:"DomainJoinInfo,omitzero"`

	// AppstreamAgentVersion is the streaming agent to install, 1 to 100
	// characters; LATEST stands for the newest. Absent keeps the agent of the
	// image.
	AppstreamAgentVersion string `json:"AppstreamAgentVersion,omitzero" validate:"omitempty,min=1,max=100"`

	// Tags are the tags of the new builder, 1 to 50. A key has 1 to 128
	// characters and does not begin with aws:, a value has at most 256 and may
	// be empty; both are made of letters, digits and spaces of any script and
	// of _ . : / = + - @. Absent means none.
	Tags map[string]string `json:"Tags,omitzero" validate:"omitempty,min=1,max=50,dive,keys,min=1,max=128,tag_key,endkeys,max=256,tag_value"`

	// AccessEndpoints lists the interface VPC endpoints through which alone
	// administrators may connect, 1 to 4 of them. Absent means the public
	// endpoint.
	AccessEndpoints []AccessEndpoint `json:"AccessEndpoints,omitzero" validate:"omitempty,min=1,max=4,dive"`

	// RootVolumeConfig is the size of the root volume. Absent means 200 GB.
	RootVolumeConfig *VolumeConfig `json:"RootVolumeConfig,omitzero"`

	// SoftwaresToInstall names licensed software to put on the machine, each
	// at least 1 character. Absent means none.
	SoftwaresToInstall []string `json:"SoftwaresToInstall,omitzero" validate:"omitempty,dive,min=1"`

	// SoftwaresToUninstall names licensed software of the image to take off
	// the machine, each at least 1 character. Absent means none.
	SoftwaresToUninstall []string `json:"SoftwaresToUninstall,omitzero" validate:"omitempty,dive,min=1"`

	// DisableIMDSV1 turns version 1 of the instance metadata service off.
	// Absent leaves the choice to the service.
	DisableIMDSV1 *bool `json:"DisableIMDSV1,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateImageBuilderResult is the answer to a [CreateImageBuilderRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
type CreateImageBuilderResult struct {
	// ImageBuilder is the builder as it was just created. Absent means the
	// service did not say.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
