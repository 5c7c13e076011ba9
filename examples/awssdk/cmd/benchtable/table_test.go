package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/peers"
)

// Two passes with the noise that go test prints around them; the sonic row
// was measured once.
const input = `go: go1.26.8
goos: linux
cpu: Some Processor @ 2.80GHz
note: a note
BenchmarkDecode/50/ordered/eucmodel-2         	    3000	    1000 ns/op	 700.0 MB/s	  90 B/op	      19 allocs/op
BenchmarkDecode/50/ordered/aws-sdk-go-v2-2    	     300	   10000 ns/op	  70.0 MB/s	 900 B/op	    2000 allocs/op
BenchmarkDecode/50/ordered/floor-skip-2       	    3000	     600 ns/op	1000.0 MB/s	   0 B/op	       0 allocs/op
BenchmarkDecode/50/ordered/floor-copy-2       	    3000	     200 ns/op	3000.0 MB/s	  80 B/op	       1 allocs/op
BenchmarkDecode/50/ordered/goccy              	    3000	    1900 ns/op	 400.0 MB/s	  80 B/op	       1 allocs/op
--- SKIP: BenchmarkDecode/50/ordered/none
PASS
note: a note
BenchmarkDecode/50/ordered/sonic-std-2        	    3000	    1800 ns/op	 400.0 MB/s	  80 B/op	       1 allocs/op
BenchmarkDecode/50/ordered/aws-sdk-go-v2-2    	     300	   14000 ns/op	  50.0 MB/s	 900 B/op	    2000 allocs/op
BenchmarkDecode/50/ordered/eucmodel-2         	    3000	    1002 ns/op	 700.0 MB/s	  90 B/op	      19 allocs/op
PASS
`

const output = `go1.26.8, Some Processor @ 2.80GHz, medians of 2 passes
note: a note

   Decode/50/ordered  ns/op  MB/s  B/op  allocs   ratio  budget
            eucmodel   1001   700    90      19   1.00x  at most 20 allocs: holds
          floor-copy    200  3000    80       1   0.20x  
          floor-skip    600  1000     0       0   0.60x  
  floor: skip + copy    800   750    80       1   0.80x  eucmodel within 1.3x: holds
           sonic-std   1800   400    80       1   1.80x  at least 1.3x: holds
               goccy   1900   400    80       1   1.90x  
       aws-sdk-go-v2  12000    60   900    2000  11.99x  at least 11x: holds
`

func TestTable(t *testing.T) {
	res, err := parse(strings.NewReader(input))
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	if err := res.print(&got); err != nil {
		t.Fatal(err)
	}
	if got.String() != output {
		t.Errorf("got:\n%s\nwant:\n%s", got.String(), output)
	}
}

// What a call of the SDK takes besides reading is left out.
func TestCallOfTheSDK(t *testing.T) {
	res, err := parse(strings.NewReader(`BenchmarkCBORDecode/50/eucmodel-2 1 100 ns/op 700.0 MB/s
BenchmarkCBORDecode/50/aws-sdk-go-v2-call-2 1 900 ns/op 80.0 MB/s 700 B/op 60 allocs/op
BenchmarkCBORDecode/50/aws-sdk-go-v2-call-empty-2 1 300 ns/op 9000.0 MB/s 200 B/op 40 allocs/op
`))
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	if err := res.print(&got); err != nil {
		t.Fatal(err)
	}
	if want := "aws-sdk-go-v2: call - empty    600   120   500      20  6.00x  at least 5x: holds"; !strings.Contains(got.String(), want) {
		t.Errorf("got:\n%s\nwant a line %q", got.String(), want)
	}
}

func TestMedian(t *testing.T) {
	for name, test := range map[string]struct {
		samples []float64
		want    float64
	}{
		"none":     {nil, 0},
		"one":      {[]float64{7}, 7},
		"odd":      {[]float64{9, 1, 5}, 5},
		"even":     {[]float64{9, 1, 5, 6}, 5.5},
		"outliers": {[]float64{1e9, 5, 5, 5, 0}, 5},
	} {
		r := row{samples: map[string][]float64{"ns/op": test.samples}}
		if got := r.median("ns/op"); got != test.want {
			t.Errorf("%s: median of %v is %v, want %v", name, test.samples, got, test.want)
		}
	}
}

