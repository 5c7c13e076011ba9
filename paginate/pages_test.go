package paginate_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// awkward are tokens that a service may use, but that mean something else as a
// StartingToken, or are an error there.
var awkward = map[string]string{
	"as botocore wrote in former years": "x___2",
	"as for the first page":             "None",
	"as for its third item":             "None___2",
	"as one that is bad":                "a___b___c",
	"as one that is negative":           "x___-1",
	"as for the third item, so short":   "___2",
	"as a resume token":                 "eyJOZXh0VG9rZW4iOiBudWxsfQ==",                                                     // {"NextToken": null}
	"as a resume token in a page":       "eyJOZXh0VG9rZW4iOiAidG9rIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMn0=",                 // tok, 2
	"as a compact resume token":         "eyJOZXh0VG9rZW4iOiJ0b2siLCJib3RvX3RydW5jYXRlX2Ftb3VudCI6Mn0=",                     // tok, 2
	"as a bad resume token":             "eyJOZXh0VG9rZW4iOiAidG9rIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogLTF9",                 // tok, -1
	"as a resume token with rubbish":    "-eyJOZXh0_VG9rZW4iOiAidG9rIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMn0=more",           // tok, 2
	"as a resume token of bytes":        "eyJOZXh0VG9rZW4iOiAiLy80PSIsICJib3RvX2VuY29kZWRfa2V5cyI6IFtbIk5leHRUb2tlbiJdXX0=", // \xff\xfe
}

// plain are tokens of a service that mean themselves as a StartingToken.
var plain = map[string]string{
	"a word":                   "token",
	"no number after ___":      "x___y",
	"nothing after ___":        "x___",
	"four underscores":         "x____2",
	"other JSON in base64":     "eyJhIjogMX0=",                             // {"a": 1}
	"JSON with more members":   "eyJOZXh0VG9rZW4iOiAidG9rIiwgIngiOiAxfQ==", // {"NextToken": "tok", "x": 1}
	"a resume token in base64": "ZXlKT1pYaDBWRzlyWlc0aU9pQnVkV3hzZlE9PQ==", // in it eyJOZXh0VG9rZW4iOiBudWxsfQ==
	"a number for a token":     "eyJOZXh0VG9rZW4iOiA1fQ==",                 // {"NextToken": 5}
	"JSON as it is":            `{"NextToken": null}`,
	"not UTF-8":                "\xff\xfe",
	"a space":                  " ",
	"Python's None elsewhere":  "none",
}

// The NextToken of a page resumes right after it, whatever tokens the service
// has, and is the service's own token where that means itself.
func TestNextTokenOfAPage(t *testing.T) {
	check := func(t *testing.T, token string, own bool) {
		t.Helper()
		s := &source{sizes: []int{2, 4, 1}, tokens: []string{token, "last"}}
		all, err := pages(t, s.pager().Pages(t.Context()))
		if err != nil || len(all) != 3 {
			t.Fatalf("got %v, %v", all, err)
		}
		if got := all[0].NextToken; (got == token) != own {
			t.Errorf("the token of the service is %q, the page has %q", token, got)
		}
		p := s.pager()
		p.StartingToken = all[0].NextToken
		s.calls()
		if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, span(2, 7)) || err != nil {
			t.Errorf("resumed after the page: %v, %v", got, err)
		}
		if diff := cmp.Diff([]string{token, "last"}, s.calls()); diff != "" {
			t.Errorf("resumed after the page: fetches (-want +got):\n%s", diff)
		}
	}
	for name, token := range plain {
		t.Run(name, func(t *testing.T) { check(t, token, true) })
	}
	for name, token := range awkward {
		t.Run("reads "+name, func(t *testing.T) { check(t, token, false) })
	}
}

// The NextToken of each page resumes after the page, also after an empty one, in
// a run that was resumed itself, and where MaxItems cuts the page.
func TestResumedAfterAPage(t *testing.T) {
	for name, test := range map[string]struct {
		sizes    []int
		start    string
		maxItems int
		want     []page
	}{
		"pages":                 {[]int{2, 1}, "", 0, []page{{span(0, 2), "p1"}, {span(2, 3), ""}}},
		"empty pages":           {[]int{0, 1, 0}, "", 0, []page{{nil, "p1"}, {span(0, 1), "p2"}, {nil, ""}}},
		"begins in a page":      {[]int{3, 2}, "___2", 0, []page{{span(2, 3), "p1"}, {span(3, 5), ""}}},
		"begins after a page":   {[]int{3, 2}, "___3", 0, []page{{[]int{}, "p1"}, {span(3, 5), ""}}},
		"begins further":        {[]int{3, 2}, "___9", 0, []page{{[]int{}, "p1"}, {span(3, 5), ""}}},
		"cut":                   {[]int{3, 2}, "", 4, []page{{span(0, 3), "p1"}, {span(3, 4), "eyJOZXh0VG9rZW4iOiAicDEiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ=="}}},
		"cut at the end":        {[]int{3, 2}, "", 3, []page{{span(0, 3), "p1"}}},
		"cut where it begins":   {[]int{4, 2}, "___1", 1, []page{{span(1, 2), "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=="}}},
		"the end of everything": {[]int{3, 2}, "", 5, []page{{span(0, 3), "p1"}, {span(3, 5), ""}}},
	} {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				s := &source{sizes: test.sizes}
				p := s.pager()
				p.StartingToken, p.MaxItems, p.Prefetch = test.start, test.maxItems, prefetch
				all, err := pages(t, p.Pages(t.Context()))
				if diff := cmp.Diff(test.want, all); diff != "" || err != nil {
					t.Fatalf("error %v, pages (-want +got):\n%s", err, diff)
				}
				var done int
				if test.start != "" {
					done = min(int(test.start[3]-'0'), test.sizes[0])
				}
				p.MaxItems = 0
				for i, one := range all {
					done += len(one.Items)
					if one.NextToken == "" {
						continue
					}
					p.StartingToken = one.NextToken
					if got, err := items(t, p.Items(t.Context())); !slices.Equal(got, span(done, s.total())) || err != nil {
						t.Errorf("after page %d: %v, %v, want the items from %d on", i, got, err, done)
					}
				}
			})
		})
	}
}
