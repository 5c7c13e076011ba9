package cbor

import (
	"math"
	"time"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/internal/wire"
	"github.com/euc-go/eucmodel/model"
)

// reader reads a document that has nothing unusual in it into an empty shape. At
// anything else it gives up, and the document is read anew in its JSON form, by
// the decoder that knows every rule. The methods that read shapes are generated.
type reader struct {
	data []byte
	pos  int

	text    wire.Text
	strings block[string]
	bools   block[bool]
	lists   []string // memory for lists of text
	unknown []byte   // members that no shape has, of the objects around, as JSON text
}

// giveUp ends the reading: nothing that stands next is what is looked for.
func (r *reader) giveUp() { r.pos = len(r.data) + 1 }

// gaveUp reports whether giveUp was called.
func (r *reader) gaveUp() bool { return r.pos > len(r.data) }

// block hands out memory for what pointers point at, several values at a time: the
// more of them there have been, the more.
type block[T any] struct {
	free []T
	size int // how many values the last piece of memory had
}

// maxBlock is how many values a piece of memory has at most.
const maxBlock = 32

// next returns memory for one value.
func (b *block[T]) next() *T {
	if len(b.free) == 0 {
		b.size = min(2*b.size+1, maxBlock)
		b.free = make([]T, b.size)
	}
	next := &b.free[0]
	b.free = b.free[1:]
	return next
}

// head reads the head of an item of a major type and returns its number, and
// whether the item has a definite length.
func (r *reader) head(major byte) (n int, definite bool) {
	if r.pos >= len(r.data) {
		r.giveUp()
		return 0, true
	}
	c := r.data[r.pos]
	if c>>5 == major && c&31 < 24 {
		r.pos++
		return int(c & 31), true
	}
	return r.longHead(major)
}

// longHead is head for an item with a head of more than a byte, and for
// everything else.
func (r *reader) longHead(major byte) (n int, definite bool) {
	h, size, want, _ := cborwire.ReadHead(r.data[r.pos:])
	if want != "" || h.Major != major || h.Value > math.MaxInt32 {
		r.giveUp()
		return 0, true
	}
	r.pos += size
	return int(h.Value), h.Info != cborwire.Indefinite //nolint:gosec // It is at most 2^31-1.
}

// bytes reads text without keeping it.
func (r *reader) bytes() []byte {
	n, definite := r.head(cborwire.Text)
	if r.gaveUp() || !definite || n > len(r.data)-r.pos {
		r.giveUp()
		return nil
	}
	text := r.data[r.pos : r.pos+n]
	if !utf8.Valid(text) {
		r.giveUp()
		return nil
	}
	r.pos += n
	return text
}

// string reads text.
func (r *reader) string() string {
	text := r.bytes()
	if len(text) == 0 {
		return ""
	}
	return r.text.Keep(text, r.pos, len(r.data)-r.pos)
}

// stringPtr reads text that may be empty.
func (r *reader) stringPtr() *string {
	p := r.strings.next()
	*p = r.string()
	return p
}

// boolPtr reads a truth value.
func (r *reader) boolPtr() *bool {
	if r.pos < len(r.data) {
		c := r.data[r.pos]
		if c == cborwire.Simple<<5|cborwire.False || c == cborwire.Simple<<5|cborwire.True {
			r.pos++
			p := r.bools.next()
			*p = c&31 == cborwire.True
			return p
		}
	}
	r.giveUp()
	return nil
}

// integer reads an integer of 32 bits. A larger one is no integer here.
func (r *reader) integer() int32 {
	if r.pos < len(r.data) && r.data[r.pos]>>5 == cborwire.Negative {
		n, _ := r.head(cborwire.Negative)
		return int32(-1 - n) //nolint:gosec // See head.
	}
	n, _ := r.head(cborwire.Unsigned)
	return int32(n) //nolint:gosec // See head.
}

// timestamp reads a time: tag 1 with a float of 64 bits that is a whole number of
// microseconds, or with an integer.
func (r *reader) timestamp() model.Timestamp {
	if r.pos+1 >= len(r.data) || r.data[r.pos] != cborwire.Tag<<5|cborwire.TimeTag {
		r.giveUp()
		return model.Timestamp{}
	}
	r.pos++
	if r.data[r.pos] != cborwire.Simple<<5|cborwire.Float64 {
		return model.NewTimestamp(time.Unix(int64(r.integer()), 0))
	}
	h, size, want, _ := cborwire.ReadHead(r.data[r.pos:])
	f, _ := cborwire.Float(h)
	micros := math.Round(f * 1e6)
	// Up to the year 2106 the floats lie closer than the microseconds, so that
	// one of these is the shortest decimal.
	if want != "" || !(math.Abs(f) < 1<<32) || micros/1e6 != f {
		r.giveUp()
		return model.Timestamp{}
	}
	r.pos += size
	return model.NewTimestamp(time.UnixMicro(int64(micros)))
}

