package main

import (
	"strings"
	"testing"
)

// Documents of permissions, exports, software, imports and associations, in the
// notation of the AWS CLI, version 2.
const lifecycle = `
{"Name":"cad","SharedImagePermissionsList":[
	{"sharedAccountId":"210987654321","imagePermissions":{"allowFleet":true,"allowImageBuilder":false,"allowCopy":true},"Since":"2026-01"}],"Page":1,"NextToken":"t"}
{"Name":"office","SharedImagePermissionsList":[{"sharedAccountId":"000000000042","imagePermissions":{}}]}
{"Name":"cad","SharedImagePermissionsList":[{"sharedAccountId":"345678901234"}],"Page":2}
{"ExportImageTasks":[
	{"TaskId":"t-1","ImageArn":"arn:aws:appstream:eu-central-1:123456789012:image/cad","AmiName":"cad-ami","CreatedDate":"2026-03-02T08:00:00.000000+00:00","State":"TIMED_OUT","Region":"eu-west-1"},
	{"TaskId":"t-2","ImageArn":"cad","AmiName":"","CreatedDate":"2026-02-02T09:00:00+00:00","State":"COMPLETED","AmiId":"ami-1","ErrorDetails":[{"ErrorCode":"Retried","ErrorMessage":"Twice"}]}],"NextToken":"t"}
{"ExportImageTask":{"TaskId":"t-3","ImageArn":"arn:aws-cn:appstream:cn-north-1:1:image/gis","AmiName":"gis-ami","CreatedDate":"2026-03-02T08:59:00Z","State":"EXPORTING","TagSpecifications":{"a":"","b":"c"}}}
{"AssociatedResource":"arn:aws:appstream:eu-central-1:123456789012:image-builder/b","SoftwareAssociations":[
	{"SoftwareName":"Office","Status":"FAILED_TO_UNINSTALL","DeploymentError":[{"ErrorCode":"FILES_IN_USE"},{"ErrorMessage":"Try again.","Hint":"h"}]},
	{"SoftwareName":"Visio","Status":"PENDING_INSTALLATION"}]}
{"AssociatedResource":"arn:aws:appstream:eu-central-1:123456789012:image/i","SoftwareAssociations":[]}
{"ImageId":"wsi-1","ImagePermissions":[{"SharedAccountId":"012345678901"},{"SharedAccountId":"210987654321","Until":2}],"NextToken":"t"}
{"ImageId":"wsi-2","State":"ERROR","StateMessage":"Sysprep failed.","ProgressPercentage":70,"Created":"2026-02-28T09:00:00+00:00","LastUpdatedTime":"2026-03-02T08:30:00+00:00",
	"ImageSource":{"Ec2ImportTaskId":"import-ami-1","S3":{}},"ErrorDetails":[{"ErrorCode":"AppX","ErrorMessage":"Remove it."},{"ErrorMessage":"And this."}],"Retry":false}
{"ImageId":"wsi-3","State":"COMPLETED","StateMessage":"Done.","ProgressPercentage":0,"ImageSource":{"ImageBuildVersionArn":"arn:aws:imagebuilder:eu-central-1:1:image/win/1.0.0/1"}}
{"Associations":[
	{"AssociatedResourceId":"wsa-1","AssociatedResourceType":"APPLICATION","Created":"2026-03-01T09:00:00+00:00","LastUpdatedTime":"2026-03-02T08:59:59+00:00","ImageId":"wsi-1","State":"ERROR",
		"StateReason":{"ErrorCode":"DeploymentError.WorkspaceUnreachable","ErrorMessage":"No answer."}},
	{"AssociatedResourceId":"wsa-2","ImageId":"wsi-1","State":"INSTALLING","Step":[1]}]}
{"ImageId":"wsi-4","Name":"new","State":"PENDING","Created":"2026-03-02T08:58:00+00:00","RequiredTenancy":"DEFAULT","OwnerAccountId":"123456789012","OperatingSystem":{"Type":"WINDOWS"}}
`

