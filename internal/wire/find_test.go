package wire_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/wire"
)

func TestFind(t *testing.T) {
	const doc = `{"a": [1, {"b": "x"}, [-2.5]], "\u0063": {"b": null, "b": true}, "d.e": ""}`
	for why, c := range map[string]struct {
		path        []wire.Step
		name, value int
	}{
		"the document":             {nil, 0, 0},
		"a list":                   {[]wire.Step{name("a")}, 1, 6},
		"an element":               {[]wire.Step{name("a"), index(0)}, 7, 7},
		"a member in an element":   {[]wire.Step{name("a"), index(1), name("b")}, 11, 16},
		"an element in an element": {[]wire.Step{name("a"), index(2), index(0)}, 23, 23},
		"a name with an escape":    {[]wire.Step{name("c")}, 31, 41},
		"the first of duplicates":  {[]wire.Step{name("c"), name("b")}, 42, 47},
		"a name with a dot":        {[]wire.Step{name("d.e")}, 65, 72},
		"no such member":           {[]wire.Step{name("x")}, -1, -1},
		"no such element":          {[]wire.Step{name("a"), index(3)}, -1, -1},
		"within a number":          {[]wire.Step{name("a"), index(0), name("b")}, -1, -1},
		"two names for one":        {[]wire.Step{name("d"), name("e")}, -1, -1},
		"a number for a name":      {[]wire.Step{name("a"), name("0")}, -1, -1},
	} {
		got := wire.Find([]byte(doc), [][]wire.Step{{name("other")}, c.path, c.path})
		want := []wire.Span{{Name: -1, Value: -1}, {Name: c.name, Value: c.value}, {Name: c.name, Value: c.value}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", why, diff)
		}
	}
	if got := wire.Find([]byte(`[`), nil); len(got) != 0 {
		t.Errorf("nothing is found as %v", got)
	}
}

func TestPositions(t *testing.T) {
	got := wire.Positions([]byte("{\r\n \"é\":\n\n1}"), []int{0, 4, 8, 8, 10, 11, 13, 99})
	want := []wire.Position{{1, 1}, {2, 2}, {2, 5}, {2, 5}, {3, 1}, {4, 1}, {4, 3}, {4, 3}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
