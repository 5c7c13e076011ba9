package libraries_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// legal is the body of a request that nothing is wrong with.
const legal = `{"Name":"office-2026","ImageName":"base","InstanceType":"stream.standard.medium","VpcConfig":{"SubnetIds":["subnet-1"]}}`

// bodies are bodies of requests, and what handlers report about each: a path and a
// rule for each problem, nothing for the status 200. Strict is for those that read
// the body by validate.JSON, bound for those that check what is bound; nil is the
// same as strict.
var bodies = map[string]struct {
	body          string
	strict, bound []string
}{
	"legal":                   {legal, nil, nil},
	"a misspelled member":     {strings.Replace(legal, "{", `{"Descripton":"x",`, 1), []string{"Descripton unknown-member"}, none},
	"an unknown member":       {strings.Replace(legal, "{", `{"New":1,`, 1), []string{"New unknown-member"}, none},
	"a null":                  {strings.Replace(legal, "{", `{"Description":null,`, 1), []string{"Description null"}, none},
	"empty":                   {`{}`, []string{"Name required", "ImageName exactly-one", "InstanceType required"}, nil},
	"a pattern":               {strings.Replace(legal, "office-2026", "my office", 1), []string{"Name pattern"}, nil},
	"both of two":             {strings.Replace(legal, "{", `{"ImageArn":"arn:aws:appstream:eu-central-1::image/base",`, 1), []string{"ImageArn exactly-one"}, nil},
	"two subnets":             {strings.Replace(legal, `"subnet-1"`, `"subnet-1","subnet-2"`, 1), []string{"VpcConfig.SubnetIds max-items"}, nil},
	"an element":              {strings.Replace(legal, `"subnet-1"`, `""`, 1), []string{"VpcConfig.SubnetIds[0] min-length"}, nil},
	"an instance type":        {strings.Replace(legal, "medium", "medum", 1), []string{"InstanceType enum"}, nil},
	"a value of another type": {strings.Replace(legal, `["subnet-1"]`, `true`, 1), []string{"VpcConfig.SubnetIds type"}, nil},
	"two of another type": {
		strings.Replace(strings.Replace(legal, `["subnet-1"]`, `true`, 1), `"base"`, `7`, 1),
		[]string{"ImageName type", "VpcConfig.SubnetIds type"},
		[]string{"ImageName type"},
	},
}

// none is no problem where another handler has some.
var none = []string{}

// post sends a body to a handler, and returns the answer.
func post(t *testing.T, handler http.Handler, body string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/builders", strings.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	return answer
}

// testStrict sends each of the bodies to a handler that reads them by validate.JSON,
// and some that can't be read.
func testStrict(t *testing.T, handler http.Handler) {
	t.Helper()
	for name, c := range bodies {
		var report validate.Error
		testAnswer(t, name, post(t, handler, c.body), c.body, c.strict, &report, func() (all []libraries.Problem) {
			for _, v := range report.Violations {
				if v.Value != nil || v.Allowed != nil {
					t.Errorf("%s: the answer has the value %v and what is allowed, %q", name, v.Value, v.Allowed)
				}
				all = append(all, libraries.Problem{Path: v.Path, Rule: string(v.Rule), Detail: v.Message})
			}
			return all
		})
	}
	for name, c := range map[string]struct {
		body   string
		status int
	}{
		"nothing":      {"", http.StatusBadRequest},
		"no JSON":      {`{"Name":`, http.StatusBadRequest},
		"not too long": {legal + strings.Repeat(" ", 1<<20-len(legal)), http.StatusOK},
		"too long":     {legal + strings.Repeat(" ", 1<<20-len(legal)+1), http.StatusRequestEntityTooLarge},
	} {
		if answer := post(t, handler, c.body); answer.Code != c.status || answer.Body.Len() < 2 {
			t.Errorf("%s: status %d, want %d: %s", name, answer.Code, c.status, answer.Body)
		}
	}
}

// testBound sends each of the bodies to a handler that checks what was bound.
func testBound(t *testing.T, handler http.Handler) {
	t.Helper()
	for name, c := range bodies {
		want := c.bound
		if want == nil {
			want = c.strict
		}
		var problems []libraries.Problem
		testAnswer(t, name, post(t, handler, c.body), c.body, want, &problems, func() []libraries.Problem { return problems })
	}
}

// testAnswer compares an answer with what is wrong with a body. The report, into
// which its JSON is read, has the problems.
func testAnswer(t *testing.T, name string, answer *httptest.ResponseRecorder, body string, want []string, report any, problems func() []libraries.Problem) {
	t.Helper()
	if len(want) == 0 {
		// What the handler has read is what was sent.
		var sent, got model.CreateImageBuilderRequest
		if err := json.Unmarshal([]byte(body), &sent); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(answer.Body.Bytes(), &got); answer.Code != http.StatusOK || err != nil {
			t.Errorf("%s: status %d, %v: %s", name, answer.Code, err, answer.Body)
		}
		if diff := cmp.Diff(sent, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		return
	}
	if err := json.Unmarshal(answer.Body.Bytes(), report); answer.Code != http.StatusBadRequest || err != nil {
		t.Errorf("%s: status %d, %v: %s", name, answer.Code, err, answer.Body)
	}
	var got []string
	for _, p := range problems() {
		got = append(got, p.Path+" "+p.Rule)
		if p.Detail == "" {
			t.Errorf("%s: %s has no detail", name, p.Path)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}
