package wire_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/wire"
)

// fields returns the members M0 to M(n-1).
func fields(n int) *wire.Fields {
	f := &wire.Fields{More: make([]uint8, n)}
	for i := range n {
		name := fmt.Sprintf(`,"M%d":`, i)
		f.Names = append(f.Names, name)
		first := &f.First[wire.NameHash(name[2], name[4])]
		f.More[i], *first = *first, uint8(i)+1
	}
	f.Names = append(f.Names, wire.NoName)
	return f
}

// walk reads a list of objects of n members that are numbers, and returns
// which members came with which numbers.
func walk(doc string, n int, strict bool) (string, []wire.Problem) {
	f, after := fields(n), make([]uint8, n+1)
	s := wire.NewScanner([]byte(doc), strict)
	var b strings.Builder
	var a wire.Array
	for s.Element(&a) {
		var o wire.Object
		for s.Next(&o, f, after) {
			var value int32
			s.Int32(&value)
			fmt.Fprintf(&b, "%d=%d ", o.Index, value)
		}
		b.WriteString("; ")
	}
	return b.String(), s.Finish()
}

func TestObject(t *testing.T) {
	for doc, want := range map[string]string{
		`[{"M0":1,"M1":2,"M2":3}]`:                                     "0=1 1=2 2=3 ; ",
		`[{"M2":3,"M1":2,"M0":1},{"M2":6,"M1":5,"M0":4}]`:              "2=3 1=2 0=1 ; 2=6 1=5 0=4 ; ",
		`[{"M1":1},{"M1":2,"M0":3},{"M0":4,"M1":5},{"M2":6}]`:          "1=1 ; 1=2 0=3 ; 0=4 1=5 ; 2=6 ; ",
		`[{},{ },{"M2":1}]`:                                            "; ; 2=1 ; ",
		`[{"X":0},{"X":[{"M0":1}],"M0":2,"Y":{},"Z":"","M1":3,"M":4}]`: "; 0=2 1=3 ; ",
		`[{ "M0" : 1 , "M1" : 2 } , {"M0": 3,"M1":	4}]`:                "0=1 1=2 ; 0=3 1=4 ; ",
		`[{"\u004d0":1,"M\u0031":2,"\u004D2":3}]`:                      "0=1 1=2 2=3 ; ",
		`[{"m0":1,"M00":2,"M3":3,"M0 ":4,"":5}]`:                       "; ",
	} {
		got, found := walk(doc, 3, false)
		if got != want || found != nil {
			t.Errorf("%s: %s, %v, want %s", doc, got, found, want)
		}
	}
}

func TestObjectFaults(t *testing.T) {
	for doc, want := range map[string]wire.Problem{
		`[{"M0":1,"M0":2}]`:                      {Kind: wire.Duplicate, Offset: 9},
		`[{"M0":1,"M1":2,"M0":3}]`:               {Kind: wire.Duplicate, Offset: 16},
		`[{"M0":1,"M1":2},{"M0":1,"\u004d0":2}]`: {Kind: wire.Duplicate, Offset: 25},
		`[{"X":1,"M0":2,"\u0058":3}]`:            {Kind: wire.Duplicate, Offset: 15},
		`[{"X":{"M0":1,"M0":2}}]`:                {Kind: wire.Duplicate, Offset: 14},
		`[{"M0":1`:                               {Kind: wire.Syntax, Offset: 8},
		`[{"M0":`:                                {Kind: wire.Syntax, Offset: 7},
		`[{"M0"`:                                 {Kind: wire.Syntax, Offset: 6},
		`[{"M0":1,`:                              {Kind: wire.Syntax, Offset: 9},
		`[{"M0":1,}]`:                            {Kind: wire.Syntax, Offset: 9},
		`[{,"M0":1}]`:                            {Kind: wire.Syntax, Offset: 2},
		`[{"M0":1,,"M1":2}]`:                     {Kind: wire.Syntax, Offset: 9},
		`[{"M0":1 "M1":2}]`:                      {Kind: wire.Syntax, Offset: 9},
		`[{"M0" 1}]`:                             {Kind: wire.Syntax, Offset: 7},
		`[{"M0":1]`:                              {Kind: wire.Syntax, Offset: 8},
		"[{\"M0\":1,\"M1\":2,\"M2\":3\x00\x00 ":  {Kind: wire.Syntax, Offset: 22},
		"[{\"M0\":1,\"M1\":2,\"M2\":3,\x00 ":     {Kind: wire.Syntax, Offset: 23},
		"[{\"M2\":3\x00\x00\x00\x00":             {Kind: wire.Syntax, Offset: 8},
	} {
		_, found := walk(doc, 3, false)
		if len(found) != 1 || found[0].Kind != want.Kind || found[0].Offset != want.Offset {
			t.Errorf("%q: %v, want %v", doc, found, want)
		}
	}
}

// The order of members is learned, so objects in any order and in any change
// of orders are tried, up to the largest shape that there can be.
func TestObjectOrders(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for _, n := range []int{1, 2, 5, 62, 63} {
		for range 200 {
			var doc, want strings.Builder
			for object := range 4 {
				doc.WriteString([]string{`[{`, `,{`}[min(object, 1)])
				order := random.Perm(n)[:1+random.IntN(n)]
				if object == 2 {
					slices.Sort(order)
				}
				for i, m := range order {
					if i > 0 {
						doc.WriteString(`,`)
					}
					if random.IntN(8) == 0 {
						fmt.Fprintf(&doc, `"unknown%d": {"M0":[]} , `, i)
					}
					fmt.Fprintf(&doc, `"M%d":%d`, m, i)
					fmt.Fprintf(&want, "%d=%d ", m, i)
				}
				doc.WriteString(`}`)
				want.WriteString("; ")
			}
			doc.WriteString(`]`)
			if got, found := walk(doc.String(), n, false); got != want.String() || found != nil {
				t.Fatalf("%s: %s, %v, want %s", doc.String(), got, found, want.String())
			}
			again := strings.TrimSuffix(doc.String(), `}]`) + fmt.Sprintf(`,"M%d":0,"M%d":0}]`, n-1, n-1)
			if _, found := walk(again, n, false); len(found) != 1 || found[0].Kind != wire.Duplicate {
				t.Fatalf("%s: %v, want a duplicate", again, found)
			}
		}
	}
}
