package wire_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/wire"
)

// keepUnknown reads a list of objects with the members M0 to M2, and returns the
// unknown members of each, kept beside what was there before.
func keepUnknown(doc, before string) ([]string, []wire.Problem) {
	f, after := fields(3), make([]uint8, 4)
	s := wire.NewScanner([]byte(doc), false)
	var kept []string
	var a wire.Array
	for s.Element(&a) {
		var o wire.Object
		for s.Next(&o, f, after) {
			s.Skip()
		}
		text := before
		if o.Unknown {
			s.KeepUnknown(&o, &text)
		}
		kept = append(kept, text)
	}
	return kept, s.Finish()
}

func TestKeepUnknown(t *testing.T) {
	for _, c := range []struct{ why, doc, before, want string }{
		{"none", `[{"M0":1}]`, "", ""},
		{"none, and some before", `[{"M0":1}]`, `"X":1`, `"X":1`},
		{"one", `[{"X":1}]`, "", `"X":1`},
		{"with space around", `[{ "X" : 1 , "M0":2}]`, "", `"X" : 1`},
		{"some between known ones", `[{"X":[1, 2],"M0":2,"Y":{"a":"}"},"M1":3,"Z":""}]`, "", `"X":[1, 2],"Y":{"a":"}"},"Z":""`},
		{"others before", `[{"Y":2}]`, `"X":1`, `"X":1,"Y":2`},
		{"the same before", `[{"X":2}]`, `"X":1`, `"X":2`},
		{"the same, with an escape", `[{"\u0058":2,"Z":3}]`, `"Y":0,"X":1`, `"Y":0,"\u0058":2,"Z":3`},
		{"what is no member before", `[{"X":2}]`, `nonsense`, `"X":2`},
		{"a member and nonsense before", `[{"X":2}]`, `"Y":1 nonsense`, `"Y":1,"X":2`},
	} {
		got, found := keepUnknown(c.doc, c.before)
		if len(got) != 1 || got[0] != c.want || found != nil {
			t.Errorf("%s: %s beside %s is kept as %q, %v, want %s", c.why, c.doc, c.before, got, found, c.want)
		}
	}
	// Objects within others do not mix with them, nor do those that follow.
	got, found := keepUnknown(`[{"A":1,"B":{"C":2}},{},{"D":3},{"M0":{"E":1},"F":2}]`, "")
	if fmt.Sprint(got) != `["A":1,"B":{"C":2}  "D":3 "F":2]` || found != nil {
		t.Errorf("kept %q, %v", got, found)
	}
}

// A name with escapes is remembered as it is, though its text is read into a
// buffer that the next name uses again.
func TestDuplicatesWithEscapes(t *testing.T) {
	var names []string
	for i := range 70 {
		names = append(names, fmt.Sprintf(`"\u00%02x":%d`, 0x30+i, i))
	}
	doc := "[{" + strings.Join(names, ",") + "}]"
	if _, found := keepUnknown(doc, ""); found != nil {
		t.Errorf("%s: %v", doc, found)
	}
	for i, name := range names {
		again := "[{" + strings.Join(names, ",") + "," + name + "}]"
		if _, found := keepUnknown(again, ""); len(found) != 1 || found[0].Kind != wire.Duplicate {
			t.Errorf("name %d again: %v", i, found)
		}
	}
}

// Lists that are over do not count as around what follows, empty ones too.
func TestManyListsOneAfterTheOther(t *testing.T) {
	for _, one := range []string{`[]`, `["a"]`, `null`} {
		doc := "[" + strings.Repeat(one+",", 10_050) + one + "]"
		s := wire.NewScanner([]byte(doc), false)
		var a wire.Array
		var lists wire.List[string]
		for s.Element(&a) {
			var list []string
			wire.Strings(&s, &lists, &list)
		}
		if found := s.Finish(); found != nil {
			t.Errorf("%s: %v", one, found)
		}
	}
}
