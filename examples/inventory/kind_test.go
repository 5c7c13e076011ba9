package main

import (
	"strings"
	"testing"
)

// What a document is follows from its members, wherever they stand.
func TestKinds(t *testing.T) {
	for name, test := range map[string]struct{ in, heading, row string }{
		"builders behind the token":    {`{"NextToken":"t","ImageBuilders":[{"Name":"x"}]}`, "IMAGE BUILDERS (1, and more: the last page has a NextToken)", "  x "},
		"unknown members":              {`{"Future":[1],"ImageBuilders":[{"Size":{"a":[null]},"Name":"x"}]}`, "IMAGE BUILDERS (1)", "  x "},
		"one builder":                  {`{"ImageBuilder":{"Name":"x"}}`, "IMAGE BUILDERS (1)", "  x "},
		"one image":                    {`{"Image":{"Name":"x"}}`, "IMAGES (1)", "  x "},
		"image, shuffled":              {`{"Images":[{"State":"AVAILABLE","Name":"x","Arn":"arn:x"}]}`, "IMAGES (1)", "  x "},
		"image, only the second tells": {`{"Images":[{"Name":"w"},{"Name":"x","Visibility":"PUBLIC"}]}`, "IMAGES (2)", "  x "},
		"WorkSpaces image, shuffled":   {`{"Images":[{"State":"AVAILABLE","Name":"x","ImageId":"wsi-1"}]}`, "WORKSPACES IMAGES (1)", "  x "},
		"WorkSpaces, the last tells":   {`{"Images":[{},{"Name":"x"},{"Updates":{}}]}`, "WORKSPACES IMAGES (3)", "  x "},
		"a member of the other side":   {`{"Images":[{"ImageId":"wsi-1","Name":"x","Created":0,"Arn":"tomorrow"}]}`, "WORKSPACES IMAGES (1)", "  x "},
		"null does not tell":           {`{"Images":[{"ImageId":null,"Name":"x","Arn":"arn:x"}]}`, "IMAGES (1)", "  x "},
		"an empty page of builders":    {`{"ImageBuilders":[]}`, "IMAGE BUILDERS (0)", "  nothing to show"},
		"null for a page":              {`{"ImageBuilders":null}`, "IMAGE BUILDERS (0)", "  nothing to show"},
		"escaped member names":         {`{"\u0049mageBuilders":[{"Name":"x"}]}`, "IMAGE BUILDERS (1)", "  x "},
	} {
		t.Run(name, func(t *testing.T) {
			out := mustRun(t, test.in, "-now", at, "-")
			if !strings.Contains(out, "\n"+test.heading+"\n") || !strings.Contains(out, "\n"+test.row) {
				t.Errorf("want %q and %q in:\n%s", test.heading, test.row, out)
			}
		})
	}
}

// Images that may be of either service are no error.
func TestUndecidedImages(t *testing.T) {
	const header = "Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)\n\n"
	const note = "<stdin>: nothing to show, no image in it tells whether it is one of AppStream or of WorkSpaces\n"
	for name, in := range map[string]string{
		"empty":          `{"Images":[]}`,
		"null":           `{"Images":null}`,
		"common members": `{"Images":[{"Name":"x","State":"AVAILABLE"},{},null]}`,
		"a tie":          `{"Images":[{"ImageId":"wsi-1","Arn":"arn:x"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "report", mustRun(t, in, "-now", at, "-"), header+note)
			status, stdout, stderr := inventoryOf(in, "-json", "-")
			equal(t, "-json", stdout, "{\n  \"Images\": []\n}\n")
			equal(t, "stderr", stderr, "inventory: "+note)
			if status != 0 {
				t.Errorf("status %d", status)
			}
		})
	}
}

// Every enumeration of every shape is looked at.
func TestUnknownValues(t *testing.T) {
	in := `{"ImageBuilders":[{"Name":"b","State":"S","Platform":"P","InstanceType":"stream.new.large",
		"StateChangeReason":{"Code":"C"},"ImageBuilderErrors":[{"ErrorCode":"VALIDATION_ERROR"},{"ErrorCode":"E"}],
		"AccessEndpoints":[{"EndpointType":"T"}],"LatestAppstreamAgentVersion":"MAYBE"}]}
	{"Images":[{"Name":"i","Arn":"arn:i","State":"AVAILABLE","Visibility":"V","ImageType":"T","ImageSharedWithOthers":"S",
		"DynamicAppProvidersEnabled":"D","Applications":[{"Platforms":["RHEL8","P"]}]}]}
	{"Images":[{"Name":"w","ImageId":"wsi-1","State":"S","RequiredTenancy":"R","OperatingSystem":{"Type":"O"},
		"ErrorDetails":[{"ErrorCode":"E"}]}]}`
	want := `
  Values that this version does not know (16)
    image builder b     InstanceType                     stream.new.large
    image builder b     Platform                         P
    image builder b     State                            S
    image builder b     StateChangeReason.Code           C
    image builder b     ImageBuilderErrors[1].ErrorCode  E
    image builder b     AccessEndpoints[0].EndpointType  T
    image builder b     LatestAppstreamAgentVersion      MAYBE
    image i             Visibility                       V
    image i             Applications[0].Platforms[1]     P
    image i             DynamicAppProvidersEnabled       D
    image i             ImageSharedWithOthers            S
    image i             ImageType                        T
    WorkSpaces image w  OperatingSystem.Type             O
    WorkSpaces image w  State                            S
    WorkSpaces image w  RequiredTenancy                  R
    WorkSpaces image w  ErrorDetails[0].ErrorCode        E
`
	_, got, _ := strings.Cut(mustRun(t, in, "-now", at, "-"), "\n\n  Values")
	equal(t, "unknown values", "\n  Values"+got, want)
}
