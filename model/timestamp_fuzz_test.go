package model_test

import (
	"encoding/json"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/model"
)

// FuzzTimestampNumber compares the reading of numbers with exact arithmetic:
// the number of nanoseconds, cut towards zero, as math/big has it.
func FuzzTimestampNumber(f *testing.F) {
	for _, seed := range []string{
		"1561990123", "1561990123.456", "1.561990123456E9", "15e8", "-0.5", "-62135596800", "-62135596800.000000001",
		"253402300799.9999999999", "253402300800", "0e999", "1e-30", "123456789012e-3", "1E0", "-0", "true", "01",
	} {
		f.Add(seed)
	}
	second := big.NewInt(1_000_000_000)
	first := new(big.Int).Mul(big.NewInt(utc(1, 1, 1, 0, 0, 0, 0).Unix()), second)
	beyond := new(big.Int).Mul(big.NewInt(utc(10000, 1, 1, 0, 0, 0, 0).Unix()), second)
	f.Fuzz(func(t *testing.T, in string) {
		in = strings.Trim(in, " \t\r\n")
		if in == "null" || strings.HasPrefix(in, `"`) || hugeExponent(in) {
			t.Skip()
		}
		var got model.Timestamp
		err := got.UnmarshalJSON([]byte(in))
		exact, ok := new(big.Rat).SetString(in)
		if !json.Valid([]byte(in)) || !ok || in[0] != '-' && (in[0] < '0' || in[0] > '9') {
			if err == nil {
				t.Fatalf("%q is read as %v, want an error", in, got)
			}
			return
		}
		exact.Mul(exact, new(big.Rat).SetInt(second))
		want := new(big.Int).Quo(exact.Num(), exact.Denom())
		if want.Cmp(first) < 0 || want.Cmp(beyond) >= 0 {
			if err == nil {
				t.Fatalf("%q is out of range and read as %v", in, got)
			}
			return
		}
		if err != nil {
			t.Fatalf("%q: %v", in, err)
		}
		u := got.Time()
		nanos := new(big.Int).Mul(big.NewInt(u.Unix()), second)
		nanos.Add(nanos, big.NewInt(int64(u.Nanosecond())))
		if nanos.Cmp(want) != 0 {
			t.Fatalf("%q is read as %v ns, want %v ns", in, nanos, want)
		}
		wrote, err := got.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		back, _ := new(big.Rat).SetString(string(wrote))
		if back.Mul(back, new(big.Rat).SetInt(second)).Cmp(new(big.Rat).SetInt(want)) != 0 {
			t.Fatalf("%q is written as %s", in, wrote)
		}
		if s := string(wrote); strings.ContainsAny(s, "eE+") || strings.Contains(s, ".") && strings.HasSuffix(s, "0") {
			t.Fatalf("%q is written as %s, which is not the shortest decimal", in, wrote)
		}
	})
}

// hugeExponent reports whether math/big would need too much memory for in.
func hugeExponent(in string) bool {
	i := strings.LastIndexAny(in, "eE")
	if i < 0 {
		return false
	}
	e, err := strconv.Atoi(in[i+1:])
	return err != nil || e > 1000 || e < -1000
}

// FuzzTimestampText compares the reading of text with package time, which
// takes a little more: a comma, an hour of one digit, an
// offset of 24 hours or 60 minutes.
func FuzzTimestampText(f *testing.F) {
	for _, seed := range []string{
		"2019-07-01T14:08:43.456000+00:00", "2019-07-01T14:08:43Z", "2019-07-01T14:08:43", "2024-02-29T23:59:59.999999999-23:59",
		"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2019-02-29T00:00:00Z", "2019-07-01T24:00:00Z", "soon", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		var got model.Timestamp
		err := got.UnmarshalText([]byte(in))
		want, wantErr := time.Parse(time.RFC3339Nano, in)
		if wantErr != nil {
			want, wantErr = time.Parse("2006-01-02T15:04:05", in)
		}
		if wantErr != nil && len(in) > 9 {
			want, wantErr = time.Parse("2006-01-02T15:04:05Z07:00:00", in)
		}
		_, offset := want.Zone()
		switch {
		case err == nil && wantErr != nil:
			t.Fatalf("%q is read as %v; package time says %v", in, got, wantErr)
		case err == nil && !got.Time().Equal(want):
			t.Fatalf("%q is read as %v, want %v", in, got, want)
		case err != nil && wantErr == nil && want.Year() >= 1 && want.UTC().Year() >= 1 && want.UTC().Year() <= 9999 &&
			offset > -86400 && offset < 86400 && strings.HasPrefix(in, want.Format("2006-01-02T15:04:05")) &&
			!strings.Contains(in, ",") && !strings.Contains(in, ":60"):
			t.Fatalf("%q: %v; package time reads %v", in, err, want)
		}
	})
}
