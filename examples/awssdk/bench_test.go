package awssdk_test

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/pages"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/peers"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
)

// sizes are the numbers of builders in a page.
var sizes = []int{1, 50, 1000}

func BenchmarkDecode(b *testing.B) {
	decoders, err := peers.Decoders()
	if err != nil {
		b.Fatal(err)
	}
	note()
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.Run("ordered", func(b *testing.B) { decode(b, decoders, pages.Ordered(n)) })
			b.Run("shuffled", func(b *testing.B) { decode(b, decoders, pages.Shuffled(n)) })
			if n == 50 {
				b.Run("pretty", func(b *testing.B) { decode(b, decoders, pages.Pretty(n)) })
				b.Run("unknown", func(b *testing.B) { decode(b, decoders, pages.Unknown(n)) })
			}
		})
	}
}

// decode runs the row of each decoder.
func decode(b *testing.B, decoders []peers.Decoder, page []byte) {
	want := plain.NewPage()
	if err := json.Unmarshal(page, want); err != nil {
		b.Fatal(err)
	}
	for _, d := range thisPass(decoders) {
		b.Run(d.Name, func(b *testing.B) {
			checkDecoder(b, d, page, want)
			runtime.GC()
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := d.Decode(page); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// checkDecoder fails unless d reads all of the page.
func checkDecoder(b *testing.B, d peers.Decoder, page []byte, want any) {
	b.Helper()
	value, err := d.Decode(page)
	if err != nil {
		b.Fatal(err)
	}
	if d.Plain == nil {
		return
	}
	got, err := d.Plain(value)
	if err != nil {
		b.Fatal(err)
	}
	if !reflect.DeepEqual(want, got) {
		b.Fatal("differs from what encoding/json reads")
	}
}

func BenchmarkEncode(b *testing.B) {
	encoders, err := peers.Encoders()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			page := pages.Ordered(n)
			for _, e := range thisPass(encoders) {
				b.Run(e.Name, func(b *testing.B) { encode(b, e, page) })
			}
		})
	}
	keepers := slices.DeleteFunc(slices.Clone(encoders), func(e peers.Encoder) bool { return !e.KeepsUnknown })
	b.Run("50-unknown", func(b *testing.B) {
		page := pages.Unknown(50)
		for _, e := range thisPass(keepers) {
			b.Run(e.Name, func(b *testing.B) { encode(b, e, page) })
		}
	})
}

// encode runs the row of one encoder. TestEncodersAgree checks what it writes.
func encode(b *testing.B, e peers.Encoder, page []byte) {
	write, err := e.Prepare(page)
	if err != nil {
		b.Fatal(err)
	}
	doc, err := write()
	if err != nil || len(doc) < len(page)*9/10 {
		b.Fatalf("%d bytes written of a page of %d: %v", len(doc), len(page), err)
	}
	runtime.GC()
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := write(); err != nil {
			b.Fatal(err)
		}
	}
}

// thisPass puts the rows in the order of this pass, whose number is in
// BENCH_PASS: each pass starts at another row, every other one goes backwards.
func thisPass[T any](rows []T) []T {
	pass, _ := strconv.Atoi(os.Getenv("BENCH_PASS"))
	first := pass * 5 % len(rows)
	rows = slices.Concat(rows[first:], rows[:first])
	if pass%2 == 1 {
		slices.Reverse(rows)
	}
	return rows
}

// note prints what the table must say about its rows.
func note() {
	if text := peers.SonicNote(); text != "" {
		fmt.Println("note:", text)
	}
}
