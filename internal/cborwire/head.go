package cborwire

import (
	"encoding/binary"
	"fmt"
	"strconv"
)

// The major types of CBOR.
const (
	Unsigned = iota
	Negative
	Bytes
	Text
	List
	Map
	Tag
	Simple
)

// The simple values, and the numbers of their major type.
const (
	False     = 20
	True      = 21
	Null      = 22
	Undefined = 23
	Float16   = 25
	Float32   = 26
	Float64   = 27
)

// TimeTag is the tag of a number of seconds since 1970.
const TimeTag = 1

// Indefinite is the additional information of an item whose end is marked by
// the byte Break.
const (
	Indefinite = 31
	Break      = 0xff
)

// Head is the beginning of a data item.
type Head struct {
	Major byte
	Info  byte   // the additional information
	Value uint64 // the number in the head, 0 for Indefinite
}

// ReadHead reads the head at the start of data and returns its length. If there
// is none, it returns what was wanted and what is found.
func ReadHead(data []byte) (h Head, size int, want, found string) {
	if len(data) == 0 {
		return h, 0, wantItem, atEnd
	}
	h.Major, h.Info = data[0]>>5, data[0]&31
	switch size = 1; {
	case h.Info < 24:
		h.Value = uint64(h.Info)
		return h, size, "", ""
	case h.Info <= 27:
		size += 1 << (h.Info - 24)
	case h.Info == Indefinite && h.Major >= Bytes && h.Major <= Map:
		return h, size, "", ""
	case data[0] == Break:
		return h, 0, wantItem, "a break"
	default:
		return h, 0, wantItem, fmt.Sprintf("the reserved byte %#02x", data[0])
	}
	if len(data) < size {
		return h, 0, "want the rest of the data item", atEnd
	}
	switch size {
	case 2:
		if h.Value = uint64(data[1]); h.Major == Simple && h.Value < 32 {
			return h, 0, wantItem, fmt.Sprintf("the reserved bytes %#02x %#02x", data[0], data[1])
		}
	case 3:
		h.Value = uint64(binary.BigEndian.Uint16(data[1:]))
	case 5:
		h.Value = uint64(binary.BigEndian.Uint32(data[1:]))
	default:
		h.Value = binary.BigEndian.Uint64(data[1:])
	}
	return h, size, "", ""
}

// What is wanted and found where there is no data item.
const (
	wantItem = "want a data item"
	atEnd    = "the end of the document"
)

// AppendHead appends the shortest head of a data item.
func AppendHead(b []byte, major byte, value uint64) []byte {
	major <<= 5
	switch {
	case value < 24:
		return append(b, major|byte(value))
	case value < 1<<8:
		return append(b, major|24, byte(value))
	case value < 1<<16:
		return binary.BigEndian.AppendUint16(append(b, major|25), uint16(value))
	case value < 1<<32:
		return binary.BigEndian.AppendUint32(append(b, major|26), uint32(value))
	default:
		return binary.BigEndian.AppendUint64(append(b, major|27), value)
	}
}

// AppendText appends a text.
func AppendText[T ~string | ~[]byte](b []byte, text T) []byte {
	return append(AppendHead(b, Text, uint64(len(text))), text...)
}

// String says what the item with the head h is.
func (h Head) String() string {
	switch h.Major {
	case Unsigned:
		return strconv.FormatUint(h.Value, 10)
	case Negative:
		return string(AppendNegativeText(nil, h.Value))
	case Bytes:
		return "a byte string"
	case Text:
		return "text"
	case List:
		return "a list"
	case Map:
		return "an object"
	case Tag:
		return fmt.Sprintf("tag %d", h.Value)
	}
	if f, ok := Float(h); ok {
		return strconv.FormatFloat(f, 'g', -1, 64)
	}
	switch h.Info {
	case False:
		return "false"
	case True:
		return "true"
	case Null:
		return "null"
	case Undefined:
		return "undefined"
	}
	return fmt.Sprintf("simple value %d", h.Value)
}
