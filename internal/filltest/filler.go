// Package filltest fills shapes with values for tests.
package filltest

import (
	"math"
	"reflect"
	"time"

	"github.com/euc-go/eucmodel/model"
)

// Filler makes values of fuzz input.
type Filler struct {
	Input []byte
	// Unknown are unknown members to choose from, besides any text.
	Unknown []string
	// Time makes a time in the years 1 to 9999 of seconds since 1970 and nanoseconds;
	// without it, that is time.Unix.
	Time func(sec, nsec int64) time.Time
}

// The first second of the year 1, and the last of 9999.
const (
	FirstSecond = -62_135_596_800
	LastSecond  = 253_402_300_799
)

func (f *Filler) byte() byte {
	if len(f.Input) == 0 {
		return 0
	}
	c := f.Input[0]
	f.Input = f.Input[1:]
	return c
}

func (f *Filler) text() string {
	n := min(int(f.byte())%40, len(f.Input))
	text := string(f.Input[:n])
	f.Input = f.Input[n:]
	return text
}

func (f *Filler) number() int64 {
	var n int64
	for range 1 + f.byte()%8 {
		n = n<<8 | int64(f.byte())
	}
	return n
}

// Fill sets v, and all that is in it, to what the input says. A member may stay
// absent; a list or a map may be absent or empty.
func (f *Filler) Fill(v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[model.Timestamp]():
		sec := FirstSecond + (f.number()&math.MaxInt64)%(LastSecond-FirstSecond+1)
		nsec := (f.number() & math.MaxInt32) % 1e9
		at := time.Unix
		if f.Time != nil {
			at = f.Time
		}
		v.Set(reflect.ValueOf(model.NewTimestamp(at(sec, nsec))))
		return
	case v.Type() == reflect.TypeFor[model.RawMembers]():
		if n := int(f.byte()) % (len(f.Unknown) + 1); n < len(f.Unknown) {
			v.SetString(f.Unknown[n])
		} else {
			v.SetString(f.text())
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.text())
	case reflect.Bool:
		v.SetBool(f.byte()%2 == 0)
	case reflect.Int32:
		v.SetInt(int64(int32(f.number())))
	case reflect.Int64:
		v.SetInt(f.number())
	case reflect.Struct:
		for i := range v.NumField() {
			if f.byte()%4 > 0 {
				f.Fill(v.Field(i))
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.Fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), int(f.byte()%4), 4))
		for i := range v.Len() {
			f.Fill(v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range f.byte() % 5 {
			v.SetMapIndex(reflect.ValueOf(f.text()), reflect.ValueOf(f.text()))
		}
	default:
		panic("a shape has a field of the type " + v.Type().String())
	}
}
