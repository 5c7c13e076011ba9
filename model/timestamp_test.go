package model_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/model"
)

// utc is short for an instant given by its calendar fields.
func utc(year, month, day, hour, minute, second, nsec int) time.Time {
	return time.Date(year, time.Month(month), day, hour, minute, second, nsec, time.UTC)
}

func TestTimestampReadsJSON(t *testing.T) {
	july := utc(2019, 7, 1, 14, 8, 43, 0)
	at := func(nsec int) time.Time { return july.Add(time.Duration(nsec)) }
	cases := map[string]struct {
		in    string
		want  time.Time
		wrote string // what is written, when it is not what was read
	}{
		"integer":                      {"1561990123", july, ""},
		"zero is 1970":                 {"0", utc(1970, 1, 1, 0, 0, 0, 0), ""},
		"minus zero is 1970":           {"-0", utc(1970, 1, 1, 0, 0, 0, 0), "0"},
		"1 decimal place":              {"1561990123.4", at(400000000), ""},
		"2 decimal places":             {"1561990123.45", at(450000000), ""},
		"3 decimal places":             {"1561990123.456", at(456000000), ""},
		"4 decimal places":             {"1561990123.4567", at(456700000), ""},
		"5 decimal places":             {"1561990123.45678", at(456780000), ""},
		"6 decimal places":             {"1561990123.456789", at(456789000), ""},
		"7 decimal places":             {"1561990123.4567891", at(456789100), ""},
		"8 decimal places":             {"1561990123.45678912", at(456789120), ""},
		"9 decimal places":             {"1561990123.456789123", at(456789123), ""},
		"10 decimal places are cut":    {"1561990123.4567891239", at(456789123), "1561990123.456789123"},
		"11 decimal places are cut":    {"1561990123.45678912399", at(456789123), "1561990123.456789123"},
		"12 decimal places are cut":    {"1561990123.999999999999", at(999999999), "1561990123.999999999"},
		"trailing zeros go":            {"1561990123.450000", at(450000000), "1561990123.45"},
		"one nanosecond":               {"0.000000001", utc(1970, 1, 1, 0, 0, 0, 1), ""},
		"less than a nanosecond":       {"0.0000000009", utc(1970, 1, 1, 0, 0, 0, 0), "0"},
		"exponent as a float prints":   {"1.561990123456E9", at(456000000), "1561990123.456"},
		"exponent 0":                   {"1E0", utc(1970, 1, 1, 0, 0, 1, 0), "1"},
		"small exponent":               {"15e8", utc(2017, 7, 14, 2, 40, 0, 0), "1500000000"},
		"plus sign":                    {"1.5e+9", utc(2017, 7, 14, 2, 40, 0, 0), "1500000000"},
		"negative exponent":            {"1561990123456e-3", at(456000000), "1561990123.456"},
		"leading zeros in an exponent": {"1.5e009", utc(2017, 7, 14, 2, 40, 0, 0), "1500000000"},
		"zero times anything":          {"0e99999999999999999999", utc(1970, 1, 1, 0, 0, 0, 0), "0"},
		"next to nothing":              {"1e-99999999999999999999", utc(1970, 1, 1, 0, 0, 0, 0), "0"},
		"many digits, far exponent":    {"1561990123" + strings.Repeat("0", 400) + "e-400", july, "1561990123"},
		"point in front of digits":     {"0.00000001e8", utc(1970, 1, 1, 0, 0, 1, 0), "1"},
		"negative":                     {"-1", utc(1969, 12, 31, 23, 59, 59, 0), ""},
		"negative fraction":            {"-0.5", utc(1969, 12, 31, 23, 59, 59, 500000000), ""},
		"negative with fraction":       {"-1.25", utc(1969, 12, 31, 23, 59, 58, 750000000), ""},
		"negative cut towards zero":    {"-1.0000000009", utc(1969, 12, 31, 23, 59, 59, 0), "-1"},
		"first second of year 1":       {"-62135596800", utc(1, 1, 1, 0, 0, 0, 0), ""},
		"first nanosecond of year 1":   {"-62135596799.999999999", utc(1, 1, 1, 0, 0, 0, 1), ""},
		"last second of year 9999":     {"253402300799", utc(9999, 12, 31, 23, 59, 59, 0), ""},
		"last nanosecond of year 9999": {"253402300799.999999999", utc(9999, 12, 31, 23, 59, 59, 999999999), ""},
		"beyond it by a dropped digit": {"253402300799.9999999999", utc(9999, 12, 31, 23, 59, 59, 999999999), "253402300799.999999999"},

		"text as AWS CLI 2 prints it":    {`"2019-07-01T14:08:43.456000+00:00"`, at(456000000), "1561990123.456"},
		"text with Z":                    {`"2019-07-01T14:08:43Z"`, july, "1561990123"},
		"text with no zone is UTC":       {`"2019-07-01T14:08:43"`, july, "1561990123"},
		"text with an eastern offset":    {`"2019-07-01T16:08:43+02:00"`, july, "1561990123"},
		"text with a western offset":     {`"2019-07-01T08:38:43-05:30"`, july, "1561990123"},
		"text with an offset of seconds": {`"2019-07-01T15:02:11+00:53:28"`, july, "1561990123"},
		"text with 1 decimal place":      {`"2019-07-01T14:08:43.4Z"`, at(400000000), "1561990123.4"},
		"text with 9 decimal places":     {`"2019-07-01T14:08:43.456789123Z"`, at(456789123), "1561990123.456789123"},
		"text with 12 decimal places":    {`"2019-07-01T14:08:43.456789123999Z"`, at(456789123), "1561990123.456789123"},
		"text with an escape":            {`"2019-07-01T14:08:43\u005a"`, july, "1561990123"},
		"text of a leap day":             {`"2024-02-29T00:00:00Z"`, utc(2024, 2, 29, 0, 0, 0, 0), "1709164800"},
		"text of year 1":                 {`"0001-01-01T00:00:00Z"`, utc(1, 1, 1, 0, 0, 0, 0), "-62135596800"},
		"text of year 9999":              {`"9999-12-31T23:59:59.999999999Z"`, utc(9999, 12, 31, 23, 59, 59, 999999999), "253402300799.999999999"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var got model.Timestamp
			if err := json.Unmarshal([]byte(c.in), &got); err != nil {
				t.Fatalf("reading %s: %v", c.in, err)
			}
			if !got.Time().Equal(c.want) {
				t.Errorf("%s is read as %v, want %v", c.in, got, c.want)
			}
			if want := model.NewTimestamp(c.want); got != want || !got.Equal(want) || got.Compare(want) != 0 {
				t.Errorf("%s is not == the same instant from NewTimestamp", c.in)
			}
			want := c.wrote
			if want == "" {
				want = c.in
			}
			wrote, err := json.Marshal(got)
			if err != nil {
				t.Fatal(err)
			}
			if string(wrote) != want {
				t.Errorf("%s is written as %s, want %s", c.in, wrote, want)
			}
		})
	}
}

