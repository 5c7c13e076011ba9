package paginate_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/paginate"
)

// FuzzStartingToken uses any text as a StartingToken. The outcome is an error
// without that text, or a run whose resume tokens mean the same position.
func FuzzStartingToken(f *testing.F) {
	for _, test := range startingTokens {
		f.Add(test.start)
	}
	for _, token := range awkward {
		f.Add(token)
	}
	for _, test := range resumeTokens {
		f.Add(test.text)
	}
	for _, start := range []string{"a___b___2", "a___-1", encode(`{"NextToken": "\ud800"}`), encode(`{"NextToken": "a", "boto_truncate_amount": -1}`)} {
		f.Add(start)
	}
	const total = 40
	f.Fuzz(func(t *testing.T, start string) {
		// run returns the tokens that one run fetches, and its outcome.
		run := func(start string, maxItems int, fails error) (asked []string, result paginate.Result[int], err error) {
			p := pager{StartingToken: start, MaxItems: maxItems, Fetch: func(_ context.Context, token string, _ int) (page, error) {
				asked = append(asked, token)
				return page{Items: span(0, total)}, fails
			}}
			result, err = p.Collect(t.Context())
			return asked, result, err
		}
		asked, all, err := run(start, 0, nil)
		if err != nil {
			if !errors.Is(err, paginate.ErrStartingToken) || asked != nil || all.Items != nil || strings.Contains(err.Error(), start) {
				t.Fatalf("%q: fetched %q, got %v and the error %v", start, asked, all, err)
			}
			return
		}
		if len(asked) != 1 || all.NextToken != "" {
			t.Fatalf("%q: fetched %q, got %v", start, asked, all)
		}
		skipped := total - len(all.Items)
		if skipped > 0 && asked[0] == start {
			t.Fatalf("%q skips %d and is a token of the service as well", start, skipped)
		}

		// The token after an error of the first page means the same position.
		_, failed, err := run(start, 0, io.ErrUnexpectedEOF)
		if !errors.Is(err, io.ErrUnexpectedEOF) || failed.NextToken == "" {
			t.Fatalf("%q: got %v, %v", start, failed, err)
		}
		_, again, _ := run(failed.NextToken, 0, io.ErrUnexpectedEOF)
		if again.NextToken != failed.NextToken {
			t.Fatalf("%q: the token %q becomes %q", start, failed.NextToken, again.NextToken)
		}
		tokens := []string{failed.NextToken}
		for n := 1; n <= min(3, len(all.Items)-1); n++ {
			_, cut, err := run(start, n, nil)
			if err != nil || len(cut.Items) != n {
				t.Fatalf("%q: got %v, %v, want %d items", start, cut, err, n)
			}
			tokens = append(tokens, cut.NextToken)
		}
		for n, token := range tokens {
			got, rest, err := run(token, 0, nil)
			if err != nil || !slices.Equal(got, asked) || !slices.Equal(rest.Items, span(skipped+n, total)) {
				t.Fatalf("%q: after %d items %q asks for %q and gives %v, %v", start, n, token, got, rest.Items, err)
			}
		}
	})
}

// FuzzResume leaves runs over any pages with any tokens. Resumed, they have
// exactly the rest.
func FuzzResume(f *testing.F) {
	f.Add([]byte{3, 0, 2}, "a|b", uint8(2), uint8(0))
	f.Add([]byte{0, 0, 4, 1}, "x___2|None|eyJOZXh0VG9rZW4iOiBudWxsfQ==", uint8(3), uint8(2))
	f.Add([]byte{1, 1, 1}, "\xff|é\n\"\\", uint8(1), uint8(1))
	f.Fuzz(func(t *testing.T, layout []byte, tokens string, at, prefetch uint8) {
		if len(layout) == 0 || len(layout) > 20 {
			t.Skip()
		}
		s := &source{tokens: distinct(tokens, len(layout)-1)}
		for _, size := range layout {
			s.sizes = append(s.sizes, int(size)%6)
		}
		total := s.total()
		n := int(at) % (total + 1)
		p := s.pager()
		p.Prefetch = int(prefetch) % 4
		check := func(way, token string, done int) {
			t.Helper()
			if token == "" && done == total {
				return
			}
			rest := s.pager()
			rest.StartingToken, rest.Prefetch = token, p.Prefetch
			if got, err := items(t, rest.Items(t.Context())); !slices.Equal(got, span(done, total)) || err != nil {
				t.Fatalf("%s: %q after %d of %d items gives %v, %v", way, token, done, total, got, err)
			}
		}

		run := p.Run(t.Context())
		if got := take(t, run.Items(), n); !slices.Equal(got, span(0, n)) {
			t.Fatalf("got %v, want %d items", got, n)
		}
		check("Run", run.Token(), n)

		done := 0
		for one, err := range p.Pages(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			done += len(one.Items)
			check("Pages", one.NextToken, done)
		}

		p.MaxItems = n
		result, err := p.Collect(t.Context())
		if want := n; err != nil || n > 0 && len(result.Items) != want {
			t.Fatalf("MaxItems %d: %v, %v", n, result.Items, err)
		}
		check("MaxItems", result.NextToken, len(result.Items))
	})
}

// distinct returns n different tokens, beginning with those of a list.
func distinct(list string, n int) []string {
	tokens := []string{}
	for _, token := range strings.Split(list, "|") {
		if token != "" && len(tokens) < n && !slices.Contains(tokens, token) {
			tokens = append(tokens, token)
		}
	}
	for i := 0; len(tokens) < n; i++ {
		if token := "page " + strconv.Itoa(i); !slices.Contains(tokens, token) {
			tokens = append(tokens, token)
		}
	}
	return tokens
}
