package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// wanted is what the message for a document of no kind begins with.
const wanted = "want one of the members ImageBuilder, ImageBuilders, Images, Image, image, SharedImagePermissionsList, ExportImageTask, " +
	"ExportImageTasks, SoftwareAssociations, ImagePermissions and Associations, or the result of CreateWorkspaceImage or " +
	"DescribeCustomWorkspaceImageImport; the members are "

// A fault is one line with the place, counted in lines and characters of the
// whole file.
func TestFaults(t *testing.T) {
	ok := `{"ImageBuilders":[{"Name":"good"}]}`
	for name, test := range map[string]struct{ in, want string }{
		"comma":                    {`{"ImageBuilders":[],}`, "1:21: want a member name in quotes, found }"},
		"second line":              {"{\n  \"ImageBuilders\" []\n}", "2:19: ImageBuilders: want a colon after the member name, found a list"},
		"CRLF":                     {"{\r\n  \"ImageBuilders\" []\r\n}", "2:19: ImageBuilders: want a colon after the member name, found a list"},
		"characters, not bytes":    {`{"Zürich 日本":x}`, `1:14: ["Zürich 日本"]: want a JSON value, found x`},
		"in a wide character":      {`{"Zürich":日}`, `1:11: ["Zürich"]: want a JSON value, found 日`},
		"byte order mark":          {"\ufeff{\"ImageBuilders\":[],}", "1:21: want a member name in quotes, found }"},
		"no JSON":                  {"Unable to locate credentials", "1:1: want a result as a JSON object"},
		"cut off":                  {"{\"ImageBuilders\":[\n{\"Name\":\"a", "2:11: ImageBuilders[0].Name: want a quote at the end of the string, found the end of the document"},
		"text after":               {ok + "\n  oops", "2:3: want a result as a JSON object"},
		"second document":          {ok + "\n\n" + ok + "{\n\t\"ImageBuilders\": [\n\t\t{\"Name\": nil}]}", "5:12: ImageBuilders[0].Name: want a JSON value, found nil"},
		"type, second document":    {ok + "\n{\"ImageBuilders\": [\n  {\"Name\": \"ü\", \"Arn\": 17}]}", "3:24: ImageBuilders[0].Arn: want a string, found 17"},
		"text for a number":        {`{"ImageBuilders":[{},{"RootVolumeConfig":{"VolumeSizeInGb":"200"}}]}`, `1:60: ImageBuilders[1].RootVolumeConfig.VolumeSizeInGb: want an integer, found "200"`},
		"fraction":                 {`{"ImageBuilders":[{"RootVolumeConfig":{"VolumeSizeInGb":200.5}}]}`, "1:57: ImageBuilders[0].RootVolumeConfig.VolumeSizeInGb: want an integer, without fraction or exponent, found 200.5"},
		"text for true":            {`{"Images":[{"Arn":"a","ImageBuilderSupported":"true"}]}`, `1:47: Images[0].ImageBuilderSupported: want true or false, found "true"`},
		"object for text":          {`{"Images":[{"ImageId":{"a":{"b":[1]}}}]}`, "1:23: Images[0].ImageId: want a string, found an object"},
		"object for a list":        {`{"ImageBuilders":{"Name":"x"}}`, "1:18: ImageBuilders: want a list, found an object"},
		"item of a list":           {`{"Images":[{"Arn":"a"},17]}`, "1:24: Images[1]: want an object, found 17"},
		"list of text":             {`{"ImageBuilders":[{"VpcConfig":{"SubnetIds":["a",true]}}]}`, "1:50: ImageBuilders[0].VpcConfig.SubnetIds[1]: want a string, found true"},
		"timestamp":                {`{"ImageBuilders":[{"Name":"soon"},` + "\n" + `{"Name":"b","CreatedTime":"soon"}]}`, `2:27: ImageBuilders[1].CreatedTime: want epoch seconds as a number, or ISO 8601 text such as 2019-07-01T14:08:43.456Z, found "soon"`},
		"timestamp out of range":   {`{"ImageBuilder":{"ImageBuilderErrors":[{"ErrorTimestamp":1e99}]}}`, "1:58: ImageBuilder.ImageBuilderErrors[0].ErrorTimestamp: want a time in the years 1 to 9999, found 1e99"},
		"the first of two faults":  {`{"ImageBuilders":[{"Arn":1,"CreatedTime":true}]}`, "1:26: ImageBuilders[0].Arn: want a string, found 1"},
		"twice":                    {`{"Images":[{"Arn":"a",` + "\n" + `"Arn":"b"}]}`, "2:1: Images[0].Arn: the name stands in the object twice"},
		"not UTF-8":                {"{\"ImageBuilders\":[{\"Name\":\"ü\xff\"}]}", "1:29: ImageBuilders[0].Name: want UTF-8, found "},
		"words of a place":         {`{"ImageBuilders":[{"Name":[" (line 1, column 27)"]}]}`, "1:27: ImageBuilders[0].Name: want a string, found a list\n"},
		"array":                    {"\n [1]", `2:3: [0]: want an object, found a number`},
		"null":                     {"null", "1:1: want a result as a JSON object"},
		"none of these":            {ok + ` {"Fleets":[],"Next":1}`, "1:37: " + wanted + "Fleets, Next"},
		"no members":               {`{}`, "1:1: " + wanted + "none"},
		"two of these":             {`{"Images":[],"ImageBuilders":[]}`, "1:1: " + wanted + "ImageBuilders, Images"},
		"two kinds of images":      {`{"Images":[],"image":null}`, "1:1: " + wanted + "Images, image\n"},
		"two kinds of permissions": {`{"SharedImagePermissionsList":[],"ImagePermissions":[]}`, "1:1: " + wanted + "ImagePermissions, SharedImagePermissionsList\n"},
		"null says nothing":        {`{"ImageId":null,"StateMessage":""}`, "1:1: " + wanted + "ImageId, StateMessage\n"},
		"a request":                {`{"ImageName":"a","AmiName":"b","IamRoleArn":"c"}`, "1:1: " + wanted + "AmiName, IamRoleArn, ImageName\n"},
		"half of another document": {`{"StateMessage":"a","Fleet":"b"}`, "1:1: " + wanted + "Fleet, StateMessage\n"},
		"account of a permission":  {`{"SharedImagePermissionsList":[{"sharedAccountId":210987654321}]}`, "1:51: SharedImagePermissionsList[0].sharedAccountId: want a string, found 210987654321"},
		"tag of an export":         {`{"ExportImageTask":{"TagSpecifications":{"a":1}}}`, `1:46: ExportImageTask.TagSpecifications["a"]: want a string, found 1`},
		"error of a deployment":    {`{"SoftwareAssociations":[{"DeploymentError":{}}]}`, "1:45: SoftwareAssociations[0].DeploymentError: want a list, found an object"},
		"permissions of a request": {`{"ImagePermissions":{"allowFleet":true}}`, "1:21: ImagePermissions: want a list, found an object"},
		"progress of an import":    {`{"ImageId":"w","ProgressPercentage":0.5}`, "1:37: ProgressPercentage: want an integer, without fraction or exponent, found 0.5"},
		"image just created":       {`{"ImageId":"w","RequiredTenancy":true}`, "1:34: RequiredTenancy: want a string, found true"},
		"reason of an association": {`{"Associations":[{"StateReason":[]}]}`, "1:33: Associations[0].StateReason: want an object, found a list"},
		"ten members":              {`{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1}`, "1:1: " + wanted + "a, b, c, d, e, f, g, h, i, j\n"},
		"eleven members":           {`{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1}`, "1:1: " + wanted + "a, b, c, d, e, f, g, h, i, j, …\n"},
		"control characters in it": {`{"\u001b[31mFleets\u202e":[]}`, "1:1: " + wanted + "␛[31mFleets�"},
	} {
		t.Run(name, func(t *testing.T) {
			path := file(t, "broken.json", test.in)
			status, _, stderr := inventoryOf("", path)
			if want := "inventory: " + path + ":" + test.want; !strings.HasPrefix(stderr, want) || strings.Count(stderr, "\n") != 1 {
				t.Errorf("\n got %s\nwant %s", stderr, want)
			}
			if status != 1 {
				t.Errorf("status %d, want 1", status)
			}
		})
	}
}

