package cbor

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/internal/wire"
	"github.com/euc-go/eucmodel/model"
)

// writer writes one shape. The methods that write shapes are generated.
type writer struct {
	out    []byte
	failed bool // There is something that can't be written.
	deep   bool // Unknown members may lie too deep.
}

// open begins a map, whose head close writes, and returns where.
func (w *writer) open() int {
	w.out = append(w.out, 0)
	return len(w.out)
}

// close ends a map of a shape: its members begin at start, n of those that it
// knows have been written.
func (w *writer) close(start, n int, unknown model.RawMembers, known names) {
	if unknown != "" {
		n += w.unknown(unknown, known)
	}
	if n < 24 {
		w.out[start-1] = cborwire.Map<<5 | byte(n)
		return
	}
	var head [9]byte
	long := cborwire.AppendHead(head[:0], cborwire.Map, uint64(n))
	w.out = slices.Replace(w.out, start-1, start, long...)
}

// unknown writes the members that a shape does not have, and returns their
// number.
func (w *writer) unknown(members model.RawMembers, known names) int {
	out, m, ok := cborjson.AppendMembers(w.out, string(members), known.isKnown)
	w.out = out
	w.failed = w.failed || !ok
	// Those that lie less deep are within the bound wherever the shape is.
	w.deep = w.deep || m.Depth > wire.MaxDepth-wire.ShapesDepth
	return m.Count
}

// name writes the name of a member.
func (w *writer) name(name string) { w.out = append(w.out, name...) }

// text writes text.
func text[T ~string](w *writer, s T) {
	w.failed = w.failed || !utf8.ValidString(string(s))
	w.out = cborwire.AppendText(w.out, s)
}

// texts writes a list of text.
func texts[T ~string](w *writer, list []T) {
	w.list(len(list))
	for _, s := range list {
		text(w, s)
	}
}

// list writes the head of a list.
func (w *writer) list(n int) {
	w.out = cborwire.AppendHead(w.out, cborwire.List, uint64(n)) //nolint:gosec // A length is not negative.
}

// bool writes a truth value.
func (w *writer) bool(b bool) {
	value := byte(cborwire.False)
	if b {
		value = cborwire.True
	}
	w.out = append(w.out, cborwire.Simple<<5|value)
}

// int writes an integer.
func (w *writer) int(n int64) { w.out = cborwire.AppendInt(w.out, n) }

// stringMap writes a map of text, its keys sorted by their bytes.
func (w *writer) stringMap(m map[string]string) {
	w.out = cborwire.AppendHead(w.out, cborwire.Map, uint64(len(m)))
	var few [64]string
	for _, key := range wire.AppendSortedKeys(few[:0], m) {
		text(w, key)
		text(w, m[key])
	}
}

// The floats of 64 bits next to the first instants of year 1, which stands for an
// absent time, and of year 10000.
const (
	firstTime = -62_135_596_800 + 1.0/(1<<17)
	lastTime  = 253_402_300_800 - 1.0/(1<<15)
)

// timestamp writes a time: tag 1, and an integer if it is whole seconds, else the
// nearest float of 64 bits that is read as a time.
func (w *writer) timestamp(t model.Timestamp) {
	at := t.Time()
	sec, nsec := at.Unix(), at.Nanosecond()
	if year := at.Year(); year < 1 || year > 9999 {
		w.failed = true
		return
	}
	w.out = append(w.out, cborwire.Tag<<5|cborwire.TimeTag)
	switch micros := float64(sec)*1e6 + float64(nsec/1000); {
	case nsec == 0:
		w.int(sec)
	case nsec%1000 == 0 && math.Abs(micros) < 1<<53:
		// Both numbers are exact, so that the quotient is the nearest float.
		w.out = cborwire.AppendFloat64(w.out, micros/1e6)
	default:
		text, _ := t.MarshalJSON()
		f, _ := strconv.ParseFloat(string(text), 64)
		w.out = cborwire.AppendFloat64(w.out, min(max(f, firstTime), lastTime))
	}
}
