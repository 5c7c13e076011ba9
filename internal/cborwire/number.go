package cborwire

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// MaxBignum is how many bytes an integer of more than 64 bits may have: it is
// written in decimal, which takes more than linear time.
const MaxBignum = 1024

// maxDigits is how many decimal digits an integer of MaxBignum bytes has at most.
const maxDigits = 2467

// AppendInt appends an integer.
func AppendInt(b []byte, n int64) []byte {
	if n < 0 {
		return AppendHead(b, Negative, uint64(^n))
	}
	return AppendHead(b, Unsigned, uint64(n))
}

// AppendFloat64 appends a number as a float of 64 bits.
func AppendFloat64(b []byte, f float64) []byte {
	return binary.BigEndian.AppendUint64(append(b, Simple<<5|Float64), math.Float64bits(f))
}

// AppendNegativeText appends the text of the integer -1-n.
func AppendNegativeText(b []byte, n uint64) []byte {
	if n < math.MaxUint64 {
		return strconv.AppendUint(append(b, '-'), n+1, 10)
	}
	return append(b, "-18446744073709551616"...)
}

// Float returns the number whose head is h, and false if that is no float.
func Float(h Head) (float64, bool) {
	if h.Major != Simple {
		return 0, false
	}
	switch h.Info {
	case Float16:
		return half(uint16(h.Value)), true //nolint:gosec // The head of such a float has 16 bits.
	case Float32:
		return float64(math.Float32frombits(uint32(h.Value))), true //nolint:gosec // The head of such a float has 32 bits.
	case Float64:
		return math.Float64frombits(h.Value), true
	}
	return 0, false
}

// half returns a float of 16 bits.
func half(bits uint16) float64 {
	exponent, mantissa := int(bits>>10&31), float64(bits&1023)
	f := 0.0
	switch exponent {
	case 0:
		f = math.Ldexp(mantissa, -24)
	case 31:
		if f = math.Inf(1); mantissa != 0 {
			f = math.NaN()
		}
	default:
		f = math.Ldexp(mantissa+1024, exponent-25)
	}
	if bits>>15 != 0 {
		return math.Copysign(f, -1)
	}
	return f
}

// AppendFloatText appends the shortest decimal that is read as f, with a point
// or an exponent, so that it is no integer.
func AppendFloatText(b []byte, f float64) []byte {
	form := byte('f')
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) {
		form = 'e'
	}
	start := len(b)
	b = strconv.AppendFloat(b, f, form, -1, 64)
	if form == 'f' && bytes.IndexByte(b[start:], '.') < 0 {
		b = append(b, ".0"...)
	}
	return b
}

// AppendBignumText appends the integer whose bytes are the content of a tag 2, or
// of a tag 3 if it is negative.
func AppendBignumText(b, content []byte, negative bool) []byte {
	n := new(big.Int).SetBytes(content)
	if negative {
		n.Not(n)
	}
	return n.Append(b, 10)
}

// AppendNumber appends the JSON number text: an integer as one, and what has a
// fraction or an exponent as a float of 64 bits if that is the same number,
// else as a decimal fraction. It reports false for what is too long.
func AppendNumber(b []byte, text string) ([]byte, bool) {
	d, ok := parseDecimal(text)
	if !ok {
		return b, false
	}
	if d.isInteger && (d.digits != "" || !d.negative) {
		return d.appendInteger(b, d.exponent)
	}
	f, _ := strconv.ParseFloat(text, 64) // An infinity is unlike every number.
	if shortest, _ := parseDecimal(string(AppendFloatText(nil, f))); shortest.number == d.number {
		return AppendFloat64(b, f), true
	}
	// A decimal fraction: tag 4 with the exponent and the mantissa.
	b = AppendInt(append(b, Tag<<5|4, List<<5|2), d.exponent)
	return d.appendInteger(b, 0)
}

// decimal is the number that a JSON text has.
type decimal struct {
	number
	isInteger bool // It has neither a fraction nor an exponent.
}

// number is digits * 10^exponent. Digits do not begin or end with 0, and are
// empty for 0, whose exponent is 0.
type number struct {
	negative bool
	digits   string
	exponent int64
}

// parseDecimal takes the text of a JSON number apart. It reports false where the
// exponent does not fit.
func parseDecimal(text string) (d decimal, ok bool) {
	text, d.negative = strings.CutPrefix(text, "-")
	mantissa, exponent := text, ""
	if i := strings.IndexAny(text, "eE"); i >= 0 {
		mantissa, exponent = text[:i], text[i+1:]
	}
	whole, fraction, hasPoint := strings.Cut(mantissa, ".")
	d.isInteger = !hasPoint && mantissa == text
	if exponent != "" {
		e, err := strconv.ParseInt(exponent, 10, 32)
		if err != nil {
			return d, false
		}
		d.exponent = e
	}
	d.digits = whole + fraction
	d.exponent -= int64(len(fraction))
	trimmed := strings.TrimRight(d.digits, "0")
	d.exponent += int64(len(d.digits) - len(trimmed))
	if d.digits = strings.TrimLeft(trimmed, "0"); d.digits == "" {
		d.exponent = 0
	}
	return d, true
}

// appendInteger appends the digits as an integer, with so many zeros after them.
// It reports false if it is too long.
func (d number) appendInteger(b []byte, zeros int64) ([]byte, bool) {
	if int64(len(d.digits))+zeros > maxDigits {
		return b, false
	}
	text := d.digits + strings.Repeat("0", int(zeros))
	n, ok := new(big.Int).SetString("0"+text, 10)
	if !ok {
		return b, false
	}
	major, tag := byte(Unsigned), byte(2)
	if d.negative {
		n.Sub(n, big.NewInt(1))
		major, tag = Negative, 3
	}
	if n.IsUint64() {
		return AppendHead(b, major, n.Uint64()), true
	}
	content := n.Bytes()
	if len(content) > MaxBignum {
		return b, false
	}
	b = AppendHead(append(b, Tag<<5|tag), Bytes, uint64(len(content)))
	return append(b, content...), true
}
