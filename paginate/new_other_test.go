package paginate_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/paginate"
)

// query and answer have nothing to do with AWS, and an answer is not a pointer.
type query struct {
	text   string
	offset int
	limit  int
}

func (q *query) SetPage(token string, size int) {
	q.offset, q.limit = strings.Count(token, "x"), size
}

type answer []string

func (a answer) Page() (words []string, nextToken string) {
	return a[1:], a[0]
}

// New takes any types that have the two methods.
func TestOtherTypes(t *testing.T) {
	words := strings.Fields("one two three four five")
	pager := paginate.New(func(_ context.Context, q *query) (answer, error) {
		if q.text != "numbers" {
			return nil, errors.New("another query")
		}
		to := min(q.offset+q.limit, len(words))
		next := ""
		if to < len(words) {
			next = strings.Repeat("x", to)
		}
		return append(answer{next}, words[q.offset:to]...), nil
	}, &query{text: "numbers"})
	pager.PageSize = 2
	if result, err := pager.Collect(t.Context()); !slices.Equal(result.Items, words) || err != nil {
		t.Errorf("got %q, %v", result.Items, err)
	}
}

// asking is a query that says which page it asks for.
type asking struct{ query }

func (q *asking) RequestedPage() (token string, size int) {
	return strings.Repeat("x", q.offset), q.limit
}

// The page that a request asks for sets StartingToken and PageSize of the Pager.
func TestRequestedPage(t *testing.T) {
	call := func(context.Context, *asking) (answer, error) { return answer{""}, nil }
	for name, test := range map[string]struct {
		request query
		token   string
		size    int
	}{
		"token and size": {query{offset: 2, limit: 3}, "xx", 3},
		"token":          {query{offset: 1}, "x", 0},
		"size":           {query{limit: 3}, "", 3},
		"neither":        {query{text: "numbers"}, "", 0},
	} {
		p := paginate.New(call, &asking{test.request})
		if p.StartingToken != test.token || p.PageSize != test.size {
			t.Errorf("%s: StartingToken %q, PageSize %d, want %q and %d", name, p.StartingToken, p.PageSize, test.token, test.size)
		}
	}
}

// The result may be an interface, and then nil as well.
func TestResultIsAnInterface(t *testing.T) {
	calls := 0
	pager := paginate.New(func(context.Context, *query) (paginate.Response[string], error) {
		if calls++; calls == 2 {
			return nil, nil
		}
		return answer{"x", "one"}, nil
	}, nil)
	result, err := pager.Collect(t.Context())
	if e, ok := errors.AsType[*paginate.PageError](err); !ok || e.Page != 2 || !slices.Equal(result.Items, []string{"one"}) {
		t.Errorf("got %q, %v, want the first page and an error of page 2", result.Items, err)
	}
	calls = 1
	var none *pointerAnswer
	typed := paginate.New(func(context.Context, *query) (paginate.Response[string], error) { return none, nil }, nil)
	if _, err := typed.Collect(t.Context()); err == nil {
		t.Error("a nil pointer in an interface is taken for a result")
	}
}

// pointerAnswer is a response whose Page method panics if the pointer is nil.
type pointerAnswer struct{ words []string }

func (a *pointerAnswer) Page() (words []string, nextToken string) { return a.words, "" }
