package model

import "github.com/euc-go/eucmodel/enums"

// VpcConfig is the network of the account that an image builder is attached
// to.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VpcConfig.html
type VpcConfig struct {
	// SubnetIds are the subnets in which the machine gets a network interface,
	// each at least 1 character. An image builder takes at most one. Absent
	// means none.
	SubnetIds []string `json:"SubnetIds,omitzero" validate:"omitempty,dive,min=1"`

	// SecurityGroupIds are the security groups of the network interface, at
	// most 5, each at least 1 character. Absent means the default group.
	SecurityGroupIds []string `json:"SecurityGroupIds,omitzero" validate:"omitempty,max=5,dive,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// NetworkAccessConfiguration is the network interface that an image builder
// got in the VPC.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_NetworkAccessConfiguration.html
type NetworkAccessConfiguration struct {
	// EniPrivateIpAddress is the private IPv4 address of the interface. Absent
	// means it has none.
	EniPrivateIpAddress string `json:"EniPrivateIpAddress,omitzero" validate:"omitempty,min=1"`

	// EniIpv6Addresses are the IPv6 addresses of the interface. Absent or
	// empty means it has none.
	EniIpv6Addresses []string `json:"EniIpv6Addresses,omitzero" validate:"omitempty,dive,min=1"`

	// EniId is the identifier of the interface, eni- and a number.
	EniId string `json:"EniId,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// AccessEndpoint is an interface VPC endpoint through which administrators
// connect to an image builder.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AccessEndpoint.html
type AccessEndpoint struct {
	// EndpointType is what the endpoint is for. Required.
	EndpointType enums.AccessEndpointType `json:"EndpointType" validate:"required,enum"`

	// VpceId is the identifier of the endpoint, at least 1 character.
	VpceId string `json:"VpceId,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
