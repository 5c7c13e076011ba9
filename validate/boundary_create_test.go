package validate_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/validate"
)

// tags returns the JSON of n tags.
func tags(n int) string {
	entries := make([]string, n)
	for i := range entries {
		entries[i] = fmt.Sprintf(`"key%d": "value"`, i)
	}
	return "{" + strings.Join(entries, ",") + "}"
}

func TestBoundaryCreateText(t *testing.T) {
	const ou = "DomainJoinInfo.OrganizationalUnitDistinguishedName"
	checkBoundaries(t, "CreateImageBuilderRequest", []boundary{
		{"empty is legal", "facts: Description, at most 256", "Description", `""`, "", ""},
		{"256 characters", "facts: Description, at most 256", "Description", times(256, "d"), "", ""},
		{"257 characters", "facts: Description, at most 256", "Description", times(257, "d"), "max-length", ""},
		{"256 emoji", "facts: Description, at most 256", "Description", times(256, emoji), "", ""},
		{"257 emoji", "facts: Description, at most 256", "Description", times(257, emoji), "max-length", ""},
		{"empty is legal", "facts: DisplayName, at most 100", "DisplayName", `""`, "", ""},
		{"100 characters", "facts: DisplayName, at most 100", "DisplayName", times(100, "n"), "", ""},
		{"101 characters", "facts: DisplayName, at most 100", "DisplayName", times(101, "n"), "max-length", ""},
		{"empty is legal", "facts: OrganizationalUnitDistinguishedName, at most 2000", ou, `""`, "", ""},
		{"2000 characters", "facts: OrganizationalUnitDistinguishedName, at most 2000", ou, times(2000, "é"), "", ""},
		{"2001 characters", "facts: OrganizationalUnitDistinguishedName, at most 2000", ou, times(2001, "é"), "max-length", ""},
		{"free", "facts: DirectoryName", "DomainJoinInfo.DirectoryName", times(5000, "d"), "", ""},
		{"empty is legal", "facts: DirectoryName", "DomainJoinInfo.DirectoryName", `""`, "", ""},
		{"nothing in it is legal", "facts: DomainJoinInfo", "DomainJoinInfo", `{}`, "", ""},
		{"an empty name", "facts: StringList of String", "SoftwaresToInstall", `[""]`, "min-length", "SoftwaresToInstall[0]"},
		{"an empty name", "facts: StringList of String", "SoftwaresToUninstall", `["a", ""]`, "min-length", "SoftwaresToUninstall[1]"},
		{"any number of them", "facts: StringList", "SoftwaresToInstall", list(500, `"a"`), "", ""},
		{"none of them", "facts: StringList", "SoftwaresToUninstall", `[]`, "", ""},
	})
}

func TestBoundaryVolume(t *testing.T) {
	const size, source = "RootVolumeConfig.VolumeSizeInGb", "DESIGN: 200 to 500, said in prose only"
	checkBoundaries(t, "CreateImageBuilderRequest", []boundary{
		{"absent", source, "RootVolumeConfig", `{}`, "", ""},
		{"199", source, size, `199`, "min", ""},
		{"200", source, size, `200`, "", ""},
		{"201", source, size, `201`, "", ""},
		{"499", source, size, `499`, "", ""},
		{"500", source, size, `500`, "", ""},
		{"501", source, size, `501`, "max", ""},
		{"0", source, size, `0`, "min", ""},
		{"negative", source, size, `-200`, "min", ""},
		{"the smallest of 32 bits", source, size, `-2147483648`, "min", ""},
		{"the largest of 32 bits", source, size, `2147483647`, "max", ""},
		{"more than 32 bits", source, size, `99999999999`, "max", ""},
		{"less than 32 bits", source, size, `-99999999999`, "min", ""},
		{"a fraction", source, size, `200.0`, "type", ""},
		{"an exponent", source, size, `2e2`, "type", ""},
		{"text", source, size, `"200"`, "type", ""},
		{"true", source, size, `true`, "type", ""},
		{"null", source, size, `null`, "null", ""},
	})
}

