package validate_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// places returns the violations of err with line and column: "3:5 Name type".
func places(t *testing.T, err error) []string {
	t.Helper()
	var lines []string
	for _, v := range violations(t, err) {
		lines = append(lines, fmt.Sprintf("%d:%d %s %s", v.Line, v.Column, v.Path, v.Rule))
	}
	return lines
}

// TestDocument covers reports of what is wrong in reading and of constraints
// together: in the order of the document, one violation for each fault.
func TestDocument(t *testing.T) {
	cases := []struct {
		why, document string
		want          []string
	}{
		{
			"faults of all kinds, in order",
			`{
  "Description": null,
  "AppstreamAgentVersion": "",
  "Nmae": "office",
  "Name": ".office",
  "InstanceType": 5,
  "ImageName": "Base", "ImageName": "Other",
  "RootVolumeConfig": {"VolumeSizeInGb": 50},
  "VpcConfig": {"SubnetIds": ["subnet-1", 2, ""], "SecurityGroupIds": {}},
  "DisableIMDSV1": "yes"
}`,
			[]string{
				"2:18 Description null", "3:28 AppstreamAgentVersion min-length", "4:3 Nmae unknown-member", "5:11 Name pattern",
				"6:19 InstanceType type", "7:24 ImageName duplicate", "8:42 RootVolumeConfig.VolumeSizeInGb min",
				"9:30 VpcConfig.SubnetIds max-items", "9:43 VpcConfig.SubnetIds[1] type", "9:46 VpcConfig.SubnetIds[2] min-length",
				"9:71 VpcConfig.SecurityGroupIds type", "10:20 DisableIMDSV1 type",
			},
		},
		{
			"of a wrong type is not also absent", `{"Name": 5, "InstanceType": ["a"], "ImageArn": {}}`,
			[]string{"1:10 Name type", "1:29 InstanceType type", "1:48 ImageArn type"},
		},
		{
			"null is not also absent", `{"Name": null, "InstanceType": null, "ImageName": null}`,
			[]string{"1:10 Name null", "1:32 InstanceType null", "1:51 ImageName null"},
		},
		{
			"a broken string is not also absent", `{"Name": "\ud800", "InstanceType": "stream.standard.small", "ImageName": "a"}`,
			[]string{"1:11 Name encoding"},
		},
		{
			"absent is reported at the object around it", "{\n \"AccessEndpoints\": [\n  {\"EndpointType\": \"STREAMING\"},\n  {}\n ]}",
			[]string{"1:1 Name required", "1:1 ImageName exactly-one", "1:1 InstanceType required", "4:3 AccessEndpoints[1].EndpointType required"},
		},
		{"a list is one fault", `[]`, []string{"1:1  type"}},
		{"text is one fault", ` "x"`, []string{"1:2  type"}},
		{"null is one fault", `null`, []string{"1:1  null"}},
		{"no document", ``, []string{"1:1  syntax"}},
		{"white space only", "\n ", []string{"2:2  syntax"}},
		{
			"a syntax error ends the reading: what was found before is reported, no constraint is checked",
			`{"Name": 5, "Extra": 1, "InstanceType": "x", }`,
			[]string{"1:10 Name type", "1:13 Extra unknown-member", "1:46  syntax"},
		},
		{"a syntax error deep in the document", `{"Name": ".a", "VpcConfig": {"SubnetIds": [}}`, []string{"1:44 VpcConfig.SubnetIds[0] syntax"}},
		{"text after the document", `{"Name": ".a"} x`, []string{"1:16  syntax"}},
		{
			"lines that end in CR LF", "{\r\n\t\"Name\": \"a b\",\r\n\t\"InstanceType\": \"x\",\r\n\"ImageName\":\"Base\"}\r\n",
			[]string{"2:10 Name pattern", "3:18 InstanceType enum"},
		},
		{
			"a column is a character, however many bytes", `{"DisplayName": "Büro 🖥", "Name": "ä", "InstanceType": "stream.standard.small", "ImageName": "字"}`,
			[]string{"1:35 Name pattern"},
		},
		{
			"names with escapes", `{"N\u0061me": ".a", "InstanceType": "stream.standard.small", "ImageName": "a", "Tags": {"\u0061ws:x": "v"}}`,
			[]string{"1:15 Name pattern", `1:89 Tags["aws:x"] pattern`},
		},
		{
			"what is wrong with a key stands at the key, with its value after it",
			`{"Name": "a", "InstanceType": "stream.standard.small", "ImageName": "a", "Tags": {"aws:x": "#", "k#": 5, "k": 5}}`,
			[]string{`1:83 Tags["aws:x"] pattern`, `1:92 Tags["aws:x"] pattern`, `1:97 Tags["k#"] pattern`, `1:103 Tags["k#"] type`, `1:111 Tags["k"] type`},
		},
		{
			"a key is checked after other problems",
			`{"Name": 5, "InstanceType": "stream.standard.small", "ImageName": "a", "Tags": {"k#": 5}, "VpcConfig": {"SubnetIds": [1]}}`,
			[]string{"1:10 Name type", `1:81 Tags["k#"] pattern`, `1:87 Tags["k#"] type`, "1:119 VpcConfig.SubnetIds[0] type"},
		},
		{
			"entries that can't be read are no empty map", `{"Name": "a", "InstanceType": "stream.standard.small", "ImageName": "a", "Tags": {"k": 5}, "AccessEndpoints": [7]}`,
			[]string{`1:88 Tags["k"] type`, "1:112 AccessEndpoints[0] type"},
		},
		{
			"a number out of bounds is one fault, however large", `{"Name": "a", "InstanceType": "stream.standard.small", "ImageName": "a", "RootVolumeConfig": {"VolumeSizeInGb": 1000000000000000000000}}`,
			[]string{"1:113 RootVolumeConfig.VolumeSizeInGb max"},
		},
		{
			"an unknown member hides nothing", `{"name": "a", "InstanceType": "stream.standard.small", "ImageName": "a", "X": {"Name": [1, {"a": 1}]}}`,
			[]string{"1:1 Name required", "1:2 name unknown-member", "1:74 X unknown-member"},
		},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			err := validate.JSON([]byte(c.document), new(model.CreateImageBuilderRequest))
			if diff := cmp.Diff(c.want, places(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkCBOR(t, []byte(c.document), allShapes["CreateImageBuilderRequest"])
		})
	}
}

