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

func TestShorten(t *testing.T) {
	for _, test := range []struct {
		text string
		n    int
		want string
	}{
		{"", 1, ""},
		{"a", 1, "a"},
		{"ab", 1, "…"},
		{"abc", 3, "abc"},
		{"abcd", 3, "ab…"},
		{"日本語", 3, "日本語"},
		{"日本語😀", 3, "日本…"},
	} {
		if got := Shorten(test.text, test.n); got != test.want {
			t.Errorf("%q to %d: %q, want %q", test.text, test.n, got, test.want)
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