func TestBoundaryNetwork(t *testing.T) {
	const (
		one       = "seed 001 CreateImageBuilder: you can specify only one subnet"
		groups    = "facts: SecurityGroupIdList, at most 5"
		endpoints = "facts: AccessEndpointList, 1 to 4"
		endpoint  = `{"EndpointType": "STREAMING", "VpceId": "vpce-1"}`
	)
	checkBoundaries(t, "CreateImageBuilderRequest", []boundary{
		{"no subnet", one, "VpcConfig.SubnetIds", `[]`, "", ""},
		{"1 subnet", one, "VpcConfig.SubnetIds", `["subnet-1"]`, "", ""},
		{"2 subnets", one, "VpcConfig.SubnetIds", `["subnet-1", "subnet-2"]`, "max-items", ""},
		{"an empty subnet", "facts: String, at least 1", "VpcConfig.SubnetIds", `[""]`, "min-length", "VpcConfig.SubnetIds[0]"},
		{"no group", groups, "VpcConfig.SecurityGroupIds", `[]`, "", ""},
		{"5 groups", groups, "VpcConfig.SecurityGroupIds", list(5, `"sg-1"`), "", ""},
		{"6 groups", groups, "VpcConfig.SecurityGroupIds", list(6, `"sg-1"`), "max-items", ""},
		{"an empty group", groups, "VpcConfig.SecurityGroupIds", `["sg-1", ""]`, "min-length", "VpcConfig.SecurityGroupIds[1]"},
		{"no endpoint", endpoints, "AccessEndpoints", `[]`, "min-items", ""},
		{"1 endpoint", endpoints, "AccessEndpoints", list(1, endpoint), "", ""},
		{"4 endpoints", endpoints, "AccessEndpoints", list(4, endpoint), "", ""},
		{"5 endpoints", endpoints, "AccessEndpoints", list(5, endpoint), "max-items", ""},
		{"without a type", "facts: AccessEndpoint requires it", "AccessEndpoints", `[{"VpceId": "vpce-1"}]`, "required", "AccessEndpoints[0].EndpointType"},
		{"another type", "facts: AccessEndpointType", "AccessEndpoints", `[{"EndpointType": "UPLOAD"}]`, "enum", "AccessEndpoints[0].EndpointType"},
		{"an empty type", "facts: AccessEndpointType", "AccessEndpoints", `[{"EndpointType": ""}]`, "enum", "AccessEndpoints[0].EndpointType"},
		{"a null endpoint", endpoints, "AccessEndpoints", `[null]`, "null", "AccessEndpoints[0]"},
	})
}

func TestBoundaryTags(t *testing.T) {
	const (
		number = "facts: Tags, 1 to 50"
		key    = "facts: TagKey, 1 to 128, not aws:; seed 001: the characters allowed"
		value  = "facts: TagValue, 0 to 256; seed 001: the characters allowed"
	)
	entry := func(key, value string) string { return "{" + key + ":" + value + "}" }
	at := func(key string) string { return "Tags[" + key + "]" }
	checkBoundaries(t, "CreateImageBuilderRequest", []boundary{
		{"no tag", number, "Tags", `{}`, "min-items", ""},
		{"1 tag", number, "Tags", tags(1), "", ""},
		{"50 tags", number, "Tags", tags(50), "", ""},
		{"51 tags", number, "Tags", tags(51), "max-items", ""},
		{"no key", key, "Tags", `{"": "v"}`, "min-length", `Tags[""]`},
		{"a key of 1", key, "Tags", `{"k": "v"}`, "", ""},
		{"a key of 128", key, "Tags", entry(times(128, "字"), `"v"`), "", ""},
		{"a key of 129", key, "Tags", entry(times(129, "字"), `"v"`), "max-length", at(quoted(strings.Repeat("字", 127) + "…"))},
		{"a key of 256 bytes", key, "Tags", entry(times(256, "k"), `"v"`), "max-length", at(quoted(strings.Repeat("k", 127) + "…"))},
		{"a key of AWS's own", key, "Tags", `{"aws:team": "v"}`, "pattern", `Tags["aws:team"]`},
		{"nothing behind aws:", key, "Tags", `{"aws:": "v"}`, "pattern", `Tags["aws:"]`},
		{"AWS: in large letters", key, "Tags", `{"AWS:team": "v"}`, "", ""},
		{"aws without a colon", key, "Tags", `{"aws-team": "v"}`, "", ""},
		{"aws: later", key, "Tags", `{"x-aws:team": "v"}`, "", ""},
		{"letters and digits of any script", key, "Tags", `{"Größe 字 ٣ Ⅷ ½": "v"}`, "", ""},
		{"all signs allowed", key, "Tags", `{"a_.:/=+-@": "_.:/=+-@"}`, "", ""},
		{"only signs", key, "Tags", `{"_.:/=+-@": "v"}`, "", ""},
		{"a space without a break", key, "Tags", `{"a b": "v"}`, "", ""},
		{"# first, where the model's pattern lets anything pass", key, "Tags", `{"#1": "v"}`, "", ""},
		{"# later", key, "Tags", `{"n#1": "v"}`, "pattern", `Tags["n#1"]`},
		{"an emoji first", key, "Tags", `{"🖥": "v"}`, "", ""},
		{"an emoji is no letter", key, "Tags", `{"a🖥": "v"}`, "pattern", `Tags["a🖥"]`},
		{"a line end first, which the model's pattern does not take", key, "Tags", `{"\na": "v"}`, "pattern", `Tags["\na"]`},
		{"a colon first", key, "Tags", `{":aws:": "v"}`, "", ""},
		{"a tab is no space", key, "Tags", `{"a\tb": "v"}`, "pattern", `Tags["a\tb"]`},
		{"a newline at the end", key, "Tags", `{"a\n": "v"}`, "pattern", `Tags["a\n"]`},
		{"a bracket and a quote", key, "Tags", `{"a\"]": "v"}`, "pattern", `Tags["a\"]"]`},
		{"no value", value, "Tags", `{"k": ""}`, "", ""},
		{"a value of 256", value, "Tags", entry(`"k"`, times(256, "é")), "", ""},
		{"a value of 257", value, "Tags", entry(`"k"`, times(257, "é")), "max-length", `Tags["k"]`},
		{"a value may begin aws:", value, "Tags", `{"k": "aws:v"}`, "", ""},
		{"# in a value", value, "Tags", `{"k": "n#1"}`, "pattern", `Tags["k"]`},
		{"a null value", value, "Tags", `{"k": null, "l": "v"}`, "null", `Tags["k"]`},
		{"a number for a value", value, "Tags", `{"k": 5}`, "type", `Tags["k"]`},
	})
}

