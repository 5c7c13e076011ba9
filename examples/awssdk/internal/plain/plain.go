// Package plain holds the structs that somebody writes who uses a JSON library
// alone: the fields and tags of package model, without its methods, and a
// timestamp that is parsed as a float64. It is what the peers decode into.
package plain

import "github.com/euc-go/eucmodel/enums"

// DescribeImageBuildersResult mirrors [model.DescribeImageBuildersResult].
type DescribeImageBuildersResult struct {
	ImageBuilders []ImageBuilder `json:"ImageBuilders,omitzero"`
	NextToken     string         `json:"NextToken,omitzero"`
}

// ImageBuilder mirrors [model.ImageBuilder].
type ImageBuilder struct {
	Name                        string                            `json:"Name"`
	Arn                         string                            `json:"Arn,omitzero"`
	ImageArn                    string                            `json:"ImageArn,omitzero"`
	Description                 string                            `json:"Description,omitzero"`
	DisplayName                 string                            `json:"DisplayName,omitzero"`
	VpcConfig                   *VpcConfig                        `json:"VpcConfig,omitzero"`
	InstanceType                enums.InstanceType                `json:"InstanceType,omitzero"`
	Platform                    enums.PlatformType                `json:"Platform,omitzero"`
	IamRoleArn                  string                            `json:"IamRoleArn,omitzero"`
	State                       enums.ImageBuilderState           `json:"State,omitzero"`
	StateChangeReason           *ImageBuilderStateChangeReason    `json:"StateChangeReason,omitzero"`
	CreatedTime                 Timestamp                         `json:"CreatedTime,omitzero"`
	EnableDefaultInternetAccess *bool                             `json:"EnableDefaultInternetAccess,omitzero"`
	DomainJoinInfo              *DomainJoinInfo                   `json:"DomainJoinInfo,omitzero"`
	NetworkAccessConfiguration  *NetworkAccessConfiguration       `json:"NetworkAccessConfiguration,omitzero"`
	ImageBuilderErrors          []ResourceError                   `json:"ImageBuilderErrors,omitzero"`
	AppstreamAgentVersion       string                            `json:"AppstreamAgentVersion,omitzero"`
	AccessEndpoints             []AccessEndpoint                  `json:"AccessEndpoints,omitzero"`
	RootVolumeConfig            *VolumeConfig                     `json:"RootVolumeConfig,omitzero"`
	LatestAppstreamAgentVersion enums.LatestAppstreamAgentVersion `json:"LatestAppstreamAgentVersion,omitzero"`
	DisableIMDSV1               *bool                             `json:"DisableIMDSV1,omitzero"`
}

// VpcConfig mirrors [model.VpcConfig].
type VpcConfig struct {
	SubnetIds        []string `json:"SubnetIds,omitzero"`
	SecurityGroupIds []string `json:"SecurityGroupIds,omitzero"`
}

// ImageBuilderStateChangeReason mirrors [model.ImageBuilderStateChangeReason].
type ImageBuilderStateChangeReason struct {
	Code    enums.ImageBuilderStateChangeReasonCode `json:"Code,omitzero"`
	Message string                                  `json:"Message,omitzero"`
}

// DomainJoinInfo mirrors [model.DomainJoinInfo].
type DomainJoinInfo struct {
	DirectoryName                       *string `json:"DirectoryName,omitzero"`
	OrganizationalUnitDistinguishedName *string `json:"OrganizationalUnitDistinguishedName,omitzero"`
}

// NetworkAccessConfiguration mirrors [model.NetworkAccessConfiguration].
type NetworkAccessConfiguration struct {
	EniPrivateIpAddress string   `json:"EniPrivateIpAddress,omitzero"`
	EniIpv6Addresses    []string `json:"EniIpv6Addresses,omitzero"`
	EniId               string   `json:"EniId,omitzero"`
}

// ResourceError mirrors [model.ResourceError].
type ResourceError struct {
	ErrorCode      enums.FleetErrorCode `json:"ErrorCode,omitzero"`
	ErrorMessage   string               `json:"ErrorMessage,omitzero"`
	ErrorTimestamp Timestamp            `json:"ErrorTimestamp,omitzero"`
}

// AccessEndpoint mirrors [model.AccessEndpoint].
type AccessEndpoint struct {
	EndpointType enums.AccessEndpointType `json:"EndpointType"`
	VpceId       string                   `json:"VpceId,omitzero"`
}

// VolumeConfig mirrors [model.VolumeConfig].
type VolumeConfig struct {
	VolumeSizeInGb int32 `json:"VolumeSizeInGb,omitzero"`
}
