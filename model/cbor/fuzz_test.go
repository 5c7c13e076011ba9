package cbor_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/cbortest"
	"github.com/euc-go/eucmodel/internal/filltest"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// shapeNames returns the names of all shapes, sorted: fuzz input chooses by number.
func shapeNames() []string { return slices.Sorted(maps.Keys(allShapes)) }

// fixture returns a fixture of a shape, full, minimal or zeros, as JSON.
func fixture(t testing.TB, shape, name string) []byte {
	t.Helper()
	document, err := os.ReadFile(filepath.Join("..", "testdata", "shapes", shape, name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// addDocuments gives a fuzz target every fixture as CBOR, as we and as a plain
// conversion write it, and every document of the tables.
func addDocuments(f *testing.F) {
	names := shapeNames()
	for i, name := range names {
		for _, which := range []string{"full", "minimal", "zeros"} {
			document := fixture(f, name, which)
			v := allShapes[name]()
			if err := v.UnmarshalJSON(document); err != nil {
				f.Fatal(err)
			}
			data, err := cbor.Append(nil, v)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data, uint8(i))
			plain, _ := cbortest.FromJSON(string(document))
			f.Add(plain, uint8(i))
		}
	}
	for _, name := range []string{"ImageBuilder", "CreateImageBuilderRequest", "Application"} {
		number := uint8(slices.Index(names, name))
		for _, c := range valueCases {
			f.Add(bytesOf(c.doc), number)
		}
		for _, c := range problemCases {
			f.Add(bytesOf(c.doc), number)
		}
	}
}

// FuzzUnmarshal reads any document into any shape. All ways of reading agree on it,
// and what is read survives being written.
func FuzzUnmarshal(f *testing.F) {
	addDocuments(f)
	names := shapeNames()
	f.Fuzz(func(t *testing.T, data []byte, number uint8) {
		newShape := allShapes[names[int(number)%len(names)]]
		before := slices.Clone(data)
		v, slow, strict := newShape(), newShape(), newShape()
		err := cbor.Unmarshal(data, v)
		slowErr := cbor.Slowly(data, slow)
		all := problems(t, cbor.UnmarshalStrict(data, strict))
		if !bytes.Equal(data, before) {
			t.Fatalf("%x was changed to %x", before, data)
		}
		if diff := cmp.Diff(problems(t, slowErr), problems(t, err)); diff != "" {
			t.Fatalf("%x: the errors differ (-slow +quick):\n%s", data, diff)
		}
		if diff := cmp.Diff(slow, v); diff != "" {
			t.Fatalf("%x: what is read differs (-slow +quick):\n%s", data, diff)
		}
		checkStrict(t, data, problems(t, err), all)
		if err != nil {
			return
		}
		if diff := cmp.Diff(v, strict); diff != "" {
			t.Fatalf("%x: what is read differs (-lenient +strict):\n%s", data, diff)
		}
		text, err := v.AppendJSON(nil)
		if err != nil || !json.Valid(text) {
			t.Fatalf("%x: %s, %v", data, text, err)
		}
		written, err := cbor.Append(nil, v)
		if err != nil {
			if !strings.Contains(err.Error(), "number is too long") {
				t.Fatalf("%x: %v", data, err)
			}
			return
		}
		again := newShape()
		if err := cbor.UnmarshalStrict(written, again); lenient(err) != nil {
			t.Fatalf("%x: what was written can't be read: %x: %v", data, written, err)
		}
		if twice, err := cbor.Append([]byte("before"), again); err != nil || string(twice) != "before"+string(written) {
			t.Fatalf("%x: written as %x, and then as %x, %v", data, written, twice, err)
		}
		if diff := cmp.Diff(treeOf(t, v, float), treeOf(t, again, float)); diff != "" {
			t.Fatalf("%x: changed by writing and reading (-first +second):\n%s", data, diff)
		}
	})
}

// checkStrict insists that strict reading reports problems of the document in its
// order, and that the first which is not strict only is that of lenient reading.
func checkStrict(t *testing.T, data []byte, lenient, strict []model.Problem) {
	t.Helper()
	var first []model.Problem
	for i, p := range strict {
		if first == nil && !isStrictOnly(p) {
			first = strict[i : i+1]
		}
		if p.Line != 0 || p.Column != 0 || p.Offset < 0 || p.Offset > len(data) || i > 0 && p.Offset < strict[i-1].Offset {
			t.Fatalf("%x: %+v lies outside of the document or of the order", data, strict)
		}
	}
	if len(first) == 1 && first[0].Kind == model.ProblemMore {
		return // It is not listed.
	}
	if diff := cmp.Diff(first, lenient); diff != "" {
		t.Fatalf("%x: lenient does not report the first problem that strict reports (-strict +lenient):\n%s", data, diff)
	}
}

// float returns a number as a float, in which the times of CBOR are exact.
func float(number json.Number) any {
	if f, err := number.Float64(); err == nil {
		return f
	}
	return "a number beyond floats"
}

// unknown are unknown members.
var unknown = []string{"", `"X1":1`, `"X1" : {} ,"X\u0032":[null]`, `"X":[-0,1e400,1.5,1e-7,123456789012345678901234567890,-18446744073709551616]`, " ", `"X":1,`}

// timeOfAFloat leaves out what a float does not hold, see TestAppendTimes.
func timeOfAFloat(sec, nsec int64) time.Time {
	if sec == filltest.FirstSecond || sec == filltest.LastSecond {
		nsec = 0
	}
	return time.Unix(sec, nsec)
}

// FuzzAppend writes any value of any shape: what can be written as JSON can be
// written as CBOR, and read again by the reader of usual documents.
func FuzzAppend(f *testing.F) {
	f.Add([]byte("\x03\x05a\xffb\"\\\x01\x03\x02\xed\xa0"), uint8(3))
	f.Add([]byte(strings.Repeat("\x07\x02abc\x01", 60)), uint8(20))
	names := shapeNames()
	f.Fuzz(func(t *testing.T, input []byte, number uint8) {
		newShape := allShapes[names[int(number)%len(names)]]
		v := newShape()
		fill := filltest.Filler{Input: input, Unknown: unknown, Time: timeOfAFloat}
		fill.Fill(reflect.ValueOf(v).Elem())
		_, jsonErr := v.AppendJSON(nil)
		data, err := cbor.Append(nil, v)
		if (err == nil) != (jsonErr == nil) && !strings.Contains(err.Error(), "number is too long") {
			t.Fatalf("as JSON %v, as CBOR %v", jsonErr, err)
		}
		if err != nil {
			again, err := cbor.Append([]byte("before"), v)
			if _, ok := errors.AsType[*model.EncodeError](err); !ok || string(again) != "before" {
				t.Fatalf("%v; and again %q", err, again)
			}
			return
		}
		again := newShape()
		if !cbor.Quickly(data, again) {
			again = newShape()
			if err := cbor.Slowly(data, again); err != nil {
				t.Fatalf("wrote %x, which can't be read: %v", data, err)
			}
		}
		if diff := cmp.Diff(treeOf(t, v, float), treeOf(t, again, float)); diff != "" {
			t.Fatalf("%x (-written +read):\n%s", data, diff)
		}
	})
}

// FuzzDecodeAPIError reads any body as an error, which is always one, and can be
// written and read again.
func FuzzDecodeAPIError(f *testing.F) {
	for _, c := range apiErrorCases {
		f.Add(bytesOf(c.body))
	}
	for _, body := range []string{``, `{"__type":"a#B:c","message":"m"}`, "<html>", "\xbf", "\xa1\x66__type"} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		e := cbor.DecodeAPIError(400, nil, body)
		if e.StatusCode != 400 || !utf8.ValidString(string(e.Code)) || !utf8.ValidString(e.Message) || len(e.Error()) > 1<<16 {
			t.Fatalf("%x is read as %+v", body, e)
		}
		data, err := cbor.AppendAPIError(nil, e)
		if err != nil {
			t.Fatalf("%x is read as %+v, which can't be written: %v", body, e, err)
		}
		again := cbor.DecodeAPIError(400, nil, data)
		e.RawCode, again.RawCode = "", ""
		if diff := cmp.Diff(e, again); diff != "" {
			t.Fatalf("%s, written as %x (-first +second):\n%s", hex.EncodeToString(body), data, diff)
		}
	})
}
