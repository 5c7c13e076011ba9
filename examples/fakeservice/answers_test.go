package main

import (
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/paginate/paginatetest"
)

// call makes a call with a request, and returns the answer and how it was
// refused.
func call(t *testing.T, url string, request model.Shape) (answer string, refused *model.APIError) {
	t.Helper()
	op, ok := model.OperationOf(request)
	if !ok {
		t.Fatalf("no operation has a %T", request)
	}
	body, err := request.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	status, header, answer := send(t, url, op.Target, string(body))
	if status != 200 {
		refused = model.DecodeAPIError(status, header, []byte(answer))
	}
	return answer, refused
}

// answer returns the result of a call that must not be refused.
func answer[R any, P model.PointerTo[R]](t *testing.T, url string, request model.Shape) *R {
	t.Helper()
	text, refused := call(t, url, request)
	if refused != nil {
		t.Fatalf("%T: %v", request, refused)
	}
	result := new(R)
	if err := model.UnmarshalStrict([]byte(text), P(result)); err != nil {
		t.Fatalf("%T: %v", request, err)
	}
	return result
}

// refusal is a request that keeps all constraints of an AppStream operation, and
// how it is refused.
type refusal struct {
	request model.Shape
	want    model.ErrorCode
	message string // its end
}

func checkRefusals(t *testing.T, url string, refusals map[string]refusal) {
	t.Helper()
	for name, test := range refusals {
		t.Run(name, func(t *testing.T) {
			_, got := call(t, url, test.request)
			if got == nil || got.Code != test.want || got.StatusCode != statusOf(test.want) || !strings.HasSuffix(got.Message, test.message) || test.message == "" {
				t.Errorf("got %v, want %s: %s", got, test.want, test.message)
			}
		})
	}
}

// wantPages checks the pages of a list with several sizes, 0 being that of the
// service.
func wantPages[T any](t *testing.T, pager paginate.Pager[T], want []T) {
	t.Helper()
	for _, size := range []int{0, 1, len(want) - 1, len(want), len(want) + 1} {
		pager.PageSize = size
		if err := paginatetest.TestPager(t.Context(), pager, want); err != nil {
			t.Errorf("size %d: %v", size, err)
		}
	}
}

// startSettling returns the address of a service with the sample, in which as
// many calls show a transitional state.
func startSettling(t *testing.T, settle int) string {
	t.Helper()
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	st.settle = settle
	url, stop := listen(st)
	t.Cleanup(stop)
	return url
}
