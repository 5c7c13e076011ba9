package model

import (
	"errors"

	"github.com/euc-go/eucmodel/internal/wire"
)

//go:generate go run ../internal/codegen codec

// decoder reads one document into a shape. The functions that read shapes are
// generated; those that read single values are in package wire, but for timestamps.
type decoder struct {
	wire.Scanner
	strings wire.List[string]
}

// shapesPerBlock is how many structures a block of memory holds: about as many
// as have their text in one block of it.
const shapesPerBlock = 24

// errNil is returned where something is to be read into a nil pointer.
var errNil = errors.New("model: can't read into a nil pointer")

// newDecoder returns a decoder at the start of data.
func newDecoder(data []byte, strict bool) decoder {
	return decoder{Scanner: wire.NewScanner(data, strict)}
}

// finish returns what is wrong with data, which was read.
func (d *decoder) finish(data []byte) error {
	return documentError(data, d.Finish(), d.Omitted())
}

// listMemory is what a decoder keeps from one list of structures to the next: M
// is the memory for one structure.
type listMemory[T, M any] struct {
	list wire.List[T]
	item M
}

// keep keeps the element that was added last, unless it was not read and nothing
// after it will be.
func (m *listMemory[T, M]) keep(d *decoder, read bool) {
	if !read && d.Failed() {
		m.list.Drop()
	}
}

// cell returns *c, what the pointers of one structure point at, and takes it
// from the block if it is not there yet.
func cell[T any](s *wire.Scanner, block *wire.Block[T], c **T) *T {
	if *c == nil {
		*c = block.Next(s, shapesPerBlock)
	}
	return *c
}

// end keeps the unknown members of o, which was read, and reports whether there
// was an object or a null.
func (d *decoder) end(o *wire.Object, unknown *RawMembers) bool {
	if o.Unknown {
		d.KeepUnknown(o, (*string)(unknown))
	}
	return o.Read
}

// timestamp reads a timestamp in any of its notations. A null makes t zero.
func (d *decoder) timestamp(t *Timestamp) {
	start := d.Offset()
	var read Timestamp
	var wrong string
	if text, ok := d.Number(); ok {
		read, wrong = parseEpoch(text)
	} else if text, ok := d.Bytes(); ok {
		read, wrong = parseISO8601(text)
	} else {
		if d.Offset() == start && d.NullOr(wantTime) {
			*t = Timestamp{}
		}
		return
	}
	switch wrong {
	case "":
		if *t = read; read.IsZero() {
			d.ReportZero(start, "want a time after the first instant of year 1, which stands for an absent member")
		}
	case outsideYears:
		d.Report(wire.Range, start, "want a time in the years 1 to 9999")
	case wantTime:
		d.Report(wire.Type, start, wantTime)
	default:
		d.Report(wire.Type, start, wantTime+" ("+wrong+")")
	}
}