func TestBoundaryInstanceType(t *testing.T) {
	const source = "seed 001: required; facts: String, at least 1; DESIGN: known and not retired"
	checkBoundaries(t, "CreateImageBuilderRequest", []boundary{
		{"absent", source, "InstanceType", ``, "required", ""},
		{"null", source, "InstanceType", `null`, "null", ""},
		{"empty", source, "InstanceType", `""`, "min-length", ""},
		{"known", source, "InstanceType", `"stream.graphics.g4dn.xlarge"`, "", ""},
		{"a typo", source, "InstanceType", `"stream.standard.smal"`, "enum", ""},
		{"in large letters", source, "InstanceType", `"STREAM.STANDARD.SMALL"`, "enum", ""},
		{"with a space", source, "InstanceType", `"stream.standard.small "`, "enum", ""},
		{"of tomorrow", source, "InstanceType", `"stream.graphics.g9.xlarge"`, "enum", ""},
		{"retired", source, "InstanceType", `"stream.graphics-design.large"`, "enum", ""},
	})
}

// TestExactlyOneImage covers the rule across two members, in all combinations.
func TestExactlyOneImage(t *testing.T) {
	const base = `"Name": "a", "InstanceType": "stream.standard.small"`
	const arn = `"arn:aws:appstream:eu-central-1::image/Base"`
	cases := []struct {
		why, members string
		want         []string
	}{
		{"neither", ``, []string{"ImageName exactly-one"}},
		{"the name", `, "ImageName": "Base"`, nil},
		{"the ARN", `, "ImageArn": ` + arn, nil},
		{"both", `, "ImageName": "Base", "ImageArn": ` + arn, []string{"ImageArn exactly-one"}},
		{"both, the ARN first", `, "ImageArn": ` + arn + `, "ImageName": "Base"`, []string{"ImageArn exactly-one"}},
		{"both, the ARN not one", `, "ImageName": "Base", "ImageArn": "Base"`, []string{"ImageArn pattern", "ImageArn exactly-one"}},
		{"an empty name is one fault", `, "ImageName": ""`, []string{"ImageName min-length"}},
		{"an empty ARN is one fault", `, "ImageArn": ""`, []string{"ImageArn pattern"}},
		{"both empty are two", `, "ImageName": "", "ImageArn": ""`, []string{"ImageName min-length", "ImageArn pattern"}},
		{"an empty name beside an ARN", `, "ImageName": "", "ImageArn": ` + arn, []string{"ImageName min-length"}},
		{"a null name is one fault", `, "ImageName": null`, []string{"ImageName null"}},
		{"a name of the wrong type is one fault", `, "ImageName": 5`, []string{"ImageName type"}},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			document := []byte("{" + base + c.members + "}")
			err := validate.JSON(document, allShapes["CreateImageBuilderRequest"]())
			if diff := cmp.Diff(c.want, told(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkPlaces(t, document, err)
		})
	}
}
