package enums_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
)

func TestParseError(t *testing.T) {
	tests := map[string]struct {
		parse   func() error
		want    enums.UnknownValueError // Values come from testdata/values.txt
		nearest string
	}{
		"PlatformType": {
			func() error { _, err := enums.Parse[enums.PlatformType]("WINDOWS_SERVER_2091"); return err },
			enums.UnknownValueError{Type: "PlatformType", Value: "WINDOWS_SERVER_2091"},
			"WINDOWS_SERVER_2019",
		},
		"InstanceType": {
			func() error { _, err := enums.Parse[enums.InstanceType]("stream.graphics.g5.4xlrage"); return err },
			enums.UnknownValueError{Type: "InstanceType", Value: "stream.graphics.g5.4xlrage", MayBeNewer: true},
			"stream.graphics.g5.4xlarge",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := errors.AsType[*enums.UnknownValueError](tt.parse())
			if !ok {
				t.Fatalf("Parse returned %T, want *enums.UnknownValueError", tt.parse())
			}
			tt.want.Values = readAPI(t)[name].values
			if diff := cmp.Diff(&tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if n := got.Nearest(); n != tt.nearest {
				t.Errorf("Nearest() = %q, want %q", n, tt.nearest)
			}
		})
	}
}

func TestParseErrorKeepsWholeValue(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	_, err := enums.Parse[enums.ImageType](long)
	var unknown *enums.UnknownValueError
	if !errors.As(err, &unknown) || unknown.Value != long || unknown.Nearest() != "" {
		t.Error("the error does not hold the value as it was, or suggests something for it")
	}
	if n := len(err.Error()); n > 200 {
		t.Errorf("the message has %d bytes", n)
	}
}

// wallColor is an enumeration that a user of the package defines.
type wallColor string

func (wallColor) Values() []wallColor { return []wallColor{"RED", "BLUE"} }
func (c wallColor) IsKnown() bool     { return c == "RED" || c == "BLUE" }
func parseColor(s string) error       { _, err := enums.Parse[wallColor](s); return err }
func parsePlatform(s string) error    { _, err := enums.Parse[enums.PlatformType](s); return err }
func parseEndpointType(s string) error {
	_, err := enums.Parse[enums.AccessEndpointType](s)
	return err
}
func parseOSVersion(s string) error    { _, err := enums.Parse[enums.OSVersion](s); return err }
func parseInstanceType(s string) error { _, err := enums.Parse[enums.InstanceType](s); return err }

