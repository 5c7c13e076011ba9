package nearest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/nearest"
)

func TestMisspelled(t *testing.T) {
	known := []string{
		"stream.standard.small", "stream.standard.medium", "stream.standard.large", "stream.compute.large", "stream.compute.xlarge",
		"stream.memory.large", "stream.memory.z1d.large", "stream.graphics.g4dn.2xlarge", "stream.graphics.g5.xlarge",
		"stream.graphics.g5.4xlarge", "stream.graphics-design.large",
	}
	tests := []struct{ name, value, want, why string }{
		{"equal", "stream.standard.small", "stream.standard.small", "it is itself"},
		{"other case", "Stream.Standard.SMALL", "stream.standard.small", "case does not count"},
		{"size", "stream.standard.smal", "stream.standard.small", "a letter is missing"},
		{"family", "stream.standrad.small", "stream.standard.small", "two letters are swapped"},
		{"first word", "steam.standard.small", "stream.standard.small", "a letter is missing"},
		{"three words", "straem.standrad.smlal", "stream.standard.small", "each word is near its own"},
		{"word after a number", "stream.graphics.g4dn.2xlrage", "stream.graphics.g4dn.2xlarge", "the number is the same"},
		{"word before a code", "stream.grafics.g5.4xlarge", "stream.graphics.g5.4xlarge", "the code is the same"},
		{"word after a hyphen", "stream.graphics-desing.large", "stream.graphics-design.large", "any character divides"},
		{"two candidates", "stream.compute.xlarg", "stream.compute.xlarge", "the nearer one"},
		{"other generation", "stream.graphics.g9.4xlarge", "", "a number is no slip"},
		{"other code", "stream.graphics.g5e.4xlarge", "", "letters beside a number are a code"},
		{"other letters in a code", "stream.graphics.g4ad.2xlarge", "", "a code of two letters"},
		{"other code of one letter", "stream.memory.z1e.large", "", "a code of one letter"},
		{"other number of the size", "stream.graphics.g5.48xlarge", "", "a new size"},
		{"size of another family", "stream.standard.xlarge", "", "a known word is spelled right, near or not"},
		{"number before a known size", "stream.standard.2xlarge", "", "a new size"},
		{"family of another size", "stream.memory.small", "", "both are known words"},
		{"slip and other generation", "stream.grafics.g9.4xlarge", "", "not known when spelled right either"},
		{"size unlike any", "stream.graphics.g5.metal", "", "not near"},
		{"family unlike any", "stream.quantum.small", "", "not near"},
		{"near as a whole only", "stream.memory.smal", "", "memory has no small, and large is not near"},
		{"part missing", "standard.small", "", "not the same number of parts"},
		{"part more", "stream.standard.small.", "", "not the same number of parts"},
		{"other division", "stream-standard-small", "", "what stands between words is the same"},
		{"empty", "", "", "nothing is near"},
		{"not UTF-8", "stream.standard.smal\xff", "", "a broken byte is no letter"},
		{"longest", "stream.standard.small" + strings.Repeat("l", 236), "", "257 bytes are not compared"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := nearest.Misspelled(tt.value, known); got != tt.want {
				t.Errorf("Misspelled(%q) = %q, want %q: %s", tt.value, got, tt.want, tt.why)
			}
		})
	}
}

func TestMisspelledShortWords(t *testing.T) {
	tests := []struct{ value, known, want string }{
		{"abxd", "abcd", "abcd"}, // four letters are a word
		{"abx", "abc", ""},       // three are a code
		{"ÄÖÜS", "äöüx", "äöüx"}, // letters are counted, not bytes
		{"äöx", "äöü", ""},
		{"2016", "2019", ""}, // digits are no word, however many
		{"....", "...-", ""}, // nor is anything else
		{strings.Repeat("x", 255) + "y", strings.Repeat("x", 256), strings.Repeat("x", 256)},
		{strings.Repeat("x", 257), strings.Repeat("x", 257), ""},
	}
	for _, tt := range tests {
		if got := nearest.Misspelled(tt.value, []string{tt.known}); got != tt.want {
			t.Errorf("Misspelled(%q, %q) = %q, want %q", tt.value, tt.known, got, tt.want)
		}
	}
	if got := nearest.Misspelled("abcd", nil); got != "" {
		t.Errorf("without known texts: %q", got)
	}
}

func FuzzMisspelled(f *testing.F) {
	f.Add("stream.standard.smal", "stream.standard.small\nstream.graphics.g5.4xlarge")
	f.Add("stream.graphics.g9.4xlarge", "stream.graphics.g5.4xlarge")
	f.Add("\xff.1", "\xfe.1\n")
	f.Fuzz(func(t *testing.T, value, text string) {
		known := strings.Split(text, "\n")
		before := slices.Clone(known)
		got := nearest.Misspelled(value, known)
		digits := func(s string) string {
			return strings.Map(func(r rune) rune {
				if '0' <= r && r <= '9' {
					return r
				}
				return -1
			}, s)
		}
		switch {
		case !slices.Equal(known, before):
			t.Errorf("Misspelled changed the known texts to %q", known)
		case got == "":
		case nearest.Of(value, []string{got}) == "":
			t.Errorf("Misspelled(%q, %q) = %q, which Of says is not near", value, known, got)
		case digits(got) != digits(value):
			t.Errorf("Misspelled(%q, %q) = %q, which has other digits", value, known, got)
		}
	})
}
