package main

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// What a document is follows from its members, wherever they stand.
func TestKinds(t *testing.T) {
	for name, test := range map[string]struct{ in, heading, row string }{
		"builders after the token":    {`{"NextToken":"t","ImageBuilders":[{"Name":"x"}]}`, "IMAGE BUILDERS (1, and more: the last page has a NextToken)", "  x "},
		"unknown members":             {`{"Future":[1],"ImageBuilders":[{"Size":{"a":[null]},"Name":"x"}]}`, "IMAGE BUILDERS (1)", "  x "},
		"one builder":                 {`{"ImageBuilder":{"Name":"x"}}`, "IMAGE BUILDERS (1)", "  x "},
		"one image":                   {`{"Image":{"Name":"x"}}`, "IMAGES (1)", "  x "},
		"image, shuffled":             {`{"Images":[{"State":"AVAILABLE","Name":"x","Arn":"arn:x"}]}`, "IMAGES (1)", "  x "},
		"image, only the second says": {`{"Images":[{"Name":"w"},{"Name":"x","Visibility":"PUBLIC"}]}`, "IMAGES (2)", "  x "},
		"WorkSpaces image, shuffled":  {`{"Images":[{"State":"AVAILABLE","Name":"x","ImageId":"wsi-1"}]}`, "WORKSPACES IMAGES (1)", "  x "},
		"WorkSpaces, the last says":   {`{"Images":[{},{"Name":"x"},{"Updates":{}}]}`, "WORKSPACES IMAGES (3)", "  x "},
		"a member of the other side":  {`{"Images":[{"ImageId":"wsi-1","Name":"x","Created":0,"Arn":"tomorrow"}]}`, "WORKSPACES IMAGES (1)", "  x "},
		"null says nothing":           {`{"Images":[{"ImageId":null,"Name":"x","Arn":"arn:x"}]}`, "IMAGES (1)", "  x "},
		"an empty page of builders":   {`{"ImageBuilders":[]}`, "IMAGE BUILDERS (0)", "  nothing to show"},
		"null for a page":             {`{"ImageBuilders":null}`, "IMAGE BUILDERS (0)", "  nothing to show"},
		"escaped member names":        {`{"\u0049mageBuilders":[{"Name":"x"}]}`, "IMAGE BUILDERS (1)", "  x "},
	} {
		t.Run(name, func(t *testing.T) {
			out := mustRun(t, test.in, "-now", at, "-")
			if !strings.Contains(out, "\n"+test.heading+"\n") || !strings.Contains(out, "\n"+test.row) {
				t.Errorf("want %q and %q in:\n%s", test.heading, test.row, out)
			}
		})
	}
}

// Every result of package model is read or refused, and none is ignored.
func TestResults(t *testing.T) {
	const heading = `(?m)^(IMAGE BUILDERS|IMAGES|WORKSPACES IMAGES) \([1-9]`
	for _, op := range model.Operations() {
		result := reflect.TypeOf(op.NewResult()).Elem()
		status, stdout, stderr := inventoryOf("", "../../model/testdata/shapes/"+result.Name()+"/full.json")
		if status == 0 && (!regexp.MustCompile(heading).MatchString(stdout) || stderr != "") {
			t.Errorf("%s: stderr %q, stdout:\n%s", result.Name(), stderr, stdout)
		}
		holds := false
		for field := range result.Fields() {
			holds = holds || strings.HasSuffix(field.Type.String(), "model.ImageBuilder") || strings.HasSuffix(field.Type.String(), "model.Image") ||
				strings.HasSuffix(field.Type.String(), "model.WorkspaceImage")
		}
		if want := map[bool]int{true: 0, false: 1}[holds]; status != want {
			t.Errorf("%s: status %d, want %d; %s", result.Name(), status, want, stderr)
		}
	}
}