// stringList reads a list of text. Short lists share memory, without room after
// them: who appends to one gets a copy.
func (r *reader) stringList() []string {
	n := r.textsLen()
	if n > len(r.lists) {
		r.lists = make([]string, max(n, maxBlock))
	}
	list := r.lists[:n:n]
	r.lists = r.lists[n:]
	for i := range list {
		list[i] = r.string()
	}
	if n == 0 {
		return []string{}
	}
	return list
}

// enumList reads a list of values of an enumeration.
func enumList[T ~string](r *reader) []T {
	list := make([]T, r.textsLen())
	for i := range list {
		list[i] = T(r.string())
	}
	return list
}

// textsLen reads the head of a list of text and returns how many there are.
func (r *reader) textsLen() int {
	n, definite := r.head(cborwire.List)
	if !definite || n > len(r.data)-r.pos {
		r.giveUp()
		return 0
	}
	return n
}

// stringMap reads a map of text.
func (r *reader) stringMap() map[string]string {
	n, definite := r.head(cborwire.Map)
	if !definite || n > len(r.data)-r.pos {
		r.giveUp()
		return nil
	}
	m := make(map[string]string, min(n, 64))
	for range n {
		key := r.string()
		m[key] = r.string()
	}
	if len(m) != n {
		r.giveUp()
	}
	return m
}

// leastShape is how many bytes an element of a list of shapes has at least, on
// average: a list that claims more elements is read with more care.
const leastShape = 16

// listLen reads the head of a list of shapes and returns how many there are.
func (r *reader) listLen() int {
	n, definite := r.head(cborwire.List)
	if !definite || n > (len(r.data)-r.pos)/leastShape+1 {
		r.giveUp()
		return 0
	}
	return n
}

// names are the member names of a shape as they stand in a document, with their
// heads, in the order of declaration.
type names []string

// index returns the index of the name that stands at the start of data, or -1 if
// that is none of a shape. It looks at the one expected first.
func (n names) index(data []byte, expected int) int {
	for i := range n {
		if i += expected; i >= len(n) {
			i -= len(n)
		}
		if name := n[i]; len(data) >= len(name) && string(data[:len(name)]) == name {
			return i
		}
	}
	return -1
}

// isKnown reports whether a name is one of a shape.
func (n names) isKnown(name []byte) bool {
	var few [64]byte
	return n.index(cborwire.AppendText(few[:0], name), 0) >= 0
}

// headSize returns the length of the head of text of so many bytes.
func headSize(n uint64) int {
	var head [9]byte
	return len(cborwire.AppendHead(head[:0], cborwire.Text, n))
}

// object is the place in a map that is being read.
type object struct {
	index   int    // of the member that is next to be read
	left    int    // how many members are to come, or -1 for a map of indefinite length
	next    int    // index of the member that is expected
	seen    uint64 // a bit per member
	unknown int    // where its unknown members begin
}

// object begins to read a shape.
func (r *reader) object() object {
	n, definite := r.head(cborwire.Map)
	if !definite {
		n = -1
	}
	return object{left: n, unknown: len(r.unknown)}
}

// member steps to the next member of a shape that is not null, and reports
// whether there is one. Members that the shape does not have are kept for end.
func (r *reader) member(o *object, known names) bool {
	for !r.gaveUp() && o.left != 0 {
		if o.left > 0 {
			o.left--
		} else if r.pos < len(r.data) && r.data[r.pos] == cborwire.Break {
			r.pos++
			return false
		}
		i := known.index(r.data[r.pos:], o.next)
		if i < 0 {
			r.keepUnknown(o)
			continue
		}
		if o.seen&(1<<i) != 0 {
			r.giveUp()
			return false
		}
		o.seen |= 1 << i
		o.index, o.next = i, i+1
		r.pos += len(known[i])
		if r.pos < len(r.data) && r.data[r.pos]>>1 == (cborwire.Simple<<5|cborwire.Null)>>1 {
			r.pos++ // It is null or undefined.
			continue
		}
		return true
	}
	return false
}

// keepUnknown reads a member that the shape of o does not have. A name that is
// not spelled as names does may be one that the shape has.
func (r *reader) keepUnknown(o *object) {
	h, size, want, _ := cborwire.ReadHead(r.data[r.pos:])
	if want != "" || h.Info == cborwire.Indefinite || size != headSize(h.Value) {
		r.giveUp()
		return
	}
	if len(r.unknown) > o.unknown {
		r.unknown = append(r.unknown, ',')
	}
	text, size, ok := cborjson.AppendMember(r.unknown, r.data[r.pos:])
	if !ok {
		r.giveUp()
		return
	}
	r.unknown = text
	r.pos += size
}

// end ends a shape and stores its unknown members.
func (r *reader) end(o *object, unknown *model.RawMembers) {
	if len(r.unknown) == o.unknown || r.gaveUp() {
		return
	}
	text := r.unknown[o.unknown:]
	if !cborjson.AreMembers(text) {
		r.giveUp()
		return
	}
	*unknown = model.RawMembers(r.text.Keep(text, r.pos, len(r.data)-r.pos))
	r.unknown = r.unknown[:o.unknown]
}
