package cborwire_test

import (
	"encoding/hex"
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/cborwire"
)

// TestAppendNumber insists on the bytes of numbers; many are examples of RFC 8949,
// Appendix A.
func TestAppendNumber(t *testing.T) {
	for text, want := range map[string]string{
		"0": "00", "1": "01", "10": "0a", "23": "17", "24": "1818", "25": "1819", "100": "1864", "255": "18ff", "256": "190100", "1000": "1903e8",
		"65535": "19ffff", "65536": "1a00010000", "1000000": "1a000f4240", "4294967295": "1affffffff", "4294967296": "1b0000000100000000",
		"1000000000000": "1b000000e8d4a51000", "18446744073709551615": "1bffffffffffffffff", "18446744073709551616": "c249010000000000000000",
		"-18446744073709551616": "3bffffffffffffffff", "-18446744073709551617": "c349010000000000000000",
		"-1": "20", "-10": "29", "-24": "37", "-25": "3818", "-100": "3863", "-256": "38ff", "-257": "390100", "-1000": "3903e7",
		"0.0": "fb0000000000000000", "-0.0": "fb8000000000000000", "-0": "fb8000000000000000", "1.0": "fb3ff0000000000000", "1.1": "fb3ff199999999999a",
		"1.5": "fb3ff8000000000000", "1e300": "fb7e37e43c8800759c", "1.0e+300": "fb7e37e43c8800759c", "-4.1": "fbc010666666666666", "-4.10": "fbc010666666666666",
		"5.0E-1": "fb3fe0000000000000", "0e99": "fb0000000000000000", "1e0": "fb3ff0000000000000",
		"4.9e-324": "c482390144" + "1831", "5e-324": "fb0000000000000001", "1.7976931348623157e308": "fb7fefffffffffffff", "1.7976931348623158e308": "c48219" + "0124" + "1b003fddec7f2faf36",
		"0.10000000000000000000": "fb3fb999999999999a", "0.10000000000000000001": "c482331b8ac7230489e80001",
	} {
		got, ok := cborwire.AppendNumber([]byte("b"), text)
		if want = hex.EncodeToString([]byte("b")) + want; !ok || hex.EncodeToString(got) != want {
			t.Errorf("%s: got %x, %v, want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"1e2147483648", "1e-2147483649", "1e99999999999999999999", "1" + strings.Repeat("0", 2467), "0.1" + strings.Repeat("1", 2467)} {
		if got, ok := cborwire.AppendNumber(nil, text); ok {
			t.Errorf("%.50s is written as %.50x", text, got)
		}
	}
}

// TestFloat reads every float of 16 bits, and some of other widths.
func TestFloat(t *testing.T) {
	for bits := range 1 << 16 {
		h, size, want, _ := cborwire.ReadHead([]byte{0xf9, byte(bits >> 8), byte(bits)})
		f, ok := cborwire.Float(h)
		if !ok || size != 3 || want != "" {
			t.Fatalf("%#04x: %v, %d, %s", bits, ok, size, want)
		}
		// The same number by integers: 2^-24 is the smallest.
		exponent, mantissa := bits>>10&31, int64(bits&1023)
		switch {
		case exponent == 31 && mantissa != 0:
			if !math.IsNaN(f) {
				t.Fatalf("%#04x is %v, not NaN", bits, f)
			}
			continue
		case exponent == 31:
			mantissa = math.MaxInt64
		case exponent > 0:
			mantissa = (mantissa + 1024) << (exponent - 1)
		}
		expected := float64(mantissa) / (1 << 24)
		if mantissa == math.MaxInt64 {
			expected = math.Inf(1)
		}
		if bits>>15 == 1 {
			expected = -expected
		}
		if f != expected || math.Signbit(f) != (bits>>15 == 1) {
			t.Fatalf("%#04x is %v, want %v", bits, f, expected)
		}
	}
	for doc, want := range map[string]float64{"fa47c35000": 100000, "fa7f7fffff": math.MaxFloat32, "fb3ff199999999999a": 1.1} {
		data, _ := hex.DecodeString(doc)
		h, _, _, _ := cborwire.ReadHead(data)
		if f, ok := cborwire.Float(h); !ok || f != want {
			t.Errorf("%s is %v, %v", doc, f, ok)
		}
	}
	for _, doc := range []string{"f4", "f7", "e0", "f8ff", "1900ff", "7900ff", "1a00000000", "1b0000000000000000"} {
		data, _ := hex.DecodeString(doc)
		h, _, _, _ := cborwire.ReadHead(data)
		if f, ok := cborwire.Float(h); ok {
			t.Errorf("%s is the float %v", doc, f)
		}
	}
}

// TestReadHead reads every first byte.
func TestReadHead(t *testing.T) {
	rest := []byte{0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8}
	for c := range 256 {
		major, info := byte(c>>5), byte(c&31)
		data := append([]byte{byte(c)}, rest...)
		h, size, want, found := cborwire.ReadHead(data)
		var value uint64
		wantSize := 1
		switch {
		case info < 24:
			value = uint64(info)
		case info < 28:
			wantSize += 1 << (info - 24)
			for _, c := range rest[:wantSize-1] {
				value = value<<8 | uint64(c)
			}
		case info == 31 && major >= 2 && major <= 5:
		default:
			if want != "want a data item" || size != 0 || c == 0xff != (found == "a break") {
				t.Errorf("%#02x: got %d, %s, %s", c, size, want, found)
			}
			continue
		}
		if h != (cborwire.Head{Major: major, Info: info, Value: value}) || size != wantSize || want != "" || found != "" {
			t.Errorf("%#02x: got %+v, %d, %s, %s, want %d, %d", c, h, size, want, found, value, wantSize)
		}
		for n := range wantSize {
			if _, size, want, found := cborwire.ReadHead(data[:n]); size != 0 || want == "" || found != "the end of the document" {
				t.Errorf("%#02x, cut at %d: got %d, %s, %s", c, n, size, want, found)
			}
		}
		if major < 7 && info != 31 {
			got, size, _, _ := cborwire.ReadHead(cborwire.AppendHead(nil, major, value))
			if got.Major != major || got.Value != value || size != wantSize {
				t.Errorf("%#02x: written and read again it is %+v", c, got)
			}
		}
	}
}

// decimalOf returns the number that CBOR of AppendNumber stands for.
func decimalOf(t *testing.T, data []byte) *big.Rat {
	t.Helper()
	integer := func(b []byte) (*big.Int, []byte) {
		n := new(big.Int)
		first, size := b[0], 0
		switch info := first & 31; {
		case first == 0xc2 || first == 0xc3:
			at, length := 2, int(b[1]&31)
			switch b[1] {
			case 0x58:
				at, length = 3, int(b[2])
			case 0x59:
				at, length = 4, int(b[2])<<8|int(b[3])
			}
			n.SetBytes(b[at : at+length])
			if b[at] == 0 || length <= 8 {
				t.Errorf("%x could be shorter", b)
			}
			b = b[at+length:]
			if first == 0xc3 {
				n.Not(n)
			}
			return n, b
		case info < 24:
			n.SetInt64(int64(info))
		default:
			size = 1 << (info - 24)
			n.SetBytes(b[1 : 1+size])
		}
		if first>>5 == 1 {
			n.Not(n)
		}
		return n, b[1+size:]
	}
	var rest []byte
	r := new(big.Rat)
	switch data[0] {
	case 0xfb:
		f, _ := new(big.Int).SetString(hex.EncodeToString(data[1:9]), 16)
		// The number meant is the shortest decimal that is read as the float.
		r.SetString(strconv.FormatFloat(math.Float64frombits(f.Uint64()), 'g', -1, 64))
		rest = data[9:]
	case 0xc4:
		exponent, after := integer(data[2:])
		mantissa, after := integer(after)
		rest = after
		r.SetString(mantissa.String() + "e" + exponent.String())
	default:
		n, after := integer(data)
		r.SetInt(n)
		rest = after
	}
	if len(rest) > 0 {
		t.Fatalf("%x has %x after the number", data, rest)
	}
	return r
}

// FuzzNumber writes a JSON number, and compares what was written with package
// math/big.
func FuzzNumber(f *testing.F) {
	for _, text := range []string{"0", "-0", "1e5", "1.50", "-0.001e-3", "18446744073709551616", "123456789012345678901234567890.5", "1e400", "2.2250738585072014e-308", "9007199254740993", "9007199254740993.0", "0.1e1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !json.Valid([]byte(text)) || text == "" || text[0] != '-' && (text[0] < '0' || text[0] > '9') || strings.TrimSpace(text) != text || len(text) > 1000 {
			return
		}
		if i := strings.IndexAny(text, "eE"); i >= 0 {
			if e, err := strconv.Atoi(text[i+1:]); err != nil || e > 2000 || e < -2000 {
				return // It takes package math/big too long.
			}
		}
		data, ok := cborwire.AppendNumber(nil, text)
		if !ok {
			t.Fatalf("%s is too long", text)
		}
		want, _ := new(big.Rat).SetString(text)
		if got := decimalOf(t, data); got.Cmp(want) != 0 {
			t.Fatalf("%s is written as %x, which is %s", text, data, got)
		}
		if isInteger := !strings.ContainsAny(text, ".eE") && text != "-0"; isInteger && (data[0] == 0xfb || data[0] == 0xc4) {
			t.Fatalf("%s is written as %x, no integer", text, data)
		}
		if data[0] != 0xc4 {
			return
		}
		// A decimal fraction stands only where no float is the same number.
		float, _ := strconv.ParseFloat(text, 64)
		if shortest, ok := new(big.Rat).SetString(strconv.FormatFloat(float, 'g', -1, 64)); ok && shortest.Cmp(want) == 0 {
			t.Fatalf("%s is written as %x, though a float would do", text, data)
		}
	})
}

