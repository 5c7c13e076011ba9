package jsonplace_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/jsonplace"
)

// wrappers put a value into places whose description could come to cost much.
// They have about 64 KB.
var wrappers = map[string]func(value string) string{
	"at the top":              func(v string) string { return v },
	"below a long name":       func(v string) string { return `{"` + long(64<<10) + `":` + v + `}` },
	"below a name of tags":    func(v string) string { return `{"` + strings.Repeat("\U000E0001", 16<<10) + `":` + v + `}` },
	"below a name of escapes": func(v string) string { return `{"` + strings.Repeat(`\u0001`, 10<<10) + `":` + v + `}` },
	"below a name that is not sound": func(v string) string {
		return `{"` + strings.Repeat("\x01", 64<<10) + `":` + v + `}`
	},
	"below long names": func(v string) string {
		return strings.Repeat(`{"`+strings.Repeat("\u200b", 300)+`":`, 64) + v + strings.Repeat("}", 64)
	},
	"below a name of slashes": func(v string) string { return `{"` + strings.Repeat("/", 64<<10) + `":` + v + `}` },
	"very deep in lists":      func(v string) string { return strings.Repeat("[", 10_000) + v + strings.Repeat("]", 10_000) },
	"very deep in objects": func(v string) string {
		return strings.Repeat(`{"ab":`, 9_999) + v + strings.Repeat("}", 9_999)
	},
	"below an index of many digits": func(v string) string { return "[" + strings.Repeat("1,", 32<<10) + v + "]" },
}

// values have n marks each, at every ▲.
var values = map[string]func(n int) string{
	"in one line":     func(n int) string { return "[" + strings.Repeat("▲5,", n) + "1]" },
	"in lines":        func(n int) string { return "[" + strings.Repeat("\n▲5,", n) + "1]" },
	"in one string":   func(n int) string { return `"` + strings.Repeat(`▲\x`, n) + `"` },
	"in one name":     func(n int) string { return `{"` + strings.Repeat("▲\xff", n) + `":1}` },
	"at one place":    func(n int) string { return strings.Repeat("▲", n) + `"` + strings.Repeat("\x01", 60<<10) + `"` },
	"at many names":   func(n int) string { return "{" + strings.Repeat(`▲"é":1,`, n) + `"":1}` },
	"at long strings": func(n int) string { return "[" + strings.Repeat("▲\""+strings.Repeat("\x02", 60)+"\",", n) + "1]" },
	"at the end":      func(n int) string { return "[5" + strings.Repeat("▲", n) },
}

// TestHostile insists that no place costs more than its bounds, whatever
// stands in the document, and that what is said about it keeps to them.
func TestHostile(t *testing.T) {
	const many = 1000
	for where, wrap := range wrappers {
		for what, value := range values {
			t.Run(where+"/"+what, func(t *testing.T) {
				parts := strings.Split(wrap(value(many)), "▲")
				marks := make([]jsonplace.Mark, len(parts)-1)
				for i := range marks {
					marks[i] = jsonplace.Mark{Offset: len(parts[i]), Key: i % 4}
					if i > 0 {
						marks[i].Offset += marks[i-1].Offset
					}
				}
				if len(marks) < many {
					t.Fatalf("%d marks, want %d", len(marks), many)
				}
				document := []byte(strings.Join(parts, ""))
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				places := jsonplace.Of(document, marks)
				runtime.ReadMemStats(&after)
				if took := after.TotalAlloc - before.TotalAlloc; took > 16<<20 {
					t.Errorf("%d marks in %d bytes take %d MB", len(marks), len(document), took>>20)
				}
				for i, p := range places {
					checkPlace(t, document, p)
					if p.Offset != marks[i].Offset {
						t.Fatalf("the place of offset %d is at %d", marks[i].Offset, p.Offset)
					}
				}
			})
		}
	}
}