func TestTimestampRefusesJSON(t *testing.T) {
	cases := map[string]string{
		"boolean":                       `true`,
		"word":                          `"soon"`,
		"number in quotes":              `"1561990123"`,
		"empty text":                    `""`,
		"object":                        `{}`,
		"list":                          `[1561990123]`,
		"a second before year 1":        `-62135596801`,
		"a nanosecond before year 1":    `-62135596800.000000001`,
		"a second after year 9999":      `253402300800`,
		"far out":                       `1e12`,
		"farther out":                   `-1e400`,
		"an exponent beyond int64":      `1e99999999999999999999`,
		"milliseconds":                  `1561990123456`,
		"text of year 0":                `"0000-12-31T23:59:59Z"`,
		"text before year 1 by zone":    `"0001-01-01T00:00:00+00:01"`,
		"text after year 9999 by zone":  `"9999-12-31T23:59:59-00:01"`,
		"text of a date":                `"2019-07-01"`,
		"text without seconds":          `"2019-07-01T14:08Z"`,
		"text with a space":             `"2019-07-01 14:08:43Z"`,
		"text with a comma":             `"2019-07-01T14:08:43,456Z"`,
		"text with an empty fraction":   `"2019-07-01T14:08:43.Z"`,
		"text with a lower-case z":      `"2019-07-01T14:08:43z"`,
		"text with a named zone":        `"2019-07-01T14:08:43 UTC"`,
		"text with a short offset":      `"2019-07-01T14:08:43+02"`,
		"text with offset without ':'":  `"2019-07-01T14:08:43+0200"`,
		"text with an offset of a day":  `"2019-07-01T14:08:43+24:00"`,
		"text with offset minute 60":    `"2019-07-01T14:08:43+02:60"`,
		"text with hour 24":             `"2019-07-01T24:00:00Z"`,
		"text with minute 60":           `"2019-07-01T14:60:00Z"`,
		"text with second 60":           `"2016-12-31T23:59:60Z"`,
		"text with month 0":             `"2019-00-01T14:08:43Z"`,
		"text with month 13":            `"2019-13-01T14:08:43Z"`,
		"text with day 0":               `"2019-07-00T14:08:43Z"`,
		"text with day 32":              `"2019-07-32T14:08:43Z"`,
		"text of a day of no leap year": `"2019-02-29T00:00:00Z"`,
		"text with something after":     `"2019-07-01T14:08:43Zulu"`,
		"text with a sign":              `"+2019-07-01T14:08:43Z"`,
		"text with Arabic digits":       `"٢٠١٩-07-01T14:08:43Z"`,
	}
	for name, in := range cases {
		t.Run(name, func(t *testing.T) {
			before := model.NewTimestamp(utc(2020, 1, 1, 0, 0, 0, 0))
			got := before
			err := got.UnmarshalJSON([]byte(in))
			if _, ok := errors.AsType[*model.TimestampError](err); !ok {
				t.Fatalf("%s: error %v, want a *TimestampError", in, err)
			}
			if got != before {
				t.Errorf("%s: the timestamp became %v in spite of the error", in, got)
			}
			if err := json.Unmarshal([]byte(in), &got); err == nil {
				t.Errorf("%s: json.Unmarshal takes it", in)
			}
		})
	}
}

