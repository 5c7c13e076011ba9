package validate_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// patternCase is a text and whether it is spelled as it must be.
type patternCase struct {
	why, text string
	ok        bool
}

// checkPattern compares what is told about texts with what is so.
func checkPattern(t *testing.T, check func(text string) error, table []patternCase) {
	t.Helper()
	for _, c := range table {
		t.Run(c.why, func(t *testing.T) {
			got := told(t, check(c.text))
			if pattern := len(got) == 1 && strings.HasSuffix(got[0], " pattern"); c.ok != (got == nil) || !c.ok && !pattern {
				t.Errorf("%.80q: told %v, want it to pass: %t", c.text, got, c.ok)
			}
		})
	}
}

// The source is facts: Arn, and DESIGN for the partitions that it forgot.
func TestPatternARN(t *testing.T) {
	rep := strings.Repeat
	check := func(text string) error { return validate.Struct(&model.DescribeImagesRequest{Arns: []string{text}}) }
	checkPattern(t, check, []patternCase{
		{"commercial", "arn:aws:appstream:eu-central-1:123456789012:image/a", true},
		{"China", "arn:aws-cn:appstream:cn-north-1:123456789012:image/a", true},
		{"GovCloud", "arn:aws-us-gov:appstream:us-gov-west-1:123456789012:image/a", true},
		{"iso", "arn:aws-iso:appstream:us-iso-east-1:123456789012:image/a", true},
		{"iso-b", "arn:aws-iso-b:appstream:us-isob-east-1:123456789012:image/a", true},
		{"iso-e, forgotten by the model", "arn:aws-iso-e:appstream:eu-isoe-west-1:123456789012:image/a", true},
		{"iso-f, forgotten by the model", "arn:aws-iso-f:appstream:us-isof-east-1:123456789012:image/a", true},
		{"the European cloud, forgotten by the model", "arn:aws-eusc:appstream:eusc-de-east-1:123456789012:image/a", true},
		{"no such partition", "arn:aws-mars:appstream:eu-central-1:123456789012:image/a", false},
		{"iso-c", "arn:aws-iso-c:appstream:eu-central-1:123456789012:image/a", false},
		{"a partition cut short", "arn:aws-:appstream:eu-central-1:123456789012:image/a", false},
		{"a partition in large letters", "arn:AWS:appstream:eu-central-1:123456789012:image/a", false},
		{"no partition", "arn::appstream:eu-central-1:123456789012:image/a", false},
		{"ARN in large letters", "ARN:aws:appstream:eu-central-1:123456789012:image/a", false},
		{"text in front", "x arn:aws:appstream:eu-central-1:123456789012:image/a", false},
		{"a newline behind", "arn:aws:appstream:eu-central-1:123456789012:image/a\n", false},
		{"a space behind", "arn:aws:appstream:eu-central-1:123456789012:image/a ", false},
		{"empty", "", false},
		{"arn alone", "arn", false},
		{"five parts", "arn:aws:appstream:eu-central-1:image", false},
		{"no region and no account", "arn:aws:iam:::role", true},
		{"no service", "arn:aws::eu-central-1:123456789012:image/a", false},
		{"no resource", "arn:aws:appstream:eu-central-1:123456789012:", false},
		{"a service of 63", "arn:aws:" + rep("s", 63) + ":::r", true},
		{"a service of 64", "arn:aws:" + rep("s", 64) + ":::r", false},
		{"a service that begins with a sign", "arn:aws:-s:::r", false},
		{"a region of 63", "arn:aws:s:" + rep("r", 63) + "::r", true},
		{"a region of 64", "arn:aws:s:" + rep("r", 64) + "::r", false},
		{"an account of 63", "arn:aws:s::" + rep("1", 63) + ":r", true},
		{"an account of 64", "arn:aws:s::" + rep("1", 64) + ":r", false},
		{"a resource of 1", "arn:aws:s:::r", true},
		{"a resource of 1024", "arn:aws:s:::" + rep("r", 1024), true},
		{"a resource of 1025", "arn:aws:s:::" + rep("r", 1025), false},
		{"a resource that begins with a slash", "arn:aws:s:::/r", false},
		{"all signs in a resource", `arn:aws:s:::r:_/+=,@.\-`, true},
		{"a resource with colons", "arn:aws:s:::a:b:c", true},
		{"a star", "arn:aws:s:::a*", false},
		{"a letter outside ASCII", "arn:aws:s:::ä", false},
		{"a letter outside ASCII in the region", "arn:aws:s:ä::r", false},
		{"a space in the account", "arn:aws:s::1 2:r", false},
	})
}

