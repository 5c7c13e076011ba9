package enums

// AccessEndpointType is what an interface VPC endpoint carries. It is the
// EndpointType of an access endpoint of an image builder.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AccessEndpoint.html
type AccessEndpointType string

const (
	// AccessEndpointTypeStreaming is an endpoint for streaming sessions:
	// connections to the instance pass through it and not through the public
	// internet.
	AccessEndpointTypeStreaming AccessEndpointType = "STREAMING"
)
