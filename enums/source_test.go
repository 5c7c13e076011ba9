package enums_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/enums"
)

// enumeration is one type under test, as functions of plain strings.
type enumeration struct {
	name    string
	values  func() []string
	known   func(string) bool
	retired func(string) bool
	parse   func(string) (string, error)
}

func of[T enums.Enum[T]]() enumeration {
	var zero T
	return enumeration{
		name: reflect.TypeFor[T]().Name(),
		values: func() (values []string) {
			for _, v := range zero.Values() {
				values = append(values, string(v))
			}
			return values
		},
		known: func(s string) bool { return T(s).IsKnown() },
		retired: func(s string) bool {
			v, ok := any(T(s)).(interface{ IsRetired() bool })
			return ok && v.IsRetired()
		},
		parse: func(s string) (string, error) { v, err := enums.Parse[T](s); return string(v), err },
	}
}

// all are the enumerations of the package. TestEveryTypeIsTested says which is missing.
func all() []enumeration {
	return []enumeration{
		of[enums.AccessEndpointType](),
		of[enums.AgentSoftwareVersion](),
		of[enums.AssociationErrorCode](),
		of[enums.AssociationState](),
		of[enums.CustomImageProtocol](),
		of[enums.CustomWorkspaceImageImportState](),
		of[enums.DynamicAppProvidersEnabled](),
		of[enums.ExportImageTaskState](),
		of[enums.FleetErrorCode](),
		of[enums.ImageAssociatedResourceType](),
		of[enums.ImageBuilderState](),
		of[enums.ImageBuilderStateChangeReasonCode](),
		of[enums.ImageComputeType](),
		of[enums.ImageSharedWithOthers](),
		of[enums.ImageState](),
		of[enums.ImageStateChangeReasonCode](),
		of[enums.ImageType](),
		of[enums.InstanceType](),
		of[enums.LatestAppstreamAgentVersion](),
		of[enums.OSVersion](),
		of[enums.OperatingSystemType](),
		of[enums.Platform](),
		of[enums.PlatformType](),
		of[enums.SoftwareDeploymentStatus](),
		of[enums.VisibilityType](),
		of[enums.WorkspaceApplication](),
		of[enums.WorkspaceImageErrorDetailCode](),
		of[enums.WorkspaceImageIngestionProcess](),
		of[enums.WorkspaceImageRequiredTenancy](),
		of[enums.WorkspaceImageState](),
		of[enums.WorkspaceImageType](),
	}
}

// constant is one constant of an enumeration.
type constant struct{ Name, Value string }

// source is what the hand-written files declare.
type source struct {
	docs      map[string]string     // comment by the name of the type or constant
	constants map[string][]constant // by the name of the type, in source order
}

func readSource(t *testing.T) source {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	src := source{docs: make(map[string]string), constants: make(map[string][]constant)}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "zz_generated") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GenDecl:
				if spec, ok := n.Specs[0].(*ast.TypeSpec); ok {
					if id, ok := spec.Type.(*ast.Ident); ok && id.Name == "string" {
						src.docs[spec.Name.Name] = n.Doc.Text()
						src.constants[spec.Name.Name] = nil
					}
				}
			case *ast.ValueSpec:
				id, ok := n.Type.(*ast.Ident)
				if !ok || !ast.IsExported(n.Names[0].Name) {
					return true
				}
				value, err := strconv.Unquote(n.Values[0].(*ast.BasicLit).Value)
				if err != nil {
					t.Errorf("%s: %v", fset.Position(n.Pos()), err)
				}
				src.docs[n.Names[0].Name] = n.Doc.Text()
				src.constants[id.Name] = append(src.constants[id.Name], constant{n.Names[0].Name, value})
			}
			return true
		})
	}
	return src
}

func TestEveryTypeIsTested(t *testing.T) {
	tested := make(map[string]bool)
	for _, e := range all() {
		tested[e.name] = true
	}
	for name := range readSource(t).constants {
		if !tested[name] {
			t.Errorf("%s is declared and not in the table of this test", name)
		}
		delete(tested, name)
	}
	for name := range tested {
		t.Errorf("%s is in the table of this test and not declared", name)
	}
}

func TestComments(t *testing.T) {
	src := readSource(t)
	for name, doc := range src.docs {
		if !strings.HasPrefix(doc, name+" ") {
			t.Errorf("the comment of %s does not start with its name: %q", name, doc)
		}
	}
	for name := range src.constants {
		if n := strings.Count(src.docs[name], "https://"); n != 1 {
			t.Errorf("the comment of %s has %d links, want 1", name, n)
		}
	}
}