// checkPlace insists that a place keeps to its bounds and lies in the document.
func checkPlace(t *testing.T, document []byte, p jsonplace.Place) {
	t.Helper()
	if len(p.Path) > 600+len("…") || len(p.Pointer) > 1000 || utf8.RuneCountInString(p.Found) > 64 || utf8.RuneCountInString(p.Name) > 128 {
		t.Fatalf("path of %d bytes, pointer of %d, found of %d: %v", len(p.Path), len(p.Pointer), len(p.Found), p)
	}
	for _, text := range []string{p.Path, p.Found} {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\r\n\x00\x1b") {
			t.Fatalf("want UTF-8 on one line: %q", text)
		}
	}
	if !utf8.ValidString(p.Pointer) || p.Pointer != "" && p.Pointer[0] != '/' {
		t.Fatalf("no pointer: %q", p.Pointer)
	}
	if p.Found == "" || p.Offset > len(document) || p.Line < 1 || p.Column < 1 || p.Column > len(document)+1 {
		t.Fatalf("a place that is none: %v", p)
	}
}

// TestHostileFind insists the same of the opposite direction.
func TestHostileFind(t *testing.T) {
	for where, wrap := range wrappers {
		t.Run(where, func(t *testing.T) {
			document := []byte(wrap("[" + strings.Repeat("1,", 1000) + "1]"))
			var targets []jsonplace.Target
			var faults []int
			for i := range 1000 {
				targets = append(targets, jsonplace.Target{Path: []jsonplace.Step{name(long(64 << 10)), index(i)}, AtName: i%2 == 0})
				faults = append(faults, i*len(document)/1000)
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			spots := jsonplace.Find(document, targets, faults)
			runtime.ReadMemStats(&after)
			if took := after.TotalAlloc - before.TotalAlloc; took > 16<<20 {
				t.Errorf("%d targets in %d bytes take %d MB", len(targets), len(document), took>>20)
			}
			if found := where == "below a long name"; found != (spots[999].Offset > 0) {
				t.Errorf("the last is at %d, want it found: %t", spots[999].Offset, found)
			}
		})
	}
}

// BenchmarkOf shows that ten times the marks take ten times as long.
func BenchmarkOf(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		document := []byte(wrappers["very deep in lists"]("[" + strings.Repeat("5,", n) + "1]"))
		marks := make([]jsonplace.Mark, n)
		for i := range marks {
			marks[i].Offset = 10_001 + 2*i
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				jsonplace.Of(document, marks)
			}
		})
	}
}

// FuzzOf gives any bytes to both directions: what they return lies within the
// document and keeps to its bounds.
func FuzzOf(f *testing.F) {
	for _, doc := range []string{`{"a\q":[1,"\ud83d\ude00",{"\u0001":{}}]`, "[[[[\"\xff\n\"]],\r\n{\"\":\x00", `{"Tags":{"a/b":"c~d"}} x`} {
		f.Add([]byte(doc), 3, 70_000)
	}
	f.Add([]byte(`{"a":[{"b":"é"},{"c\u00e9":null}],"d":-2.5e3}`), 20, 40)
	f.Fuzz(func(t *testing.T, data []byte, first, second int) {
		marks := []jsonplace.Mark{{Offset: first, Key: 1}, {Offset: second}}
		if first < 0 || second < first {
			t.Skip()
		}
		var targets []jsonplace.Target
		for _, p := range jsonplace.Of(data, marks) {
			checkPlace(t, data, p)
			targets = append(targets, jsonplace.Target{Path: []jsonplace.Step{name(p.Name), index(first), key(p.Found)}})
		}
		for _, spot := range jsonplace.Find(data, targets, []int{first, second}) {
			if spot.Offset < 0 || spot.Offset > len(data) || spot.Line < 1 || spot.Column < 1 || spot.Column > len(data)+1 {
				t.Errorf("%v is not within the document", spot)
			}
		}
	})
}
