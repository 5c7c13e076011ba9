package awssdk_test

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	smithycbor "github.com/aws/smithy-go/encoding/cbor"
)

// cborWriter writes CBOR in every form that there is: heads wider than they need
// be, indefinite lengths, floats of each width.
type cborWriter struct {
	r    *rand.Rand
	out  []byte
	left int // how many more items it may make up
}

// randomItem returns a data item made up by chance. Mostly it is well-formed.
func randomItem(r *rand.Rand) []byte {
	w := &cborWriter{r: r, left: 40}
	w.item(0)
	for range r.IntN(4) / 3 * (1 + r.IntN(2)) {
		w.spoil()
	}
	return w.out
}

// chance reports true once in n times.
func (w *cborWriter) chance(n int) bool { return w.r.IntN(n) == 0 }

// head writes the head of an item, wider than it need be at times.
func (w *cborWriter) head(major byte, n uint64) {
	width := 0
	for width < 4 && n >= []uint64{24, 1 << 8, 1 << 16, 1 << 32, math.MaxUint64}[width] {
		width++
	}
	for width < 4 && w.chance(8) {
		width++
	}
	major <<= 5
	switch width {
	case 0:
		w.out = append(w.out, major|byte(n))
	case 1:
		w.out = append(w.out, major|24, byte(n))
	case 2:
		w.out = binary.BigEndian.AppendUint16(append(w.out, major|25), uint16(n))
	case 3:
		w.out = binary.BigEndian.AppendUint32(append(w.out, major|26), uint32(n))
	default:
		w.out = binary.BigEndian.AppendUint64(append(w.out, major|27), n)
	}
}

// Numbers at the edges of widths and types.
var oddIntegers = []uint64{
	0, 1, 10, 23, 24, 100, 200, 255, 256, 1000, 65535, 65536, 1 << 20, math.MaxInt32, math.MaxInt32 + 1, math.MaxUint32, math.MaxUint32 + 1,
	1_561_990_123, 253_402_300_799, 253_402_300_800, 1 << 53, 1<<53 + 1, math.MaxInt64, math.MaxInt64 + 1, math.MaxUint64 - 1, math.MaxUint64,
}

var oddFloats = []float64{
	0, math.Copysign(0, -1), 1, -1, 0.5, 1.5, 200, 65504, 5.960464477539063e-8, 0.1, 1e-7, 1e21, 1e20, 1e300, -1e-300, math.MaxFloat64, math.SmallestNonzeroFloat64,
	math.NaN(), math.Inf(1), math.Inf(-1), 1_561_990_123.456, 1_561_990_123.000001, -62_135_596_800, 253_402_300_799.5, 1 << 53,
}

var oddTexts = []string{
	"", "a", "Name", "SubnetIds", "Tomorrow", "ü", "Zürich \U0001F600", "a \"quoted\" \\ text", "\x00\x1f\x7f", "\u2028\ufeff", "2019-07-01T14:08:43.456Z", "2019-07-01T14:08:43",
	"soon", "1561990123", "RUNNING", "STREAMING", "TOMORROW", "a text of more than twenty-three bytes", "subnet-1a2b3c4d",
}

