package cbor_test

import (
	"math"
	"reflect"
	"time"

	"github.com/euc-go/eucmodel/model"
)

// filler makes values of fuzz input.
type filler struct{ rest []byte }

func (f *filler) byte() byte {
	if len(f.rest) == 0 {
		return 0
	}
	c := f.rest[0]
	f.rest = f.rest[1:]
	return c
}

func (f *filler) text() string {
	n := min(int(f.byte())%40, len(f.rest))
	text := string(f.rest[:n])
	f.rest = f.rest[n:]
	return text
}

func (f *filler) number() int64 {
	var n int64
	for range 1 + f.byte()%8 {
		n = n<<8 | int64(f.byte())
	}
	return n
}

// unknown are unknown members.
var unknown = []string{"", `"X1":1`, `"X1" : {} ,"X\u0032":[null]`, `"X":[-0,1e400,1.5,1e-7,123456789012345678901234567890,-18446744073709551616]`, " ", `"X":1,`}

// fill sets v, and all that is in it, to what the input says. A member may stay
// absent; a list or a map may be absent or empty.
func (f *filler) fill(v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[model.Timestamp]():
		const first, last = -62135596801, 253402300800
		sec := first + (f.number()&math.MaxInt64)%(last-first+1)
		nsec := (f.number() & math.MaxInt32) % 1e9
		if sec == first+1 || sec == last-1 {
			nsec = 0 // See TestAppendTimes for what a float does not hold there.
		}
		v.Set(reflect.ValueOf(model.NewTimestamp(time.Unix(sec, nsec))))
		return
	case v.Type() == reflect.TypeFor[model.RawMembers]():
		if n := int(f.byte()) % (len(unknown) + 1); n < len(unknown) {
			v.SetString(unknown[n])
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
				f.fill(v.Field(i))
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), int(f.byte()%4), 4))
		for i := range v.Len() {
			f.fill(v.Index(i))
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
