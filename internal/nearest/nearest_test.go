package nearest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/nearest"
)

func TestOf(t *testing.T) {
	platforms := []string{"WINDOWS", "WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", "AMAZON_LINUX2", "RHEL8"}
	members := []string{"Name", "Arn", "ImageArn", "Description", "DisplayName", "VpcConfig", "allowFleet"}
	tests := []struct {
		name, value string
		known       []string
		want, why   string
	}{
		{"equal", "WINDOWS", platforms, "WINDOWS", "it is itself"},
		{"equal after a change of case", "b", []string{"B", "b"}, "b", "an equal text wins over an earlier one in other case"},
		{"other case", "rhel8", platforms, "RHEL8", "case does not count"},
		{"other case of a member", "AllowFleet", members, "allowFleet", "the slip that lower camel invites"},
		{"swapped neighbors", "WINDOWS_SERVER_2091", platforms, "WINDOWS_SERVER_2019", "a swap is one change, 2016 would be two"},
		{"missing letter", "Descripton", members, "Description", "one insertion"},
		{"extra letter", "DisplayNames", members, "DisplayName", "one removal"},
		{"wrong letter", "VpcKonfig", members, "VpcConfig", "one replacement"},
		{"hyphens", "windows-server-2019", platforms, "WINDOWS_SERVER_2019", "two replacements"},
		{"missing word", "AMAZON_LINUX", platforms, "AMAZON_LINUX2", "one insertion"},
		{"tie", "WINDOWS_SERVER_201", platforms, "WINDOWS_SERVER_2016", "the earlier of two at the same distance"},
		{"later but nearer", "abcdefgh", []string{"abcdefxx", "abcdefgx"}, "abcdefgx", "the fewest changes win"},
		{"swap in four letters", "Nmae", []string{"Name"}, "Name", "a swap"},
		{"a third", "abcdefghi", []string{"abcdefxyz"}, "abcdefxyz", "3 changes in 9"},
		{"more than a third", "abcdefghi", []string{"abcdewxyz"}, "", "4 changes in 9"},
		{"two of four", "abcd", []string{"abxy"}, "abxy", "2 are always near, up to half"},
		{"two of three", "abc", []string{"axy"}, "", "more than half"},
		{"one of two", "ab", []string{"ax"}, "ax", "half"},
		{"one letter", "a", []string{"b"}, "", "nothing in common"},
		{"letters of other scripts", "größe", []string{"GRÖSSE", "GRÖẞE"}, "GRÖẞE", "characters are compared, not bytes"},
		{"no character changed twice", "ca", []string{"abc"}, "", "3 by optimal string alignment, not 2"},
		{"far", "BeOS", platforms, "", "nothing is near"},
		{"empty value", "", []string{"", "a"}, "", "an empty value is a missing one, not a slip"},
		{"empty known", "ab", []string{""}, "", "nothing in common"},
		{"none known", "WINDOWS", nil, "", "there is nothing to suggest"},
		{"not UTF-8", "WINDOWS\xff", platforms, "WINDOWS", "a broken byte is one character"},
		{"256 bytes", strings.Repeat("x", 256), []string{strings.Repeat("x", 255) + "y"}, strings.Repeat("x", 255) + "y", "the longest compared"},
		{"257 bytes", strings.Repeat("x", 257), []string{strings.Repeat("x", 257)}, "", "longer values get no suggestion"},
		{"257 bytes known", strings.Repeat("x", 256), []string{strings.Repeat("x", 257), "x"}, "", "longer candidates are passed over"},
		{"256 bytes of broken text", strings.Repeat("\xff", 256), []string{strings.Repeat("\xfe", 256)}, strings.Repeat("\xfe", 256), "as many characters as there can be"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := nearest.Of(tt.value, tt.known); got != tt.want {
				t.Errorf("Of(%q, %q) = %q, want %q: %s", tt.value, tt.known, got, tt.want, tt.why)
			}
		})
	}
}

func FuzzOf(f *testing.F) {
	f.Add("WINDOWS_SERVER_2091", "WINDOWS\nWINDOWS_SERVER_2019")
	f.Add("", "\n")
	f.Add("\xff", "\xfe\n\xff")
	f.Add("größe", "GRÖSSE")
	f.Add(strings.Repeat("İ", 128), strings.Repeat("i̇", 85))
	f.Fuzz(func(t *testing.T, value, text string) {
		known := strings.Split(text, "\n")
		got := nearest.Of(value, known)
		fits := value != "" && len(value) <= 256
		switch {
		case got != "" && !slices.Contains(known, got):
			t.Errorf("Of(%q, %q) = %q, which is not known", value, known, got)
		case got != "" && !fits:
			t.Errorf("Of(%q, %q) = %q, want nothing", value, known, got)
		case fits && slices.Contains(known, value) && got != value:
			t.Errorf("Of(%q, %q) = %q, want the value itself", value, known, got)
		}
	})
}

func BenchmarkOfHostile(b *testing.B) {
	value := strings.Repeat("x", 256)
	known := []string{strings.Repeat("xy", 128)}
	b.ReportAllocs()
	for b.Loop() {
		nearest.Of(value, known)
	}
}
