package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// A list or an item without the members around it is read as what it is part of.
func TestBare(t *testing.T) {
	for list, path := range map[string]string{
		"ImageBuilders":              "documents/describe-image-builders.cli-v2.json",
		"Images":                     "documents/describe-images.cli-v2.json",
		"Images ":                    "documents/describe-workspace-images.cli-v2.json",
		"ExportImageTasks":           "shapes/ListExportImageTasksResult/full.json",
		"Associations":               "shapes/DescribeImageAssociationsResult/full.json",
		"SharedImagePermissionsList": "shapes/DescribeImagePermissionsResult/full.json",
		"SoftwareAssociations":       "shapes/DescribeSoftwareAssociationsResult/full.json",
		"ImagePermissions":           "shapes/DescribeWorkspaceImagePermissionsResult/full.json",
	} {
		t.Run(path, func(t *testing.T) {
			text, err := os.ReadFile("../../model/testdata/" + path)
			if err != nil {
				t.Fatal(err)
			}
			list := strings.TrimSpace(list)
			var whole map[string]json.RawMessage
			var items []json.RawMessage
			if json.Unmarshal(text, &whole) != nil || json.Unmarshal(whole[list], &items) != nil || len(items) == 0 {
				t.Fatalf("no %s in %s", list, text)
			}
			only := func(value string) string { return mustRun(t, `{"`+list+`":`+value+`}`, "-json", "-") }
			equal(t, "list", mustRun(t, string(whole[list]), "-json", "-"), only(string(whole[list])))
			equal(t, "item", mustRun(t, string(items[0]), "-json", "-"), only("["+string(items[0])+"]"))
			equal(t, "report", mustRun(t, string(whole[list]), "-now", at, "-"), mustRun(t, only(string(whole[list])), "-now", at, "-"))
		})
	}
}

// What a list is follows from the members of any of its items.
func TestBareKinds(t *testing.T) {
	for name, test := range map[string]struct{ in, heading, row string }{
		"the first says":        {`[{"Name":"x","InstanceType":"a"},{"Name":"b"}]`, "IMAGE BUILDERS (2)", "  x "},
		"the last says":         {`[null,{},{"Name":"x"},{"Name":"b","Visibility":"PUBLIC"}]`, "IMAGES (4)", "  x "},
		"two say it together":   {`[{"Name":"x","Arn":"a"},{"Name":"b","VpcConfig":{}}]`, "IMAGE BUILDERS (2)", "  x "},
		"a member is new":       {`[{"Name":"x","InstanceType":"a","State":"b","Tomorrow":1}]`, "IMAGE BUILDERS (1)", "  x "},
		"two lists":             {`[{"Name":"x","InstanceType":"a"}][{"Name":"b","InstanceType":"a"}]`, "IMAGE BUILDERS (2)", "  x "},
		"a list and a document": {"[{\"Name\":\"x\",\"InstanceType\":\"a\"}]\n{\"ImageBuilders\":[{}]}", "IMAGE BUILDERS (2)", "  x "},
		"an item":               {`{"Name":"x","InstanceType":"a"}`, "IMAGE BUILDERS (1)", "  x "},
		"an import, not an association": {
			`{"ImageId":"x","State":"ERROR","Created":0,"LastUpdatedTime":0,"StateMessage":"a"}`, "WORKSPACES IMAGE IMPORTS (1)", "  x ",
		},
		"an association, not an import": {
			`{"ImageId":"x","State":"ERROR","Created":0,"LastUpdatedTime":0,"AssociatedResourceId":"a"}`, "WORKSPACES IMAGE ASSOCIATIONS (1)", "  x ",
		},
	} {
		t.Run(name, func(t *testing.T) {
			out := mustRun(t, test.in, "-now", at, "-")
			for _, want := range []string{test.heading + "\n", test.row} {
				if !strings.Contains(out, "\n"+want) {
					t.Errorf("want %q in:\n%s", want, out)
				}
			}
		})
	}
}

