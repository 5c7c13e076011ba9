package validate_test

import (
	"strings"
	"testing"
)

// breaker is a value that breaks one constraint of a member of a shape, and
// no other.
type breaker struct {
	shape, member string
	part          string // item, key or value, if the constraint is about those
	rule          string // the rule that the value breaks
	value         string // JSON; empty for no such member, or for an enum that only results have
	legal         string // JSON on the other side of the boundary; for such an enum, a value of tomorrow
	at            string // the path of the violation, if it is not the member
}

// lenient reports whether nothing breaks the constraint, because only results
// have the member.
func (b *breaker) lenient() bool { return (b.rule == "enum" || b.rule == "min-items") && b.value == "" }

// document returns a document of the shape, legal in all else, with a value.
func (b *breaker) document(t *testing.T, value string) []byte {
	t.Helper()
	base := requestDocuments[b.shape]
	if base == "" {
		base = `{}`
	}
	if required, ok := requiredMembers[b.shape]; ok {
		base = required
	}
	if b.shape == "CreateImageBuilderRequest" && b.member == "ImageArn" {
		base = `{"Name": "a", "InstanceType": "stream.standard.small"}` // without an ImageName
	}
	return put(t, base, b.member, value)
}

// requiredMembers are documents of the shapes, other than requests, that have
// required members.
var requiredMembers = map[string]string{
	"AccessEndpoint": `{"EndpointType": "STREAMING"}`,
	"Image":          `{"Name": "a"}`,
	"ImageBuilder":   `{"Name": "a"}`,
	"S3Location":     `{"S3Bucket": "abc"}`,
}

// breakers break each constraint of each member once. TestEveryConstraint
// compares them with the tags of package model; a constraint without a breaker
// fails it.
var breakers = append(requestBreakers, resultBreakers...)