// What json.Unmarshal never passes on must be refused too.
func TestTimestampRefusesWhatIsNotJSON(t *testing.T) {
	for _, in := range []string{
		"", " ", "-", "+1", "01", "-01", "1.", ".5", "1.e5", "1e", "1e+", "1e5.5", "1_000", "0x10", "1 2",
		"Inf", "NaN", "nul", `"`, `"2019-07-01T14:08:43Z`, `"2019-07-01T14:08:43\x"`, "1561990123\x00",
	} {
		var got model.Timestamp
		if err := got.UnmarshalJSON([]byte(in)); err == nil {
			t.Errorf("%q is read as %v, want an error", in, got)
		}
	}
}

func TestTimestampNullIsNoChange(t *testing.T) {
	want := model.NewTimestamp(utc(2019, 7, 1, 14, 8, 43, 0))
	got := want
	if err := json.Unmarshal([]byte(" null "), &got); err != nil || got != want {
		t.Errorf("null gives %v, %v; want %v and no error", got, err, want)
	}
}

func TestTimestampErrorShortensText(t *testing.T) {
	var ts model.Timestamp
	err := ts.UnmarshalJSON([]byte(`"` + strings.Repeat("x", 1000) + `"`))
	if err == nil || len(err.Error()) > 250 {
		t.Errorf("the message has %d bytes, want at most 250: %v", len(err.Error()), err)
	}
}

// What is shown has 64 characters at most, and each of them whole.
func TestTimestampErrorKeepsCharacters(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("é", 64):         `"` + strings.Repeat("é", 64) + `"`,
		strings.Repeat("é", 65):         `"` + strings.Repeat("é", 63) + `…"`,
		"a" + strings.Repeat("😀", 1000): `"a` + strings.Repeat("😀", 62) + `…"`,
	} {
		var ts model.Timestamp
		wrong, ok := errors.AsType[*model.TimestampError](ts.UnmarshalText([]byte(text)))
		if !ok || wrong.Text != want {
			t.Errorf("got %+v, want %s", wrong, want)
		}
	}
}

