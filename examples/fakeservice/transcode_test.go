package main

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/cbortest"
)

// toCBOR returns the content of a JSON document as CBOR that knows no shape. A text
// that is no JSON stays as it is.
func toCBOR(text string) string {
	if !json.Valid([]byte(text)) {
		return text
	}
	data, _ := cbortest.FromJSON(text)
	return string(data)
}

// toJSON returns the content of a CBOR document as JSON, with the same order. It
// knows the forms in which a service must write.
func toJSON(t *testing.T, data string) string {
	t.Helper()
	r := cborReader{t: t, data: data}
	r.item()
	if r.data != "" {
		t.Fatalf("%d bytes come after the document %x", len(r.data), data)
	}
	return r.json.String()
}

// cborReader writes the CBOR at the beginning of data as JSON.
type cborReader struct {
	t    *testing.T
	data string
	json strings.Builder
}

// take returns the next n bytes.
func (r *cborReader) take(n uint64) string {
	r.t.Helper()
	if n > uint64(len(r.data)) {
		r.t.Fatalf("the document ends %d bytes too early", n-uint64(len(r.data)))
	}
	taken := r.data[:n]
	r.data = r.data[n:]
	return taken
}

// head returns the major type of an item, and its number, which must have the
// shortest form if it is no float.
func (r *cborReader) head() (major, short byte, value uint64) {
	r.t.Helper()
	first := r.take(1)[0]
	major, short = first>>5, first&31
	if short < 24 {
		return major, short, uint64(short)
	}
	if short > 27 {
		r.t.Fatalf("an item begins with %#x", first)
	}
	for _, c := range []byte(r.take(1 << (short - 24))) {
		value = value<<8 | uint64(c)
	}
	if least := []uint64{24, 1 << 8, 1 << 16, 1 << 32}[short-24]; major != 7 && value < least {
		r.t.Fatalf("the number %d has the head %#x", value, first)
	}
	return major, short, value
}

func (r *cborReader) item() {
	r.t.Helper()
	switch major, short, value := r.head(); {
	case major == 0:
		r.json.WriteString(strconv.FormatUint(value, 10))
	case major == 1:
		r.json.WriteString(strconv.FormatInt(-1-int64(value), 10))
	case major == 3:
		text, err := json.Marshal(r.take(value))
		if err != nil {
			r.t.Fatal(err)
		}
		r.json.Write(text)
	case major == 4:
		r.items('[', ']', value, func() { r.item() })
	case major == 5:
		r.items('{', '}', value, func() {
			r.item()
			r.json.WriteByte(':')
			r.item()
		})
	case major == 6 && value == 1:
		r.item()
	case major == 7 && short == 20, major == 7 && short == 21:
		r.json.WriteString(strconv.FormatBool(short == 21))
	case major == 7 && short == 27:
		r.json.WriteString(strconv.FormatFloat(math.Float64frombits(value), 'f', -1, 64))
	default:
		r.t.Fatalf("an item of major type %d with %d", major, value)
	}
}

// items writes the items of a list or a map.
func (r *cborReader) items(open, end byte, n uint64, item func()) {
	r.json.WriteByte(open)
	for i := range n {
		if i > 0 {
			r.json.WriteByte(',')
		}
		item()
	}
	r.json.WriteByte(end)
}
