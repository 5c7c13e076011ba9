package libraries_test

import (
	"strings"
	"testing"
	"time"

	goccy "github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
	sigs "sigs.k8s.io/yaml"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
)

const yamlPage = `
ImageBuilders:
  - Name: office
    CreatedTime: 1561990123.456   # a number, as the service sends it
    State: RUNNING
    EnableDefaultInternetAccess: false
    VpcConfig: {}
    AccessEndpoints: []
    ImageArn: null
    RootVolumeConfig:
      VolumeSizeInGb: 300
    NewMember: {a: [1, null]}
  - Name: null                    # required, and null
    CreatedTime: 2019-07-01T14:08:43.123456789Z
  - Name: "2026"
    CreatedTime: 1561990123
NewMember: true
`

// page is what yamlPage says.
func page() *model.DescribeImageBuildersResult {
	at := func(nanoseconds int64) model.Timestamp { return model.NewTimestamp(time.Unix(1561990123, nanoseconds)) }
	return &model.DescribeImageBuildersResult{
		ImageBuilders: []model.ImageBuilder{{
			Name: "office", CreatedTime: at(456e6), State: "RUNNING", EnableDefaultInternetAccess: new(false),
			VpcConfig: new(model.VpcConfig), AccessEndpoints: []model.AccessEndpoint{},
			RootVolumeConfig: &model.VolumeConfig{VolumeSizeInGb: 300}, Unknown: `"NewMember":{"a":[1,null]}`,
		}, {CreatedTime: at(123456789)}, {Name: "2026", CreatedTime: at(0)}},
		Unknown: `"NewMember":true`,
	}
}

// compact takes the spaces out of unknown members, which libraries write as they
// like.
var compact = cmp.Transformer("compact", func(m model.RawMembers) string { return strings.ReplaceAll(string(m), " ", "") })

// Both libraries read all of a document, and what they write is read back. Times
// keep the digits that a float64 has.
func TestYAML(t *testing.T) {
	for name, library := range map[string]struct {
		read  func([]byte, model.Shape) error
		write func(model.Shape) ([]byte, error)
	}{
		"sigs.k8s.io/yaml": {libraries.ReadYAML, libraries.WriteYAML},
		"goccy/go-yaml":    {libraries.ReadGoccyYAML, libraries.WriteGoccyYAML},
	} {
		got, again := new(model.DescribeImageBuildersResult), new(model.DescribeImageBuildersResult)
		if err := library.read([]byte(yamlPage), got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		want := page()
		if diff := cmp.Diff(want, got, compact); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		text, err := library.write(want)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := library.read(text, again); err != nil {
			t.Errorf("%s: %v in\n%s", name, err, text)
		}
		at := again.ImageBuilders[1].CreatedTime.Time()
		if lost := want.ImageBuilders[1].CreatedTime.Time().Sub(at).Abs(); lost == 0 || lost > 200*time.Nanosecond {
			t.Errorf("%s: a time of 9 digits is written and read as %v", name, at)
		}
		want.ImageBuilders[1].CreatedTime = model.NewTimestamp(at)
		if diff := cmp.Diff(want, again, compact); diff != "" {
			t.Errorf("%s: it comes back as something else (-want +got):\n%s", name, diff)
		}

		// Text that looks like a number is not read as text, nor is it lost.
		if err := library.read([]byte("Name: 2026"), new(model.Image)); err == nil {
			t.Errorf("%s: a number passes for a name", name)
		}
	}
}

// What the comments in yaml.go say about goccy/go-yaml without its options.
func TestGoccyWithoutOptions(t *testing.T) {
	got := new(model.DescribeImageBuildersResult)
	if err := goccy.Unmarshal([]byte(yamlPage), got); err == nil {
		t.Error("a time with a fraction is read")
	}
	got = new(model.DescribeImageBuildersResult)
	if err := goccy.Unmarshal([]byte("NextToken: more\nNew: 1"), got); err != nil || got.NextToken != "more" || got.Unknown != "" {
		t.Errorf("got %+v, %v", got, err)
	}
	text, err := goccy.Marshal(page())
	if err != nil || strings.Contains(string(text), "NewMember") {
		t.Errorf("unknown members are written: %v\n%s", err, text)
	}
}

// gopkg.in/yaml.v3 silently reads an empty structure.
func TestYAMLv3(t *testing.T) {
	got := new(model.DescribeImageBuildersResult)
	if err := yaml.Unmarshal([]byte(yamlPage), got); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(new(model.DescribeImageBuildersResult), got); diff != "" {
		t.Errorf("something is read (-want +got):\n%s", diff)
	}
}

// The strict functions of the libraries don't find unknown members.
func TestYAMLStrict(t *testing.T) {
	document := []byte("Name: office\nnmae: x\n")
	for name, read := range map[string]func([]byte, any) error{
		"sigs.k8s.io/yaml": func(data []byte, v any) error { return sigs.UnmarshalStrict(data, v) },
		"goccy/go-yaml": func(data []byte, v any) error {
			return goccy.UnmarshalWithOptions(data, v, goccy.Strict(), goccy.UseJSONUnmarshaler())
		},
	} {
		if err := read(document, new(model.StopImageBuilderRequest)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}

	for name, c := range map[string]struct{ document, want string }{
		"legal":               {"Name: office", ""},
		"an unknown member":   {"Name: office\nnmae: x\n", `nmae: unknown member; did you mean "Name"?`},
		"a broken constraint": {"Name: ''", "Name: "},
		"a key twice":         {"Name: a\nName: b", `mapping key "Name" already defined`},
		"no YAML":             {"Name: [", "sequence end token ']' not found"},
		"nothing":             {"", "want"},
		"two documents":       {"Name: a\n---\nName: b\n", "want one document, found 2"},
		"a list":              {"- Name: a", "want"},
		"a number":            {"Name: 2026", "Name: want a string, found 2026"},
	} {
		err := libraries.CheckYAML([]byte(c.document), new(model.StopImageBuilderRequest))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}