// requestBreakers are those for requests and what they hold.
var requestBreakers = []breaker{
	{"DomainJoinInfo", "OrganizationalUnitDistinguishedName", "", "max-length", times(2001, "a"), times(2000, "a"), ""},
	{"CreateImageBuilderRequest", "Name", "", "required", ``, ``, ""},
	{"CreateImageBuilderRequest", "Name", "", "pattern", `".a"`, `"a"`, ""},
	{"CreateImageBuilderRequest", "ImageName", "", "min-length", `""`, `"a"`, ""},
	{"CreateImageBuilderRequest", "ImageArn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"CreateImageBuilderRequest", "InstanceType", "", "required", ``, ``, ""},
	{"CreateImageBuilderRequest", "InstanceType", "", "min-length", `""`, `"stream.standard.small"`, ""},
	{"CreateImageBuilderRequest", "InstanceType", "", "enum", `"stream.tiny"`, `"stream.standard.small"`, ""},
	{"CreateImageBuilderRequest", "Description", "", "max-length", times(257, "a"), times(256, "a"), ""},
	{"CreateImageBuilderRequest", "DisplayName", "", "max-length", times(101, "a"), times(100, "a"), ""},
	{"CreateImageBuilderRequest", "IamRoleArn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"CreateImageBuilderRequest", "AppstreamAgentVersion", "", "min-length", `""`, `"a"`, ""},
	{"CreateImageBuilderRequest", "AppstreamAgentVersion", "", "max-length", times(101, "a"), times(100, "a"), ""},
	{"CreateImageBuilderRequest", "Tags", "", "min-items", `{}`, tags(1), ""},
	{"CreateImageBuilderRequest", "Tags", "", "max-items", tags(51), tags(50), ""},
	{"CreateImageBuilderRequest", "Tags", "key", "min-length", `{"": "v"}`, `{"k": "v"}`, `Tags[""]`},
	{"CreateImageBuilderRequest", "Tags", "key", "max-length", "{" + times(129, "k") + `: "v"}`, "{" + times(128, "k") + `: "v"}`, `Tags["` + strings.Repeat("k", 127) + `…"]`},
	{"CreateImageBuilderRequest", "Tags", "key", "pattern", `{"k#": "v"}`, `{"#k": "v"}`, `Tags["k#"]`},
	{"CreateImageBuilderRequest", "Tags", "value", "max-length", `{"k": ` + times(257, "v") + `}`, `{"k": ` + times(256, "v") + `}`, `Tags["k"]`},
	{"CreateImageBuilderRequest", "Tags", "value", "pattern", `{"k": "#"}`, `{"k": "v"}`, `Tags["k"]`},
	{"CreateImageBuilderRequest", "AccessEndpoints", "", "min-items", `[]`, list(1, `{"EndpointType": "STREAMING"}`), ""},
	{"CreateImageBuilderRequest", "AccessEndpoints", "", "max-items", list(5, `{"EndpointType": "STREAMING"}`), list(4, `{"EndpointType": "STREAMING"}`), ""},
	{"CreateImageBuilderRequest", "AccessEndpoints", "item", "required", `[{}]`, `[{"EndpointType": "STREAMING"}]`, `AccessEndpoints[0].EndpointType`},
	{"CreateImageBuilderRequest", "SoftwaresToInstall", "item", "min-length", `[""]`, `["a"]`, `SoftwaresToInstall[0]`},
	{"CreateImageBuilderRequest", "SoftwaresToUninstall", "item", "min-length", `[""]`, `["a"]`, `SoftwaresToUninstall[0]`},
	{"DeleteImageBuilderRequest", "Name", "", "required", ``, ``, ""},
	{"DeleteImageBuilderRequest", "Name", "", "pattern", `".a"`, `"a"`, ""},
	{"DescribeImageBuildersRequest", "Names", "item", "min-length", `[""]`, `["a"]`, `Names[0]`},
	{"DescribeImageBuildersRequest", "NextToken", "", "min-length", `""`, `"a"`, ""},
	{"StartImageBuilderRequest", "Name", "", "required", ``, ``, ""},
	{"StartImageBuilderRequest", "Name", "", "min-length", `""`, `"a"`, ""},
	{"StartImageBuilderRequest", "AppstreamAgentVersion", "", "min-length", `""`, `"a"`, ""},
	{"StartImageBuilderRequest", "AppstreamAgentVersion", "", "max-length", times(101, "a"), times(100, "a"), ""},
	{"StopImageBuilderRequest", "Name", "", "required", ``, ``, ""},
	{"StopImageBuilderRequest", "Name", "", "min-length", `""`, `"a"`, ""},
	{"DeleteImageRequest", "Name", "", "required", ``, ``, ""},
	{"DeleteImageRequest", "Name", "", "pattern", `".a"`, `"a"`, ""},
	{"DescribeImagesRequest", "Names", "item", "min-length", `[""]`, `["a"]`, `Names[0]`},
	{"DescribeImagesRequest", "Arns", "item", "pattern", `["Base"]`, `["arn:aws:s:::r"]`, `Arns[0]`},
	{"DescribeImagesRequest", "Type", "", "enum", `"NO_SUCH"`, `"PUBLIC"`, ""},
	{"DescribeImagesRequest", "NextToken", "", "min-length", `""`, `"a"`, ""},
	{"DescribeImagesRequest", "MaxResults", "", "min", `-1`, `0`, ""},
	{"DescribeImagesRequest", "MaxResults", "", "max", `26`, `25`, ""},
	{"VpcConfig", "SubnetIds", "item", "min-length", `[""]`, `["a"]`, `SubnetIds[0]`},
	{"VpcConfig", "SecurityGroupIds", "", "max-items", list(6, `"a"`), list(5, `"a"`), ""},
	{"VpcConfig", "SecurityGroupIds", "item", "min-length", `[""]`, `["a"]`, `SecurityGroupIds[0]`},
	{"AccessEndpoint", "EndpointType", "", "required", ``, ``, ""},
	{"AccessEndpoint", "EndpointType", "", "enum", `"NO_SUCH"`, `"STREAMING"`, ""},
	{"AccessEndpoint", "VpceId", "", "min-length", `""`, `"a"`, ""},
	{"VolumeConfig", "VolumeSizeInGb", "", "min", `199`, `200`, ""},
	{"VolumeConfig", "VolumeSizeInGb", "", "max", `501`, `500`, ""},
	{"DescribeWorkspaceImagesRequest", "ImageIds", "", "min-items", `[]`, list(1, `"wsi-0a1b2c3d4"`), ""},
	{"DescribeWorkspaceImagesRequest", "ImageIds", "", "max-items", list(26, `"wsi-0a1b2c3d4"`), list(25, `"wsi-0a1b2c3d4"`), ""},
	{"DescribeWorkspaceImagesRequest", "ImageIds", "item", "pattern", `["wsi-1"]`, `["wsi-0a1b2c3d4"]`, `ImageIds[0]`},
	{"DescribeWorkspaceImagesRequest", "ImageType", "", "enum", `"NO_SUCH"`, `"OWNED"`, ""},
	{"DescribeWorkspaceImagesRequest", "NextToken", "", "min-length", `""`, `"a"`, ""},
	{"DescribeWorkspaceImagesRequest", "NextToken", "", "max-length", times(2049, "a"), times(2048, "a"), ""},
	{"DescribeWorkspaceImagesRequest", "MaxResults", "", "min", `0`, `1`, ""},
	{"DescribeWorkspaceImagesRequest", "MaxResults", "", "max", `26`, `25`, ""},
}

// resultBreakers are those for what only results hold.
var resultBreakers = []breaker{
	{"Application", "Name", "", "min-length", `""`, `"a"`, ""},
	{"Application", "DisplayName", "", "min-length", `""`, `"a"`, ""},
	{"Application", "IconURL", "", "min-length", `""`, `"a"`, ""},
	{"Application", "LaunchPath", "", "min-length", `""`, `"a"`, ""},
	{"Application", "LaunchParameters", "", "min-length", `""`, `"a"`, ""},
	{"Application", "Metadata", "key", "min-length", `{"": "v"}`, `{"k": "v"}`, `Metadata[""]`},
	{"Application", "Metadata", "value", "min-length", `{"k": ""}`, `{"k": "v"}`, `Metadata["k"]`},
	{"Application", "WorkingDirectory", "", "min-length", `""`, `"a"`, ""},
	{"Application", "Description", "", "min-length", `""`, `"a"`, ""},
	{"Application", "Arn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"Application", "AppBlockArn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"Application", "Platforms", "", "max-items", list(5, `"WINDOWS"`), list(4, `"WINDOWS"`), ""},
	{"Application", "Platforms", "item", "enum", ``, `["NO_SUCH"]`, `Platforms[0]`},
	{"Application", "InstanceFamilies", "item", "min-length", `[""]`, `["a"]`, `InstanceFamilies[0]`},
	{"S3Location", "S3Bucket", "", "required", ``, ``, ""},
	{"S3Location", "S3Bucket", "", "min-length", `"aa"`, `"abc"`, ""},
	{"S3Location", "S3Bucket", "", "max-length", times(64, "a"), times(63, "a"), ""},
	{"S3Location", "S3Bucket", "", "pattern", `"my_bucket"`, `"a.b"`, ""},
	{"S3Location", "S3Key", "", "min-length", `""`, `"a"`, ""},
	{"S3Location", "S3Key", "", "max-length", times(1025, "a"), times(1024, "a"), ""},
	{"Image", "Name", "", "required", ``, ``, ""},
	{"Image", "Name", "", "min-length", `""`, `"a"`, ""},
	{"Image", "Arn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"Image", "BaseImageArn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"Image", "DisplayName", "", "min-length", `""`, `"a"`, ""},
	{"Image", "State", "", "enum", ``, `"NO_SUCH"`, ""},
	{"Image", "Visibility", "", "enum", ``, `"NO_SUCH"`, ""},
	{"Image", "ImageBuilderName", "", "min-length", `""`, `"a"`, ""},
	{"Image", "Platform", "", "enum", ``, `"NO_SUCH"`, ""},
	{"Image", "Description", "", "min-length", `""`, `"a"`, ""},
	{"Image", "Applications", "item", "min-length", `[{"Name": ""}]`, `[{"Name": "a"}]`, `Applications[0].Name`},
	{"Image", "AppstreamAgentVersion", "", "min-length", `""`, `"a"`, ""},
	{"Image", "AppstreamAgentVersion", "", "max-length", times(101, "a"), times(100, "a"), ""},
	{"Image", "ImageErrors", "item", "min-length", `[{"ErrorMessage": ""}]`, `[{"ErrorMessage": "a"}]`, `ImageErrors[0].ErrorMessage`},
	{"Image", "LatestAppstreamAgentVersion", "", "enum", ``, `"NO_SUCH"`, ""},
	{"Image", "SupportedInstanceFamilies", "item", "min-length", `[""]`, `["a"]`, `SupportedInstanceFamilies[0]`},
	{"Image", "DynamicAppProvidersEnabled", "", "enum", ``, `"NO_SUCH"`, ""},
	{"Image", "ImageSharedWithOthers", "", "enum", ``, `"NO_SUCH"`, ""},
	{"Image", "ImageType", "", "enum", ``, `"NO_SUCH"`, ""},
	{"ImageStateChangeReason", "Code", "", "enum", ``, `"NO_SUCH"`, ""},
	{"ImageStateChangeReason", "Message", "", "min-length", `""`, `"a"`, ""},
	{"ImageBuilder", "Name", "", "required", ``, ``, ""},
	{"ImageBuilder", "Name", "", "min-length", `""`, `"a"`, ""},
	{"ImageBuilder", "Arn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"ImageBuilder", "ImageArn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"ImageBuilder", "Description", "", "min-length", `""`, `"a"`, ""},
	{"ImageBuilder", "DisplayName", "", "min-length", `""`, `"a"`, ""},
	{"ImageBuilder", "InstanceType", "", "min-length", `""`, `"a"`, ""},
	{"ImageBuilder", "Platform", "", "enum", ``, `"NO_SUCH"`, ""},
	{"ImageBuilder", "IamRoleArn", "", "pattern", `"Base"`, `"arn:aws:s:::r"`, ""},
	{"ImageBuilder", "State", "", "enum", ``, `"NO_SUCH"`, ""},
	{"ImageBuilder", "ImageBuilderErrors", "item", "min-length", `[{"ErrorMessage": ""}]`, `[{"ErrorMessage": "a"}]`, `ImageBuilderErrors[0].ErrorMessage`},
	{"ImageBuilder", "AppstreamAgentVersion", "", "min-length", `""`, `"a"`, ""},
	{"ImageBuilder", "AppstreamAgentVersion", "", "max-length", times(101, "a"), times(100, "a"), ""},
	{"ImageBuilder", "AccessEndpoints", "", "min-items", ``, `[]`, ""},
	{"ImageBuilder", "AccessEndpoints", "", "max-items", list(5, `{"EndpointType": "STREAMING"}`), list(4, `{"EndpointType": "STREAMING"}`), ""},
	{"ImageBuilder", "AccessEndpoints", "item", "required", `[{}]`, `[{"EndpointType": "STREAMING"}]`, `AccessEndpoints[0].EndpointType`},
	{"ImageBuilder", "LatestAppstreamAgentVersion", "", "enum", ``, `"NO_SUCH"`, ""},
	{"ImageBuilderStateChangeReason", "Code", "", "enum", ``, `"NO_SUCH"`, ""},
	{"ImageBuilderStateChangeReason", "Message", "", "min-length", `""`, `"a"`, ""},
	{"DescribeImageBuildersResult", "ImageBuilders", "item", "required", `[{}]`, `[{"Name": "a"}]`, `ImageBuilders[0].Name`},
	{"DescribeImageBuildersResult", "NextToken", "", "min-length", `""`, `"a"`, ""},
	{"DescribeImagesResult", "Images", "item", "required", `[{}]`, `[{"Name": "a"}]`, `Images[0].Name`},
	{"DescribeImagesResult", "NextToken", "", "min-length", `""`, `"a"`, ""},
	{"NetworkAccessConfiguration", "EniPrivateIpAddress", "", "min-length", `""`, `"a"`, ""},
	{"NetworkAccessConfiguration", "EniIpv6Addresses", "item", "min-length", `[""]`, `["a"]`, `EniIpv6Addresses[0]`},
	{"NetworkAccessConfiguration", "EniId", "", "min-length", `""`, `"a"`, ""},
	{"ResourceError", "ErrorCode", "", "enum", ``, `"NO_SUCH"`, ""},
	{"ResourceError", "ErrorMessage", "", "min-length", `""`, `"a"`, ""},
	{"WorkspaceImage", "ImageId", "", "pattern", `"wsi-1"`, `"wsi-0a1b2c3d4"`, ""},
	{"WorkspaceImage", "Name", "", "min-length", `""`, `"a"`, ""},
	{"WorkspaceImage", "Name", "", "max-length", times(65, "a"), times(64, "a"), ""},
	{"WorkspaceImage", "Name", "", "pattern", `"a b"`, `"a"`, ""},
	{"WorkspaceImage", "Description", "", "min-length", `""`, `"a"`, ""},
	{"WorkspaceImage", "Description", "", "max-length", times(257, "a"), times(256, "a"), ""},
	{"WorkspaceImage", "Description", "", "pattern", `"a+b"`, `"a b"`, ""},
	{"WorkspaceImage", "State", "", "enum", ``, `"NO_SUCH"`, ""},
	{"WorkspaceImage", "RequiredTenancy", "", "enum", ``, `"NO_SUCH"`, ""},
	{"WorkspaceImage", "OwnerAccountId", "", "pattern", `"12345678901"`, `"123456789012"`, ""},
	{"WorkspaceImage", "ErrorDetails", "item", "enum", ``, `[{"ErrorCode": "NO_SUCH"}]`, ""},
	{"OperatingSystem", "Type", "", "enum", ``, `"NO_SUCH"`, ""},
	{"UpdateResult", "Description", "", "min-length", `""`, `"a"`, ""},
	{"UpdateResult", "Description", "", "max-length", times(256, "a"), times(255, "a"), ""},
	{"UpdateResult", "Description", "", "pattern", `"a+b"`, `"a b"`, ""},
	{"WorkspaceErrorDetails", "ErrorCode", "", "enum", ``, `"NO_SUCH"`, ""},
	{"DescribeWorkspaceImagesResult", "Images", "item", "pattern", `[{"ImageId": "wsi-1"}]`, `[{"ImageId": "wsi-0a1b2c3d4"}]`, `Images[0].ImageId`},
	{"DescribeWorkspaceImagesResult", "NextToken", "", "min-length", `""`, `"a"`, ""},
	{"DescribeWorkspaceImagesResult", "NextToken", "", "max-length", times(2049, "a"), times(2048, "a"), ""},
}
