package libraries_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nishanths/exhaustive/passes/exhaustive"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// The linter exhaustive knows the enumerations of package enums: it names what a
// switch does not list. A default doesn't hide that, unless the linter is told
// so, and every switch should have one: tomorrow's service has values that this
// version does not know.
func TestExhaustive(t *testing.T) {
	loaded, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: "testdata/switches"}, ".")
	if err != nil || packages.PrintErrors(loaded) > 0 {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{exhaustive.Analyzer}, loaded, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, root := range graph.Roots {
		if root.Err != nil {
			t.Error(root.Err)
		}
		for _, d := range root.Diagnostics {
			got = append(got, d.Message)
		}
	}
	want := []string{"missing cases in expression switch: enums.VisibilityTypeShared"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
