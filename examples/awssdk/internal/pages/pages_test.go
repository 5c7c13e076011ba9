package pages_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/pages"
)

func TestSize(t *testing.T) {
	for _, n := range []int{1, 50, 1000} {
		if size := len(pages.Ordered(n)) / n; size < 1200 || size > 1800 {
			t.Errorf("a page of %d has %d bytes a builder, want about 1500", n, size)
		}
	}
}

func TestSameBytes(t *testing.T) {
	for name, notation := range map[string]func(int) []byte{
		"ordered": pages.Ordered, "shuffled": pages.Shuffled, "pretty": pages.Pretty, "unknown": pages.Unknown,
	} {
		if !bytes.Equal(notation(50), notation(50)) {
			t.Errorf("%s differs from one call to the next", name)
		}
	}
}

// TestNotations insists that the notations differ in layout alone.
func TestNotations(t *testing.T) {
	want := decode(t, pages.Ordered(50))
	if !reflect.DeepEqual(want, decode(t, pages.Shuffled(50))) {
		t.Error("shuffled differs from ordered")
	}
	if !reflect.DeepEqual(want, decode(t, pages.Pretty(50))) {
		t.Error("pretty differs from ordered")
	}
	var laidOut bytes.Buffer
	if err := json.Indent(&laidOut, pages.Ordered(50), "", "    "); err != nil {
		t.Fatal(err)
	}
	if got := string(pages.Pretty(50)); got != laidOut.String()+"\n" {
		t.Error("pretty is not laid out as json.Indent lays it out")
	}
}

// TestUnknown insists that each object has one unknown member more, and that
// nothing else differs.
func TestUnknown(t *testing.T) {
	page := decode(t, pages.Unknown(50))
	known, objects := strip(t, page)
	if !reflect.DeepEqual(decode(t, pages.Ordered(50)), known) {
		t.Error("unknown differs from ordered in other members")
	}
	if objects < 300 {
		t.Errorf("only %d objects with an unknown member", objects)
	}
}

// strip takes the unknown members off, of which each object must have one, and
// counts the objects.
func strip(t *testing.T, v any) (known any, objects int) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for i := range v {
			var n int
			v[i], n = strip(t, v[i])
			objects += n
		}
	case map[string]any:
		members := len(v)
		maps.DeleteFunc(v, func(name string, _ any) bool { return strings.HasPrefix(name, "Tomorrows") })
		if objects++; len(v) != members-1 {
			t.Errorf("%d unknown members beside %v", members-len(v), v)
		}
		for name := range v {
			var n int
			v[name], n = strip(t, v[name])
			objects += n
		}
	}
	return v, objects
}

func decode(t *testing.T, page []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(page, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestVariety insists that a page holds what a decoder may stumble over.
func TestVariety(t *testing.T) {
	page := string(pages.Ordered(50))
	for _, part := range []string{`\"`, `\\`, `\u00fc`, `\/`, `\n`, "ü", "東京", "E9,", `"ErrorCode":`, `"ImageBuilderErrors":[]`, `"EniIpv6Addresses":`} {
		if !strings.Contains(page, part) {
			t.Errorf("a page of 50 holds no %s", part)
		}
	}
	if broken := strings.Count(page, `"State":"FAILED"`); broken < 2 || broken > 8 {
		t.Errorf("%d builders of 50 failed, want 5 to 10 %%", broken)
	}
}
