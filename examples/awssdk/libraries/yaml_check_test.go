package libraries_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// Each problem has the path, the line and the column that it has in the YAML.
func TestCheckYAMLList(t *testing.T) {
	document := `defaults: &defaults
  InstanceType: stream.standard.smal
builders:
  - Name: office
    ImageName: base
    InstanceType: stream.standard.medium
  - Name: 2026
    Tags: {env: prod, "a/b": "#"}
    InstanceType: stream.standard.medium
    ImageName: base
  - <<: *defaults
    Name: lab
    ImageName: base
    VpcConfig:
      SubnetIds:
        - subnet-1
        - subnet-2
      SecurityGroupIds: [sg-1, 7]
  -
  - DomainJoinInfo: &join
      Directory: x
    Name: a
`
	requests, err := libraries.CheckYAMLList[model.CreateImageBuilderRequest]([]byte(document), "builders")
	if len(requests) != 5 || requests[0].Name != "office" || requests[2].InstanceType != "stream.standard.smal" {
		t.Errorf("read as %v", requests)
	}
	want := []string{
		`builders[1].Name: want a string, found 2026 (line 7, column 11)`,
		`builders[1].Tags["a/b"]: "#" is not allowed: want letters, digits, spaces and _ . : / = + - @ (line 8, column 30)`,
		`builders[2].InstanceType: "stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"? (line 11, column 5)`,
		`builders[2].VpcConfig.SubnetIds: 2 subnets, an image builder takes at most 1 (line 16, column 9)`,
		`builders[2].VpcConfig.SecurityGroupIds[1]: want a string, found 7 (line 18, column 32)`,
		`builders[3]: want a value, found null (line 19, column 4)`,
		`builders[4].ImageName: want exactly one of ImageName and ImageArn, found neither (line 20, column 5)`,
		`builders[4].InstanceType: is required, but absent (line 20, column 5)`,
		`builders[4].DomainJoinInfo.Directory: unknown member; did you mean "DirectoryName"? (line 21, column 18)`,
	}
	if err == nil {
		t.Fatal("no error")
	}
	if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A key of the list and unknown members may have any name.
func TestCheckYAMLListNames(t *testing.T) {
	document := "a/~b:\n  - Name: a\n    c.: 1\n"
	_, err := libraries.CheckYAMLList[model.StopImageBuilderRequest]([]byte(document), "a/~b")
	if want := `a/~b[0]["c."]: unknown member (line 3, column 9)`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// What says how many problems more there are is the last.
func TestCheckYAMLMany(t *testing.T) {
	err := libraries.CheckYAML([]byte("Names: ["+strings.Repeat("1, ", 1500)+"]\n"), new(model.DescribeImageBuildersRequest))
	broken, ok := errors.AsType[*validate.Error](err)
	if !ok || len(broken.Violations) != 1001 || broken.Violations[1000].Rule != validate.RuleMore || broken.Violations[0].Column != 9 {
		t.Errorf("got %.200v", err)
	}
}

func TestCheckYAMLListErrors(t *testing.T) {
	for name, c := range map[string]struct{ document, want string }{
		"legal":             {"builders: [{Name: a}]", ""},
		"none":              {"builders: []", ""},
		"another key":       {"builder: []", `want a list with the key "builders"`},
		"no list":           {"builders: {Name: a}", `want a list with the key "builders"`},
		"a list at the top": {"- Name: a", `want a list with the key "builders"`},
		"nothing":           {"", "want"},
		"a key twice":       {"builders:\n  - Name: a\n    Name: b", `mapping key "Name" already defined`},
		"no alias":          {"builders: [*x]", "x"},
		"not in JSON":       {"builders: [{Name: .nan}]", "NaN"},
	} {
		_, err := libraries.CheckYAMLList[model.StopImageBuilderRequest]([]byte(c.document), "builders")
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}
