package validate_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// TestMessages compares messages word by word: people act on them.
func TestMessages(t *testing.T) {
	document := `{
  "Name": "office 2026",
  "InstanceType": "stream.standard.smal",
  "ImageName": "Base",
  "ImageArn": "Base",
  "Description": "` + strings.Repeat("d", 257) + `",
  "Tags": {"aws:team": "Desktop"},
  "VpcConfig": {
    "SubnetIds":      ["subnet-1", "subnet-2"]
  },
  "RootVolumeConfig": {"VolumeSizeInGb": 50, "VolumeSizeInGB": 300},
  "AccessEndpoints": [{"EndpointType": "UPLOAD"}, {}],
  "SoftwaresToInstall": [7],
  "AppstreamAgentVersion": ""
}`
	want := []string{
		`Name: "office 2026" is not allowed: want 1 to 101 ASCII letters, digits and _ . -, beginning with a letter or a digit (line 2, column 11)`,
		`InstanceType: "stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"? (line 3, column 19)`,
		`ImageArn: "Base" is not allowed: want an ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE (line 5, column 15)`,
		`ImageArn: want exactly one of ImageName and ImageArn, found both (line 5, column 15)`,
		`Description: 257 characters, want at most 256 (line 6, column 18)`,
		`Tags["aws:team"]: the key: "aws:team" is not allowed: want a key that does not begin with aws: (line 7, column 12)`,
		`VpcConfig.SubnetIds: 2 subnets, an image builder takes at most 1 (line 9, column 23)`,
		`RootVolumeConfig.VolumeSizeInGb: 50, want at least 200 (line 11, column 42)`,
		`RootVolumeConfig.VolumeSizeInGB: unknown member; did you mean "VolumeSizeInGb"? (line 11, column 46)`,
		`AccessEndpoints[0].EndpointType: "UPLOAD" is not a known access endpoint type; want "STREAMING" (line 12, column 40)`,
		`AccessEndpoints[1].EndpointType: is required, but absent (line 12, column 51)`,
		`SoftwaresToInstall[0]: want a string, found 7 (line 13, column 26)`,
		`AppstreamAgentVersion: 0 characters, want at least 1 (line 14, column 28)`,
	}
	err := validate.JSON([]byte(document), new(model.CreateImageBuilderRequest))
	if err == nil {
		t.Fatal("no error")
	}
	if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTagKeyMessages insists that the message for a key of a tag says what is
// wrong with it, and nothing else.
func TestTagKeyMessages(t *testing.T) {
	const (
		prefix     = "a key that does not begin with aws:"
		characters = "letters, digits, spaces and _ . : / = + - @ after the first character"
		lineBreak  = "a first character other than a line break"
	)
	for _, c := range []struct{ key, shown, want string }{
		{"aws:", `"aws:"`, prefix},
		{"aws:env", `"aws:env"`, prefix},
		{"aws:env#", `"aws:env#"`, prefix + ", and " + characters},
		{"env#", `"env#"`, characters},
		{"##", `"##"`, characters},
		{"e\nv", `"e\nv"`, characters},
		{"\nenv", `"\nenv"`, lineBreak},
		{"\n#", `"\n#"`, lineBreak + ", and " + characters},
	} {
		request := fullRequest()
		request.Tags = map[string]string{c.key: "v"}
		all := violations(t, validate.Struct(request))
		if want := "the key: " + c.shown + " is not allowed: want " + c.want; len(all) != 1 || all[0].Message != want {
			t.Errorf("%q: got  %v\nwant %s", c.key, all, want)
		}
	}
	// The first character may be any, and other keys may only look like aws:.
	for _, key := range []string{"#", "#a", "AWS:env", "aws", "é b_.:/=+-@"} {
		request := fullRequest()
		request.Tags = map[string]string{key: "v"}
		if err := validate.Struct(request); err != nil {
			t.Errorf("%q: %v", key, err)
		}
	}
}

// TestMessagesOfIssue has the lines that the package was asked for.
func TestMessagesOfIssue(t *testing.T) {
	request := fullRequest()
	request.InstanceType = "stream.standard.smal"
	const instanceType = `InstanceType: "stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"?`
	if err := validate.Struct(request); err == nil || err.Error() != instanceType {
		t.Errorf("got  %v\nwant %s", err, instanceType)
	}
	const document = `{
  "Name": "office-2026",
  "InstanceType": "stream.standard.small",
  "ImageName": "Base",
  "Description": "Office image",
  "DisplayName": "Office",
  "AppstreamAgentVersion": "LATEST",
  "VpcConfig": {
    "SubnetIds":    ["subnet-1", "subnet-2"]
  }
}`
	const subnets = `VpcConfig.SubnetIds: 2 subnets, an image builder takes at most 1 (line 9, column 21)`
	if err := validate.JSON([]byte(document), new(model.CreateImageBuilderRequest)); err == nil || err.Error() != subnets {
		t.Errorf("got  %v\nwant %s", err, subnets)
	}
}

// TestRetired insists that a retired instance type is reported as that.
func TestRetired(t *testing.T) {
	request := fullRequest()
	request.InstanceType = "stream.graphics-design.large"
	const want = `InstanceType: "stream.graphics-design.large" is retired, an image builder can't be created with it`
	if err := validate.Struct(request); err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

// TestOutOfRange insists that a number which no field can hold is reported as one
// that is out of bounds, if there are bounds.
func TestOutOfRange(t *testing.T) {
	cases := []struct{ shape, document, want string }{
		{"VolumeConfig", `{"VolumeSizeInGb": 4294967296}`, "VolumeSizeInGb: 4294967296, want at most 500 (line 1, column 20)"},
		{"VolumeConfig", `{"VolumeSizeInGb": -4294967296}`, "VolumeSizeInGb: -4294967296, want at least 200 (line 1, column 20)"},
		{"VolumeConfig", `{"VolumeSizeInGb": 0}`, "VolumeSizeInGb: 0, want at least 200 (line 1, column 20)"},
		{"DescribeImageBuildersRequest", `{"MaxResults": 4294967296}`, "MaxResults: want an integer of 32 bits, found 4294967296 (line 1, column 16)"},
	}
	for _, c := range cases {
		if err := validate.JSON([]byte(c.document), allShapes[c.shape]()); err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

// TestShortened insists that what is longer than 64 characters is shortened in
// messages, and names of more than 128 in paths. Value and Pointer are whole.
func TestShortened(t *testing.T) {
	rep := strings.Repeat
	cases := []struct{ why, text, shown, inPath string }{
		{"64", rep("ä", 63) + "#", `"` + rep("ä", 63) + `#"`, `"` + rep("ä", 63) + `#"`},
		{"65", rep("ä", 64) + "#", `"` + rep("ä", 63) + `…"`, `"` + rep("ä", 64) + `#"`},
		{"128", rep("ä", 127) + "#", `"` + rep("ä", 63) + `…"`, `"` + rep("ä", 127) + `#"`},
		{"129", rep("ä", 128) + "#", `"` + rep("ä", 63) + `…"`, `"` + rep("ä", 127) + `…"`},
		{"200", rep("🖥", 200), `"` + rep("🖥", 63) + `…"`, `"` + rep("🖥", 127) + `…"`},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			request := fullRequest()
			request.Name = c.text
			all := violations(t, validate.Struct(request))
			if want := c.shown + " is not allowed"; len(all) != 1 || !strings.HasPrefix(all[0].Message, want) || all[0].Value != c.text {
				t.Errorf("got %v, want a message that begins %s, and the whole value", all, want)
			}
			request = fullRequest()
			request.Tags = map[string]string{c.text: "v"}
			for _, v := range violations(t, validate.Struct(request)) {
				if v.Path != "Tags["+c.inPath+"]" || v.Pointer != "/Tags/"+c.text || v.Value != c.text {
					t.Errorf("the path is %s, the pointer %s, want %s", v.Path, v.Pointer, c.inPath)
				}
				if v.Rule == validate.RulePattern && !strings.HasPrefix(v.Message, "the key: "+c.shown+" is not") {
					t.Errorf("got  %s\nwant %s …", v.Message, c.shown)
				}
			}
		})
	}
}

// TestOneLineEach insists that there are as many lines as violations, whatever
// stands in names, keys and values.
func TestOneLineEach(t *testing.T) {
	const nasty = "a\nb\r\u2028\u2029\u0085\x00\"]: x"
	request := fullRequest()
	request.Name, request.InstanceType, request.ImageArn = nasty, nasty, nasty
	request.AccessEndpoints[0].EndpointType = nasty
	request.Tags = map[string]string{nasty: nasty, strings.Repeat(nasty, 40): strings.Repeat(nasty, 40), "\xff\n": "\xff\n"}
	name := quoted(nasty)
	errs := []error{
		validate.Struct(request),
		validate.JSON([]byte(`{`+name+`: 1, "Name": `+name+`, "Tags": {`+name+`: `+name+`, "k": {`+name+`: 1, `+name+`: 2}}}`), new(model.CreateImageBuilderRequest)),
		validate.JSON([]byte("{\"Name\": \"a\nb\xff\", \"\n\": 1, \"X\n"), new(model.CreateImageBuilderRequest)),
	}
	for _, err := range errs {
		all := violations(t, err)
		lines := strings.FieldsFunc(err.Error(), func(r rune) bool { return strings.ContainsRune("\n\r\u2028\u2029\u0085\v\f", r) })
		if len(lines) != len(all) {
			t.Errorf("%d lines for %d violations:\n%s", len(lines), len(all), err)
		}
	}
}

// TestMarshal compares the JSON of errors, which is for programs.
func TestMarshal(t *testing.T) {
	document := `{"Name": ".a", "InstanceType": "stream.standard.small", "ImageName": "b", "RootVolumeConfig": {"VolumeSizeInGb": 50}, "X": 1}`
	err := validate.JSON([]byte(document), new(model.CreateImageBuilderRequest))
	const want = `{"shape":"CreateImageBuilderRequest","violations":[` +
		`{"path":"Name","pointer":"/Name","rule":"pattern","limit":"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$","value":".a",` +
		`"message":"\".a\" is not allowed: want 1 to 101 ASCII letters, digits and _ . -, beginning with a letter or a digit","line":1,"column":10,"offset":9},` +
		`{"path":"RootVolumeConfig.VolumeSizeInGb","pointer":"/RootVolumeConfig/VolumeSizeInGb","rule":"min","limit":"200","value":50,"message":"50, want at least 200","line":1,"column":114,"offset":113},` +
		`{"path":"X","pointer":"/X","rule":"unknown-member","message":"unknown member","line":1,"column":119,"offset":118}]}`
	got, e := json.Marshal(err)
	if e != nil {
		t.Fatal(e)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	const one = `{"path":"Name","pointer":"/Name","rule":"required","message":"is required, but absent"}`
	if got, e := json.Marshal(violations(t, validate.Struct(&model.StopImageBuilderRequest{}))[0]); e != nil || string(got) != one {
		t.Errorf("got %s, %v, want %s", got, e, one)
	}
	if _, e := json.Marshal(validate.Struct(brokenRequest())); e != nil {
		t.Error(e)
	}
}
