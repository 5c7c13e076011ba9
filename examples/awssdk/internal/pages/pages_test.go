package pages_test

import (
	"bytes"
	"encoding/json"
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
		"ordered": pages.Ordered, "shuffled": pages.Shuffled, "pretty": pages.Pretty,
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
