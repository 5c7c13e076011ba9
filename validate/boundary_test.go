package validate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/validate"
)

// boundary is a value for a member of a request that is legal in all else.
type boundary struct {
	why    string
	source string // the document that says so
	member string
	value  string // JSON; empty for no such member
	want   string // the rule that is broken; empty for none
	at     string // the path of the violation, if it is not member
}

// requestDocuments are legal requests, by shape, to put values into.
var requestDocuments = map[string]string{
	"CreateImageBuilderRequest": `{"Name": "office-2026", "InstanceType": "stream.standard.medium", "ImageName": "Base"}`,
	"StartImageBuilderRequest":  `{"Name": "office-2026"}`, "StopImageBuilderRequest": `{"Name": "office-2026"}`,
	"DeleteImageBuilderRequest": `{"Name": "office-2026"}`, "DeleteImageRequest": `{"Name": "office-2026"}`,
	"DescribeImageBuildersRequest": `{}`, "DescribeImagesRequest": `{}`, "DescribeWorkspaceImagesRequest": `{}`,
}

// checkBoundaries puts each value into a request of a shape and compares what
// is told, by JSON and, where the value can be told from an absent one, by
// Struct.
func checkBoundaries(t *testing.T, shape string, table []boundary) {
	t.Helper()
	for _, b := range table {
		t.Run(shape+"/"+b.member+"/"+b.why, func(t *testing.T) {
			document := put(t, requestDocuments[shape], b.member, b.value)
			var want []string
			if b.want != "" {
				want = []string{b.member + " " + b.want}
				if b.at != "" {
					want[0] = b.at + " " + b.want
				}
			}
			value := allShapes[shape]()
			err := validate.JSON(document, value)
			if diff := cmp.Diff(want, told(t, err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", b.source, diff)
			}
			checkPlaces(t, document, err)
			if b.jsonOnly() {
				return
			}
			if diff := cmp.Diff(want, told(t, validate.Struct(value))); diff != "" {
				t.Errorf("%s, as a structure (-want +got):\n%s", b.source, diff)
			}
		})
	}
}

// jsonOnly reports whether a structure can't have the value: it is of the wrong
// type, or a zero that a structure has for an absent member.
func (b *boundary) jsonOnly() bool {
	switch {
	case b.value == `""` || b.value == "0" || tooLarge(b.value):
		return true
	case b.want == "type" || b.want == "null" || b.want == "range":
		return true
	default:
		return b.want == "enum" && strings.Contains(b.value, `""`)
	}
}

// tooLarge reports whether a number does not fit into 32 bits.
func tooLarge(value string) bool { return value == "99999999999" || value == "-99999999999" }

// Of the Name of a request, three have a pattern and two a minimum only.
func TestBoundaryName(t *testing.T) {
	const (
		pattern = "facts: Name, ^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$"
		minimum = "facts: String, at least 1; seed 003 StartImageBuilder: required"
	)
	for _, shape := range []string{"CreateImageBuilderRequest", "DeleteImageBuilderRequest", "DeleteImageRequest"} {
		checkBoundaries(t, shape, []boundary{
			{"absent", pattern, "Name", ``, "required", ""},
			{"empty", pattern, "Name", `""`, "pattern", ""},
			{"null", pattern, "Name", `null`, "null", ""},
			{"a number", pattern, "Name", `5`, "type", ""},
			{"1 character", pattern, "Name", `"a"`, "", ""},
			{"the first digit", pattern, "Name", `"0"`, "", ""},
			{"the last digit", pattern, "Name", `"9"`, "", ""},
			{"the first letter", pattern, "Name", `"A"`, "", ""},
			{"the last letter", pattern, "Name", `"Z"`, "", ""},
			{"the last small letter", pattern, "Name", `"z"`, "", ""},
			{"100 characters", pattern, "Name", times(100, "a"), "", ""},
			{"101 characters", pattern, "Name", times(101, "a"), "", ""},
			{"102 characters", pattern, "Name", times(102, "a"), "pattern", ""},
			{"a leading dot", pattern, "Name", `".a"`, "pattern", ""},
			{"a leading hyphen", pattern, "Name", `"-a"`, "pattern", ""},
			{"a leading underscore", pattern, "Name", `"_a"`, "pattern", ""},
			{"dot, hyphen and underscore later", pattern, "Name", `"a._-"`, "", ""},
			{"a space", pattern, "Name", `"a b"`, "pattern", ""},
			{"a space at the end", pattern, "Name", `"ab "`, "pattern", ""},
			{"a newline at the end, which $ would pass", pattern, "Name", `"ab\n"`, "pattern", ""},
			{"a letter outside ASCII", pattern, "Name", `"büro"`, "pattern", ""},
			{"a wide digit", pattern, "Name", `"１"`, "pattern", ""},
			{"an emoji", pattern, "Name", quoted(emoji), "pattern", ""},
			{"a slash", pattern, "Name", `"a/b"`, "pattern", ""},
		})
	}
	for _, shape := range []string{"StartImageBuilderRequest", "StopImageBuilderRequest"} {
		checkBoundaries(t, shape, []boundary{
			{"absent", minimum, "Name", ``, "required", ""},
			{"empty", minimum, "Name", `""`, "min-length", ""},
			{"1 character", minimum, "Name", `"a"`, "", ""},
			{"1 emoji", minimum, "Name", quoted(emoji), "", ""},
			{"no pattern: a leading dot", minimum, "Name", `".a"`, "", ""},
			{"no pattern: a space", minimum, "Name", `" "`, "", ""},
			{"no maximum: 102 characters", minimum, "Name", times(102, "a"), "", ""},
			{"no maximum: 5000 characters", minimum, "Name", times(5000, "a"), "", ""},
		})
	}
}

// The streaming agent, of the two requests that have it.
func TestBoundaryAppstreamAgentVersion(t *testing.T) {
	const source = "facts: AppstreamAgentVersion, 1 to 100; seed 003 StartImageBuilder"
	for _, shape := range []string{"CreateImageBuilderRequest", "StartImageBuilderRequest"} {
		checkBoundaries(t, shape, []boundary{
			{"absent", source, "AppstreamAgentVersion", ``, "", ""},
			{"explicitly empty", source, "AppstreamAgentVersion", `""`, "min-length", ""},
			{"1 character", source, "AppstreamAgentVersion", `"1"`, "", ""},
			{"LATEST", source, "AppstreamAgentVersion", `"LATEST"`, "", ""},
			{"99 characters", source, "AppstreamAgentVersion", times(99, "v"), "", ""},
			{"100 characters", source, "AppstreamAgentVersion", times(100, "v"), "", ""},
			{"101 characters", source, "AppstreamAgentVersion", times(101, "v"), "max-length", ""},
			{"100 emoji are 100 characters in 400 bytes", source, "AppstreamAgentVersion", times(100, emoji), "", ""},
			{"101 emoji", source, "AppstreamAgentVersion", times(101, emoji), "max-length", ""},
			{"100 letters of 2 bytes", source, "AppstreamAgentVersion", times(100, "é"), "", ""},
			{"101 letters of 2 bytes", source, "AppstreamAgentVersion", times(101, "é"), "max-length", ""},
		})
	}
}

// The number of results to a page, which differs in all three requests.
func TestBoundaryMaxResults(t *testing.T) {
	checkBoundaries(t, "DescribeImagesRequest", []boundary{
		{"absent", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", ``, "", ""},
		{"-1", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", `-1`, "min", ""},
		{"0", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", `0`, "", ""},
		{"1", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", `1`, "", ""},
		{"25", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", `25`, "", ""},
		{"26", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", `26`, "max", ""},
		{"more than 32 bits", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", `99999999999`, "max", ""},
		{"less than 32 bits", "facts: DescribeImagesMaxResults, 0 to 25", "MaxResults", `-99999999999`, "min", ""},
		{"a fraction", "facts: DescribeImagesMaxResults is an integer", "MaxResults", `2.5`, "type", ""},
		{"text", "facts: DescribeImagesMaxResults is an integer", "MaxResults", `"5"`, "type", ""},
	})
	checkBoundaries(t, "DescribeWorkspaceImagesRequest", []boundary{
		{"absent", "facts: Limit, 1 to 25", "MaxResults", ``, "", ""},
		{"-1", "facts: Limit, 1 to 25", "MaxResults", `-1`, "min", ""},
		{"0", "facts: Limit, 1 to 25", "MaxResults", `0`, "min", ""},
		{"1", "facts: Limit, 1 to 25", "MaxResults", `1`, "", ""},
		{"25", "facts: Limit, 1 to 25", "MaxResults", `25`, "", ""},
		{"26", "facts: Limit, 1 to 25", "MaxResults", `26`, "max", ""},
	})
	checkBoundaries(t, "DescribeImageBuildersRequest", []boundary{
		{"absent", "facts: Integer, free", "MaxResults", ``, "", ""},
		{"negative", "facts: Integer, free", "MaxResults", `-7`, "", ""},
		{"0", "facts: Integer, free", "MaxResults", `0`, "", ""},
		{"26", "facts: Integer, free", "MaxResults", `26`, "", ""},
		{"the largest of 32 bits", "facts: Integer, free", "MaxResults", `2147483647`, "", ""},
		{"more than 32 bits", "facts: Integer has 32 bits", "MaxResults", `2147483648`, "range", ""},
		{"the smallest of 32 bits", "facts: Integer, free", "MaxResults", `-2147483648`, "", ""},
		{"less than 32 bits", "facts: Integer has 32 bits", "MaxResults", `-2147483649`, "range", ""},
	})
}

// What else the requests that describe can be given.
func TestBoundaryDescribe(t *testing.T) {
	const (
		id    = `"wsi-0a1b2c3d4"`
		ids   = "facts: WorkspaceImageIdList, 1 to 25"
		token = "facts: PaginationToken, 1 to 2048"
		text  = "facts: String, at least 1"
	)
	checkBoundaries(t, "DescribeWorkspaceImagesRequest", []boundary{
		{"no image", ids, "ImageIds", `[]`, "min-items", ""},
		{"1 image", ids, "ImageIds", list(1, id), "", ""},
		{"25 images", ids, "ImageIds", list(25, id), "", ""},
		{"26 images", ids, "ImageIds", list(26, id), "max-items", ""},
		{"an empty one", ids, "ImageIds", `["wsi-0a1b2c3d4", ""]`, "pattern", "ImageIds[1]"},
		{"the token empty", token, "NextToken", `""`, "min-length", ""},
		{"the token of 1", token, "NextToken", `"t"`, "", ""},
		{"the token of 2048", token, "NextToken", times(2048, "t"), "", ""},
		{"the token of 2049", token, "NextToken", times(2049, "t"), "max-length", ""},
		{"owned", "seed 004: OWNED or SHARED", "ImageType", `"OWNED"`, "", ""},
		{"shared", "seed 004: OWNED or SHARED", "ImageType", `"SHARED"`, "", ""},
		{"another type", "seed 004: OWNED or SHARED", "ImageType", `"PUBLIC"`, "enum", ""},
		{"no type", "seed 004: OWNED or SHARED", "ImageType", `""`, "enum", ""},
		{"in small letters", "seed 004: OWNED or SHARED", "ImageType", `"owned"`, "enum", ""},
	})
	checkBoundaries(t, "DescribeImagesRequest", []boundary{
		{"no name is allowed, there is no minimum", "facts: StringList", "Names", `[]`, "", ""},
		{"an empty name", text, "Names", `["a", "", "b"]`, "min-length", "Names[1]"},
		{"no ARN is allowed, there is no minimum", "facts: ArnList", "Arns", `[]`, "", ""},
		{"not an ARN", "facts: Arn", "Arns", `["arn:aws:appstream:eu-central-1::image/a", "image/b"]`, "pattern", "Arns[1]"},
		{"an empty ARN", "facts: Arn", "Arns", `[""]`, "pattern", "Arns[0]"},
		{"public", "facts: VisibilityType", "Type", `"PUBLIC"`, "", ""},
		{"another visibility", "facts: VisibilityType", "Type", `"OWNED"`, "enum", ""},
		{"the token empty", text, "NextToken", `""`, "min-length", ""},
		{"a long token, there is no maximum", text, "NextToken", times(5000, "t"), "", ""},
	})
	checkBoundaries(t, "DescribeImageBuildersRequest", []boundary{
		{"an empty name", text, "Names", `[""]`, "min-length", "Names[0]"},
		{"a name that no builder can have, there is no pattern", text, "Names", `[" "]`, "", ""},
		{"the token empty", text, "NextToken", `""`, "min-length", ""},
		{"the token of 1", text, "NextToken", `"t"`, "", ""},
	})
}
