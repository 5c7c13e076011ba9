package awssdk_test

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	smithycbor "github.com/aws/smithy-go/encoding/cbor"
	fxcbor "github.com/fxamacker/cbor/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// cborReaders are the ways in which package model/cbor reads a shape: what is usual
// by generated code, and anything by way of JSON.
var cborReaders = map[string]func(data []byte, v model.Shape) error{
	"Unmarshal": cbor.Unmarshal,
	"through JSON": func(data []byte, v model.Shape) error {
		d := cborjson.Read(data, reflect.TypeOf(v).Elem(), false)
		return d.Place(d.Unmarshal(v))
	},
}

// cborOracle reads doc by fxamacker/cbor into a structure with times.
func (s shape) cborOracle(doc []byte) (any, error) {
	v := s.newWithTimes()
	return v, strictReader.Unmarshal(doc, v)
}

// cborRead reads doc as package model/cbor does, and returns the value as the oracle
// has it. The bytes that were read are overwritten afterwards: the value must not
// refer to them.
func (s shape) cborRead(doc []byte, read func(data []byte, v model.Shape) error) (value any, err error) {
	defer showPanic(doc)
	v := s.make()
	mine := bytes.Clone(doc)
	err = read(mine, v)
	if !bytes.Equal(doc, mine) {
		panic(fmt.Sprintf("reading changed the document %x", doc))
	}
	for i := range mine {
		mine[i] = '#'
	}
	return s.withTimes(v), err
}

// newWithTimes returns a pointer to an empty structure as the oracle has it.
func (s shape) newWithTimes() any {
	return reflect.New(plain.Times(reflect.TypeOf(s.make()).Elem())).Interface()
}

// withTimes returns v as the oracle has it.
func (s shape) withTimes(v model.Shape) any {
	to := s.newWithTimes()
	copyTimes(reflect.ValueOf(to).Elem(), reflect.ValueOf(v).Elem())
	return to
}

// copyTimes copies a value, and each [model.Timestamp] in it as a [time.Time].
func copyTimes(to, from reflect.Value) {
	switch at, isTime := from.Interface().(model.Timestamp); {
	case isTime:
		to.Set(reflect.ValueOf(at.Time()))
	case from.Kind() == reflect.Pointer && !from.IsNil():
		to.Set(reflect.New(to.Type().Elem()))
		copyTimes(to.Elem(), from.Elem())
	case from.Kind() == reflect.Slice && !from.IsNil():
		to.Set(reflect.MakeSlice(to.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			copyTimes(to.Index(i), from.Index(i))
		}
	case from.Kind() == reflect.Struct:
		for field, value := range to.Fields() {
			copyTimes(value, from.FieldByName(field.Name))
		}
	case from.Kind() != reflect.Pointer && from.Kind() != reflect.Slice:
		to.Set(from)
	}
}

// sameTimes compares times as a float of 64 bits holds them: to less than a
// microsecond in our days, to some 40 of them in the year 9999.
var sameTimes = cmp.Comparer(func(a, b time.Time) bool {
	apart := math.Abs(float64(a.Unix()-b.Unix())*1e9 + float64(a.Nanosecond()-b.Nanosecond()))
	return apart <= 1e3+math.Abs(float64(a.Unix()))*1e9*0x1p-52
})

// differences collects where two values differ.
type differences struct {
	path  cmp.Path
	found []string
}

func (d *differences) PushStep(step cmp.PathStep) { d.path = append(d.path, step) }
func (d *differences) PopStep()                   { d.path = d.path[:len(d.path)-1] }
func (d *differences) Report(r cmp.Result) {
	if !r.Equal() {
		want, got := d.path.Last().Values()
		d.found = append(d.found, fmt.Sprintf("%s: we read %.200v, fxamacker/cbor %.200v", d.path, got, want))
	}
}

// firstDifference returns where two values differ, in one line.
func firstDifference(want, got any) string {
	d := new(differences)
	if cmp.Equal(want, got, sameTimes, cmp.Reporter(d)) {
		return ""
	}
	return d.found[0]
}

// cborDisagreement returns how a reader differs from fxamacker/cbor, "" if it does
// not.
func (s shape) cborDisagreement(doc []byte, read func(data []byte, v model.Shape) error) string {
	want, wantErr := s.cborOracle(doc)
	if wantErr == nil {
		// What lies in unknown members is skipped by fxamacker/cbor.
		_, wantErr = fxTree(doc)
	}
	got, gotErr := s.cborRead(doc, read)
	if shapeReason(gotErr, wantErr) != "" {
		return ""
	}
	if (gotErr == nil) != (wantErr == nil) {
		return fmt.Sprintf("the verdict is %v, that of fxamacker/cbor %T %v", gotErr, wantErr, short(wantErr))
	}
	if gotErr == nil {
		return firstDifference(want, got)
	}
	return ""
}

// short returns an error without the types in it.
func short(err error) string {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*fxcbor.UnmarshalTypeError](err); ok {
		return fmt.Sprintf("%s as a %.100s", e.CBORType, e.GoType)
	}
	return fmt.Sprintf("%.300v", err)
}

// restyled yields documents for a shape: a golden file in so many forms.
func restyled(t testing.TB, i int, g golden, n uint64) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		v := allShapes[g.shape].make()
		if v.UnmarshalJSON(g.doc) != nil {
			return // one of the sloppy ones
		}
		data, err := cbor.Append(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := smithycbor.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range n {
			w := &cborWriter{r: rand.New(rand.NewPCG(seed, uint64(i)))}
			w.restyle(tree)
			for range w.r.IntN(3) / 2 {
				w.spoil()
			}
			if !yield(w.out) {
				return
			}
		}
	}
}

// perCBORGolden is in how many forms each golden file is read, and how many changes
// of it are written.
const perCBORGolden = 20

// TestCBORShapes reads golden files in other forms, always the same ones, into
// their shapes.
func TestCBORShapes(t *testing.T) {
	documents, accepted, failures := 0, 0, 0
	for i, g := range goldens(t) {
		s := allShapes[g.shape]
		for doc := range restyled(t, i, g, perCBORGolden) {
			documents++
			if cbor.Unmarshal(doc, s.make()) == nil {
				accepted++
			}
			for name, read := range cborReaders {
				if report := s.cborDisagreement(doc, read); report != "" {
					if failures++; failures > enough {
						t.Fatal("and so on")
					}
					t.Errorf("%s as %s through %s: %s\n%x", g.name, s.name, name, report, doc)
				}
			}
		}
	}
	t.Logf("%d documents, of which %d can be read", documents, accepted)
	if accepted < documents/4 || accepted > documents*3/4 {
		t.Errorf("%d of %d documents can be read, want about a half", accepted, documents)
	}
}
