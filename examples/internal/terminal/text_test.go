package terminal

import (
	"strings"
	"testing"
)

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"aü東😀u\u0308":              "aü東😀u\u0308",
		"a\tb":                     "a\tb",
		"\x1b[31m\a\r\n\x00":       "␛[31m␇␍␊␀",
		"\x7f\u009b\u202e":         "␡��",
		"\u0085\u00a0\u2028\u3000": "    ",
		"\xff":                     "�",
	} {
		if got := strings.Map(Visible, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWidth(t *testing.T) {
	for text, want := range map[string]int{
		"":           0,
		"abc":        3,
		"Zürich":     6,
		"Zu\u0308":   2, // combining
		"a\u20dd":    1, // enclosing
		"日本":         4,
		"한글":         4,
		"カナ":         4,
		"ｶﾅ":         2, // half width
		"Ａ￥":         4, // full width
		"\ufe30":     2, // CJK compatibility form
		"😀🚀🤖🫠":       8, // a block each
		"\U00020000": 2, // CJK extension
		"␛�…":        3,
	} {
		if got := Width(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

// The first and the last character of each block, and their neighbors, by
// Unicode's table of East Asian widths. Where a block ends with characters that
// are not assigned yet, they count as those before them.
func TestWidthOfBlocks(t *testing.T) {
	for _, block := range []struct {
		name          string
		first, last   rune
		before, after int // the widths of the neighbors
	}{
		{"Hangul", 0x1100, 0x115f, 1, 1},
		{"radicals, CJK punctuation", 0x2e80, 0x303e, 1, 1},
		{"kana, CJK, Yi", 0x3041, 0xa4cf, 1, 1},
		{"Hangul syllables", 0xac00, 0xd7a3, 1, 1},
		{"CJK compatibility", 0xf900, 0xfaff, 1, 1},
		{"CJK compatibility forms", 0xfe30, 0xfe6f, 0, 1}, // after a combining half mark
		{"full width", 0xff00, 0xff60, 1, 1},
		{"full width signs", 0xffe0, 0xffe6, 1, 1},
		{"pictures", 0x1f300, 0x1f64f, 1, 1},
		{"transport", 0x1f680, 0x1f6ff, 1, 1},
		{"more pictures", 0x1f900, 0x1f9ff, 1, 1},
		{"still more pictures", 0x1fa70, 0x1faff, 1, 1},
		{"CJK extensions", 0x20000, 0x3fffd, 1, 1},
		{"combining", 0x0300, 0x036f, 1, 1},
		{"combining for symbols", 0x20d0, 0x20f0, 1, 1},
	} {
		width := 2
		if strings.HasPrefix(block.name, "combining") {
			width = 0
		}
		for r, want := range map[rune]int{block.first - 1: block.before, block.first: width, block.last: width, block.last + 1: block.after} {
			if got := Cells(r); got != want {
				t.Errorf("%s: %U takes %d, want %d", block.name, r, got, want)
			}
		}
	}
}
