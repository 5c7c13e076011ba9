package cbor_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// hostileSize is about how many bytes a hostile document has, hostileBudget how many
// bytes any function may allocate for it, and hostileText how many an error may print.
const (
	hostileSize   = 60_000
	hostileBudget = 64 << 20
	hostileText   = 1 << 20
)

// hostileDocuments are made to cost much more than they weigh.
func hostileDocuments() map[string][]byte {
	fill := func(open, one, end string) []byte {
		b, part, tail := bytesOf(open), bytesOf(one), bytesOf(end)
		for len(b)+len(part)+len(tail) <= hostileSize {
			b = append(b, part...)
		}
		return append(b, tail...)
	}
	many := func(one string) []byte { return fill("", one, "") }
	name := func(b byte, n int) string { // text of n bytes
		return fmt.Sprintf("7a%08x", n) + strings.Repeat(fmt.Sprintf("%02x", b), n)
	}
	docs := map[string][]byte{
		"open lists":                    many("81"),
		"open indefinite lists":         many("9f"),
		"open objects":                  many("a1 'a'"),
		"open indefinite objects":       many("bf 'a'"),
		"tags":                          many("c6"),
		"long tags":                     many("db ffffffffffffffff"),
		"tags of decimal fractions":     many("c482"),
		"tags of large integers":        many("c2"),
		"lists that claim much":         many("9b ffffffffffffffff"),
		"objects that claim much":       many("bb ffffffffffffffff 'a'"),
		"texts that claim much":         many("7b 7fffffffffffffff"),
		"open images":                   many("a1 'Images' 81 a1 'Applications' 81"),
		"images that claim much":        fill("a1 'Images' 9a0000ea60", "a1 'Applications' 9a00000e00", ""),
		"empty images":                  fill("bf 'Images' 9f", "a0", "ff ff"),
		"empty images, counted":         append(bytesOf("a1 'Images' 99ea00"), make([]byte, 0)...),
		"null images":                   fill("bf 'Images' 9f", "f6", "ff ff"),
		"applications":                  fill("bf 'Images' 9f", "a1 'Applications' 85 a0 a0 a0 a0 a0", "ff ff"),
		"pointers":                      fill("bf 'Images' 9f", "a1 'ImagePermissions' a0", "ff ff"),
		"maps of null":                  fill("bf 'Images' 9f", "a1 'Applications' 81 a1 'Metadata' a1 60 f6", "ff ff"),
		"images, each with a member":    fill("bf 'Images' 9f", "a1 'x' 00", "ff ff"),
		"images with many members each": fill("bf 'Images' 9f", "a3 'x' 00 'y' 00 'z' 00", "ff ff"),
		"unknown, the same":             fill("bf", "'a' 00", "ff"),
		"empty lists in a member":       fill("bf 'X' 9f", "80", "ff ff"),
		"empty objects in a member":     fill("bf 'X' 9f", "a0", "ff ff"),
		"texts of a byte":               fill("bf 'SoftwaresToInstall' 9f", "'a'", "ff ff"),
		"empty texts":                   fill("bf 'SoftwaresToInstall' 9f", "60", "ff ff"),
		"null texts":                    fill("bf 'SoftwaresToInstall' 9f", "f7", "ff ff"),
		"NaN texts":                     fill("bf 'SoftwaresToInstall' 9f", "f97e00", "ff ff"),
		"byte strings":                  fill("bf 'SoftwaresToInstall' 9f", "40", "ff ff"),
		"tagged texts":                  fill("bf 'SoftwaresToInstall' 9f", "c660", "ff ff"),
		"not UTF-8":                     fill("bf 'SoftwaresToInstall' 9f", "61ff", "ff ff"),
		"NaN endpoints":                 fill("bf 'AccessEndpoints' 9f", "f97e00", "ff ff"),
		"endpoints that are numbers":    fill("bf 'AccessEndpoints' 9f", "00", "ff ff"),
		"NaN in a member":               fill("bf 'X' 9f", "f97e00", "ff ff"),
		"simple values in a member":     fill("bf 'X' 9f", "e0", "ff ff"),
		"small floats in a member":      fill("bf 'X' 9f", "f90001", "ff ff"),
		"large integers":                fill("bf 'X' 9f", "c2590400"+strings.Repeat("ff", 1024), "ff ff"),
		"negative large integers":       fill("bf 'X' 9f", "c3590400"+strings.Repeat("ff", 1024), "ff ff"),
		"large integers of a byte":      fill("bf 'X' 9f", "c24101", "ff ff"),
		"a larger integer":              fill("a1 'X' c259e000", "ff", ""),
		"decimal fractions":             fill("bf 'X' 9f", "c482 1a7fffffff 01", "ff ff"),
		"decimal fractions, all large":  fill("bf 'X' 9f", "c482 c2590400"+strings.Repeat("ff", 1024)+"c2590400"+strings.Repeat("ff", 1024), "ff ff"),
		"chunks of a byte":              fill("bf 'Name' 7f", "6161", "ff ff"),
		"chunks of nothing":             fill("bf 'Name' 7f", "60", "ff ff"),
		"chunks that are not UTF-8":     fill("bf 'Name' 7f", "61c3", "ff ff"),
		"bytes in chunks of a byte":     fill("bf 'X' 5f", "41ff", "ff ff"),
		"many texts in chunks":          fill("bf 'X' 9f", "7f 6161 ff", "ff ff"),
		"names in chunks":               fill("bf", "7f 6161 ff 00", "ff"),
		"a text of control characters":  bytesOf("a1 'Name' " + name(1, 59_000)),
		"a name of control characters":  bytesOf("a1 " + name(1, 59_000) + " 00"),
		"a name that is not UTF-8":      bytesOf("a1 " + name(0xff, 59_000) + " 00"),
		"a member of control chars":     bytesOf("a1 'X' " + name(1, 59_000)),
		"faults below a long name":      fill("a1 "+name(1, 30_000)+" 9f", "f97e00", "ff"),
		"faults below a long key":       fill("a1 'Tags' a1 "+name(1, 30_000)+" 9f", "f97e00", "ff"),
		"keys that are not UTF-8":       fill("bf 'Tags' bf", "61ff 61ff", "ff ff"),
		"entries, the same":             fill("bf 'Tags' bf", "6161 6161", "ff ff"),
		"entries of lists":              fill("bf 'Tags' bf", "6161 80", "ff ff"),
		"times without a tag":           fill("bf 'Images' 9f", "a1 'CreatedTime' 00", "ff ff"),
		"times of tomorrow":             fill("bf 'Images' 9f", "a1 'CreatedTime' fb7e37e43c8800759c", "ff ff"),
		"faults deep in a member":       fill("a1 'X'"+strings.Repeat(" 81", 9_000)+" 9f", "f0", "ff"),
		"faults deep in lists":          fill(strings.Repeat("81 ", 9_000)+" 9f", "f0", "ff"),
	}
	docs["empty images, counted"] = append(docs["empty images, counted"], strings.Repeat("\xa0", 0xea00)...)
	var members, keys, nested strings.Builder
	for i := range 9_000 {
		fmt.Fprintf(&members, "'%04x' 00 ", i)
		fmt.Fprintf(&keys, "'%04x' 60 ", i)
	}
	for i := range 4_000 {
		fmt.Fprintf(&nested, "'%04x' a1 '%04x' f97e00 ", i, i)
	}
	docs["unknown members"] = bytesOf("bf " + members.String() + " ff")
	docs["unknown members in a member"] = bytesOf("a1 'X' bf " + members.String() + " ff")
	docs["entries"] = bytesOf("a1 'Tags' bf " + keys.String() + " ff")
	docs["entries, counted"] = bytesOf("a1 'Tags' b92328 " + keys.String())
	docs["faults in members of members"] = bytesOf("bf " + nested.String() + " ff")
	return docs
}

