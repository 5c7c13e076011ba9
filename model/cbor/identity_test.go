package cbor_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// randomNumbers are spelled in all ways that JSON has.
var randomNumbers = []string{
	"0", "-0", "1", "-1", "23", "24", "255", "256", "-257", "65536", "4294967296", "9007199254740993", "18446744073709551615", "18446744073709551616",
	"-18446744073709551616", "-18446744073709551617", "123456789012345678901234567890", "0.1", "-0.0", "1.10", "1e5", "1E+5", "1.5e-3", "0.000001", "1e-7", "1e21",
	"0.12345678901234567890123", "1e308", "1e309", "-1e-400", "1234567890.123456789012345e-5", "5e-324", "179769313486231580793e289",
}

// randomValue returns a JSON value.
func randomValue(random *rand.Rand, depth int) string {
	switch n := random.IntN(10); {
	case n < 3:
		return randomNumbers[random.IntN(len(randomNumbers))]
	case n < 5:
		text, _ := json.Marshal([]string{"", "a", "ü水𐅑", "\"\\\n\x00", strings.Repeat("long ", 60), "}],"}[random.IntN(6)])
		return string(text)
	case n < 6:
		return "null"
	case n < 7:
		return []string{"true", "false"}[random.IntN(2)]
	case depth > 4:
		return "[]"
	case n < 9:
		var items []string
		for range random.IntN(26 - 5*depth) {
			items = append(items, randomValue(random, depth+1))
		}
		return "[" + strings.Join(items, ",") + "]"
	default:
		var members []string
		for i := range random.IntN(26 - 5*depth) {
			members = append(members, fmt.Sprintf(`"%d%s":%s`, i, []string{"", "ü", `\"`, "a b"}[random.IntN(4)], randomValue(random, depth+1)))
		}
		return "{" + strings.Join(members, ",") + "}"
	}
}

// treeOf returns v as a tree of JSON values in which members stand by their names,
// and numbers are what number makes of them.
func treeOf(t *testing.T, v model.Shape, number func(json.Number) any) any {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(jsonOf(t, v)))
	d.UseNumber()
	var tree any
	if err := d.Decode(&tree); err != nil {
		t.Fatal(err)
	}
	return replaceNumbers(tree, number)
}

// replaceNumbers replaces every number in a tree of JSON values.
func replaceNumbers(tree any, number func(json.Number) any) any {
	switch v := tree.(type) {
	case map[string]any:
		for name, value := range v {
			v[name] = replaceNumbers(value, number)
		}
	case []any:
		for i, value := range v {
			v[i] = replaceNumbers(value, number)
		}
	case json.Number:
		return number(v)
	}
	return tree
}

// exact returns a number as the text of a fraction.
func exact(number json.Number) any {
	n, _ := new(big.Rat).SetString(number.String())
	return "number " + n.String()
}

// withMembers returns a fixture with random members of other versions in every object
// that is a structure for sure: the document itself.
func withMembers(random *rand.Rand, document []byte) string {
	text := strings.TrimSuffix(strings.TrimSpace(string(document)), "}")
	for i := range 1 + random.IntN(3) {
		if !strings.HasSuffix(strings.TrimSpace(text), "{") {
			text += ","
		}
		text += fmt.Sprintf(`"X%d":%s`, i, randomValue(random, 0))
	}
	return text + "}"
}

// TestIdentity insists that a document with members of other versions is the same after
// JSON to CBOR to JSON, each number as a number, and the same bytes after CBOR to JSON
// to CBOR. Its times are those that a float holds.
func TestIdentity(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	all, usual, times := 0, 0, 3
	if testenv.Race() {
		times = 1 // For which less will do.
	}
	for _, name := range slices.Sorted(maps.Keys(allShapes)) {
		newShape := allShapes[name]
		for range times {
			document := withMembers(random, fixture(t, name, []string{"full", "minimal", "zeros"}[random.IntN(3)]))
			v := newShape()
			if err := v.UnmarshalJSON([]byte(document)); err != nil {
				t.Fatalf("%s: %v", document, err)
			}
			asFloats(t, reflect.ValueOf(v))
			data, err := cbor.Append(nil, v)
			if err != nil {
				t.Fatalf("%s: %v", document, err)
			}
			first := treeOf(t, v, exact)
			for reader, read := range readers {
				again := newShape()
				if err := read(data, again); err != nil {
					t.Fatalf("%s: %s: %v", reader, document, err)
				}
				if diff := cmp.Diff(first, treeOf(t, again, exact)); diff != "" {
					t.Fatalf("%s: %s (-first +second):\n%s", reader, document, diff)
				}
				carried := newShape()
				if err := carried.UnmarshalJSON([]byte(jsonOf(t, again))); err != nil {
					t.Fatal(err)
				}
				if twice, err := cbor.Append(nil, carried); err != nil || !bytes.Equal(twice, data) {
					t.Fatalf("%s: %s is %x, and after JSON %x, %v", reader, document, data, twice, err)
				}
			}
			all++
			if cbor.Quickly(data, newShape()) {
				usual++
			}
		}
	}
	if usual < all*95/100 {
		t.Errorf("of %d documents that are written, the reader of usual documents reads %d", all, usual)
	}
}
