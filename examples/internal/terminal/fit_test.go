package terminal

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestShorten(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 1, ""},
		{"a", 1, "a"},
		{"ab", 1, "…"},
		{"office", 6, "office"},
		{"office", 5, "offi…"},
		{"日本語", 6, "日本語"},
		{"日本語", 5, "日本…"},
		{"日本語", 4, "日…"}, // half of a character can't be shown
		{"日本語", 1, "…"},
		{"Zu\u0308rich", 6, "Zu\u0308rich"},
		{"Zu\u0308rich", 3, "Zu\u0308…"},
		{"u\u0308\u0308\u0308", 1, "u\u0308\u0308\u0308"},
	} {
		if got := Shorten(test.text, test.width); got != test.want {
			t.Errorf("%q to %d: %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestFold(t *testing.T) {
	for name, test := range map[string]struct {
		text        string
		first, rest int
		want        []string
	}{
		"empty":                   {"", 5, 5, []string{""}},
		"it fits":                 {"ab  cd", 6, 1, []string{"ab  cd"}},
		"at a space":              {"ab cd", 4, 4, []string{"ab", "cd"}},
		"a space after the line":  {"abcd ef", 4, 4, []string{"abcd", "ef"}},
		"many spaces":             {"abc    def", 5, 5, []string{"abc", "def"}},
		"the last space":          {"a b c d", 5, 5, []string{"a b c", "d"}},
		"the others are narrower": {"abcd efgh", 5, 2, []string{"abcd", "ef", "gh"}},
		"a long word":             {"a bcdefgh i", 3, 3, []string{"a", "bcd", "efg", "h i"}},
		"wide characters":         {"日本語日本", 5, 5, []string{"日本", "語日", "本"}},
		"a combining character":   {"abu\u0308c", 3, 3, []string{"abu\u0308", "c"}},
		"too narrow for anything": {"日本", 1, 1, []string{"日", "本"}},
		"a space at the start":    {" abcdef", 4, 4, []string{" abc", "def"}},
		"nothing but spaces":      {"      ", 4, 4, []string{""}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Fold(test.text, test.first, test.rest)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Whatever the text is, no line is too wide, and all but spaces is kept.
func FuzzFit(f *testing.F) {
	f.Add("ab cd 日本語 Zu\u0308rich \xff", 7, 3)
	f.Fuzz(func(t *testing.T, text string, first, rest int) {
		first, rest = 2+first&0xff, 2+rest&0xff
		if short := Shorten(text, first); Width(short) > first {
			t.Errorf("%q takes more than %d", short, first)
		} else if Width(text) <= first && short != text {
			t.Errorf("%q was needlessly shortened to %q", text, short)
		}
		lines := Fold(text, first, rest)
		for i, line := range lines {
			if width := Width(line); i == 0 && width > first || i > 0 && width > rest {
				t.Errorf("line %d of %q is too wide", i, lines)
			}
		}
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(text, " ", ""); got != want {
			t.Errorf("folded %q, want %q", got, want)
		}
	})
}
