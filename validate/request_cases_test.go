package validate_test

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/validate"
)

// requestCase is a value for a member of a request that is legal in all else. What
// a single constraint of members.txt says about a value is tested by the
// breakers; these are the cases that the table can't say.
type requestCase struct {
	why    string
	member string
	value  string // JSON; empty for no such member
	want   string // the rule that is broken, perhaps with its limit; empty for none
	at     string // the path of the violation, if it is not member
}

// requestDocuments are legal requests, by shape, to put values into.
var requestDocuments = map[string]string{
	"CreateImageBuilderRequest":     `{"Name": "office-2026", "InstanceType": "stream.standard.medium", "ImageName": "Base"}`,
	"StartImageBuilderRequest":      `{"Name": "office-2026"}`,
	"DescribeImagesRequest":         `{}`,
	"ListExportImageTasksRequest":   `{}`,
	"CreateImportedImageRequest":    `{"Name": "office-2026", "SourceAmiId": "ami-0a1b2c3d4e5f60718"}`,
	"UpdateImagePermissionsRequest": `{"Name": "office-2026", "SharedAccountId": "210987654321", "ImagePermissions": {"allowFleet": true}}`,
	"ImportCustomWorkspaceImageRequest": `{"ImageName": "a", "ImageDescription": "a", "ComputeType": "BASE", "Protocol": "DCV",
		"ImageSource": {"Ec2ImageId": "ami-0a1b2c3d"}, "Platform": "WINDOWS", "OsVersion": "Windows_11",
		"InfrastructureConfigurationArn": "arn:aws:imagebuilder:eu-central-1:123456789012:infrastructure-configuration/a"}`,
}

