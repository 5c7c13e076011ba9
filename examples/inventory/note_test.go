package main

import (
	"strings"
	"testing"
)

// A document whose members may be those of several results, or of one that has
// nothing to show, is no error, and the note names the operations.
func TestNotes(t *testing.T) {
	const which = "nothing to show, its members do not say whether it is the result of "
	for name, test := range map[string]struct{ in, note string }{
		"a copy":         {`{"DestinationImageName":"a"}`, "nothing to show, the result of CopyImage has no items"},
		"an identifier":  {`{"ImageId":"wsi-1"}`, which + "CreateWorkspaceImage, CopyWorkspaceImage, CreateUpdatedWorkspaceImage, DescribeWorkspaceImagePermissions, ImportWorkspaceImage, ImportCustomWorkspaceImage or DescribeCustomWorkspaceImageImport"},
		"a new import":   {`{"ImageId":"wsi-1","State":"PENDING"}`, which + "CreateWorkspaceImage, ImportCustomWorkspaceImage or DescribeCustomWorkspaceImageImport"},
		"a creation":     {`{"ImageId":"wsi-1","Created":0,"State":"PENDING","Tomorrow":1}`, which + "CreateWorkspaceImage or DescribeCustomWorkspaceImageImport"},
		"a name":         {`{"Name":"a","SharedImagePermissionsList2":null}`, which + "DescribeImagePermissions or CreateWorkspaceImage"},
		"an empty value": {`{"Name":"a","Description":"","NextToken":null}`, which + "DescribeImagePermissions or CreateWorkspaceImage"},
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "report", mustRun(t, test.in, "-now", at, "-wide", "-"), "Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)\n\n<stdin>: "+test.note+"\n")
			status, stdout, stderr := inventoryOf(test.in, "-json", "-")
			equal(t, "stdout", stdout, "")
			equal(t, "stderr", stderr, "inventory: <stdin>: "+test.note+"\n")
			if status != 0 {
				t.Errorf("status %d", status)
			}
		})
	}
}

// What holds for many documents of a source is said once, so that the report does not
// grow with what has nothing to show.
func TestNotesOnce(t *testing.T) {
	in := strings.Repeat("[] {\"DestinationImageName\":\"a\"}\n", 1000)
	equal(t, "report", mustRun(t, in, "-now", at, "-wide", "-"), "Inventory, ages up to 2026-03-02T09:00:00Z (set by -now)\n\n"+
		"<stdin>: nothing to show, an empty list does not say what it is a list of\n\n"+
		"<stdin>: nothing to show, the result of CopyImage has no items\n")
}