// An empty list is no fault, but has nothing to show.
func TestBareEmpty(t *testing.T) {
	for _, in := range []string{"[]", " [ ] ", "[null]", "[{}, null]", `[{"Name":null},{"Arn":""}]`} {
		const note = "<stdin>: nothing to show, an empty list does not say what it is a list of\n"
		equal(t, in, mustRun(t, in, "-now", at, "-"), "Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)\n\n"+note)
		status, stdout, stderr := inventoryOf(in, "-json", "-")
		equal(t, "-json", stdout, "")
		equal(t, "stderr", stderr, "inventory: "+note)
		if status != 0 {
			t.Errorf("%s: status %d", in, status)
		}
	}
}

// What can't be shown is refused at its place.
func TestBareFaults(t *testing.T) {
	const lists = "ImageBuilders, Images of DescribeImages, SharedImagePermissionsList, ExportImageTasks, SoftwareAssociations, " +
		"Images of DescribeWorkspaceImages, ImagePermissions or Associations"
	for name, test := range map[string]struct{ in, want string }{
		"two kinds":            {"[{\"Name\":\"a\",\"InstanceType\":\"b\"},\n  {\"ImageId\":\"wsi-1\",\"OwnerAccountId\":\"1\"}]", "2:3: [1]: want an item of ImageBuilders as before it, found one of Images of DescribeWorkspaceImages"},
		"two kinds, undecided": {`[{"Name":"a","Arn":"b"} , {"TaskId":"t"}]`, "1:27: [1]: want an item of ImageBuilders or Images of DescribeImages as before it, found one of ExportImageTasks"},
		"undecided":            {`[{"Name":"a","State":"RUNNING"}]`, "1:1: the members do not say whether these are items of ImageBuilders, Images of DescribeImages or Images of DescribeWorkspaceImages; save the whole output, without --query"},
		"names only":           {`["office-2026"]`, "1:2: [0]: want an object, found a string"},
		"lists":                {`[{"Name":"a","InstanceType":"b"},[]]`, "1:34: [1]: want an object, found a list"},
		"flags":                {`[true]`, "1:2: [0]: want an object, found true or false"},
		"a URL":                {`[["https://a/?secret"]]`, "1:2: [0]: want an object, found a list"},
		"other items":          {`[{"Fleet":"a","Stack":"b"}]`, "1:2: [0]: want an item of " + lists + "; the members are Fleet, Stack"},
		"a fleet": {
			`[{"Arn":"a","Name":"b","DisplayName":"c","Description":"d","ImageName":"e","ImageArn":"f","InstanceType":"g","FleetType":"ON_DEMAND",
			"ComputeCapacityStatus":{"Desired":1},"MaxUserDurationInSeconds":1,"DisconnectTimeoutInSeconds":1,"State":"RUNNING","VpcConfig":{},
			"CreatedTime":0,"FleetErrors":[],"EnableDefaultInternetAccess":false,"IdleDisconnectTimeoutInSeconds":0,"StreamView":"APP","Platform":"WINDOWS"}]`,
			"1:2: [0]: want an item of " + lists + "; the members are Arn, ",
		},
		"a type":          {"[{\"Name\":\"a\",\"InstanceType\":\"b\"},\n{\"Name\":17}]", "2:9: [1].Name: want a string, found 17"},
		"a type, item":    {`{"Name":"a","InstanceType":"b","VpcConfig":{"SubnetIds":[1]}}`, "1:58: VpcConfig.SubnetIds[0]: want a string, found 1"},
		"cut off":         {`[{"Name":"a","InstanceType":"b"}`, "1:33: [0]: want a comma or ] after an element, found the end of the document"},
		"cut off, string": {`[{"Name":"a","InstanceType":"b`, "1:31: [0].InstanceType: want a quote at the end of the string, found the end of the document"},
		"comma":           {`[{"Name":"a"},]`, "1:15: [1]: want a JSON value, found ]"},
		"second document": {"[{\"Name\":\"a\",\"InstanceType\":\"b\"}]\n [7]", "2:3: [0]: want an object, found a number"},
	} {
		t.Run(name, func(t *testing.T) {
			status, _, stderr := inventoryOf(test.in, "-")
			if status != 1 || !strings.HasPrefix(stderr, "inventory: <stdin>:"+test.want) {
				t.Errorf("status %d, stderr\n%swant\ninventory: <stdin>:%s", status, stderr, test.want)
			}
		})
	}
}
