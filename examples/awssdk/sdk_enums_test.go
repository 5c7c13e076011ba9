package awssdk_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	// Their sources are read here.
	_ "github.com/aws/aws-sdk-go-v2/service/appstream/types"
	_ "github.com/aws/aws-sdk-go-v2/service/workspaces/types"
)

// sdkTypes says where the AWS SDK has the enumerations of package enums. Those
// not listed it has as plain strings.
var sdkTypes = map[string]string{
	"AccessEndpointType":                "appstream.AccessEndpointType",
	"DynamicAppProvidersEnabled":        "appstream.DynamicAppProvidersEnabled",
	"FleetErrorCode":                    "appstream.FleetErrorCode",
	"ImageBuilderState":                 "appstream.ImageBuilderState",
	"ImageBuilderStateChangeReasonCode": "appstream.ImageBuilderStateChangeReasonCode",
	"ImageSharedWithOthers":             "appstream.ImageSharedWithOthers",
	"ImageState":                        "appstream.ImageState",
	"ImageStateChangeReasonCode":        "appstream.ImageStateChangeReasonCode",
	"ImageType":                         "appstream.ImageType",
	"LatestAppstreamAgentVersion":       "appstream.LatestAppstreamAgentVersion",
	"PlatformType":                      "appstream.PlatformType",
	"VisibilityType":                    "appstream.VisibilityType",
	"OperatingSystemType":               "workspaces.OperatingSystemType",
	"WorkspaceImageErrorDetailCode":     "workspaces.WorkspaceImageErrorDetailCode",
	"WorkspaceImageRequiredTenancy":     "workspaces.WorkspaceImageRequiredTenancy",
	"WorkspaceImageState":               "workspaces.WorkspaceImageState",
	"WorkspaceImageType":                "workspaces.ImageType",
}

// plainStrings are the enumerations that the SDK does not have.
var plainStrings = map[string]string{
	"InstanceType": "the service's model has a plain string; its documentation lists the values",
}

// enumDifferences are the constants that only one of the two has.
var enumDifferences = map[string]string{
	"ImageTypeByol": "the SDK is newer than the service model that package enums was made from",
}

// TestEnumsAreThoseOfTheSDK insists that somebody who leaves the SDK changes
// imports and nothing else: same names, same values.
func TestEnumsAreThoseOfTheSDK(t *testing.T) {
	ours := constants(t, "../../enums")
	sdk := map[string]map[string]map[string]string{
		"appstream":  constants(t, packageDir(t, "github.com/aws/aws-sdk-go-v2/service/appstream/types")),
		"workspaces": constants(t, packageDir(t, "github.com/aws/aws-sdk-go-v2/service/workspaces/types")),
	}
	for name, mine := range ours {
		if _, ok := plainStrings[name]; ok {
			continue
		}
		service, theirName, _ := strings.Cut(sdkTypes[name], ".")
		theirs := make(map[string]string)
		for constant, value := range sdk[service][theirName] {
			theirs[name+strings.TrimPrefix(constant, theirName)] = value
		}
		if len(theirs) == 0 {
			t.Errorf("%s: the SDK has no type %q", name, sdkTypes[name])
			continue
		}
		differ := func(constant, _ string) bool { return enumDifferences[constant] != "" }
		maps.DeleteFunc(theirs, differ)
		maps.DeleteFunc(mine, differ)
		if diff := cmp.Diff(theirs, mine); diff != "" {
			t.Errorf("%s (-SDK +ours):\n%s", name, diff)
		}
	}
	for name := range sdkTypes {
		if ours[name] == nil {
			t.Errorf("%s is not declared in package enums", name)
		}
	}
}

// constants returns the values of a package's typed string constants by type
// and name.
func constants(t *testing.T, dir string) map[string]map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]map[string]string)
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			typ, isNamed := spec.Type.(*ast.Ident)
			literal, isLiteral := spec.Values[0].(*ast.BasicLit)
			if !isNamed || !isLiteral || literal.Kind != token.STRING || !spec.Names[0].IsExported() {
				return true
			}
			value, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			if all[typ.Name] == nil {
				all[typ.Name] = make(map[string]string)
			}
			all[typ.Name][spec.Names[0].Name] = value
			return true
		})
	}
	return all
}

// packageDir returns where the source of a package lies.
func packageDir(t *testing.T, path string) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(dir))
}