// The good files, and the good documents before a fault, are still shown.
func TestBrokenAmongGood(t *testing.T) {
	first := file(t, "first.json", `{"ImageBuilders":[{"Name":"a"}]}`)
	broken := file(t, "broken.json", `{"ImageBuilders":[{"Name":"b"}]}`+"\n{]"+`{"ImageBuilders":[{"Name":"lost"}]}`)
	missing := filepath.Join(t.TempDir(), "missing.json")
	last := file(t, "last.json", `{"ImageBuilders":[{"Name":"c"}]}`)
	status, stdout, stderr := inventoryOf("", "-now", at, first, broken, missing, last)
	equal(t, "stdout", stdout, mustRun(t, `{"ImageBuilders":[{"Name":"a"},{"Name":"b"},{"Name":"c"}]}`, "-now", at, "-"))
	equal(t, "stderr", stderr, "inventory: "+broken+":2:2: want a member name in quotes, found ]\n"+
		"inventory: "+missing+": "+readingError(t, missing)+"\n")
	if status != 1 {
		t.Errorf("status %d, want 1", status)
	}
}

func TestUnreadable(t *testing.T) {
	dir, odd := t.TempDir(), "no\x1b[31m\nsuch.json"
	const utf16 = "UTF-16 text, want UTF-8 (in PowerShell: … | Out-File -Encoding utf8 FILE)"
	for name, test := range map[string]struct{ path, want string }{
		"directory":             {dir, readingError(t, dir)},
		"empty":                 {file(t, "empty.json", ""), "empty, want JSON"},
		"white space":           {file(t, "white.json", " \r\n"), "empty, want JSON"},
		"byte order mark only":  {file(t, "bom.json", "\ufeff\n"), "empty, want JSON"},
		"UTF-16":                {file(t, "le.json", "\xff\xfe{\x00}\x00"), utf16},
		"a name with an escape": {odd, readingError(t, odd)},
	} {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := inventoryOf("", test.path)
			want := strings.NewReplacer("\x1b", "␛", "\n", " ").Replace("inventory: "+test.path+": "+test.want) + "\n"
			equal(t, "stderr", stderr, want)
			if status != 1 || stdout != "" {
				t.Errorf("status %d, stdout %q; want 1 and nothing", status, stdout)
			}
		})
	}
}