// TestUnreadEntries insists that entries of a map that can't be read still
// count: 50 and a broken one are 51.
func TestUnreadEntries(t *testing.T) {
	document := func(n int, more string) []byte {
		entries := strings.TrimSuffix(tags(n), "}") + more + "}"
		return put(t, requestDocuments["CreateImageBuilderRequest"], "Tags", entries)
	}
	cases := []struct {
		why  string
		n    int
		more string
		want []string
	}{
		{"50", 50, ``, nil},
		{"49 and a number", 49, `, "k": 5`, []string{`Tags["k"] type`}},
		{"50 and a number", 50, `, "k": 5`, []string{"Tags max-items", `Tags["k"] type`}},
		{"50 and broken text, with two faults, of which the first counts", 50, `, "k": "\ud800\ud800"`, []string{"Tags max-items", `Tags["k"] encoding`}},
		{"50 and a broken text and a number", 50, `, "k#": "\ud800\ud800", "l#": 5`, []string{"Tags max-items", `Tags["k#"] pattern`, `Tags["k#"] encoding`, `Tags["l#"] pattern`, `Tags["l#"] type`}},
		{"50 and a null", 50, `, "k": null`, []string{"Tags max-items", `Tags["k"] null`}},
		{"51 and a number", 50, `, "k": 5, "l": "v"`, []string{"Tags max-items", `Tags["k"] type`}},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			err := validate.JSON(document(c.n, c.more), new(model.CreateImageBuilderRequest))
			checkCBOR(t, document(c.n, c.more), allShapes["CreateImageBuilderRequest"])
			if diff := cmp.Diff(c.want, reported(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if n := strings.Count(c.more, ":"); c.n+n > 50 && c.why != "51 and a number" {
				if want := fmt.Sprintf("Tags: %d items, want at most 50 (", c.n+n); !strings.HasPrefix(err.Error(), want) {
					t.Errorf("got %v, want %s …", err, want)
				}
			}
		})
	}
}

