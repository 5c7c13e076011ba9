package wire_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/wire"
)

func TestDepth(t *testing.T) {
	const most = wire.MaxDepth
	for name, around := range map[string][2]string{
		"lists":   {`[`, `]`},
		"objects": {`{"a":`, `}`},
		"spaced":  {" [ ", " ] "},
	} {
		for _, depth := range []int{1, most - 1, most, most + 1, 10 * most} {
			inside := `1`
			data := []byte(strings.Repeat(around[0], depth) + inside + strings.Repeat(around[1], depth))
			if found := faults(data, false); (len(found) == 0) != (depth <= most) {
				t.Errorf("%s, %d deep: %v", name, depth, found)
			}
		}
	}
	mixed := strings.Repeat(`[{"a":`, most/2) + `1` + strings.Repeat(`}]`, most/2)
	if found := faults([]byte(mixed), false); found != nil {
		t.Errorf("lists and objects in turn: %v", found)
	}
	if found := faults([]byte("["+mixed+"]"), false); len(found) != 1 || found[0].Kind != wire.Syntax || found[0].Offset != 1+len(mixed[:strings.IndexByte(mixed, '1')])-len(`{"a":`) {
		t.Errorf("lists and objects in turn, one too many: %v", found)
	}
	if found := faults([]byte(strings.Repeat("[", most+1)), true); len(found) != 1 {
		t.Errorf("open lists only: %v", found)
	}
	// What lies beside does not add up.
	if found := faults([]byte("["+strings.Repeat("[{}],", 3*most)+"1]"), false); found != nil {
		t.Errorf("lists beside each other: %v", found)
	}
}

// The search for duplicates goes over to a map when an object has many names.
func TestDuplicatesAmongMany(t *testing.T) {
	for _, many := range []int{1, 2, 31, 32, 33, 63, 64, 65, 100, 10_000} {
		names := make([]string, many)
		for i := range names {
			names[i] = fmt.Sprintf("name-%d", i)
		}
		members := `"` + strings.Join(names, `":[{"inner":0,"name-0":1}],"`) + `":0`
		if found := faults([]byte(`{`+members+`}`), false); found != nil {
			t.Fatalf("%d different names: %v", many, found)
		}
		if found := faults([]byte(`[{`+members+`},{`+members+`}]`), false); found != nil {
			t.Fatalf("%d different names, in two objects: %v", many, found)
		}
		for _, twin := range []int{0, many / 2, many - 1} {
			for _, name := range []string{names[twin], `\u006e` + names[twin][1:]} {
				data := `{` + members + `,"` + name + `":{}}`
				found := faults([]byte(data), false)
				if len(found) != 1 || found[0].Kind != wire.Duplicate || found[0].Offset != len(members)+2 {
					t.Errorf("%d names and number %d as %s again: %v", many, twin, name, found)
				}
			}
		}
	}
}

// Many names that are each found twice in an object around and one within.
func TestDuplicatesAtTwoDepths(t *testing.T) {
	var members strings.Builder
	for i := range 200 {
		fmt.Fprintf(&members, `"k%d":%d,`, i, i)
	}
	m := members.String()
	for doc, want := range map[string]int{
		`{` + m + `"in":{` + m + `"z":1},"z":1}`:               0,
		`{"in":{` + m + `"z":1},` + m + `"z":1}`:               0,
		`{` + m + `"in":{` + m + `"k7":1},"z":1}`:              1,
		`{` + m + `"in":{` + m + `"z":1},"k7":1}`:              1,
		`{"in":{` + m + `"k199":1},` + m + `"in":1}`:           2,
		`{` + m + `"in":[{` + m + `"k0":1},{}],"k0":1,"in":1}`: 3,
	} {
		if found := faults([]byte(doc), true); len(found) != want {
			t.Errorf("%.20s…: %d duplicates, want %d: %v", doc, len(found), want, found)
		}
	}
}

// A name that can't be read is like no other name, and reported once.
func TestNamesThatCantBeRead(t *testing.T) {
	for _, doc := range []string{`{"\ud800":1,"\ud801":2,"":3}`, `{"":1,"\x":2}`, "{\"a\xff\":1,\"b\xff\":2,\"\":0}"} {
		want := strings.Count(doc, `\`) + strings.Count(doc, "\xff")
		found := faults([]byte(doc), true)
		if len(found) != want {
			t.Errorf("%q: %v, want %d problems", doc, found, want)
		}
		for _, p := range found {
			if p.Kind != wire.Encoding {
				t.Errorf("%q: kind %v, want Encoding", doc, p.Kind)
			}
		}
	}
}

// FuzzSkip compares the verdict on any document with the reference's.
func FuzzSkip(f *testing.F) {
	for _, d := range corpus(f) {
		f.Add(d.data)
	}
	for _, data := range goldens(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := string(data)
		lenient, strict := faults(data, false), faults(data, true)
		if want := valid(data); (len(lenient) == 0) != want || (len(strict) == 0) != want {
			t.Fatalf("%q: lenient %v, strict %v; the reference says %v", data, lenient, strict, want)
		}
		if string(data) != before {
			t.Fatalf("%q was changed to %q", before, data)
		}
		if len(lenient) == 0 {
			return
		}
		if len(lenient) != 1 || lenient[0] != strict[0] {
			t.Fatalf("%q: lenient %v, strict %v: want the first fault of both the same", data, lenient, strict)
		}
		for i, p := range strict {
			if p.Offset < 0 || p.Offset > len(data) || i > 0 && p.Offset < strict[i-1].Offset || p.Kind == wire.Syntax && i < len(strict)-1 {
				t.Fatalf("%q: faults out of order or of the document: %v", data, strict)
			}
		}
	})
}

// goldens returns the golden documents of package model.
func goldens(t testing.TB) [][]byte {
	t.Helper()
	var all [][]byte
	for _, pattern := range []string{"documents/*.json", "shapes/*/*.json"} {
		files, err := filepath.Glob(filepath.Join("..", "..", "model", "testdata", pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("no golden files %s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, data)
		}
	}
	return all
}