// checkRequests puts each value into a request of a shape and compares what is
// reported, by JSON and, where a structure can have the value, by Struct.
func checkRequests(t *testing.T, shape string, table []requestCase) {
	t.Helper()
	for _, c := range table {
		t.Run(shape+"/"+c.member+"/"+c.why, func(t *testing.T) {
			document := put(t, requestDocuments[shape], c.member, c.value)
			var want []string
			if c.want != "" {
				want = []string{c.member + " " + c.want}
				if c.at != "" {
					want[0] = c.at + " " + c.want
				}
			}
			value := allShapes[shape]()
			err := validate.JSON(document, value)
			report := reported
			if strings.Contains(c.want, " ") {
				report = reportedLimits
			}
			if diff := cmp.Diff(want, report(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkPlaces(t, document, err)
			checkCBOR(t, document, allShapes[shape])
			if c.want == "type" || c.want == "null" || tooLarge(c.value) {
				return
			}
			if diff := cmp.Diff(want, report(t, validate.Struct(value))); diff != "" {
				t.Errorf("as a structure (-want +got):\n%s", diff)
			}
		})
	}
}

// tooLarge reports whether a number does not fit into 32 bits.
func tooLarge(value string) bool {
	_, err := strconv.ParseInt(value, 10, 32)
	return errors.Is(err, strconv.ErrRange)
}

// tags returns the JSON of n tags.
func tags(n int) string {
	entries := make([]string, n)
	for i := range entries {
		entries[i] = fmt.Sprintf(`"key%d": "value"`, i)
	}
	return "{" + strings.Join(entries, ",") + "}"
}

// The numbers of JSON that are no numbers of the model, and what is no number.
func TestNumbers(t *testing.T) {
	for shape, member := range map[string]string{
		"CreateImageBuilderRequest": "RootVolumeConfig.VolumeSizeInGb",
		"DescribeImagesRequest":     "MaxResults",
	} {
		checkRequests(t, shape, []requestCase{
			{"a fraction that is zero", member, `20.0`, "type", ""},
			{"a fraction", member, `2.5`, "type", ""},
			{"an exponent", member, `2e2`, "type", ""},
			{"text", member, `"200"`, "type", ""},
			{"true", member, `true`, "type", ""},
			{"a list", member, `[200]`, "type", ""},
			{"null", member, `null`, "null", ""},
			{"far more than 32 bits", member, `1000000000000000000000`, "max", ""},
			{"far less than 32 bits", member, `-1000000000000000000000`, "min", ""},
		})
	}
}

// An image builder takes one subnet, says the reference of CreateImageBuilder; a
// VpcConfig may have more.
func TestSubnets(t *testing.T) {
	checkRequests(t, "CreateImageBuilderRequest", []requestCase{
		{"none", "VpcConfig.SubnetIds", `[]`, "", ""},
		{"1", "VpcConfig.SubnetIds", `["subnet-1"]`, "", ""},
		{"2", "VpcConfig.SubnetIds", `["subnet-1", "subnet-2"]`, "max-items 1", ""},
		{"an empty one", "VpcConfig.SubnetIds", `[""]`, "min-length", "VpcConfig.SubnetIds[0]"},
	})
}

// An instance type must be known and not retired: DESIGN, Validation.
func TestInstanceType(t *testing.T) {
	checkRequests(t, "CreateImageBuilderRequest", []requestCase{
		{"known", "InstanceType", `"stream.graphics.g4dn.xlarge"`, "", ""},
		{"a typo", "InstanceType", `"stream.standard.smal"`, "enum", ""},
		{"in large letters", "InstanceType", `"STREAM.STANDARD.SMALL"`, "enum", ""},
		{"a space after it", "InstanceType", `"stream.standard.small "`, "enum", ""},
		{"of tomorrow", "InstanceType", `"stream.graphics.g9.xlarge"`, "enum", ""},
		{"retired", "InstanceType", `"stream.graphics-design.large"`, "enum", ""},
	})
}

// Enumerations know case, and take no value of another one.
func TestEnumCase(t *testing.T) {
	checkRequests(t, "DescribeImagesRequest", []requestCase{
		{"public", "Type", `"PUBLIC"`, "", ""},
		{"in small letters", "Type", `"public"`, "enum", ""},
		{"of WorkSpaces", "Type", `"OWNED"`, "enum", ""},
		{"a space after it", "Type", `"PUBLIC "`, "enum", ""},
	})
}

// The streaming agent is a version, or the word LATEST.
func TestAppstreamAgentVersion(t *testing.T) {
	for _, shape := range []string{"CreateImageBuilderRequest", "StartImageBuilderRequest"} {
		checkRequests(t, shape, []requestCase{
			{"absent", "AppstreamAgentVersion", ``, "", ""},
			{"a version", "AppstreamAgentVersion", `"06-17-2025"`, "", ""},
			{"the latest", "AppstreamAgentVersion", `"LATEST"`, "", ""},
		})
	}
}

// Elements and entries that are null or of another type.
func TestElements(t *testing.T) {
	checkRequests(t, "CreateImageBuilderRequest", []requestCase{
		{"a null endpoint", "AccessEndpoints", `[null]`, "null", "AccessEndpoints[0]"},
		{"an endpoint that is text", "AccessEndpoints", `["STREAMING"]`, "type", "AccessEndpoints[0]"},
		{"a null tag", "Tags", `{"k": null, "l": "v"}`, "null", `Tags["k"]`},
		{"a tag that is a number", "Tags", `{"k": 5}`, "type", `Tags["k"]`},
	})
}

// An account has 12 digits, say the pages of the operations on permissions, where
// their patterns take any number. Permissions are required, and may be empty.
func TestImagePermissions(t *testing.T) {
	checkRequests(t, "UpdateImagePermissionsRequest", []requestCase{
		{"12 digits", "SharedAccountId", `"000000000042"`, "", ""},
		{"without the leading zeros", "SharedAccountId", `"42"`, "pattern ^[0-9]{12}$", ""},
		{"with hyphens", "SharedAccountId", `"2109-8765-4321"`, "pattern", ""},
		{"a number", "SharedAccountId", `210987654321`, "type", ""},
		{"absent", "ImagePermissions", ``, "required", ""},
		{"null", "ImagePermissions", `null`, "null", ""},
		{"that say nothing", "ImagePermissions", `{}`, "", ""},
		{"that say false", "ImagePermissions", `{"allowFleet": false}`, "", ""},
	})
}

// What can be imported, and applications in it. The page does not say what both
// sources or neither mean.
func TestImportedImage(t *testing.T) {
	checkRequests(t, "CreateImportedImageRequest", []requestCase{
		{"neither", "SourceAmiId", ``, "", ""},
		{"both", "WorkspaceImageId", `"wsi-0a1b2c3d4"`, "", ""},
		{"of another service", "SourceAmiId", `"wsi-0a1b2c3d4"`, "pattern", ""},
		{"of a short id, which WorkSpaces does not have", "WorkspaceImageId", `"wsi-0a1b2c3d"`, "", ""},
		{"not in the list of instance types", "RuntimeValidationConfig.IntendedInstanceType", `"stream.graphics.g9.xlarge"`, "", ""},
		{"of EC2", "RuntimeValidationConfig.IntendedInstanceType", `"g5.xlarge"`, "pattern", ""},
		{"an empty catalog", "AppCatalogConfig", `[]`, "", ""},
		{"no path", "AppCatalogConfig", `[{"Name": "a"}]`, "required", "AppCatalogConfig[0].AbsoluteAppPath"},
		{"an empty folder", "AppCatalogConfig", `[{"Name": "a", "AbsoluteAppPath": "a", "WorkingDirectory": ""}]`, "", ""},
		{"an unknown agent", "AgentSoftwareVersion", `"LATEST"`, "enum", ""},
	})
}

// The page says 1 to 500 in words and 0 to 500 in its constraints, and what the
// service's model allows is not refused. Filters have a name and a list.
func TestListExportImageTasks(t *testing.T) {
	checkRequests(t, "ListExportImageTasksRequest", []requestCase{
		{"0", "MaxResults", `0`, "", ""},
		{"501", "MaxResults", `501`, "max 500", ""},
		{"without values", "Filters", `[{"Name": "State"}]`, "required", "Filters[0].Values"},
		{"with no value", "Filters", `[{"Name": "State", "Values": []}]`, "", ""},
		{"with null values", "Filters", `[{"Name": "State", "Values": null}]`, "null", "Filters[0].Values"},
		{"without a name", "Filters", `[{"Values": ["COMPLETED"]}]`, "required", "Filters[0].Name"},
		{"with an empty value", "Filters", `[{"Name": "State", "Values": [""]}]`, "pattern", "Filters[0].Values[0]"},
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
			if diff := cmp.Diff(c.want, reported(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, v := range violations(t, err) {
				if v.Rule == validate.RuleExactlyOne && v.Limit != "1" {
					t.Errorf("%v: the limit is %q", &v, v.Limit)
				}
			}
			checkPlaces(t, document, err)
		})
	}
}

// TestImageSource covers the union of API_ImageSourceIdentifier, which has exactly
// one member.
func TestImageSource(t *testing.T) {
	const (
		task = `"Ec2ImportTaskId": "import-ami-0a1b2c3d"`
		arn  = `"ImageBuildVersionArn": "arn:aws:imagebuilder:eu-central-1:123456789012:image/a/1.0.0"`
		id   = `"Ec2ImageId": "ami-0a1b2c3d"`
	)
	const none, second, third = "ImageSource.Ec2ImportTaskId", "ImageSource.ImageBuildVersionArn", "ImageSource.Ec2ImageId"
	checkRequests(t, "ImportCustomWorkspaceImageRequest", []requestCase{
		{"absent", "ImageSource", ``, "required", ""},
		{"null", "ImageSource", `null`, "null", ""},
		{"none", "ImageSource", `{}`, "exactly-one 1", none},
		{"a task", "ImageSource", `{` + task + `}`, "", ""},
		{"an ARN", "ImageSource", `{` + arn + `}`, "", ""},
		{"an image", "ImageSource", `{` + id + `}`, "", ""},
		{"a task and an ARN", "ImageSource", `{` + task + `,` + arn + `}`, "exactly-one 1", second},
		{"a task and an image", "ImageSource", `{` + task + `,` + id + `}`, "exactly-one 1", third},
		{"an ARN and an image", "ImageSource", `{` + arn + `,` + id + `}`, "exactly-one 1", third},
		{"all", "ImageSource", `{` + id + `,` + arn + `,` + task + `}`, "exactly-one 1", second},
		{"a null task is one fault", "ImageSource", `{"Ec2ImportTaskId": null}`, "null", none},
		{"a null ARN is one fault", "ImageSource", `{"ImageBuildVersionArn": null}`, "null", second},
		{"an image of the wrong type is one fault", "ImageSource", `{"Ec2ImageId": 5}`, "type", third},
	})
	// A document can have what a structure can't distinguish from an absent member.
	for source, want := range map[string][]string{
		`{"Ec2ImportTaskId": ""}`:                        {none + " min-length"},
		`{"ImageBuildVersionArn": ""}`:                   {second + " min-length"},
		`{"Ec2ImageId": ""}`:                             {third + " pattern"},
		`{"ImageBuildVersionArn": "", "Ec2ImageId": ""}`: {second + " min-length", third + " pattern"},
		`{` + task + `, "Ec2ImageId": ""}`:               {third + " pattern"},
		`{` + task + `, ` + arn + `, "Ec2ImageId": 5}`:   {second + " exactly-one", third + " type"},
		`{"Tomorrow": 5}`:                                {none + " exactly-one", "ImageSource.Tomorrow unknown-member"},
	} {
		document := put(t, requestDocuments["ImportCustomWorkspaceImageRequest"], "ImageSource", source)
		err := validate.JSON(document, allShapes["ImportCustomWorkspaceImageRequest"]())
		if diff := cmp.Diff(want, reported(t, err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", source, diff)
		}
		checkPlaces(t, document, err)
	}
	for source, found := range map[string]string{`{}`: "none", `{` + task + `,` + id + `}`: "2", `{` + task + `,` + arn + `,` + id + `}`: "3"} {
		document := put(t, requestDocuments["ImportCustomWorkspaceImageRequest"], "ImageSource", source)
		all := violations(t, validate.JSON(document, allShapes["ImportCustomWorkspaceImageRequest"]()))
		if want := "want exactly one of Ec2ImportTaskId, ImageBuildVersionArn and Ec2ImageId, found " + found; len(all) != 1 || all[0].Message != want {
			t.Errorf("%s: %v, want %s", source, all, want)
		}
	}
}

// TestProtocolOfWindows11 covers what API_ImportCustomWorkspaceImage says of
// Protocol: Windows 11 has no PCoIP.
func TestProtocolOfWindows11(t *testing.T) {
	checkRequests(t, "ImportCustomWorkspaceImageRequest", []requestCase{
		{"DCV with Windows 11", "Protocol", `"DCV"`, "", ""},
		{"BYOP with Windows 11", "Protocol", `"BYOP"`, "", ""},
		{"PCoIP with Windows 11", "Protocol", `"PCOIP"`, "combination", ""},
		{"no protocol is one fault", "Protocol", ``, "required", ""},
		{"an unknown protocol is one fault", "Protocol", `"PCoIP"`, "enum", ""},
	})
	request := requestDocuments["ImportCustomWorkspaceImageRequest"]
	for osVersion, want := range map[string][]string{
		`"Windows_10"`: nil,
		`"Windows_11"`: {"Protocol combination"},
		`"Windows_12"`: {"OsVersion enum"},
		`null`:         {"OsVersion null"},
	} {
		document := strings.ReplaceAll(strings.ReplaceAll(request, `"DCV"`, `"PCOIP"`), `"Windows_11"`, osVersion)
		err := validate.JSON([]byte(document), allShapes["ImportCustomWorkspaceImageRequest"]())
		if diff := cmp.Diff(want, reported(t, err)); diff != "" {
			t.Errorf("PCOIP with %s (-want +got):\n%s", osVersion, diff)
		}
		checkPlaces(t, []byte(document), err)
	}
}
