package model

import (
	"math"
	"strconv"

	"github.com/euc-go/eucmodel/internal/wire"
)

// What is wrong with text that is no timestamp, or none that is allowed.
const (
	wantTime     = "want epoch seconds as a number, or ISO 8601 text such as 2019-07-01T14:08:43.456Z"
	outsideYears = "outside of the years 1 to 9999"
)

// parseEpoch reads the text of a JSON number of seconds since 1970. The value
// is cut towards zero at the ninth decimal place. It returns what is wrong, if
// anything is.
func parseEpoch(text []byte) (t Timestamp, wrong string) {
	if t, ok := quickEpoch(text); ok {
		return t, ""
	}
	num, ok := scanDecimal(text)
	if !ok {
		return Timestamp{}, wantTime
	}
	sec, ok := num.integer()
	if !ok {
		return Timestamp{}, outsideYears
	}
	nsec := num.nanos()
	if num.negative {
		sec = -sec
		if nsec > 0 {
			sec, nsec = sec-1, nanosPerSecond-nsec
		}
	}
	if sec < minUnix || sec > maxUnix {
		return Timestamp{}, outsideYears
	}
	return unixTimestamp(sec, nsec), ""
}

// powersOf10 are those that turn up to nine decimal places into nanoseconds.
var powersOf10 = [...]int64{1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9}

// quickEpoch is parseEpoch for what the services send: digits, 18 at most,
// with a point among them and an exponent of one digit after them, or not. It
// reports whether text is of that kind.
func quickEpoch(text []byte) (Timestamp, bool) {
	var n int64
	i, point := 0, 0
	for ; i < len(text); i++ {
		if c := text[i] - '0'; c <= 9 {
			n = n*10 + int64(c)
		} else if text[i] == '.' && point == 0 && i > 0 {
			point = i
		} else {
			break
		}
	}
	if i == 0 || i > 18 || text[0] == '0' && i > 1 && point != 1 {
		return Timestamp{}, false
	}
	places := 0
	if point > 0 {
		if places = i - 1 - point; places == 0 {
			return Timestamp{}, false
		}
	}
	switch {
	case i == len(text):
	case i+2 == len(text) && text[i]|0x20 == 'e' && '0' <= text[i+1] && text[i+1] <= '9':
		places -= int(text[i+1] - '0')
	default:
		return Timestamp{}, false
	}
	if places < 0 || places > 9 {
		return Timestamp{}, false
	}
	unit := powersOf10[places]
	sec, nsec := n/unit, n%unit*powersOf10[9-places]
	return unixTimestamp(sec, int32(nsec)), sec <= maxUnix //nolint:gosec // Nine digits fit.
}

// decimal is the text of a number, taken apart: the digits of whole and
// fraction with the decimal point in front of digit number point, which lies
// anywhere, also before the first digit or after the last.
type decimal struct {
	negative        bool
	whole, fraction []byte
	point           int64
}

// scanDecimal takes text apart and reports whether it is a JSON number.
func scanDecimal(text []byte) (decimal, bool) {
	var d decimal
	if len(text) > 0 && text[0] == '-' {
		d.negative, text = true, text[1:]
	}
	d.whole, text = cutDigits(text)
	if len(d.whole) == 0 || len(d.whole) > 1 && d.whole[0] == '0' {
		return decimal{}, false
	}
	if len(text) > 0 && text[0] == '.' {
		if d.fraction, text = cutDigits(text[1:]); len(d.fraction) == 0 {
			return decimal{}, false
		}
	}
	d.point = int64(len(d.whole))
	if len(text) == 0 {
		return d, true
	}
	exponent, ok := scanExponent(text)
	d.point += exponent
	return d, ok
}

// scanExponent reads an exponent: e or E, a sign if any, and digits. What is
// beyond all use is held at about 2^60, which no length of text makes up for.
func scanExponent(text []byte) (int64, bool) {
	if text[0] != 'e' && text[0] != 'E' {
		return 0, false
	}
	text = text[1:]
	sign := int64(1)
	if len(text) > 0 && (text[0] == '+' || text[0] == '-') {
		if text[0] == '-' {
			sign = -1
		}
		text = text[1:]
	}
	digits, rest := cutDigits(text)
	if len(digits) == 0 || len(rest) > 0 {
		return 0, false
	}
	var n int64
	for _, c := range digits {
		n = min(n*10+int64(c-'0'), math.MaxInt64/16)
	}
	return sign * n, true
}

// cutDigits splits text after its leading digits.
func cutDigits(text []byte) (digits, rest []byte) {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return text[:n], text[n:]
}

// digits returns the number of digits that d spells out.
func (d *decimal) digits() int64 { return int64(len(d.whole) + len(d.fraction)) }

// digit returns digit number i, 0 where d spells none out.
func (d *decimal) digit(i int64) int64 {
	switch whole := int64(len(d.whole)); {
	case i < 0 || i >= d.digits():
		return 0
	case i < whole:
		return int64(d.whole[i] - '0')
	default:
		return int64(d.fraction[i-whole] - '0')
	}
}

// integer returns what stands before the decimal point, and false if that is
// more than any second of year 9999 or of year 1.
func (d *decimal) integer() (int64, bool) {
	var n int64
	for i := int64(0); i < d.point; i++ {
		if n == 0 && i >= d.digits() {
			break // Zeros up to the decimal point, however many.
		}
		if n = n*10 + d.digit(i); n > maxUnix {
			return 0, false
		}
	}
	return n, true
}

// nanos returns the first nine digits after the decimal point.
func (d *decimal) nanos() int32 {
	var n int64
	for i := range int64(9) {
		n = n*10 + d.digit(d.point+i)
	}
	return int32(n) //nolint:gosec // Nine digits fit.
}

// appendEpoch appends t as a number of seconds since 1970: its shortest exact
// decimal, without an exponent.
func appendEpoch(b []byte, t Timestamp) []byte {
	sec, nsec := t.unix(), t.nsec
	if sec < 0 && nsec > 0 {
		// -1.5 is kept as -2 seconds and +0.5: turn that round.
		sec, nsec = sec+1, nanosPerSecond-nsec
		if sec == 0 {
			b = append(b, '-')
		}
	}
	b = strconv.AppendInt(b, sec, 10)
	if nsec == 0 {
		return b
	}
	places := 9
	for nsec%1000 == 0 {
		nsec, places = nsec/1000, places-3
	}
	for nsec%10 == 0 {
		nsec, places = nsec/10, places-1
	}
	b = append(b, ".000000000"[:1+places]...)
	for i := len(b) - 1; nsec > 0; i-- {
		b[i] = byte('0' + nsec%10)
		nsec /= 10
	}
	return b
}

// appendTime appends t as appendEpoch does. A time outside of the years 1 to 9999
// is a fault, and becomes 0.
func appendTime(b []byte, t Timestamp, f *wire.Fault) []byte {
	if t.check() != nil {
		f.Report(len(b), "the time "+t.String()+" is "+outsideYears)
		return append(b, '0')
	}
	return appendEpoch(b, t)
}
