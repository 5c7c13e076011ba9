package main

import (
	"strings"
	"testing"
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
  floor: skip + copy    800   750    80       1   0.80x  at least 0.5x: holds
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

func TestBudgets(t *testing.T) {
	for name, test := range map[string]struct{ goVersion, group, row, want string }{
		"missed":              {"go1.26.8", "Decode/50/ordered", "encoding-json", "at least 6x: MISSED"},
		"another Go":          {"go1.27.4", "Decode/50/ordered", "encoding-json", "at least 3x: holds"},
		"encode, another Go":  {"go1.27.4", "Encode/50", "encoding-json", "at least 6x: MISSED"},
		"not for other pages": {"go1.26.8", "Decode/50/shuffled", "encoding-json", ""},
	} {
		g := &group{name: test.group}
		res := &results{goVersion: test.goVersion, groups: []*group{g}}
		if got := res.verdict(g, g.row(test.row), 4); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
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
