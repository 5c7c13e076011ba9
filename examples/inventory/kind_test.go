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
		"a dry run":                   {`{"canUpdateImage":true}`, "IMAGES (0)", "  nothing to show"},
		"one updated image":           {`{"image":{"Name":"x"},"canUpdateImage":true}`, "IMAGES (1)", "  x "},
		"permissions":                 {`{"SharedImagePermissionsList":[{"sharedAccountId":"1"}],"Name":"x","NextToken":"t"}`, "IMAGE PERMISSIONS (1, and more: the last page has a NextToken)", "  x "},
		"permissions of no account":   {`{"SharedImagePermissionsList":[],"Name":"x"}`, "IMAGE PERMISSIONS (0)", "  nothing to show"},
		"exports":                     {`{"NextToken":"t","ExportImageTasks":[{"ImageArn":"x"}]}`, "EXPORT TASKS (1, and more: the last page has a NextToken)", "  x "},
		"one export":                  {`{"ExportImageTask":{"ImageArn":"x"}}`, "EXPORT TASKS (1)", "  x "},
		"software":                    {`{"AssociatedResource":"x","SoftwareAssociations":[{}]}`, "SOFTWARE ASSOCIATIONS (1)", "  x "},
		"software, list absent":       {`{"AssociatedResource":"x"}`, "SOFTWARE ASSOCIATIONS (0)", "  nothing to show"},
		"WorkSpaces permissions":      {`{"ImagePermissions":[{"SharedAccountId":"1"}],"ImageId":"x"}`, "WORKSPACES IMAGE PERMISSIONS (1)", "  x "},
		"an import":                   {`{"State":"VALIDATING","ImageId":"x","ImageSource":{}}`, "WORKSPACES IMAGE IMPORTS (1)", "  x "},
		"an import, new members":      {`{"ImageId":"x","LastUpdatedTime":0,"ETA":7,"Created":0,"Phase":{}}`, "WORKSPACES IMAGE IMPORTS (1)", "  x "},
		"one WorkSpaces image":        {`{"State":"PENDING","ImageId":"wsi-1","Name":"x"}`, "WORKSPACES IMAGES (1)", "  x "},
		"associations":                {`{"Associations":[{"ImageId":"x"}]}`, "WORKSPACES IMAGE ASSOCIATIONS (1)", "  x "},
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

// Every result of package model is shown, has a note or is refused; none is
// ignored. A program that adds an operation decides here which.
func TestResults(t *testing.T) {
	const shown, noted, refused = "shown", "noted", "refused"
	want := map[string]string{
		"CreateImageBuilderResult": shown, "StartImageBuilderResult": shown, "StopImageBuilderResult": shown,
		"DeleteImageBuilderResult": shown, "DescribeImageBuildersResult": shown,
		"CreateImageBuilderStreamingURLResult": noted,
		"DescribeImagesResult":                 shown, "DeleteImageResult": shown, "CopyImageResponse": noted,
		"CreateUpdatedImageResult": shown, "CreateImportedImageResult": shown,
		"UpdateImagePermissionsResult": refused, "DeleteImagePermissionsResult": refused, "DescribeImagePermissionsResult": shown,
		"CreateExportImageTaskResult": shown, "GetExportImageTaskResult": shown, "ListExportImageTasksResult": shown,
		"AssociateSoftwareToImageBuilderResult": refused, "DisassociateSoftwareFromImageBuilderResult": refused,
		"StartSoftwareDeploymentToImageBuilderResult": refused, "DescribeSoftwareAssociationsResult": shown,
		"DescribeWorkspaceImagesResult": shown, "CreateWorkspaceImageResult": shown, "DeleteWorkspaceImageResult": refused,
		"CopyWorkspaceImageResult": noted, "CreateUpdatedWorkspaceImageResult": noted,
		"UpdateWorkspaceImagePermissionResult": refused, "DescribeWorkspaceImagePermissionsResult": shown,
		"ImportWorkspaceImageResult": noted, "ImportCustomWorkspaceImageResult": noted,
		"DescribeCustomWorkspaceImageImportResult": shown, "DescribeImageAssociationsResult": shown,
	}
	heading := regexp.MustCompile(`(?m)^[A-Z ]+ \([1-9]`)
	for _, op := range model.Operations() {
		result := reflect.TypeOf(op.NewResult()).Elem().Name()
		status, stdout, stderr := inventoryOf("", "../../model/testdata/shapes/"+result+"/full.json")
		got := refused
		switch {
		case status == 0 && heading.MatchString(stdout):
			got = shown
		case status == 0 && regexp.MustCompile(`full\.json: (not shown|nothing to show), `).MatchString(stdout):
			got = noted
		}
		if got != want[result] || (status == 0) != (stderr == "") {
			t.Errorf("%s: %s, want %q; stderr %q, stdout:\n%s", result, got, want[result], stderr, stdout)
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
		"permissions":       `{"Name":null,"SharedImagePermissionsList":[null,{},{"imagePermissions":null},{"imagePermissions":{"allowFleet":null}}]}`,
		"exports":           `{"ExportImageTasks":[null,{"TagSpecifications":{"a":null},"ErrorDetails":[null,{}],"CreatedDate":null}]}{"ExportImageTask":null}`,
		"software":          `{"AssociatedResource":null,"SoftwareAssociations":[null,{"DeploymentError":[null,{}]},{"DeploymentError":null}]}`,
		"WorkSpaces shares": `{"ImageId":null,"ImagePermissions":[null,{}]}`,
		"an import":         `{"ImageId":"wsi-1","StateMessage":"a","ErrorDetails":[null,{}],"ImageSource":null,"ProgressPercentage":null}`,
		"an image":          `{"ImageId":"wsi-1","RequiredTenancy":"DEFAULT","Name":null,"OperatingSystem":null}`,
		"associations":      `{"Associations":[null,{"StateReason":null},{"StateReason":{"ErrorMessage":null}}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			mustRun(t, in, "-now", at, "-")
			mustRun(t, in, "-json", "-")
		})
	}
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
		"empty text":     `{"Images":[{"Arn":""},{"ImageId":""},{"ImageId":null}]}`,
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
