package model

import (
	"bytes"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/shorten"
	"github.com/euc-go/eucmodel/internal/wire"
)

// Timestamp is an instant in UTC, exact to the nanosecond.
//
// On the wire it is a JSON number of seconds since 1970-01-01T00:00:00Z. The
// decimal text of the number is read as it stands, without a floating-point
// number in between; digits after the ninth decimal place are dropped. ISO
// 8601 text with date and time, as RFC 3339 and the AWS CLI version 2 have it,
// is read too; text without a zone is UTC. What is written is the number, as its shortest exact decimal.
// Years 1 to 9999 can be read and written, all else is an error.
//
// Timestamps can be compared with ==. The zero Timestamp is the first instant
// of year 1, as is the zero [time.Time], and stands for an absent member; the
// number 0 on the wire is 1970. In a structure of your own, give such a field
// the option omitzero, or its zero value is written as a number.
type Timestamp struct {
	sec  int64 // since the first instant of year 1, so that the zero value is it
	nsec int32 // 0 to 999,999,999
}

const (
	// unixToYearOne is the number of seconds from year 1 to 1970.
	unixToYearOne = 62_135_596_800
	// The first and the last second of the years 1 to 9999, since 1970.
	minUnix = -unixToYearOne
	maxUnix = 253_402_300_799

	nanosPerSecond = 1_000_000_000
)

// TimestampError says why text is not a [Timestamp], or why a Timestamp can't
// be written.
type TimestampError struct {
	// Text is what was read, or the instant that can't be written, shortened
	// when it is long.
	Text string
	// Reason is what is wrong with it.
	Reason string
}

// Error names the text and what is wrong with it.
func (e *TimestampError) Error() string {
	return fmt.Sprintf("timestamp %s: %s", e.Text, e.Reason)
}

// NewTimestamp returns the instant t. Its zone and monotonic clock reading are
// dropped. A time outside of the years 1 to 9999 is kept, but has no place on
// the wire: MarshalJSON, MarshalText, and AppendJSON of a shape with such a time
// return an error.
func NewTimestamp(t time.Time) Timestamp {
	return unixTimestamp(t.Unix(), int32(t.Nanosecond())) //nolint:gosec // Nanosecond is below 1e9.
}

// unixTimestamp returns the instant sec seconds and nsec nanoseconds after
// 1970, where nsec is 0 to 999,999,999.
func unixTimestamp(sec int64, nsec int32) Timestamp {
	return Timestamp{sec: sec + unixToYearOne, nsec: nsec}
}

// unix returns the seconds since 1970; t.nsec is to be added.
func (t Timestamp) unix() int64 { return t.sec - unixToYearOne }

// Time returns t as a [time.Time] in UTC.
func (t Timestamp) Time() time.Time {
	return time.Unix(t.unix(), int64(t.nsec)).UTC()
}

// IsZero reports whether t is the zero Timestamp, which stands for an absent
// member.
func (t Timestamp) IsZero() bool { return t == Timestamp{} }

// Equal reports whether t and u are the same instant, as t == u does.
func (t Timestamp) Equal(u Timestamp) bool { return t == u }

// Compare returns -1 if t is before u, +1 if it is after u, and 0 if they are
// the same instant.
func (t Timestamp) Compare(u Timestamp) int {
	switch {
	case t == u:
		return 0
	case t.sec < u.sec, t.sec == u.sec && t.nsec < u.nsec:
		return -1
	default:
		return +1
	}
}

// String returns t in RFC 3339 notation, such as 2019-07-01T14:08:43.456Z.
func (t Timestamp) String() string { return t.Time().Format(time.RFC3339Nano) }

// check returns an error if t is outside of the years 1 to 9999.
func (t Timestamp) check() error {
	if s := t.unix(); s < minUnix || s > maxUnix {
		return &TimestampError{Text: t.String(), Reason: outsideYears}
	}
	return nil
}

// MarshalJSON returns t as a JSON number of seconds since 1970. It fails if t
// is outside of the years 1 to 9999.
func (t Timestamp) MarshalJSON() ([]byte, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	return appendEpoch(make([]byte, 0, 24), t), nil
}

// UnmarshalJSON reads a JSON number of seconds since 1970, or a JSON string of
// ISO 8601 text. A null leaves t as it is. All else is a [*TimestampError]. A nil
// t is an error of another type.
func (t *Timestamp) UnmarshalJSON(data []byte) error {
	if t == nil {
		return errNil
	}
	data = bytes.Trim(data, " \t\r\n")
	if string(data) == "null" {
		return nil
	}
	if len(data) == 0 || data[0] != '"' {
		u, wrong := parseEpoch(data)
		return t.set(data, u, wrong)
	}
	s := wire.NewScanner(data, false)
	text, _ := s.Bytes()
	if s.Finish() != nil {
		return timestampError(data, "not a JSON string")
	}
	return t.UnmarshalText(text)
}

// MarshalText returns t in RFC 3339 notation. It fails if t is outside of the
// years 1 to 9999.
func (t Timestamp) MarshalText() ([]byte, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	return t.Time().AppendFormat(nil, time.RFC3339Nano), nil
}

// UnmarshalText reads RFC 3339 notation; a missing zone is UTC. All else is a
// [*TimestampError]. A nil t is an error of another type.
func (t *Timestamp) UnmarshalText(text []byte) error {
	if t == nil {
		return errNil
	}
	u, wrong := parseISO8601(text)
	return t.set(text, u, wrong)
}

// set stores u, which text stands for, unless something is wrong with it.
func (t *Timestamp) set(text []byte, u Timestamp, wrong string) error {
	if wrong != "" {
		return timestampError(text, wrong)
	}
	*t = u
	return nil
}

// maxShownTime is how many characters of a text a [TimestampError] has.
const maxShownTime = 64

// timestampError returns the error for text.
func timestampError(text []byte, reason string) error {
	text = text[:min(len(text), (maxShownTime+1)*utf8.UTFMax)]
	return &TimestampError{Text: strconv.Quote(shorten.Text(string(text), maxShownTime)), Reason: reason}
}