func TestErrorText(t *testing.T) {
	const newer = "it may be newer than this version of eucmodel: validate.AllowUnknownValues lets it pass"
	tests := []struct {
		name  string
		parse func(string) error
		value string
		want  string
		why   string
	}{
		{
			"digits swapped", parsePlatform, "WINDOWS_SERVER_2091",
			`"WINDOWS_SERVER_2091" is not a known platform type; did you mean "WINDOWS_SERVER_2019"?`,
			"the usual slip",
		},
		{
			"lower case", parsePlatform, "windows",
			`"windows" is not a known platform type; did you mean "WINDOWS"?`,
			"the API's spelling is upper case",
		},
		{
			"nothing near", parseColor, "GREENISH",
			`"GREENISH" is not a known wall color; want one of "RED", "BLUE"`,
			"up to 16 values are listed; Parse works for types of other packages",
		},
		{
			"nothing near of one", parseEndpointType, "UPLOAD",
			`"UPLOAD" is not a known access endpoint type; want "STREAMING"`,
			"one value is not one of several",
		},
		{
			"a type with an acronym", parseOSVersion, "MS-DOS",
			`"MS-DOS" is not a known OS version; want one of "Windows_10", "Windows_11"`,
			"an acronym is one word",
		},
		{
			"misspelled instance type", parseInstanceType, "stream.standard.smal",
			`"stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"?`,
			"a letter is missing",
		},
		{
			"newer instance type", parseInstanceType, "stream.graphics.g9.4xlarge",
			`"stream.graphics.g9.4xlarge" is not a known instance type; ` + newer,
			"g5 is another family and not what was meant",
		},
		{
			"no instance type", parseInstanceType, "t3",
			`"t3" is not a known instance type; ` + newer,
			"who knows what instance types will look like",
		},
		{
			"empty", parseColor, "",
			`"" is not a known wall color; want one of "RED", "BLUE"`,
			"nothing is near to the empty text",
		},
		{
			"64 characters", parseColor, strings.Repeat("ü", 64),
			`"` + strings.Repeat("ü", 64) + `" is not a known wall color; want one of "RED", "BLUE"`,
			"characters are counted, not bytes, and 64 are still shown",
		},
		{
			"65 characters", parseColor, strings.Repeat("ü", 65),
			`"` + strings.Repeat("ü", 63) + `…" is not a known wall color; want one of "RED", "BLUE"`,
			"what is shown has 64 characters, the ellipsis among them",
		},
		{
			"line break", parseColor, "GRE\nEN!!!",
			`"GRE\nEN!!!" is not a known wall color; want one of "RED", "BLUE"`,
			"a message stays on one line",
		},
		{
			"not UTF-8", parseColor, "\xff\xfe",
			`"\xff\xfe" is not a known wall color; want one of "RED", "BLUE"`,
			"a message is valid UTF-8",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.parse(tt.value).Error(); got != tt.want {
				t.Errorf("%s\n got: %s\nwant: %s", tt.why, got, tt.want)
			}
		})
	}
}

func TestErrorTextListsSixteen(t *testing.T) {
	values := make([]string, 17)
	for i := range values {
		values[i] = string(rune('a' + i))
	}
	err := &enums.UnknownValueError{Type: "Letter", Value: "?", Values: values[:16]}
	if got := err.Error(); !strings.HasSuffix(got, `; want one of "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"`) {
		t.Errorf("16 values are not listed in full: %s", got)
	}
	err.Values = values
	if got := err.Error(); !strings.HasSuffix(got, `; want one of its 17 values, such as "a", "b", "c", "d", "e"`) {
		t.Errorf("17 values are not cut: %s", got)
	}
	newer := &enums.UnknownValueError{Type: "Letter", Values: values[:2], MayBeNewer: true}
	if got, want := newer.Error(), `"" is not a known letter; want one of "a", "b"`; got != want {
		t.Errorf("an empty value is not newer: %s, want %s", got, want)
	}
	err.Values = nil
	if got, want := err.Error(), `"?" is not a known letter`; got != want {
		t.Errorf("without values: %s, want %s", got, want)
	}
}

// Another digit makes another generation or size, so nothing is suggested; a letter left out of a word is a slip.
func TestNearestInstanceType(t *testing.T) {
	values := readAPI(t)["InstanceType"].values
	suggested := func(text string) string {
		e := &enums.UnknownValueError{Type: "InstanceType", Value: text, Values: values, MayBeNewer: true}
		return e.Nearest()
	}
	for _, v := range values {
		for i := range v {
			other := v[:i] + "9" + v[i+1:]
			if '0' <= v[i] && v[i] <= '9' && !slices.Contains(values, other) {
				if got := suggested(other); got != "" {
					t.Errorf("%q for %q, want nothing", got, other)
				}
			}
		}
		if slip := strings.Replace(v, "stream.", "steam.", 1); suggested(slip) != v {
			t.Errorf("%q for %q, want %q", suggested(slip), slip, v)
		}
		if slip := strings.Replace(v, "large", "lareg", 1); suggested(slip) != v {
			t.Errorf("%q for %q, want %q", suggested(slip), slip, v)
		}
	}
}

// A nil pointer in an error value is printed, never a panic.
func TestNilError(t *testing.T) {
	var none *enums.UnknownValueError
	if none.Error() != "<nil>" || none.Nearest() != "" {
		t.Errorf("got %q and %q, want <nil> and nothing", none.Error(), none.Nearest())
	}
}