// What services send besides their models is no fault.
func TestSloppyDocuments(t *testing.T) {
	in := `{"Images":[
		{"Name":"a","Arn":"arn:a","Tomorrow":{"b":[1,null]},"Applications":[{"Name":"app","Metadata":{"WORKING_DIRECTORY":null,"x":"y"},"New":0.10},null]},
		null,
		{"Name":"c","Platform":null,"Visibility":"PRIVATE","ImageErrors":null}
	],"Summary":{"Total":3},"NextToken":null}`
	want := `{
  "Images": [
    {
      "Name": "a",
      "Arn": "arn:a",
      "Applications": [
        {
          "Name": "app",
          "Metadata": {
            "WORKING_DIRECTORY": "",
            "x": "y"
          },
          "New": 0.10
        },
        {}
      ],
      "Tomorrow": {
        "b": [
          1,
          null
        ]
      }
    },
    {
      "Name": ""
    },
    {
      "Name": "c",
      "Visibility": "PRIVATE"
    }
  ]
}
`
	equal(t, "-json", mustRun(t, in, "-json", "-"), want)
	out := mustRun(t, in, "-now", at, "-")
	for _, line := range []string{
		"IMAGES (3)",
		"  NAME  STATE  PLATFORM  VISIBILITY  SHARED  AGE  AGENT  APPS",
		"  a     -      -         -           -         -  -         2",
		"  -     -      -         -           -         -  -         0",
		"  c     -      -         PRIVATE     -         -  -         0",
	} {
		if !strings.Contains(out, "\n"+line+"\n") {
			t.Errorf("no line %q in:\n%s", line, out)
		}
	}
	for name, in := range map[string]string{
		"builders":          `{"ImageBuilders":[null,{"StateChangeReason":null,"AccessEndpoints":[null],"ImageBuilderErrors":[null,{}],"VpcConfig":{"SubnetIds":[null]}}]}`,
		"WorkSpaces images": `{"Images":[null,{"ImageId":"wsi-1","ErrorDetails":[null],"Updates":{"UpdateAvailable":null},"OperatingSystem":{}}]}`,
		"one that is empty": `{"ImageBuilder":{}}`,
	} {
		t.Run(name, func(t *testing.T) {
			mustRun(t, in, "-now", at, "-")
			mustRun(t, in, "-json", "-")
		})
	}
}

// FuzzRun: whatever the documents are, there is no panic, and what is printed as
// JSON can be read again.
func FuzzRun(f *testing.F) {
	for _, text := range []string{
		"", "{}", "null", `{"Images":[null,{"Arn":"a"}]}`, `{"ImageBuilder":{"Name":"x","CreatedTime":1e9}}{"Images":[{"ImageId":"w"}]}`,
		`{"Images":[{"ImageId":"wsi-1","Arn":"arn:x"}]}`, "\ufeff{\"ImageBuilders\":[{\"a\":\"\x1b\"}]} x", `{"Images":[],"ImageBuilders":[]}`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		status, _, stderr := inventoryOf(text, "-now", at, "-")
		if (status == 0) != (stderr == "") {
			t.Errorf("status %d, stderr %q", status, stderr)
		}
		jsonStatus, stdout, stderr := inventoryOf(text, "-json", "-")
		if jsonStatus != status {
			t.Errorf("status %d as text, %d as JSON: %s", status, jsonStatus, stderr)
		}
		if stdout != "" {
			equal(t, "read again", mustRunOrNote(t, stdout), stdout)
		}
	})
}

// mustRunOrNote prints documents as JSON, of which some may have nothing to
// show.
func mustRunOrNote(t *testing.T, stdin string) string {
	t.Helper()
	status, stdout, stderr := inventoryOf(stdin, "-json", "-")
	if status != 0 {
		t.Errorf("status %d, stderr %q", status, stderr)
	}
	return stdout
}

// Images that may be of either service are no error.
func TestUndecidedImages(t *testing.T) {
	const header = "Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)\n\n"
	const note = "<stdin>: nothing to show, no image in it says whether it is one of AppStream or of WorkSpaces\n"
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
