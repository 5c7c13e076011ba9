package enums_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/enums"
)

func TestParseError(t *testing.T) {
	_, err := enums.Parse[enums.PlatformType]("WINDOWS_SERVER_2091")
	var unknown *enums.UnknownValueError
	if !errors.As(err, &unknown) {
		t.Fatalf("Parse returned %T, want *enums.UnknownValueError", err)
	}
	if unknown.Type != "PlatformType" || unknown.Value != "WINDOWS_SERVER_2091" || unknown.Nearest != "WINDOWS_SERVER_2019" {
		t.Errorf("%+v", *unknown)
	}
	want := []string{
		"WINDOWS", "WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2022", "WINDOWS_SERVER_2025",
		"AMAZON_LINUX2", "RHEL8", "ROCKY_LINUX8", "UBUNTU_PRO_2404",
	}
	if !slices.Equal(unknown.Values, want) {
		t.Errorf("Values = %q, want %q", unknown.Values, want)
	}
}

func TestParseErrorKeepsWholeValue(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	_, err := enums.Parse[enums.ImageType](long)
	var unknown *enums.UnknownValueError
	if !errors.As(err, &unknown) || unknown.Value != long || unknown.Nearest != "" {
		t.Error("the error does not hold the value as it was, or suggests something for it")
	}
	if n := len(err.Error()); n > 200 {
		t.Errorf("the message has %d bytes", n)
	}
}

// state is an enumeration that a user of the package defines.
type state string

const stateOn state = "on"

func (state) Values() []state { return []state{stateOn} }
func (s state) IsKnown() bool { return s == stateOn }

func TestErrorText(t *testing.T) {
	parse := map[string]func(string) error{
		"PlatformType": func(s string) error { _, err := enums.Parse[enums.PlatformType](s); return err },
		"InstanceType": func(s string) error { _, err := enums.Parse[enums.InstanceType](s); return err },
		"ImageType":    func(s string) error { _, err := enums.Parse[enums.ImageType](s); return err },
		"state":        func(s string) error { _, err := enums.Parse[state](s); return err },
	}
	tests := []struct{ name, typ, value, want, why string }{
		{
			"digits swapped", "PlatformType", "WINDOWS_SERVER_2091",
			`"WINDOWS_SERVER_2091" is not a known PlatformType; did you mean "WINDOWS_SERVER_2019"?`,
			"the usual slip",
		},
		{
			"lower case", "PlatformType", "windows",
			`"windows" is not a known PlatformType; did you mean "WINDOWS"?`,
			"the API's spelling is upper case",
		},
		{
			"nothing near", "PlatformType", "BeOS",
			`"BeOS" is not a known PlatformType; known values are "WINDOWS", "WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", ` +
				`"WINDOWS_SERVER_2022", "WINDOWS_SERVER_2025", "AMAZON_LINUX2", "RHEL8", "ROCKY_LINUX8", "UBUNTU_PRO_2404"`,
			"up to 16 values are listed in full",
		},
		{
			"nothing near of many", "InstanceType", "t3",
			`"t3" is not a known InstanceType; the first of its 51 known values are "stream.standard.small", ` +
				`"stream.standard.medium", "stream.standard.large", "stream.compute.large", "stream.compute.xlarge"`,
			"a message does not list 51 values",
		},
		{
			"empty", "ImageType", "",
			`"" is not a known ImageType; known values are "CUSTOM", "NATIVE", "BYOL"`,
			"nothing is near to the empty text",
		},
		{
			"64 characters", "ImageType", strings.Repeat("ü", 64),
			`"` + strings.Repeat("ü", 64) + `" is not a known ImageType; known values are "CUSTOM", "NATIVE", "BYOL"`,
			"characters are counted, not bytes, and 64 are still shown",
		},
		{
			"65 characters", "ImageType", strings.Repeat("ü", 65),
			`"` + strings.Repeat("ü", 63) + `…" is not a known ImageType; known values are "CUSTOM", "NATIVE", "BYOL"`,
			"what is shown has 64 characters, the ellipsis among them",
		},
		{
			"line break", "ImageType", "CUST\nOM!!!",
			`"CUST\nOM!!!" is not a known ImageType; known values are "CUSTOM", "NATIVE", "BYOL"`,
			"a message stays on one line",
		},
		{
			"not UTF-8", "ImageType", "\xff\xfe",
			`"\xff\xfe" is not a known ImageType; known values are "CUSTOM", "NATIVE", "BYOL"`,
			"a message is valid UTF-8",
		},
		{
			"user's own type", "state", "off",
			`"off" is not a known state; known values are "on"`,
			"Parse works for types of other packages",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := parse[tt.typ](tt.value).Error(); got != tt.want {
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
	if got := err.Error(); !strings.HasSuffix(got, `known values are "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"`) {
		t.Errorf("16 values are not listed in full: %s", got)
	}
	err.Values = values
	if got := err.Error(); !strings.HasSuffix(got, `the first of its 17 known values are "a", "b", "c", "d", "e"`) {
		t.Errorf("17 values are not cut: %s", got)
	}
	err.Values = nil
	if got, want := err.Error(), `"?" is not a known Letter`; got != want {
		t.Errorf("without values: %s, want %s", got, want)
	}
}
