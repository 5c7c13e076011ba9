package rpcv2cbor_test

import (
	"bytes"
	"net/http"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/appstream"
	smithycbor "github.com/aws/smithy-go/encoding/cbor"
	fxcbor "github.com/fxamacker/cbor/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/pages"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// sizes are the numbers of builders in a page.
var sizes = []int{1, 50, 1000}

// page returns a page of n builders, and the same in CBOR.
func page(t testing.TB, n int) (*model.DescribeImageBuildersResult, []byte) {
	t.Helper()
	v := new(model.DescribeImageBuildersResult)
	if err := v.UnmarshalJSON(pages.Ordered(n)); err != nil {
		t.Fatal(err)
	}
	data, err := cbor.Append(nil, v)
	if err != nil {
		t.Fatal(err)
	}
	return v, data
}

// decoder is one way to read a page.
type decoder struct {
	name string
	read func(t testing.TB, data []byte) (value any, err error)
}

// decoders are all ways to read a page. The SDK's is a whole call, with signing and
// all; that of an empty page is what it takes besides reading.
func decoders() []decoder {
	var answer []byte
	client := answerer(func(*http.Request, []byte) (int, []byte) { return http.StatusOK, answer }).client()
	call := func(t testing.TB, data []byte) (any, error) {
		answer = data
		return client.DescribeImageBuilders(t.Context(), &appstream.DescribeImageBuildersInput{})
	}
	return []decoder{
		{"eucmodel", func(_ testing.TB, data []byte) (any, error) {
			v := new(model.DescribeImageBuildersResult)
			return v, cbor.Unmarshal(data, v)
		}},
		{"eucmodel-strict", func(_ testing.TB, data []byte) (any, error) {
			v := new(model.DescribeImageBuildersResult)
			return v, cbor.UnmarshalStrict(data, v)
		}},
		{"fxamacker", func(_ testing.TB, data []byte) (any, error) {
			v := plain.NewTimesPage()
			return v, fxcbor.Unmarshal(data, v)
		}},
		{"smithy-go", func(_ testing.TB, data []byte) (any, error) { return smithycbor.Decode(data) }},
		{"aws-sdk-go-v2-call", call},
		{"aws-sdk-go-v2-call-empty", func(t testing.TB, _ []byte) (any, error) { return call(t, []byte{0xa0}) }},
	}
}

func BenchmarkCBORDecode(b *testing.B) {
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			_, data := page(b, n)
			for _, d := range thisPass(decoders()) {
				b.Run(d.name, func(b *testing.B) {
					runtime.GC()
					b.SetBytes(int64(len(data)))
					b.ReportAllocs()
					for b.Loop() {
						if _, err := d.read(b, data); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		})
	}
}

// TestDecodersAgree insists that each reads all of a page: no benchmark is won by
// leaving out work.
func TestDecodersAgree(t *testing.T) {
	want, data := page(t, 50)
	for _, d := range decoders() {
		t.Run(d.name, func(t *testing.T) {
			value, err := d.read(t, data)
			if err != nil {
				t.Fatal(err)
			}
			switch value := value.(type) {
			case *model.DescribeImageBuildersResult:
				if diff := cmp.Diff(want, value); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			case *appstream.DescribeImageBuildersOutput:
				got := new(model.DescribeImageBuildersResult)
				if _, err := bridge.Convert(got, value); err != nil {
					t.Fatal(err)
				}
				want := withoutEmptyLists(t, want)
				if d.name == "aws-sdk-go-v2-call-empty" {
					want = new(model.DescribeImageBuildersResult)
				}
				if diff := cmp.Diff(want, got, sdkTimes); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			case smithycbor.Map:
				if again := smithycbor.Encode(value); len(again) != len(data) {
					t.Errorf("%d bytes of %d", len(again), len(data))
				}
			default:
				wantBuilders := reflect.ValueOf(value).Elem().FieldByName("ImageBuilders")
				if wantBuilders.Len() != 50 {
					t.Errorf("%d builders", wantBuilders.Len())
				}
				again, err := encoderOf(t).Marshal(value)
				if err != nil || len(again) != len(data) {
					t.Errorf("%d bytes of %d, %v", len(again), len(data), err)
				}
			}
		})
	}
}

// withoutEmptyLists returns a copy of a page without its empty lists, which the SDK
// does not have.
func withoutEmptyLists(t *testing.T, v *model.DescribeImageBuildersResult) *model.DescribeImageBuildersResult {
	t.Helper()
	again := new(model.DescribeImageBuildersResult)
	if err := cbor.Unmarshal(written(t, v), again); err != nil {
		t.Fatal(err)
	}
	dropEmptyLists(reflect.ValueOf(again))
	return again
}

// encoderOf returns fxamacker/cbor with times as tag 1 and seconds, of 64 bits
// unless they are whole.
func encoderOf(t testing.TB) fxcbor.UserBufferEncMode {
	t.Helper()
	mode, err := fxcbor.EncOptions{Time: fxcbor.TimeUnixDynamic, TimeTag: fxcbor.EncTagRequired}.UserBufferEncMode()
	if err != nil {
		t.Fatal(err)
	}
	return mode
}

// encoder is one way to write a page into a buffer that is used again.
type encoder struct {
	name  string
	write func() ([]byte, error)
}

func encoders(t testing.TB, n int) []encoder {
	v, data := page(t, n)
	plainPage := plain.NewTimesPage()
	if err := fxcbor.Unmarshal(data, plainPage); err != nil {
		t.Fatal(err)
	}
	mode := encoderOf(t)
	var own []byte
	var buffer bytes.Buffer
	return []encoder{
		{"eucmodel", func() (doc []byte, err error) {
			own, err = cbor.Append(own[:0], v)
			return own, err
		}},
		{"fxamacker", func() ([]byte, error) {
			buffer.Reset()
			err := mode.MarshalToBuffer(plainPage, &buffer)
			return buffer.Bytes(), err
		}},
	}
}

func BenchmarkCBOREncode(b *testing.B) {
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for _, e := range thisPass(encoders(b, n)) {
				b.Run(e.name, func(b *testing.B) {
					doc, err := e.write()
					if err != nil {
						b.Fatal(err)
					}
					runtime.GC()
					b.SetBytes(int64(len(doc)))
					b.ReportAllocs()
					for b.Loop() {
						if _, err := e.write(); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		})
	}
}

// TestEncodersAgree insists that each writes all of a page, each time.
func TestEncodersAgree(t *testing.T) {
	want, _ := page(t, 50)
	for _, e := range encoders(t, 50) {
		for range 2 {
			doc, err := e.write()
			if err != nil {
				t.Fatal(err)
			}
			got := new(model.DescribeImageBuildersResult)
			if err := cbor.UnmarshalStrict(doc, got); err != nil {
				t.Fatalf("%s: %v", e.name, err)
			}
			if diff := cmp.Diff(want, got, sdkTimes); diff != "" {
				t.Errorf("%s (-want +got):\n%s", e.name, diff)
			}
		}
	}
}

// thisPass puts the rows in the order of this pass, whose number is in
// BENCH_PASS: each pass starts at another row, every other one goes backwards.
func thisPass[T any](rows []T) []T {
	pass, _ := strconv.Atoi(os.Getenv("BENCH_PASS"))
	first := pass % len(rows)
	rows = slices.Concat(rows[first:], rows[:first])
	if pass%2 == 1 {
		slices.Reverse(rows)
	}
	return rows
}
