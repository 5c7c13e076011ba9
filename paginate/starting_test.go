package paginate_test

import (
	"context"
	"encoding/base64"
	"errors"
	"iter"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/paginate"
)

// encode returns the text in base64.
func encode(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

// A StartingToken is read as botocore reads it: the expectations are what
// botocore 1.43.11 sends and skips, except where why says what it does instead.
var startingTokens = map[string]struct {
	start string
	token string // for Fetch
	skip  int
	why   string
}{
	"nothing": {start: ""},

	"resume token":            {start: encode(`{"NextToken": "tok", "boto_truncate_amount": 2}`), token: "tok", skip: 2},
	"resume token, no skip":   {start: encode(`{"NextToken": "tok"}`), token: "tok"},
	"resume token, start":     {start: encode(`{"NextToken": null}`)},
	"compact JSON":            {start: encode(`{"NextToken":"tok","boto_truncate_amount":2}`), token: "tok", skip: 2},
	"JSON with space":         {start: encode(" {\n\"NextToken\"\t:\r \"tok\" , \"boto_truncate_amount\" : 2 } \n"), token: "tok", skip: 2},
	"other order":             {start: encode(`{"boto_truncate_amount": 2, "NextToken": "tok"}`), token: "tok", skip: 2},
	"skip alone":              {start: encode(`{"boto_truncate_amount": 2}`), skip: 2},
	"a skip of 0":             {start: encode(`{"NextToken": "tok", "boto_truncate_amount": 0}`), token: "tok"},
	"a skip of -0":            {start: encode(`{"NextToken": "tok", "boto_truncate_amount": -0}`), token: "tok"},
	"members twice":           {start: encode(`{"NextToken": "a", "NextToken": "tok", "boto_truncate_amount": 1, "boto_truncate_amount": 2}`), token: "tok", skip: 2},
	"escapes in capitals":     {start: encode(`{"NextToken": "\u00E9\uD83D\uDE00", "boto_truncate_amount": 2}`), token: "é😀", skip: 2},
	"UTF-8":                   {start: encode(`{"NextToken": "é😀", "boto_truncate_amount": 2}`), token: "é😀", skip: 2},
	"replacement characters":  {start: encode("{\"NextToken\": \"\\ufffd\\uFFFD\ufffd\"}"), token: "\ufffd\ufffd\ufffd"},
	"escapes that are none":   {start: encode(`{"NextToken": "\\ud800\\uFFFD"}`), token: `\ud800\uFFFD`},
	"bytes":                   {start: encode(`{"NextToken": "//4=", "boto_truncate_amount": 2, "boto_encoded_keys": [["NextToken"]]}`), token: "\xff\xfe", skip: 2},
	"bytes that are text":     {start: encode(`{"NextToken": "dG9r", "boto_encoded_keys": [["NextToken"]]}`), token: "tok"},
	"None in a resume token":  {start: encode(`{"NextToken": "None", "boto_truncate_amount": 2}`), token: "None", skip: 2, why: "botocore can't send this token, and begins anew"},
	"empty in a resume token": {start: encode(`{"NextToken": "", "boto_truncate_amount": 2}`), skip: 2},

	// {"NextToken":"tok","boto_truncate_amount":2} and {"NextToken": "toke","boto_truncate_amount":2}
	"rubbish in base64":           {start: "eyJOZ\n -_é!Xh0VG9.rZW4iOiJ0b2siLCJib3RvX3RydW5jYXRlX2Ftb3VudCI6Mn0=", token: "tok", skip: 2},
	"rubbish after the padding":   {start: "eyJOZXh0VG9rZW4iOiAidG9rZSIsImJvdG9fdHJ1bmNhdGVfYW1vdW50IjoyfQ==!AAAA", token: "toke", skip: 2},
	"rubbish in the padding":      {start: "eyJOZXh0VG9rZW4iOiAidG9rZSIsImJvdG9fdHJ1bmNhdGVfYW1vdW50IjoyfQ=\n=", token: "toke", skip: 2},
	"an early equals sign":        {start: "=eyJO=ZXh0VG9rZW4iOiJ0b2siLCJib3RvX3RydW5jYXRlX2Ftb3VudCI6Mn0=", token: "tok", skip: 2},
	"two early equals signs":      {start: "ey=JOZX=h0VG9rZW4iOiJ0b2siLCJib3RvX3RydW5jYXRlX2Ftb3VudCI6Mn0=", token: "tok", skip: 2},
	"a padding too early":         {start: "ey==JOZXh0VG9rZW4iOiJ0b2siLCJib3RvX3RydW5jYXRlX2Ftb3VudCI6Mn0=", token: "ey==JOZXh0VG9rZW4iOiJ0b2siLCJib3RvX3RydW5jYXRlX2Ftb3VudCI6Mn0="},
	"no padding is no base64":     {start: "eyJOZXh0VG9rZW4iOiAidG9rZSIsImJvdG9fdHJ1bmNhdGVfYW1vdW50IjoyfQ", token: "eyJOZXh0VG9rZW4iOiAidG9rZSIsImJvdG9fdHJ1bmNhdGVfYW1vdW50IjoyfQ"},
	"half a padding is no base64": {start: "eyJOZXh0VG9rZW4iOiAidG9rZSIsImJvdG9fdHJ1bmNhdGVfYW1vdW50IjoyfQ=", token: "eyJOZXh0VG9rZW4iOiAidG9rZSIsImJvdG9fdHJ1bmNhdGVfYW1vdW50IjoyfQ="},

	"former token":              {start: "tok___2", token: "tok", skip: 2},
	"former token, first page":  {start: "None___1", skip: 1},
	"former token, empty":       {start: "___2", skip: 2},
	"former token, underscore":  {start: "tok___1_0", token: "tok", skip: 10},
	"former token, sign":        {start: "tok___+2", token: "tok", skip: 2},
	"former token, space":       {start: "tok___ 2\n", token: "tok", skip: 2},
	"former token, leading 0":   {start: "tok___02", token: "tok", skip: 2},
	"former token, 0":           {start: "tok___0", token: "tok"},
	"former token, -0":          {start: "tok___-0", token: "tok"},
	"former token with a dash":  {start: "a-b___3", token: "a-b", skip: 3},
	"no number":                 {start: "tok___x", token: "tok___x"},
	"no digits":                 {start: "tok___", token: "tok___"},
	"nothing but ___":           {start: "___", token: "___"},
	"None twice":                {start: "None___None", token: "None___None"},
	"underscore first":          {start: "tok____2", token: "tok____2"},
	"underscore last":           {start: "tok___2_", token: "tok___2_"},
	"underscore after the sign": {start: "tok___+_2", token: "tok___+_2"},
	"two underscores":           {start: "tok___1__0", token: "tok___1__0"},
	"two signs":                 {start: "tok___+-2", token: "tok___+-2"},
	"hexadecimal":               {start: "tok___0x2", token: "tok___0x2"},
	"a fraction":                {start: "tok___2.0", token: "tok___2.0"},
	"__ is not ___":             {start: "tok__2", token: "tok__2"},

	"raw":                     {start: "tok", token: "tok"},
	"None":                    {start: "None"},
	"none":                    {start: "none", token: "none"},
	"raw, any character":      {start: "é\x00\xff ", token: "é\x00\xff "},
	"a list in base64":        {start: "W10=", token: "W10="},
	"cut JSON":                {start: encode(`{"NextToken": "tok"`), token: encode(`{"NextToken": "tok"`)},
	"JSON that is not UTF-8":  {start: encode("{\"NextToken\": \"\xff\"}"), token: encode("{\"NextToken\": \"\xff\"}")},
	"JSON and more":           {start: encode(`{"NextToken": "tok"} x`), token: encode(`{"NextToken": "tok"} x`)},
	"a control character":     {start: encode("{\"NextToken\": \"\n\"}"), token: encode("{\"NextToken\": \"\n\"}")},
	"a byte order mark":       {start: encode("\ufeff{\"NextToken\": \"tok\"}"), token: encode("\ufeff{\"NextToken\": \"tok\"}")},
	"null in base64":          {start: "bnVsbA==", token: "bnVsbA==", why: "botocore fails"},
	"a number in base64":      {start: "MTI=", token: "MTI=", why: "botocore fails"},
	"a string in base64":      {start: "ImEi", token: "ImEi", why: "botocore fails"},
	"an empty object":         {start: "e30=", token: "e30=", why: "botocore begins anew"},
	"other members":           {start: encode(`{"a": 1}`), token: encode(`{"a": 1}`), why: "botocore sends a"},
	"one member more":         {start: encode(`{"NextToken": "tok", "x": 1}`), token: encode(`{"NextToken": "tok", "x": 1}`), why: "botocore sends x"},
	"a number for a token":    {start: encode(`{"NextToken": 5}`), token: encode(`{"NextToken": 5}`), why: "botocore sends a number"},
	"another case of letters": {start: encode(`{"nexttoken": "tok"}`), token: encode(`{"nexttoken": "tok"}`), why: "botocore sends nexttoken"},
}

func TestStartingTokens(t *testing.T) {
	for name, test := range startingTokens {
		t.Run(name, func(t *testing.T) {
			var asked []string
			p := pager{StartingToken: test.start, Fetch: func(_ context.Context, token string, _ int) (page, error) {
				asked = append(asked, token)
				return page{Items: span(0, 20)}, nil
			}}
			got, err := p.Collect(t.Context())
			if err != nil || len(asked) != 1 {
				t.Fatalf("%d fetches, error %v; want one", len(asked), err)
			}
			if skipped := 20 - len(got.Items); asked[0] != test.token || skipped != test.skip {
				t.Errorf("%q asks for %q and skips %d, want %q and %d %s", test.start, asked[0], skipped, test.token, test.skip, test.why)
			}
		})
	}
}

// A bad resume token is an error before anything is fetched. The text of the
// error does not have the token.
func TestBadStartingTokens(t *testing.T) {
	for name, start := range map[string]string{
		"___ twice":                     "secret___b___2",
		"___ twice, nothing else":       "______",
		"negative, former":              "secret___-1",
		"negative":                      encode(`{"NextToken": "secret", "boto_truncate_amount": -1}`),
		"a fraction":                    encode(`{"NextToken": "secret", "boto_truncate_amount": 2.0}`),
		"an exponent":                   encode(`{"NextToken": "secret", "boto_truncate_amount": 1e1}`),
		"a string":                      encode(`{"NextToken": "secret", "boto_truncate_amount": "2"}`),
		"null":                          encode(`{"NextToken": "secret", "boto_truncate_amount": null}`),
		"true":                          encode(`{"NextToken": "secret", "boto_truncate_amount": true}`),
		"a list":                        encode(`{"NextToken": "secret", "boto_truncate_amount": [2]}`),
		"beyond 64 bits":                encode(`{"NextToken": "secret", "boto_truncate_amount": 99999999999999999999}`),
		"negative, no token":            encode(`{"boto_truncate_amount": -1}`),
		"a high surrogate":              encode(`{"NextToken": "secret\ud800"}`),
		"a low surrogate":               encode(`{"NextToken": "\udc00secret", "boto_truncate_amount": 2}`),
		"a surrogate after a pair":      encode(`{"NextToken": "\ud83d\ude00\ud83d"}`),
		"a surrogate at the end":        encode(`{"NextToken":"\ud83d"}`),
		"a surrogate before text":       encode(`{"NextToken":"\ud83d\n"}`),
		"surrogates in the wrong order": encode(`{"NextToken": "\udc00\ud800"}`),
		"a surrogate and a replacement": encode(`{"NextToken": "\ufffd\ud800"}`),
		// The text of \\ufffd is an escaped backslash, not an escape.
		"a surrogate and a backslash": encode(`{"NextToken": "\\ufffd\ud800"}`),
		"bytes that are no base64":    encode(`{"NextToken": "a", "boto_encoded_keys": [["NextToken"]]}`),
		"bytes elsewhere":             encode(`{"NextToken": "dG9r", "boto_encoded_keys": [["secret"]]}`),
		"bytes deeper":                encode(`{"NextToken": "dG9r", "boto_encoded_keys": [["NextToken", 0]]}`),
		"bytes, no list of paths":     encode(`{"NextToken": "dG9r", "boto_encoded_keys": "NextToken"}`),
		"bytes of no token":           encode(`{"NextToken": null, "boto_encoded_keys": [["NextToken"]]}`),
		"bytes without a token":       encode(`{"boto_truncate_amount": 1, "boto_encoded_keys": [["NextToken"]]}`),
	} {
		t.Run(name, func(t *testing.T) {
			forPrefetches(t, func(t *testing.T, prefetch int) {
				s := &source{sizes: []int{3}}
				p := s.pager()
				p.StartingToken, p.Prefetch = start, prefetch
				run := p.Run(t.Context())
				for way, all := range map[string]iter.Seq2[int, error]{"Items": p.Items(t.Context()), "Run": run.Items()} {
					got, err := items(t, all)
					checkBad(t, way, start, err)
					if got != nil {
						t.Errorf("%s gives %v", way, got)
					}
				}
				byPage, err := pages(t, p.Pages(t.Context()))
				checkBad(t, "Pages", start, err)
				result, err := p.Collect(t.Context())
				checkBad(t, "Collect", start, err)
				if byPage != nil || result.Items != nil || result.NextToken != start || run.Token() != start {
					t.Errorf("Pages gives %v, Collect %v, the token is %q", byPage, result, run.Token())
				}
				if calls := s.calls(); calls != nil {
					t.Errorf("fetched %q, want nothing", calls)
				}
			})
		})
	}
}

// checkBad fails the test unless err is ErrStartingToken and its text has nothing
// of the token.
func checkBad(t *testing.T, way, start string, err error) {
	t.Helper()
	if !errors.Is(err, paginate.ErrStartingToken) || errors.Is(err, paginate.ErrRepeatedToken) {
		t.Errorf("%s: got %v, want ErrStartingToken", way, err)
	} else if text := err.Error(); strings.Contains(text, "secret") || strings.Contains(text, start) || !strings.HasPrefix(text, paginate.ErrStartingToken.Error()+": ") {
		t.Errorf("%s: the error reads %q", way, text)
	}
}