func TestTimestampText(t *testing.T) {
	want := model.NewTimestamp(utc(2019, 7, 1, 14, 8, 43, 456000000))
	text, err := want.MarshalText()
	if err != nil || string(text) != "2019-07-01T14:08:43.456Z" {
		t.Fatalf("MarshalText gives %s, %v", text, err)
	}
	if want.String() != string(text) {
		t.Errorf("String gives %s, want %s", want, text)
	}
	var got model.Timestamp
	if err := got.UnmarshalText(text); err != nil || got != want {
		t.Errorf("UnmarshalText gives %v, %v", got, err)
	}
	if err := got.UnmarshalText([]byte("1561990123")); err == nil {
		t.Error("UnmarshalText takes a number")
	}
}

func TestTimestampZero(t *testing.T) {
	if ts := (model.Timestamp{}); !ts.IsZero() || !ts.Time().IsZero() || ts != model.NewTimestamp(time.Time{}) {
		t.Error("the zero Timestamp is not the zero time.Time")
	}
	if ts := model.NewTimestamp(time.Unix(0, 0)); ts.IsZero() {
		t.Error("1970 is zero")
	}
}

func TestTimestampDropsZoneAndMonotonicClock(t *testing.T) {
	now := time.Now()
	if model.NewTimestamp(now) != model.NewTimestamp(now.Round(0).In(time.FixedZone("", 7200))) {
		t.Error("the same instant in another zone is not ==")
	}
	if loc := model.NewTimestamp(now).Time().Location(); loc != time.UTC {
		t.Errorf("Time is in %v, want UTC", loc)
	}
}

func TestTimestampCompare(t *testing.T) {
	ascending := []time.Time{
		utc(1, 1, 1, 0, 0, 0, 0), utc(1969, 12, 31, 23, 59, 59, 999999999), utc(1970, 1, 1, 0, 0, 0, 0),
		utc(1970, 1, 1, 0, 0, 0, 1), utc(2019, 7, 1, 14, 8, 43, 0), utc(9999, 12, 31, 0, 0, 0, 0),
	}
	for i, a := range ascending {
		for j, b := range ascending {
			x, y := model.NewTimestamp(a), model.NewTimestamp(b)
			if got, want := x.Compare(y), a.Compare(b); got != want {
				t.Errorf("%v compared to %v is %d, want %d", x, y, got, want)
			}
			if x.Equal(y) != (i == j) {
				t.Errorf("%v equal to %v: %v", x, y, x.Equal(y))
			}
		}
	}
}

func TestTimestampOutsideOfTheCalendar(t *testing.T) {
	for _, at := range []time.Time{utc(0, 12, 31, 23, 59, 59, 999999999), utc(10000, 1, 1, 0, 0, 0, 0), time.Unix(1<<62, 0)} {
		ts := model.NewTimestamp(at)
		if !ts.Time().Equal(at) {
			t.Errorf("%v is kept as %v", at, ts.Time())
		}
		if b, err := ts.MarshalJSON(); err == nil {
			t.Errorf("%v is written as %s, want an error", at, b)
		}
		if b, err := ts.MarshalText(); err == nil {
			t.Errorf("%v is written as %s, want an error", at, b)
		}
	}
}

// A nil pointer is an error like that of the shapes, whatever is read into it.
func TestTimestampNil(t *testing.T) {
	for _, data := range []string{`1561990123`, `"2019-07-01T14:08:43Z"`, `null`, `{`, ``} {
		if err := (*model.Timestamp)(nil).UnmarshalJSON([]byte(data)); err == nil {
			t.Errorf("%s is read into a nil pointer", data)
		}
	}
	if err := (*model.Timestamp)(nil).UnmarshalText([]byte("2019-07-01T14:08:43Z")); err == nil {
		t.Error("text is read into a nil pointer")
	}
}