// FuzzText reads floats and large integers as decimals, and compares them with
// packages strconv and math/big.
func FuzzText(f *testing.F) {
	f.Add([]byte{0}, false, uint64(0))
	f.Add([]byte{0xff, 0xff}, true, math.Float64bits(1e-6))
	f.Add([]byte{1, 0, 0, 0, 0, 0, 0, 0, 0}, true, math.Float64bits(1e21))
	f.Fuzz(func(t *testing.T, content []byte, negative bool, bits uint64) {
		want := new(big.Int).SetBytes(content)
		if negative {
			want.Neg(want.Add(want, big.NewInt(1)))
		}
		if got := string(cborwire.AppendBignumText([]byte("b"), content, negative)); got != "b"+want.String() {
			t.Fatalf("%x, %v is %s, want %s", content, negative, got, want)
		}
		number := math.Float64frombits(bits)
		if math.IsNaN(number) || math.IsInf(number, 0) {
			return
		}
		text := string(cborwire.AppendFloatText(nil, number))
		again, err := strconv.ParseFloat(text, 64)
		if err != nil || math.Float64bits(again) != bits || !json.Valid([]byte(text)) || !strings.ContainsAny(text, ".e") {
			t.Fatalf("%v is %s", number, text)
		}
		want.SetUint64(bits)
		if got := string(cborwire.AppendNegativeText(nil, bits)); got != want.Not(want).String() {
			t.Fatalf("-1-%d is %s", bits, got)
		}
	})
}