// TestUnreadEntriesDeep covers such entries of maps within lists.
func TestUnreadEntriesDeep(t *testing.T) {
	const document = `{"Images": [{"Name": "a", "Applications": [{}, {"Metadata": {"": 5, "k": "v"}}]},` +
		` {"Name": "b", "Applications": [{"Metadata": {"": {}, "k": null}}, {"Metadata": {"": []}}]}]}`
	want := []string{
		`1:62 Images[0].Applications[1].Metadata[""] min-length`, `1:66 Images[0].Applications[1].Metadata[""] type`,
		`1:128 Images[1].Applications[0].Metadata[""] min-length`, `1:132 Images[1].Applications[0].Metadata[""] type`,
		`1:141 Images[1].Applications[0].Metadata["k"] null`,
		`1:163 Images[1].Applications[1].Metadata[""] min-length`, `1:167 Images[1].Applications[1].Metadata[""] type`,
	}
	err := validate.JSON([]byte(document), new(model.DescribeImagesResult))
	if diff := cmp.Diff(want, places(t, err)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	checkPlaces(t, []byte(document), err)
	checkCBOR(t, []byte(document), allShapes["DescribeImagesResult"])
}

// TestResultDocument covers what only results hold: times and numbers out of
// range, and empty text where an enum should be.
func TestResultDocument(t *testing.T) {
	cases := []struct {
		why, member, value string
		want               []string
	}{
		{"the first instant of year 1, which stands for absent", "CreatedTime", `-62135596800`, []string{"CreatedTime range"}},
		{"before year 1", "CreatedTime", `-62135596801`, []string{"CreatedTime range"}},
		{"text that is no time", "CreatedTime", `"soon"`, []string{"CreatedTime type"}},
		{"an enum that is empty", "State", `""`, []string{"State enum"}},
		{"a required enum that is empty", "AccessEndpoints", `[{"EndpointType": ""}]`, []string{"AccessEndpoints[0].EndpointType enum"}},
		{"an enum of tomorrow", "State", `"DREAMING"`, nil},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			err := validate.JSON(put(t, `{"Name": "a"}`, c.member, c.value), new(model.ImageBuilder))
			if diff := cmp.Diff(c.want, reported(t, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestUnknownNames insists that any name of an unknown member can stand in a
// path and be distinguished from any other: in quotes unless it is plain and short.
func TestUnknownNames(t *testing.T) {
	rep := strings.Repeat
	cases := []struct{ why, name, path, pointer string }{
		{"plain", "A-b_9", "A-b_9", "/A-b_9"},
		{"no name", "", `[""]`, "/"},
		{"a dot", "a.b", `["a.b"]`, "/a.b"},
		{"signs of pointers", "a/~", `["a/~"]`, "/a~1~0"},
		{"not ASCII", "ä", `["ä"]`, "/ä"},
		{"128 characters", rep("n", 128), rep("n", 128), "/" + rep("n", 128)},
		{"129 characters", rep("n", 129), `["` + rep("n", 127) + `…"]`, "/" + rep("n", 129)},
		{"999 characters", rep("n", 999), `["` + rep("n", 127) + `…"]`, "/" + rep("n", 999)},
		{"1000 characters", rep("n", 1000), `["` + rep("n", 127) + `…"]`, ""},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			all := violations(t, validate.JSON([]byte(`{`+quoted(c.name)+`: 1}`), new(model.VpcConfig)))
			if len(all) != 1 || all[0].Path != c.path || all[0].Pointer != c.pointer || !strings.HasPrefix(all[0].Error(), c.path+": unknown member") {
				t.Errorf("got %v with the path %s and the pointer %s, want %s and %s", all, all[0].Path, all[0].Pointer, c.path, c.pointer)
			}
		})
	}
}

// TestFilledTarget covers a target that held something before: what the
// document does not have stays and is checked, but has no place of its own.
func TestFilledTarget(t *testing.T) {
	request := model.StartImageBuilderRequest{AppstreamAgentVersion: strings.Repeat("v", 101)}
	err := validate.JSON([]byte(` {"Name": "a"}`), &request)
	if diff := cmp.Diff([]string{"AppstreamAgentVersion max-length"}, reported(t, err)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
