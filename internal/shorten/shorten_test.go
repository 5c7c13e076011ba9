package shorten_test

import (
	"testing"

	"github.com/euc-go/eucmodel/internal/shorten"
)

func TestText(t *testing.T) {
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
		if got := shorten.Text(test.text, test.n); got != test.want {
			t.Errorf("%q to %d: %q, want %q", test.text, test.n, got, test.want)
		}
	}
}