var brokenTexts = []string{"\xff", "\xc3", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80", "a\x80"}

// item writes an item of any kind.
func (w *cborWriter) item(depth int) {
	w.left--
	kinds := 8
	if depth > 6 || w.left <= 0 {
		kinds = 4
	}
	switch kind := w.r.IntN(kinds + 2); kind {
	case 0, 1:
		w.head(byte(kind), w.integer())
	case 2:
		w.bytes()
	case 3, 8:
		w.text(pick(w.r, oddTexts))
	case 4:
		w.list(w.r.IntN(4), func() { w.item(depth + 1) })
	case 5, 9:
		w.object(depth)
	case 6:
		w.tag(depth)
	default:
		w.simple()
	}
}

func (w *cborWriter) integer() uint64 {
	if w.chance(3) {
		return w.r.Uint64() >> w.r.IntN(64)
	}
	return pick(w.r, oddIntegers)
}

func (w *cborWriter) bytes() {
	content := make([]byte, w.r.IntN(12))
	for i := range content {
		content[i] = byte(w.r.Uint32())
	}
	w.string(2, content)
}

func (w *cborWriter) text(text string) {
	if w.chance(200) {
		text += pick(w.r, brokenTexts)
	}
	w.string(3, []byte(text))
}

// string writes a string in one piece or in chunks, which end anywhere.
func (w *cborWriter) string(major byte, content []byte) {
	if !w.chance(6) {
		w.head(major, uint64(len(content)))
		w.out = append(w.out, content...)
		return
	}
	w.out = append(w.out, major<<5|31)
	for len(content) > 0 || w.chance(4) {
		n := w.r.IntN(len(content) + 1)
		if major == 3 && !w.chance(20) {
			for n < len(content) && content[n]&0xc0 == 0x80 {
				n++ // not within a character
			}
		}
		w.head(major, uint64(n))
		w.out = append(w.out, content[:n]...)
		content = content[n:]
	}
	w.out = append(w.out, 0xff)
}

// list writes so many elements, or members.
func (w *cborWriter) list(n int, element func()) { w.items(4, n, element) }

func (w *cborWriter) items(major byte, n int, element func()) {
	indefinite := w.chance(4)
	if indefinite {
		w.out = append(w.out, major<<5|31)
	} else {
		w.head(major, uint64(n))
	}
	for range n {
		element()
	}
	if indefinite {
		w.out = append(w.out, 0xff)
	}
}

func (w *cborWriter) object(depth int) {
	names := w.r.Perm(len(oddTexts))[:w.r.IntN(4)]
	if len(names) > 1 && w.chance(20) {
		names[1] = names[0]
	}
	i := 0
	w.items(5, len(names), func() {
		if w.chance(150) {
			w.item(5)
		} else {
			w.text(oddTexts[names[i]])
		}
		i++
		w.item(depth + 1)
	})
}

func (w *cborWriter) tag(depth int) {
	tag := pick(w.r, []uint64{0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 24, 32, 55799, math.MaxUint64})
	w.head(6, tag)
	switch {
	case w.chance(5):
		w.item(depth + 1)
	case tag == 0:
		w.text("2019-07-01T14:08:43.456Z")
	case tag == 1 && w.chance(2):
		w.head(0, pick(w.r, oddIntegers))
	case tag == 1:
		w.float(pick(w.r, oddFloats))
	case tag == 2 || tag == 3:
		w.bytes()
	case tag == 4:
		w.list(2, func() { w.head(byte(w.r.IntN(2)), pick(w.r, oddIntegers)) })
	default:
		w.item(depth + 1)
	}
}

func (w *cborWriter) simple() {
	switch w.r.IntN(3) {
	case 0:
		w.out = append(w.out, 0xf4+byte(w.r.IntN(4)))
	case 1:
		w.float(pick(w.r, oddFloats))
	default:
		if w.chance(10) {
			w.head(7, uint64(w.r.IntN(256)))
		} else if w.chance(3) {
			w.out = binary.BigEndian.AppendUint16(append(w.out, 0xf9), uint16(w.r.Uint32()))
		} else {
			w.float(math.Float64frombits(w.r.Uint64()))
		}
	}
}

// float writes a float, at times as one of 32 bits, with what that holds of it.
func (w *cborWriter) float(f float64) {
	if w.chance(3) {
		w.out = binary.BigEndian.AppendUint32(append(w.out, 0xfa), math.Float32bits(float32(f)))
	} else {
		w.out = binary.BigEndian.AppendUint64(append(w.out, 0xfb), math.Float64bits(f))
	}
}

// spoil changes some bytes.
func (w *cborWriter) spoil() {
	at := w.r.IntN(len(w.out))
	switch w.r.IntN(6) {
	case 0:
		w.out[at] ^= 1 << w.r.IntN(8)
	case 1:
		w.out = w.out[:at+1]
	case 2:
		w.out[at] = pick(w.r, []byte{0xff, 0x1c, 0x3f, 0x5f, 0x7f, 0x9f, 0xbf, 0xf8, 0xf6, 0xf7, 0x9b, 0xbb, 0x5b, 0x7b})
	case 3:
		w.out = append(w.out[:at:at], w.out[at+1:]...)
	case 4:
		w.out = append(w.out, byte(w.r.Uint32()))
	default:
		w.out = append(w.out[:at:at], append([]byte{byte(w.r.Uint32())}, w.out[at:]...)...)
	}
	if len(w.out) == 0 {
		w.out = []byte{0xa0}
	}
}

// restyle writes what was read in another form: widths, lengths and the order of
// members by chance, and here and there something else.
func (w *cborWriter) restyle(v smithycbor.Value) {
	if w.chance(60) {
		w.left = 10
		w.item(3)
		return
	}
	switch v := v.(type) {
	case smithycbor.Uint:
		w.head(0, uint64(v))
	case smithycbor.NegInt:
		w.head(1, uint64(v-1))
	case smithycbor.String:
		w.text(string(v))
	case smithycbor.List:
		i := 0
		w.items(4, len(v), func() {
			w.restyle(v[i])
			i++
		})
	case smithycbor.Map:
		w.members(v)
	case *smithycbor.Tag:
		if !w.chance(10) {
			w.head(6, v.ID)
		}
		w.restyle(v.Value)
	case smithycbor.Bool:
		w.out = append(w.out, 0xf4)
		if v {
			w.out[len(w.out)-1]++
		}
	case smithycbor.Float64:
		w.float(float64(v))
	default:
		w.out = append(w.out, 0xf6)
	}
}

// members writes a map, with a member more or with one twice at times.
func (w *cborWriter) members(m smithycbor.Map) {
	names := slices.Sorted(maps.Keys(m))
	if w.chance(2) {
		w.r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	}
	if w.chance(10) {
		names = slices.Insert(names, w.r.IntN(len(names)+1), fmt.Sprintf("%s%d", tomorrow, w.r.IntN(100)))
	}
	if w.chance(200) && len(names) > 0 {
		names = append(names, names[0])
	}
	i := 0
	w.items(5, len(names), func() {
		w.text(names[i])
		if value, ok := m[names[i]]; ok {
			w.restyle(value)
		} else {
			w.left = 10
			w.item(3)
		}
		i++
	})
}
