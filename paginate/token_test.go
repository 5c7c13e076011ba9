package paginate_test

import (
	"slices"
	"testing"
)

// resumeTokens are what TokenEncoder of botocore 1.43.11 makes of
// {"NextToken": token, "boto_truncate_amount": skip}, without the second
// member if skip is 0. Tokens that are not valid UTF-8 are bytes in Python.
var resumeTokens = map[string]struct {
	token string // of the page
	skip  int
	text  string
}{
	"the first page":          {"", 2, "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=="},
	"a page":                  {"tok", 0, "eyJOZXh0VG9rZW4iOiAidG9rIn0="},
	"in a page":               {"tok", 3, "eyJOZXh0VG9rZW4iOiAidG9rIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogM30="},
	"many items":              {"x", 1000000, "eyJOZXh0VG9rZW4iOiAieCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDEwMDAwMDB9"},
	"quote":                   {`a"b`, 1, "eyJOZXh0VG9rZW4iOiAiYVwiYiIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"backslash":               {`a\b`, 1, "eyJOZXh0VG9rZW4iOiAiYVxcYiIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"backslash and hex":       {`\ufffd`, 1, "eyJOZXh0VG9rZW4iOiAiXFx1ZmZmZCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"control characters":      {"\x00\x01\x1f", 1, "eyJOZXh0VG9rZW4iOiAiXHUwMDAwXHUwMDAxXHUwMDFmIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"short escapes":           {"\b\f\n\r\t", 1, "eyJOZXh0VG9rZW4iOiAiXGJcZlxuXHJcdCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"DEL":                     {"\x7f", 1, "eyJOZXh0VG9rZW4iOiAiXHUwMDdmIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"C1 control characters":   {"\u0080\u009f", 1, "eyJOZXh0VG9rZW4iOiAiXHUwMDgwXHUwMDlmIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"é":                       {"é", 1, "eyJOZXh0VG9rZW4iOiAiXHUwMGU5IiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"日本語":                     {"日本語", 1, "eyJOZXh0VG9rZW4iOiAiXHU2NWU1XHU2NzJjXHU4YTllIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"emoji":                   {"😀", 1, "eyJOZXh0VG9rZW4iOiAiXHVkODNkXHVkZTAwIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"line separators":         {"\u2028\u2029", 1, "eyJOZXh0VG9rZW4iOiAiXHUyMDI4XHUyMDI5IiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"replacement character":   {"\ufffd", 1, "eyJOZXh0VG9rZW4iOiAiXHVmZmZkIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"last of the basic plane": {"\uffff", 1, "eyJOZXh0VG9rZW4iOiAiXHVmZmZmIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="},
	"as HTML, which Go hides": {"</script>&", 1, "eyJOZXh0VG9rZW4iOiAiPC9zY3JpcHQ+JiIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"a space":                 {" ", 1, "eyJOZXh0VG9rZW4iOiAiICIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"None":                    {"None", 1, "eyJOZXh0VG9rZW4iOiAiTm9uZSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"a former token":          {"tok___2", 0, "eyJOZXh0VG9rZW4iOiAidG9rX19fMiJ9"},
	"a resume token":          {"eyJOZXh0VG9rZW4iOiBudWxsfQ==", 1, "eyJOZXh0VG9rZW4iOiAiZXlKT1pYaDBWRzlyWlc0aU9pQnVkV3hzZlE9PSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDF9"},
	"bytes":                   {"\xff\xfe", 0, "eyJOZXh0VG9rZW4iOiAiLy80PSIsICJib3RvX2VuY29kZWRfa2V5cyI6IFtbIk5leHRUb2tlbiJdXX0="},
	"in a page of bytes":      {"\xff\xfe", 1, "eyJOZXh0VG9rZW4iOiAiLy80PSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDEsICJib3RvX2VuY29kZWRfa2V5cyI6IFtbIk5leHRUb2tlbiJdXX0="},
	"cut UTF-8":               {"a\xc3", 1, "eyJOZXh0VG9rZW4iOiAiWWNNPSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDEsICJib3RvX2VuY29kZWRfa2V5cyI6IFtbIk5leHRUb2tlbiJdXX0="},
	"a surrogate as UTF-8":    {"\xed\xa0\x80", 1, "eyJOZXh0VG9rZW4iOiAiN2FDQSIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDEsICJib3RvX2VuY29kZWRfa2V5cyI6IFtbIk5leHRUb2tlbiJdXX0="},
	"bytes, + and /":          {"\xff\xff\xff\"\xfb\xef\xbe", 2, "eyJOZXh0VG9rZW4iOiAiLy8vL0l2dnZ2Zz09IiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMiwgImJvdG9fZW5jb2RlZF9rZXlzIjogW1siTmV4dFRva2VuIl1dfQ=="},
}

// Resume tokens have botocore's bytes, and are resumed where they say.
func TestResumeTokens(t *testing.T) {
	for name, test := range resumeTokens {
		t.Run(name, func(t *testing.T) {
			// Two items come before the page, unless it is the first.
			s := &source{sizes: []int{2, test.skip + 1}, tokens: []string{test.token}}
			before := 2
			if test.token == "" {
				s, before = &source{sizes: []int{test.skip + 1}}, 0
			}
			p := s.pager()
			p.MaxItems = before + test.skip
			result, err := p.Collect(t.Context())
			if result.NextToken != test.text || err != nil {
				t.Errorf("Collect: error %v, token\n%q, want\n%q", err, result.NextToken, test.text)
			}
			p.MaxItems = 0
			run := p.Run(t.Context())
			take(t, run.Items(), before+test.skip)
			if got := run.Token(); got != test.text {
				t.Errorf("Run: token\n%q, want\n%q", got, test.text)
			}

			p.StartingToken = test.text
			s.calls()
			got, err := p.Collect(t.Context())
			if want := before + test.skip; !slices.Equal(got.Items, []int{want}) || err != nil {
				t.Errorf("resumed: %v, %v, want the item %d", got.Items, err, want)
			}
			if calls := s.calls(); !slices.Equal(calls, []string{test.token}) {
				t.Errorf("resumed: fetched %q, want %q", calls, test.token)
			}
		})
	}
}
