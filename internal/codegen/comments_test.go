package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The comment of a request lists the errors of its row.
func TestErrorLists(t *testing.T) {
	for name, tt := range map[string]struct {
		errors      string // of the row, each with a comma in front
		before, now []string
	}{
		"before the last paragraph": {
			", Fire, Flood",
			[]string{"// ARequest asks.", "//", "// More of it,", "// and more.", "//", "// See the end."},
			[]string{"// ARequest asks.", "//", "// More of it,", "// and more.", "//", "// Errors: Fire, Flood.", "//", "// See the end."},
		},
		"after the only paragraph": {
			", Fire",
			[]string{"// ARequest asks,", "// and more."},
			[]string{"// ARequest asks,", "// and more.", "//", "// Errors: Fire."},
		},
		"none": {
			"",
			[]string{"// ARequest asks.", "//", "// See the end."},
			[]string{"// ARequest asks.", "//", "// Errors: none of its own.", "//", "// See the end."},
		},
		"another order": {
			", Flood, Fire",
			[]string{"// ARequest asks.", "//", "// Errors: Fire, Flood.", "//", "// See the end."},
			[]string{"// ARequest asks.", "//", "// Errors: Flood, Fire.", "//", "// See the end."},
		},
		"fewer lines": {
			", Flood",
			[]string{"// ARequest asks.", "//", "// Errors: Fire, Flood,", "// Smoke.", "//", "// See the end."},
			[]string{"// ARequest asks.", "//", "// Errors: Flood.", "//", "// See the end."},
		},
		"none any more, in the last paragraph": {
			"",
			[]string{"// ARequest asks.", "//", "// Errors: Fire,", "// Flood."},
			[]string{"// ARequest asks.", "//", "// Errors: none of its own."},
		},
		"a paragraph that begins without errors": {
			", Fire",
			[]string{"// ARequest asks.", "//", "// Errors:", "// Flood.", "//", "// See the end."},
			[]string{"// ARequest asks.", "//", "// Errors: Fire.", "//", "// See the end."},
		},
		"80 columns": {
			", F123456789, F223456789, F323456789, F423456789, F523456789, F62345, F7",
			[]string{"// ARequest asks."},
			[]string{
				"// ARequest asks.", "//",
				"// Errors: F123456789, F223456789, F323456789, F423456789, F523456789, F62345,",
				"// F7.",
			},
		},
		"80 columns, all used": {
			", F123456789, F223456789, F323456789, F423456789, F523456789, F6234567",
			[]string{"// ARequest asks."},
			[]string{
				"// ARequest asks.", "//",
				"// Errors: F123456789, F223456789, F323456789, F423456789, F523456789, F6234567.",
			},
		},
		"81 columns": {
			", F123456789, F223456789, F323456789, F423456789, F523456789, F62345678, F7",
			[]string{"// ARequest asks."},
			[]string{
				"// ARequest asks.", "//",
				"// Errors: F123456789, F223456789, F323456789, F423456789, F523456789,",
				"// F62345678, F7.",
			},
		},
		"longer than a line": {
			", Fire, F" + strings.Repeat("x", 90) + ", Flood",
			[]string{"// ARequest asks."},
			[]string{"// ARequest asks.", "//", "// Errors: Fire,", "// F" + strings.Repeat("x", 90) + ",", "// Flood."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for why, end := range map[string]string{"LF": "\n", "CRLF": "\r\n"} {
				// Two requests in a file, so that one edit moves the other.
				source := func(comment []string) string {
					text := strings.Join(comment, "\n")
					return "package p\n\n" + text + "\ntype ARequest struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n\n" +
						"// A comment apart.\n//\n// Errors: stay.\n\n" +
						strings.ReplaceAll(text, "ARequest", "BRequest") + "\ntype BRequest struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n"
				}
				rows := "package p\n\nconst Fire, Flood ErrorCode = `Fire`, `Flood`\n\nvar table = []Operation{\n\toperation[BRequest, BResult](house, `B`" + tt.errors + "),\n\toperation[ARequest, AResult](house, `A`" + tt.errors + "),\n}\n\n" +
					"// AResult is the answer.\n//\n// Errors: stay.\ntype AResult struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n\ntype BResult struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n"
				if tt.errors != "" {
					rows += "\nconst (\n"
					for name := range strings.SplitSeq(strings.TrimPrefix(tt.errors, ", "), ", ") {
						rows += "\t" + name + " ErrorCode = `x`\n"
					}
					rows += ")\n"
				}
				dir := write(t, map[string]string{"a.go": strings.ReplaceAll(source(tt.before), "\n", end), "b.go": rows})
				for _, pass := range []string{"once", "twice"} {
					generate(t, dir)
					if diff := cmp.Diff(source(tt.now), read(t, filepath.Join(dir, "a.go"))); diff != "" {
						t.Errorf("%s, %s (-want +got):\n%s", why, pass, diff)
					}
					if diff := cmp.Diff(rows, read(t, filepath.Join(dir, "b.go"))); diff != "" {
						t.Errorf("%s, %s, the file without requests (-want +got):\n%s", why, pass, diff)
					}
				}
			}
		})
	}
}