// No document of 60 KB makes any function allocate more than 64 MB or print more than
// 1 MB, and what is read of it can be written.
func TestHostileDocuments(t *testing.T) {
	for name, doc := range hostileDocuments() {
		for _, newShape := range []func() model.Shape{
			func() model.Shape { return new(model.CreateImageBuilderRequest) },
			func() model.Shape { return new(model.DescribeImagesResult) },
		} {
			v, slow, strict := newShape(), newShape(), newShape()
			var err, strictErr, writeErr error
			var written []byte
			var apiError *model.APIError
			for _, step := range []struct {
				what string
				f    func()
			}{
				{"Unmarshal", func() { err = cbor.Unmarshal(doc, v) }},
				{"the slow reader", func() { _ = cbor.Slowly(doc, slow) }},
				{"UnmarshalStrict", func() { strictErr = cbor.UnmarshalStrict(doc, strict) }},
				{"Append", func() { written, writeErr = cbor.Append(nil, v) }},
				{"Append of what was read strictly", func() { _, _ = cbor.Append(nil, strict) }},
				{"DecodeAPIError", func() { apiError = cbor.DecodeAPIError(400, nil, doc) }},
				{"AppendAPIError", func() { _, _ = cbor.AppendAPIError(nil, apiError) }},
				{"Error", func() {
					for _, err := range []error{err, strictErr, apiError} {
						if err != nil && len(err.Error()) > hostileText {
							t.Errorf("%s, %T: a text of %d bytes", name, v, len(err.Error()))
						}
					}
				}},
			} {
				if n := testenv.Allocated(step.f); n > hostileBudget {
					t.Errorf("%s, %T: %s allocates %d bytes", name, v, step.what, n)
				}
			}
			if len(doc) > 62_000 || len(doc) < 30_000 {
				t.Errorf("%s has %d bytes", name, len(doc))
			}
			if err == nil && writeErr != nil && !strings.Contains(writeErr.Error(), "too long") {
				t.Errorf("%s, %T: %v", name, v, writeErr)
			}
			if writeErr == nil && cbor.Unmarshal(written, newShape()) != nil {
				t.Errorf("%s, %T: what is written can't be read", name, v)
			}
		}
	}
}

