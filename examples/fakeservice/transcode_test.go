package main

import (
	"encoding/binary"
	"encoding/json"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"
)

// toCBOR returns the content of a JSON document as CBOR that knows no shape, with
// lists and maps of indefinite length. A name that stands in an object twice stays
// twice, and a text that is no JSON stays as it is.
func toCBOR(t *testing.T, text string) string {
	t.Helper()
	if !json.Valid([]byte(text)) {
		return text
	}
	var b []byte
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return string(b)
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case json.Delim:
			b = append(b, map[json.Delim]byte{'{': 0xbf, '[': 0x9f, '}': 0xff, ']': 0xff}[token])
		case string:
			b = append(append(b, 0x7a), binary.BigEndian.AppendUint32(nil, uint32(len(token)))...)
			b = append(b, token...)
		case bool:
			b = append(b, map[bool]byte{false: 0xf4, true: 0xf5}[token])
		case nil:
			b = append(b, 0xf6)
		case json.Number:
			if n, err := token.Int64(); err == nil && n >= 0 {
				b = binary.BigEndian.AppendUint64(append(b, 0x1b), uint64(n))
			} else if err == nil {
				b = binary.BigEndian.AppendUint64(append(b, 0x3b), uint64(-1-n))
			} else if f, err := token.Float64(); err == nil {
				b = binary.BigEndian.AppendUint64(append(b, 0xfb), math.Float64bits(f))
			} else {
				t.Fatal(err)
			}
		}
	}
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
