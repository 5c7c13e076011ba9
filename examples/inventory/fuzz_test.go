package main

import "testing"

// FuzzRun: whatever the documents are, there is no panic, and what is printed as
// JSON can be read again. From the second time on it is the same; the first
// reading may turn one image, of which the document says what it is, into a list
// of images of which nothing does.
func FuzzRun(f *testing.F) {
	for _, text := range []string{
		"", "{}", "null", `{"Images":[null,{"Arn":"a"}]}`, `{"ImageBuilder":{"Name":"x","CreatedTime":1e9}}{"Images":[{"ImageId":"w"}]}`,
		`{"Images":[{"ImageId":"wsi-1","Arn":"arn:x"}]}`, "\ufeff{\"ImageBuilders\":[{\"a\":\"\x1b\"}]} x", `{"Images":[],"ImageBuilders":[]}`,
		`{"Name":"a","SharedImagePermissionsList":[null,{"imagePermissions":{"allowFleet":true}}],"NextToken":"t"}`, `{"StreamingURL":"https://a"}`,
		`{"ExportImageTask":{"TaskId":"a","CreatedDate":0,"State":"FAILED","ErrorDetails":[null]}}`, `{"ImageId":"a","State":"ERROR","StateMessage":"b"}`,
		`{"AssociatedResource":"arn:a","SoftwareAssociations":[{"Status":"A","DeploymentError":[{}]}]}{"ImageId":"a","ImagePermissions":[{}]}`,
		`[]`, `[{"Name":"a","InstanceType":"b"},null,{"Name":1}]`, `[{"Arn":"a"}`, `{"Name":"a","InstanceType":"b","CreatedTime":0}`, `["a"]`, `[{"a":1}]`,
		`{"Image":{}}`, `{"Images":[{"ImageId":""}]}`, `{"Image":{"ImageId":"a"}}`,
		`{"Associations":[{"State":"ERROR","StateReason":{"ErrorMessage":""}}]}{"ImageId":"a","Name":"b"}{"ImageId":"a"}`,
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
			again := mustRunOrNote(t, stdout)
			if again != "" {
				equal(t, "read again", mustRunOrNote(t, again), again)
			}
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
