package model

import (
	"github.com/euc-go/eucmodel/internal/wire"
)

//go:generate go run ../internal/codegen codec

// decoder reads one document into a shape. The functions that read shapes are
// generated; those that read single values are here and in package wire.
type decoder struct {
	wire.Scanner
	memory
}

// How many structures and how many strings a block of memory holds. It is
// about as many as have their text in one block of it.
const (
	shapesPerBlock  = 24
	stringsPerBlock = 96
)

// enum is an enumeration of package enums.
type enum[T any] interface {
	~string
	Lookup(text []byte) (T, bool)
}

// readEnum reads the value of an enum's member. A known value is returned as
// the constant itself, any other is kept as it came.
func readEnum[T enum[T]](s *wire.Scanner) T {
	text, _ := s.Word()
	return keepEnum[T](s, text)
}

// readEnumElement is readEnum for an element of a list.
func readEnumElement[T enum[T]](s *wire.Scanner) T {
	text, _ := s.Bytes()
	return keepEnum[T](s, text)
}

// keepEnum returns text as a value of an enum.
func keepEnum[T enum[T]](s *wire.Scanner, text []byte) T {
	var value T
	if known, ok := value.Lookup(text); ok {
		return known
	}
	return T(s.Keep(text))
}

// readTimestamp reads a timestamp in any of its notations.
func readTimestamp(s *wire.Scanner) Timestamp {
	start := s.Offset()
	var t Timestamp
	var wrong string
	if text, ok := s.Number(); ok {
		t, wrong = parseEpoch(text)
	} else if s.Quote() {
		text, ok := s.Bytes()
		if !ok {
			return Timestamp{}
		}
		t, wrong = parseISO8601(text)
	} else {
		s.NullOr(wantTime)
		return Timestamp{}
	}
	switch {
	case wrong == outsideYears:
		s.Report(wire.Range, start, "want a time in the years 1 to 9999")
	case wrong == wantTime:
		s.Report(wire.Type, start, wantTime)
	case wrong != "":
		s.Report(wire.Type, start, wantTime+" ("+wrong+")")
	case t.IsZero():
		s.ReportZero(start, "want a time after the first instant of year 1, which stands for an absent member")
	}
	return t
}

// readStringPtr reads a string that may be empty into cell.
func (d *decoder) readStringPtr(cell *string) *string {
	text, ok := d.Bytes()
	if !ok {
		return nil
	}
	*cell = d.Keep(text)
	return cell
}

// readBoolPtr reads a truth value into cell.
func (d *decoder) readBoolPtr(cell *bool) *bool {
	value, ok := d.Bool()
	if !ok {
		return nil
	}
	*cell = value
	return cell
}

// readInt32Ptr reads an integer that may be 0 into cell.
func (d *decoder) readInt32Ptr(cell *int32) *int32 {
	value, ok := d.Int32()
	if !ok {
		return nil
	}
	*cell = value
	return cell
}