func TestRatioBudgets(t *testing.T) {
	for name, test := range map[string]struct {
		goVersion, group, row string
		ratio                 float64
		want                  string
	}{
		"missed":              {"go1.26.8", "Decode/50/ordered", "encoding-json", 5.9, "at least 6x: MISSED"},
		"just holds":          {"go1.26.8", "Decode/50/ordered", "encoding-json", 6, "at least 6x: holds"},
		"another Go":          {"go1.27.4", "Decode/50/ordered", "encoding-json", 3, "at least 3x: holds"},
		"encode, another Go":  {"go1.27.4", "Encode/50", "encoding-json", 5, "at least 6x: MISSED"},
		"not for other pages": {"go1.26.8", "Decode/50/shuffled", "encoding-json", 1, ""},
		"the fastest library": {"go1.26.8", "Decode/1/ordered", "goccy", 1.2, "at least 1.3x: MISSED"},
		"near the floor":      {"go1.26.8", "Decode/50/ordered", floor, 0.77, "eucmodel within 1.3x: holds"},
		"far from the floor":  {"go1.26.8", "Decode/50/ordered", floor, 0.76, "eucmodel within 1.3x: MISSED"},
		"floor of one":        {"go1.26.8", "Decode/1/ordered", floor, 0.63, "eucmodel within 1.6x: holds"},
		"floor of a thousand": {"go1.26.8", "Decode/1000/ordered", floor, 0.62, "eucmodel within 1.6x: MISSED"},
		"validate":            {"go1.26.8", "Validate", "bare-validator", 0.8, "eucmodel within 1.2x: MISSED"},
		"CBOR against a call": {"go1.26.8", "CBORDecode/50", callOf, 4.9, "at least 5x: MISSED"},
		"CBOR against a peer": {"go1.26.8", "CBOREncode/1", fxamacker, 1.5, "at least 1.5x: holds"},
		"no row of ours":      {"go1.26.8", "Encode/50", "sonic-std", 0, ""},
	} {
		g := &group{name: test.group}
		res := &results{goVersion: test.goVersion, groups: []*group{g}}
		if got := res.verdict(g, g.row(test.row), test.ratio); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// The budgets of our own row, which are not about time, and of the pager.
func TestOwnBudgets(t *testing.T) {
	for name, test := range map[string]struct{ lines, want string }{
		"allocations hold": {
			"BenchmarkDecode/50/ordered/eucmodel 1 5 ns/op 20 allocs/op", "at most 20 allocs: holds",
		},
		"allocations missed": {
			"BenchmarkEncode/1000/eucmodel 1 5 ns/op 1 allocs/op", "at most 0 allocs: MISSED",
		},
		"with unknown members": {
			"BenchmarkEncode/50-unknown/eucmodel 1 5 ns/op 1 allocs/op", "",
		},
		"as many as another": {
			"BenchmarkValidate/eucmodel 1 5 ns/op 65 allocs/op\nBenchmarkValidate/bare-validator 1 5 ns/op 65 allocs/op",
			"at most 65 allocs as bare-validator: holds",
		},
		"more than another": {
			"BenchmarkValidate/eucmodel 1 5 ns/op 66 allocs/op\nBenchmarkValidate/bare-validator 1 5 ns/op 65 allocs/op",
			"at most 65 allocs as bare-validator: MISSED",
		},
		"without the other": {
			"BenchmarkValidate/eucmodel 1 5 ns/op 66 allocs/op", "",
		},
		"pager": {
			"BenchmarkPager/50/eucmodel 1 20000 ns/op 20 ns/item 30 allocs/op\nBenchmarkPager/50/hand-written 1 10000 ns/op 10 ns/item 0 allocs/op",
			"10.0 ns an item over hand-written, at most 10: holds, 0.03 allocs an item, at most 0: holds",
		},
		"slow pager": {
			"BenchmarkPager/1000/eucmodel 1 21000 ns/op 21 ns/item 1000 allocs/op\nBenchmarkPager/1000/hand-written 1 10000 ns/op 10 ns/item 0 allocs/op",
			"11.0 ns an item over hand-written, at most 10: MISSED, 1.00 allocs an item, at most 0: MISSED",
		},
		"pages of one": {
			"BenchmarkPager/1/eucmodel 1 20000 ns/op 200 ns/item 30 allocs/op\nBenchmarkPager/1/hand-written 1 10000 ns/op 10 ns/item 0 allocs/op", "",
		},
	} {
		res, err := parse(strings.NewReader(test.lines + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		g := res.groups[0]
		if got := res.verdict(g, g.find(own), 1); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// A budget for a row that no benchmark has would never be missed.
func TestBudgetsHaveRows(t *testing.T) {
	rows := map[string]bool{floor: true, fastest: true, "bare-validator": true}
	decoders, err := peers.Decoders()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range decoders {
		rows[d.Name] = true
	}
	encoders, err := peers.Encoders()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range encoders {
		rows[e.Name] = true
	}
	source, err := os.ReadFile("../../rpcv2cbor/bench_test.go") // of another module
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{fxamacker, call, emptyCall} {
		rows[name] = bytes.Contains(source, []byte(`{"`+name+`", `))
	}
	rows[callOf] = rows[call] && rows[emptyCall]
	for _, b := range ratioBudgets {
		if !rows[b.row] {
			t.Errorf("no row is called %q", b.row)
		}
	}
	for _, name := range append(libraries, own) {
		if !rows[name] {
			t.Errorf("no row is called %q", name)
		}
	}
}

func TestBadInput(t *testing.T) {
	for name, in := range map[string]string{
		"nothing":  "PASS\n",
		"no slash": "BenchmarkDecode-2 1 5 ns/op\n",
		"no value": "BenchmarkDecode/x-2 1 ns/op 5\n",
		"no unit":  "BenchmarkDecode/x-2 1 5 ns/op 6\n",
	} {
		if _, err := parse(strings.NewReader(in)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
