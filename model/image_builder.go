package model

import "github.com/euc-go/eucmodel/enums"

// ImageBuilder is a virtual machine on which an administrator installs and
// configures applications and from which an [Image] is then made.
//
// The operations of the image builder family return it; nobody sends it.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilder.html
type ImageBuilder struct {
	// Name is the name of the image builder, unique in the account and Region.
	// Always present.
	Name string `json:"Name" validate:"required,min=1"`

	// Arn is the ARN of the image builder.
	Arn string `json:"Arn,omitzero" validate:"omitempty,arn"`

	// ImageArn is the ARN of the image that the builder was started from.
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

	// InstanceType is the size and family of the machine.
	InstanceType enums.InstanceType `json:"InstanceType,omitzero" validate:"omitempty,min=1"`

	// Platform is the operating system of the builder.
	Platform enums.PlatformType `json:"Platform,omitzero" validate:"omitempty,enum"`

	// IamRoleArn is the ARN of the IAM role whose temporary credentials the
	// machine offers to what runs on it, as the profile appstream_machine_role.
	// Absent means no role.
	IamRoleArn string `json:"IamRoleArn,omitzero" validate:"omitempty,arn"`

	// State says where the builder is in its life. Poll until its method
	// IsTransitional returns false.
	State enums.ImageBuilderState `json:"State,omitzero" validate:"omitempty,enum"`

	// StateChangeReason says why State changed last. Absent means that the
	// service gave no reason, as is usual when nothing went wrong.
	StateChangeReason *ImageBuilderStateChangeReason `json:"StateChangeReason,omitzero"`

	// CreatedTime is when the builder was created.
	CreatedTime Timestamp `json:"CreatedTime,omitzero"`

	// EnableDefaultInternetAccess says whether the machine reaches the internet
	// without a gateway of the account's own.
	EnableDefaultInternetAccess *bool `json:"EnableDefaultInternetAccess,omitzero"`

	// DomainJoinInfo is the Active Directory domain that the machine joins.
	// Absent means it joins none.
	DomainJoinInfo *DomainJoinInfo `json:"DomainJoinInfo,omitzero"`

	// NetworkAccessConfiguration is the network interface that the machine got
	// in the VPC. Absent means it has none, or not yet.
	NetworkAccessConfiguration *NetworkAccessConfiguration `json:"NetworkAccessConfiguration,omitzero"`

	// ImageBuilderErrors lists what went wrong; AWS documents no order. Absent
	// or empty means nothing did.
	ImageBuilderErrors []ResourceError `json:"ImageBuilderErrors,omitzero" validate:"omitempty,dive"`

	// AppstreamAgentVersion is the version of the streaming agent on the
	// machine, 1 to 100 characters.
	AppstreamAgentVersion string `json:"AppstreamAgentVersion,omitzero" validate:"omitempty,min=1,max=100"`

	// AccessEndpoints lists the interface VPC endpoints through which alone
	// administrators may connect, 1 to 4 of them. Absent means connections
	// come over the public endpoint.
	AccessEndpoints []AccessEndpoint `json:"AccessEndpoints,omitzero" validate:"omitempty,min=1,max=4,dive"`

	// RootVolumeConfig is the size of the root volume. The default is 200 GB.
	RootVolumeConfig *VolumeConfig `json:"RootVolumeConfig,omitzero"`

	// LatestAppstreamAgentVersion says whether AppstreamAgentVersion is the
	// newest there is.
	LatestAppstreamAgentVersion enums.LatestAppstreamAgentVersion `json:"LatestAppstreamAgentVersion,omitzero" validate:"omitempty,enum"`

	// DisableIMDSV1 says whether version 1 of the instance metadata service is
	// off, so that programs on the machine must use version 2.
	DisableIMDSV1 *bool `json:"DisableIMDSV1,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImageBuilderStateChangeReason says why an [ImageBuilder] changed its state.
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

// VolumeConfig is the size of a root volume.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VolumeConfig.html
type VolumeConfig struct {
	// VolumeSizeInGb is the root volume size in gigabytes, 200 to 500. What
	// exceeds 200 is billed, whether the machine runs or not. Absent means 200.
	VolumeSizeInGb int32 `json:"VolumeSizeInGb,omitzero" validate:"omitempty,min=200,max=500"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DomainJoinInfo names the Microsoft Active Directory domain that a machine
// joins, and where in it.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DomainJoinInfo.html
type DomainJoinInfo struct {
	// DirectoryName is the domain's full DNS name, such as corp.example.com; it
	// may be empty. Absent means none was given.
	DirectoryName *string `json:"DirectoryName,omitzero"`

	// OrganizationalUnitDistinguishedName is where in the domain the computer
	// account goes, in LDAP notation such as OU=Builders,DC=corp,DC=example,
	// at most 2000 characters; it may be empty. Absent means the directory's
	// default.
	OrganizationalUnitDistinguishedName *string `json:"OrganizationalUnitDistinguishedName,omitzero" validate:"omitempty,max=2000"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

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
	// Name is the name of the new builder, unique in the account and Region:
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
	// of _ . : / = + - @, except that a key may begin with any other character.
	// Absent means none.
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
	// ImageBuilder is the builder as it was just created.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImageBuildersRequest asks for image builders, a page at a time.
//
// Errors: ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
type DescribeImageBuildersRequest struct {
	// Names are the builders to describe, each at least 1 character. Absent
	// means all of the account in the Region.
	Names []string `json:"Names,omitzero" validate:"omitempty,dive,min=1"`

	// MaxResults is the largest number of builders to return in a page. Absent
	// leaves the size of a page to the service.
	MaxResults *int32 `json:"MaxResults,omitzero"`

	// NextToken is the token of the page before, at least 1 character. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeImageBuildersResult is a page of image builders.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
type DescribeImageBuildersResult struct {
	// ImageBuilders are the builders of this page. A page may be empty and
	// still not be the last.
	ImageBuilders []ImageBuilder `json:"ImageBuilders,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page. Absent means that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StartImageBuilderRequest starts a stopped image builder.
//
// Errors: ResourceNotAvailableException, ResourceNotFoundException,
// ConcurrentModificationException, InvalidAccountStatusException,
// IncompatibleImageException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html
type StartImageBuilderRequest struct {
	// Name is the name of the image builder, at least 1 character. Required.
	Name string `json:"Name" validate:"required,min=1"`

	// AppstreamAgentVersion is the streaming agent to start with, 1 to 100
	// characters; LATEST stands for the newest. Absent keeps the agent that
	// the builder has.
	AppstreamAgentVersion string `json:"AppstreamAgentVersion,omitzero" validate:"omitempty,min=1,max=100"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StartImageBuilderResult is the answer to a [StartImageBuilderRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html
type StartImageBuilderResult struct {
	// ImageBuilder is the builder as it was when the start was accepted.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateImageBuilderStreamingURLRequest asks for a URL at which a running
// image builder can be used in a browser.
//
// Errors: OperationNotPermittedException, ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
type CreateImageBuilderStreamingURLRequest struct {
	// Name is the name of the image builder, at least 1 character. Required.
	Name string `json:"Name" validate:"required,min=1"`

	// Validity is how long the address can be used, in seconds, 1 to 604800,
	// which is a week. Absent means 3600, an hour.
	Validity int64 `json:"Validity,omitzero" validate:"omitempty,min=1,max=604800"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateImageBuilderStreamingURLResult is the answer to a
// [CreateImageBuilderStreamingURLRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
type CreateImageBuilderStreamingURLResult struct {
	// StreamingURL is the address. It is a secret: whoever has it can use the
	// image builder as its administrator until it expires. Keep it out of
	// logs. No error of this module shows this member; only where an address
	// stands instead of another member's value, its beginning is shown.
	StreamingURL string `json:"StreamingURL,omitzero" validate:"omitempty,min=1"`

	// Expires is when the address stops working.
	Expires Timestamp `json:"Expires,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StopImageBuilderRequest stops a running image builder.
//
// Errors: ResourceNotFoundException, OperationNotPermittedException,
// ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
type StopImageBuilderRequest struct {
	// Name is the name of the image builder, at least 1 character. Required.
	Name string `json:"Name" validate:"required,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// StopImageBuilderResult is the answer to a [StopImageBuilderRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
type StopImageBuilderResult struct {
	// ImageBuilder is the builder as it was when the stop was accepted.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DeleteImageBuilderRequest deletes an image builder and gives its machine
// back.
//
// Errors: ResourceNotFoundException, OperationNotPermittedException,
// ConcurrentModificationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
type DeleteImageBuilderRequest struct {
	// Name is the name of the image builder: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DeleteImageBuilderResult is the answer to a [DeleteImageBuilderRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
type DeleteImageBuilderResult struct {
	// ImageBuilder is the builder that is being deleted.
	ImageBuilder *ImageBuilder `json:"ImageBuilder,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
