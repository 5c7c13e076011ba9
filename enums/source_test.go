package enums_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/enums"
)

// generated are the methods that every enumeration has.
type generated[T any] interface {
	enums.Enum[T]
	Lookup(text []byte) (T, bool)
}

// enumeration is one type under test, as functions of plain strings.
type enumeration struct {
	name   string
	values func() []string
	known  func(string) bool
	lookup func([]byte) (string, bool)
	parse  func(string) (string, error)
	count  int    // of values
	first  string // value
	last   string // value
}

func of[T generated[T]](name string, count int, first, last string) enumeration {
	var zero T
	return enumeration{
		name: name, count: count, first: first, last: last,
		values: func() (values []string) {
			for _, v := range zero.Values() {
				values = append(values, string(v))
			}
			return values
		},
		known:  func(s string) bool { return T(s).IsKnown() },
		lookup: func(b []byte) (string, bool) { v, ok := zero.Lookup(b); return string(v), ok },
		parse:  func(s string) (string, error) { v, err := enums.Parse[T](s); return string(v), err },
	}
}

// all are the enumerations of the package with the figures of the services' models, typed in by hand.
func all() []enumeration {
	return []enumeration{
		of[enums.AccessEndpointType]("AccessEndpointType", 1, "STREAMING", "STREAMING"),
		of[enums.DynamicAppProvidersEnabled]("DynamicAppProvidersEnabled", 2, "ENABLED", "DISABLED"),
		of[enums.FleetErrorCode]("FleetErrorCode", 31, "IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION", "VALIDATION_ERROR"),
		of[enums.ImageBuilderState]("ImageBuilderState", 14, "PENDING", "PENDING_IMAGE_IMPORT"),
		of[enums.ImageBuilderStateChangeReasonCode]("ImageBuilderStateChangeReasonCode", 2, "INTERNAL_ERROR", "IMAGE_UNAVAILABLE"),
		of[enums.ImageSharedWithOthers]("ImageSharedWithOthers", 2, "TRUE", "FALSE"),
		of[enums.ImageState]("ImageState", 8, "PENDING", "VALIDATING"),
		of[enums.ImageStateChangeReasonCode]("ImageStateChangeReasonCode", 5, "INTERNAL_ERROR", "IMAGE_IMPORT_FAILURE"),
		of[enums.ImageType]("ImageType", 2, "CUSTOM", "NATIVE"),
		of[enums.InstanceType]("InstanceType", 50, "stream.standard.small", "stream.graphics-design.4xlarge"),
		of[enums.LatestAppstreamAgentVersion]("LatestAppstreamAgentVersion", 2, "TRUE", "FALSE"),
		of[enums.OperatingSystemType]("OperatingSystemType", 2, "WINDOWS", "LINUX"),
		of[enums.PlatformType]("PlatformType", 9, "WINDOWS", "UBUNTU_PRO_2404"),
		of[enums.VisibilityType]("VisibilityType", 3, "PUBLIC", "SHARED"),
		of[enums.WorkspaceImageErrorDetailCode]("WorkspaceImageErrorDetailCode", 48, "OutdatedPowershellVersion", "RestrictedDriveLetterInUse"),
		of[enums.WorkspaceImageRequiredTenancy]("WorkspaceImageRequiredTenancy", 2, "DEFAULT", "DEDICATED"),
		of[enums.WorkspaceImageState]("WorkspaceImageState", 3, "AVAILABLE", "ERROR"),
		of[enums.WorkspaceImageType]("WorkspaceImageType", 2, "OWNED", "SHARED"),
	}
}

// source is what the hand-written files declare.
type source struct {
	docs   map[string]string   // comment by the name of the type or constant
	values map[string][]string // values by the name of the type, in source order
}

func readSource(t *testing.T) source {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	src := source{docs: make(map[string]string), values: make(map[string][]string)}
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
						src.values[spec.Name.Name] = nil
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
				src.values[id.Name] = append(src.values[id.Name], value)
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
	for name := range readSource(t).values {
		if !tested[name] {
			t.Errorf("%s is declared and not in the table of this test", name)
		}
		delete(tested, name)
	}
	for name := range tested {
		t.Errorf("%s is in the table of this test and not declared", name)
	}
}

func TestValuesAreTheConstants(t *testing.T) {
	src := readSource(t)
	for _, e := range all() {
		t.Run(e.name, func(t *testing.T) {
			if got, want := e.values(), src.values[e.name]; !slices.Equal(got, want) {
				t.Errorf("Values() = %q\nconstants: %q", got, want)
			}
		})
	}
}

func TestValuesAreThoseOfTheAPI(t *testing.T) {
	for _, e := range all() {
		t.Run(e.name, func(t *testing.T) {
			values := e.values()
			if len(values) != e.count {
				t.Fatalf("%d values, want %d", len(values), e.count)
			}
			if first, last := values[0], values[len(values)-1]; first != e.first || last != e.last {
				t.Errorf("first and last are %q and %q, want %q and %q", first, last, e.first, e.last)
			}
		})
	}
}

func TestComments(t *testing.T) {
	src := readSource(t)
	for name, doc := range src.docs {
		if !strings.HasPrefix(doc, name+" ") {
			t.Errorf("the comment of %s does not start with its name: %q", name, doc)
		}
	}
	for name := range src.values {
		if n := strings.Count(src.docs[name], "https://docs.aws.amazon.com/"); n != 1 {
			t.Errorf("the comment of %s has %d links to the API reference, want 1", name, n)
		}
	}
}