// The source is facts: WorkspaceImageId; DESIGN: the whole string.
func TestPatternWorkspaceImageID(t *testing.T) {
	check := func(text string) error {
		return validate.Struct(&model.DescribeWorkspaceImagesRequest{ImageIds: []string{text}})
	}
	checkPattern(t, check, []patternCase{
		{"8", "wsi-" + strings.Repeat("0", 8), false},
		{"9", "wsi-" + strings.Repeat("0", 9), true},
		{"63", "wsi-" + strings.Repeat("z", 63), true},
		{"64", "wsi-" + strings.Repeat("z", 64), false},
		{"text in front, which the model's pattern lets pass", "xwsi-0a1b2c3d4", false},
		{"a newline behind, which $ may let pass", "wsi-0a1b2c3d4\n", false},
		{"large letters", "wsi-0A1B2C3D4", false},
		{"a large prefix", "WSI-0a1b2c3d4", false},
		{"another prefix", "ami-0a1b2c3d4", false},
		{"a hyphen", "wsi-0a1b-2c3d4", false},
		{"9 letters outside ASCII", "wsi-" + strings.Repeat("ä", 9), false},
		{"the prefix alone", "wsi-", false},
		{"empty", "", false},
	})
}

// The sources are facts: WorkspaceImageName, WorkspaceImageDescription,
// AwsAccount and S3Bucket. Only results have them.
func TestPatternResults(t *testing.T) {
	checkPattern(t, func(text string) error { return validate.Struct(&model.WorkspaceImage{Name: text}) }, []patternCase{
		{"name: all signs", `aZ9_./()\-`, true},
		{"name: a space", "a b", false},
		{"name: a sign", "a+b", false},
		{"name: a letter outside ASCII", "ä", false},
	})
	checkPattern(t, func(text string) error { return validate.Struct(&model.WorkspaceImage{Description: text}) }, []patternCase{
		{"description: all signs", "aZ9_./() -", true},
		{"description: a backslash", `a\b`, false},
		{"description: a tab", "a\tb", false},
	})
	checkPattern(t, func(text string) error { return validate.Struct(&model.WorkspaceImage{OwnerAccountId: text}) }, []patternCase{
		{"account: 11", "12345678901", false},
		{"account: 12", "123456789012", true},
		{"account: 13", "1234567890123", false},
		{"account: a letter", "12345678901a", false},
		{"account: digits of another script", strings.Repeat("٣", 12), false},
	})
	checkPattern(t, func(text string) error { return validate.Struct(&model.S3Location{S3Bucket: text}) }, []patternCase{
		{"bucket: 3", "a.b", true},
		{"bucket: a dot at the end", "abc.", false},
		{"bucket: a dot first", ".abc", true},
		{"bucket: a large letter", "aBc", false},
	})
}

// TestInvalidUTF8 covers text that no document can hold, but a structure can.
func TestInvalidUTF8(t *testing.T) {
	for _, text := range []string{"\x80", "a\x80", "a\xff", "\xc3"} {
		if got := told(t, validate.Struct(&model.DeleteImageRequest{Name: text})); !slices.Equal(got, []string{"Name pattern"}) {
			t.Errorf("%q: told %q", text, got)
		}
		request := fullRequest()
		request.Tags = map[string]string{"k" + text: "v" + text}
		want := "Tags[" + strconv.Quote("k"+text) + "] pattern"
		if got := told(t, validate.Struct(request)); !slices.Equal(got, []string{want, want}) {
			t.Errorf("%q: told %q, want twice %q", text, got, want)
		}
	}
}

// TestTwoFaultsOfOneText insists that text that is too long and also spelled
// wrong is told to be both; validator/v10 stops at the first.
func TestTwoFaultsOfOneText(t *testing.T) {
	long := strings.Repeat("#", 256)
	shortened := `Tags["` + strings.Repeat("#", 127) + `…"]`
	request := fullRequest()
	request.Tags = map[string]string{"k": long + "#", long: "v"}
	want := []string{
		shortened + " max-length", shortened + " pattern",
		`Tags["k"] max-length`, `Tags["k"] pattern`,
	}
	if got := told(t, validate.Struct(request)); !slices.Equal(got, want) {
		t.Errorf("told %.400q", got)
	}
	bucket := model.S3Location{S3Bucket: "."}
	if got := told(t, validate.Struct(&bucket)); !slices.Equal(got, []string{"S3Bucket min-length", "S3Bucket pattern"}) {
		t.Errorf("told %q", got)
	}
}
