package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// results is what all passes gave.
type results struct {
	goVersion, cpu string
	notes          []string
	groups         []*group // in the order in which they came
}

// group holds the rows that are compared with each other.
type group struct {
	name string // such as Decode/50/ordered
	rows []*row
}

// row holds the samples of one benchmark by unit, such as ns/op.
type row struct {
	name    string // such as eucmodel
	samples map[string][]float64
}

// procs is what the testing package appends to the name of a benchmark.
var procs = regexp.MustCompile(`-\d+$`)

// parse reads the output of go test -bench, of as many passes as there are.
func parse(r io.Reader) (*results, error) {
	res := new(results)
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		fields := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "go: "):
			res.goVersion = strings.TrimPrefix(line, "go: ")
		case strings.HasPrefix(line, "cpu: "):
			res.cpu = strings.TrimPrefix(line, "cpu: ")
		case strings.HasPrefix(line, "note: "):
			if note := strings.TrimPrefix(line, "note: "); !slices.Contains(res.notes, note) {
				res.notes = append(res.notes, note)
			}
		case strings.HasPrefix(line, "Benchmark") && len(fields) >= 4:
			if err := res.add(fields); err != nil {
				return nil, fmt.Errorf("%w in %q", err, line)
			}
		}
	}
	if len(res.groups) == 0 && lines.Err() == nil {
		return nil, errors.New("no benchmark in the input")
	}
	return res, lines.Err()
}

// add takes in one line: name, iterations, and values each with its unit.
func (res *results) add(fields []string) error {
	full := procs.ReplaceAllString(strings.TrimPrefix(fields[0], "Benchmark"), "")
	slash := strings.LastIndex(full, "/")
	if slash < 0 {
		return errors.New("no slash in the name")
	}
	samples := res.group(full[:slash]).row(full[slash+1:]).samples
	for pair := range slices.Chunk(fields[2:], 2) {
		value, err := strconv.ParseFloat(pair[0], 64)
		if err != nil || len(pair) < 2 {
			return errors.New("no value with a unit")
		}
		samples[pair[1]] = append(samples[pair[1]], value)
	}
	return nil
}

// group returns the group of a name, which it makes when it is new.
func (res *results) group(name string) *group {
	for _, g := range res.groups {
		if g.name == name {
			return g
		}
	}
	g := &group{name: name}
	res.groups = append(res.groups, g)
	return g
}

// row returns the row of a name, which it makes when it is new.
func (g *group) row(name string) *row {
	if r := g.find(name); r != nil {
		return r
	}
	r := &row{name: name, samples: make(map[string][]float64)}
	g.rows = append(g.rows, r)
	return r
}

// find returns the row of a name, or nil.
func (g *group) find(name string) *row {
	for _, r := range g.rows {
		if r.name == name {
			return r
		}
	}
	return nil
}

// median returns the median of a unit's samples, 0 if there are none.
func (r *row) median(unit string) float64 {
	s := slices.Sorted(slices.Values(r.samples[unit]))
	switch n := len(s); {
	case n == 0:
		return 0
	case n%2 == 1:
		return s[n/2]
	default:
		return (s[n/2-1] + s[n/2]) / 2
	}
}
