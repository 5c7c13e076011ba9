package model

import (
	"fmt"
	"slices"
	"sync"

	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/internal/wire"
)

// EncodeError says what can't be written as JSON or as CBOR, and where it is.
// AppendJSON and MarshalJSON of the shapes return it, and so does Append of package
// cbor: for text that is not UTF-8, for a time outside of the years 1 to 9999, and
// for unknown members that are none.
type EncodeError struct {
	// Path leads to the value by wire names, such as VpcConfig.SubnetIds[1]. It
	// is empty for the structure as a whole.
	Path string

	// Pointer leads there in the notation of RFC 6901, such as
	// /VpcConfig/SubnetIds/1.
	Pointer string

	// Reason is what is wrong.
	Reason string
}

// Error returns the path and the reason.
func (e *EncodeError) Error() string {
	if e == nil {
		return "<nil>"
	}
	if e.Path == "" {
		return "model: can't be written: " + e.Reason
	}
	return fmt.Sprintf("model: can't be written: %s: %s", e.Path, e.Reason)
}

// encoder writes one shape. The methods that append shapes are generated.
type encoder struct {
	wire.Fault
	before []byte  // what was there
	out    []byte  // what is appended to, which is before or a buffer
	buffer *[]byte // nil if out is before
}

// buffers are for output that no caller gave room for: its length is not known
// before it is written.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// largestBuffer is the capacity above which a buffer is not used again, so that
// a program which once wrote a very large page does not keep it for ever.
const largestBuffer = 4 << 20

// newEncoder returns an encoder that appends to b.
func newEncoder(b []byte) encoder {
	if cap(b) > len(b) {
		return encoder{before: b, out: b}
	}
	buffer := buffers.Get().(*[]byte)
	return encoder{before: b, out: (*buffer)[:0], buffer: buffer}
}

// finish returns what was written, null if that is nothing, or what can't be.
func (e *encoder) finish() ([]byte, error) {
	out, start := e.out, len(e.before)
	if e.buffer != nil {
		start = 0
	}
	if len(out) == start {
		out = append(out, `null`...)
	}
	e.Finish(out, start)
	var err error
	if e.Wrong != "" {
		mark := jsonplace.Mark{Offset: e.Offset - start}
		if e.InMap {
			mark.Key = jsonplace.LastStep
		}
		place := jsonplace.Of(out[start:], []jsonplace.Mark{mark})[0]
		err = &EncodeError{Path: place.Path, Pointer: place.Pointer, Reason: e.Wrong}
	}
	if e.buffer != nil {
		if err == nil {
			out = append(slices.Grow(e.before, len(out)), out...)
		}
		if cap(e.out) <= largestBuffer {
			*e.buffer = e.out
			buffers.Put(e.buffer)
		}
	}
	if err != nil {
		return e.before, err
	}
	return out, nil
}

// closeObject ends an object whose known members, each with a comma in front,
// were appended from start on. The unknown ones follow them.
func closeObject(b []byte, start int, unknown RawMembers, fields *wire.Fields, f *wire.Fault) []byte {
	if unknown != "" {
		b = wire.AppendMembers(b, start, unknown, fields, f)
	}
	return wire.CloseObject(b, start)
}

// closeList ends a list whose elements, each with a comma in front, were
// appended from start on.
func closeList(b []byte, start int) []byte {
	if len(b) == start {
		return append(b, `[]`...)
	}
	b[start] = '['
	return append(b, ']')
}