// What a small document claims to hold costs nothing.
func TestMemoryOfClaims(t *testing.T) {
	for _, doc := range []string{
		"9b ffffffffffffffff", "bb ffffffffffffffff", "a1 'Images' 9b ffffffffffffffff", "a1 'Images' 9b 000000007fffffff", "a1 'Images' 9a 00010000 a0",
		"a1 'Names' 9b 7fffffffffffffff", "a1 'Names' 9a 7fffffff 60", "a1 'NextToken' 7b ffffffffffffffff", "a1 'NextToken' 7a 7fffffff", "a1 'X' 5b ffffffffffffffff",
		"a1 'X' 9b ffffffffffffffff", "a1 'X' c2 5b 7fffffffffffffff", "a1 'Images' 81 a1 'Applications' 81 a1 'Metadata' bb 7fffffffffffffff",
	} {
		for _, newShape := range []func() model.Shape{func() model.Shape { return new(model.DescribeImagesRequest) }, func() model.Shape { return new(model.DescribeImagesResult) }} {
			data := bytesOf(doc)
			for reader, read := range readers {
				var err error
				if n := testenv.Allocated(func() { err = read(data, newShape()) }); n > 256<<10 || err == nil {
					t.Errorf("%s through %s: %d bytes, %v", doc, reader, n, err)
				}
			}
		}
	}
}