func TestLifecycle(t *testing.T) {
	want := `Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)

IMAGE PERMISSIONS (3)

  IMAGE   ACCOUNT       FLEETS  IMAGE BUILDERS
  cad     210987654321  yes     no
  office  000000000042  -       -
  cad     345678901234  -       -

EXPORT TASKS (3)

  IMAGE  AMI NAME  STATE           AGE  AMI    TASK
  cad    cad-ami   TIMED_OUT    1 hour  -      t-1
  cad    -         COMPLETED   28 days  ami-1  t-2
  gis    gis-ami   EXPORTING  1 minute  -      t-3

SOFTWARE ASSOCIATIONS (2)

  RESOURCE  TYPE           SOFTWARE  STATUS
  b         image-builder  Office    FAILED_TO_UNINSTALL
  b         image-builder  Visio     PENDING_INSTALLATION

WORKSPACES IMAGES (1)

  NAME  IMAGE ID  STATE    SYSTEM   TENANCY        AGE  OWNER         UPDATE
  new   wsi-4     PENDING  WINDOWS  DEFAULT  2 minutes  123456789012  -

WORKSPACES IMAGE PERMISSIONS (2, and more: the last page has a NextToken)

  IMAGE ID  ACCOUNT
  wsi-1     012345678901
  wsi-1     210987654321

WORKSPACES IMAGE IMPORTS (2)

  IMAGE ID  SOURCE             STATE      DONE     AGE  SINCE UPDATE
  wsi-2     import-ami-1       ERROR       70%  2 days    30 minutes
  wsi-3     image/win/1.0.0/1  COMPLETED    0%       -             -

WORKSPACES IMAGE ASSOCIATIONS (2)

  IMAGE ID  TYPE         RESOURCE  STATE         AGE  SINCE UPDATE
  wsi-1     APPLICATION  wsa-1     ERROR       1 day      1 second
  wsi-1     -            wsa-2     INSTALLING      -             -

BY STATE

  export tasks                   COMPLETED             1  ██
                                 EXPORTING             1  ██
                                 TIMED_OUT             1  ██
  software associations          FAILED_TO_UNINSTALL   1  ██
                                 PENDING_INSTALLATION  1  ██
  WorkSpaces images              PENDING               1  ██
  WorkSpaces image imports       COMPLETED             1  ██
                                 ERROR                 1  ██
  WorkSpaces image associations  ERROR                 1  ██
                                 INSTALLING            1  ██

BY PLATFORM

  WorkSpaces images  WINDOWS  1  ██

NEEDS ATTENTION

  Failed or with errors (5)
    export task cad-ami, TIMED_OUT
      no reason given
    export task t-2, COMPLETED
      Retried: Twice
    software Office of image-builder/b, FAILED_TO_UNINSTALL
      FILES_IN_USE
      Try again.
    WorkSpaces image import wsi-2, ERROR
      Sysprep failed.
      AppX: Remove it.
      And this.
    resource wsa-1 of wsi-1, ERROR
      DeploymentError.WorkspaceUnreachable: No answer.
`
	equal(t, "CLI", mustRun(t, lifecycle, "-now", at, "-"), want)
	written := mustRun(t, lifecycle, "-json", "-")
	equal(t, "service", mustRun(t, written, "-now", at, "-"), want) // with epoch seconds
	equal(t, "-json", mustRun(t, written, "-json", "-"), written)
	for _, member := range []string{
		`"allowCopy": true`, `"Since": "2026-01"`, `"Page": 1`, `"Page": 2`, `"Region": "eu-west-1"`, `"Hint": "h"`,
		`"Until": 2`, `"S3": {}`, `"Retry": false`, `"Step": [`, `"CreatedDate": 1772438400`,
	} {
		if strings.Count(written, member) != 1 {
			t.Errorf("-json lacks %s in:\n%s", member, written)
		}
	}
}

// Documents of several owners are kept apart, and each may have further pages.
func TestPagesOfOwners(t *testing.T) {
	const first = `{"Name":"a","SharedImagePermissionsList":[{"sharedAccountId":"1"}],"NextToken":"t"}`
	const last = `{"Name":"a","SharedImagePermissionsList":[{"sharedAccountId":"2"}]}`
	const other = `{"Name":"b","SharedImagePermissionsList":[]}`
	for name, test := range map[string]struct{ in, heading string }{
		"first page":             {first, "IMAGE PERMISSIONS (1, and more: the last page has a NextToken)"},
		"last page":              {first + last, "IMAGE PERMISSIONS (2)"},
		"another image after":    {first + other, "IMAGE PERMISSIONS (1, and more: the last page has a NextToken)"},
		"another image between":  {first + other + last, "IMAGE PERMISSIONS (2)"},
		"an image with no pages": {other, "IMAGE PERMISSIONS (0)"},
	} {
		t.Run(name, func(t *testing.T) {
			if out := mustRun(t, test.in, "-now", at, "-"); !strings.Contains(out, "\n"+test.heading+"\n") {
				t.Errorf("want %q in:\n%s", test.heading, out)
			}
		})
	}
	equal(t, "-json", mustRun(t, other+last+first, "-json", "-"), `{
  "Name": "b",
  "SharedImagePermissionsList": []
}
{
  "Name": "a",
  "SharedImagePermissionsList": [
    {
      "sharedAccountId": "2",
      "imagePermissions": null
    }
  ]
}
{
  "Name": "a",
  "SharedImagePermissionsList": [
    {
      "sharedAccountId": "1",
      "imagePermissions": null
    }
  ],
  "NextToken": "t"
}
`)
}
