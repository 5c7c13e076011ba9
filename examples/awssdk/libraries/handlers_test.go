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
)

// legal is the body of a request that nothing is wrong with.
const legal = `{"Name":"office-2026","ImageName":"base","InstanceType":"stream.standard.medium","VpcConfig":{"SubnetIds":["subnet-1"]}}`

// bodies are bodies of requests, and what a handler answers: for the status 400,
// a path and a rule for each problem.
var bodies = map[string]struct {
	body   string
	status int
	want   []string
}{
	"legal":                   {legal, http.StatusOK, nil},
	"an unknown member":       {strings.Replace(legal, "{", `{"New":1,`, 1), http.StatusOK, nil},
	"empty":                   {`{}`, http.StatusBadRequest, []string{"Name required", "ImageName exactly-one", "InstanceType required"}},
	"a pattern":               {strings.Replace(legal, "office-2026", "my office", 1), http.StatusBadRequest, []string{"Name pattern"}},
	"both of two":             {strings.Replace(legal, "{", `{"ImageArn":"arn:aws:appstream:eu-central-1::image/base",`, 1), http.StatusBadRequest, []string{"ImageArn exactly-one"}},
	"two subnets":             {strings.Replace(legal, `"subnet-1"`, `"subnet-1","subnet-2"`, 1), http.StatusBadRequest, []string{"VpcConfig.SubnetIds max-items"}},
	"an element":              {strings.Replace(legal, `"subnet-1"`, `""`, 1), http.StatusBadRequest, []string{"VpcConfig.SubnetIds[0] min-length"}},
	"an instance type":        {strings.Replace(legal, "medium", "medum", 1), http.StatusBadRequest, []string{"InstanceType enum"}},
	"a value of another type": {strings.Replace(legal, `["subnet-1"]`, `true`, 1), http.StatusBadRequest, []string{"VpcConfig.SubnetIds type"}},
}

// post sends a body to a handler, and returns the answer.
func post(t *testing.T, handler http.Handler, body string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/builders", strings.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	return answer
}

// testHandler sends each of the bodies to a handler.
func testHandler(t *testing.T, handler http.Handler) {
	t.Helper()
	for name, c := range bodies {
		answer := post(t, handler, c.body)
		if answer.Code != c.status {
			t.Errorf("%s: status %d, want %d: %s", name, answer.Code, c.status, answer.Body)
			continue
		}
		if c.status == http.StatusOK {
			// What the handler has read is what was sent.
			var sent, got model.CreateImageBuilderRequest
			if err := json.Unmarshal([]byte(c.body), &sent); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if diff := cmp.Diff(sent, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
			continue
		}
		var problems []libraries.Problem
		if err := json.Unmarshal(answer.Body.Bytes(), &problems); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var got []string
		for _, p := range problems {
			got = append(got, p.Path+" "+p.Rule)
			if p.Detail == "" {
				t.Errorf("%s: %s has no detail", name, p.Path)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