// TestDepth insists on the bound of 10,000 lists, objects and tags.
func TestDepth(t *testing.T) {
	for why, c := range map[string]struct{ open, inner, end string }{
		"lists":              {"81", "80", ""},
		"indefinite lists":   {"9f", "80", "ff"},
		"objects":            {"a1 'a'", "a0", ""},
		"indefinite objects": {"bf 'a'", "80", "ff"},
		"tags":               {"c6", "80", ""},
		"lists and tags":     {"81", "c6 01", ""},
	} {
		for _, n := range []int{9_998, 9_999} {
			// The document and the innermost value are two more.
			doc := bytesOf("a1 'X' " + repeat(c.open, n) + c.inner + " " + repeat(c.end, n))
			for reader, read := range readers {
				v := new(model.VpcConfig)
				err := read(doc, v)
				if n == 9_998 && err != nil {
					t.Errorf("%d %s through %s: %v", n+2, why, reader, err)
				}
				if n == 9_999 {
					at := len(bytesOf("a1 'X' " + repeat(c.open, n)))
					if why == "tags" || why == "lists and tags" {
						at = 3 // The tags and the value are one place.
					}
					if why == "lists and tags" {
						at += n
					}
					all := problems(t, err)
					last := all[len(all)-1]
					if last.Kind != model.ProblemSyntax || last.Offset != at || last.Message() != "want at most 10000 lists, maps and tags within each other, found one more" {
						t.Errorf("%d %s through %s: got %v, want an error at %d", n+2, why, reader, last.Message(), at)
					}
				}
			}
		}
	}
	// The tags of numbers have nothing in them that could go deeper.
	for _, number := range []string{"c24105", "c4822001", "fb3ff199999999999a"} {
		for reader, read := range readers {
			if err := read(bytesOf("a1 'X' "+repeat("81", 9_999)+number), new(model.VpcConfig)); err != nil {
				t.Errorf("%s through %s: %v", number, reader, err)
			}
		}
	}
}

// TestTruncated cuts every fixture, the small ones at every byte.
func TestTruncated(t *testing.T) {
	most := 400 // cuts of a fixture, or a few more
	if testenv.Race() {
		most = 40 // For which less will do.
	}
	for shape, newShape := range allShapes {
		v := newShape()
		if err := v.UnmarshalJSON(fixture(t, shape, "full")); err != nil {
			t.Fatal(err)
		}
		written, err := cbor.Append(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		for n := 0; n < len(written); n += 1 + len(written)/most {
			for reader, read := range readers {
				if reader == "Slowly" {
					continue // Unmarshal ends there.
				}
				all := problems(t, read(written[:n:n], newShape()))
				if len(all) != 1 || all[0].Kind != model.ProblemSyntax || all[0].Offset > n {
					t.Fatalf("%s, cut at %d, through %s: %v", shape, n, reader, all)
				}
			}
		}
	}
}

// TestBoundedReport insists that a report lists 1,000 problems, and that the last
// entry says how many more there are, and where they begin.
func TestBoundedReport(t *testing.T) {
	for what, one := range map[string]string{"NaN": "f97e00", "bytes": "40", "null": "f6", "a number": "05", "a tag": "c66161", "two tags": "c6c66161", "a tag of NaN": "c6f97e00", "not UTF-8": "61ff"} {
		for _, n := range []int{999, 1000, 1001, 1002, 2500} {
			data := bytesOf(fmt.Sprintf("a1 'Names' 9a%08x", n) + repeat(one, n))
			all := problems(t, cbor.UnmarshalStrict(data, new(model.DescribeImagesRequest)))
			if len(all) != min(n, 1001) {
				t.Errorf("%d times %s: %d entries", n, what, len(all))
				continue
			}
			size := len(bytesOf(one))
			for i, p := range all {
				isMore := i == 1000
				if (p.Kind == model.ProblemMore) != isMore || p.Offset != 12+i*size || isMore && p.More != n-1000 {
					t.Fatalf("%d times %s: entry %d is %+v", n, what, i, p)
				}
			}
		}
	}
	// Problems of both kinds: of CBOR itself, and those that JSON has too.
	for _, n := range []int{400, 499, 501, 800, 2500} {
		data := bytesOf(fmt.Sprintf("a1 'Names' 9a%08x", 2*n) + repeat("f97e00 05", n))
		all := problems(t, cbor.UnmarshalStrict(data, new(model.DescribeImagesRequest)))
		more := 0
		if last := all[len(all)-1]; last.Kind == model.ProblemMore {
			more = last.More
			all = all[:len(all)-1]
		}
		if len(all)+more != 2*n || 2*n <= 1000 && more > 0 {
			t.Errorf("%d problems: %d are listed, and %d more", 2*n, len(all), more)
		}
		for i, p := range all {
			if want := 12 + i/2*4 + i%2*3; p.Offset != want {
				t.Fatalf("%d problems: entry %d is %+v, want it at %d", 2*n, i, p, want)
			}
		}
	}
}
