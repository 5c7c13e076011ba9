package paginate

import (
	"context"
	"errors"
	"reflect"
)

// Request is a pointer to a request for pages, such as
// *model.DescribeImageBuildersRequest. Q is what it points to.
type Request[Q any] interface {
	*Q
	// SetPage makes the request ask for the page that token stands for, with
	// size items. An empty token asks for the first page, or for the one that
	// the request has a token of; a size of 0 leaves the size as it is.
	SetPage(token string, size int)
}

// Response is a page of items as a service returns it, such as
// *model.DescribeImageBuildersResult.
type Response[T any] interface {
	// Page returns the items of the page, and the token of the next or "".
	Page() (items []T, nextToken string)
}

// New returns a Pager over what call returns for the request, page by page. All
// type arguments follow from the function:
//
//	pager := paginate.New(client.DescribeImages, &model.DescribeImagesRequest{Type: enums.VisibilityTypePublic})
//	pager.MaxItems = 100
//
// The request is copied, now and for each call, and never changed; nil is an
// empty one. The copies share its lists and what it points to, so leave those
// alone too. What it asks for besides the page holds for each page, and a token
// that it has is where a run without a StartingToken begins.
func New[Q any, P Request[Q], R Response[T], T any](call func(context.Context, P) (R, error), request P) Pager[T] {
	if call == nil {
		return Pager[T]{} // whose runs say what is missing
	}
	var kept Q
	if request != nil {
		kept = *request
	}
	return Pager[T]{Fetch: func(ctx context.Context, token string, size int) (Page[T], error) {
		next := kept
		P(&next).SetPage(token, size)
		response, err := call(ctx, &next)
		if err != nil {
			return Page[T]{}, err
		}
		if v := reflect.ValueOf(response); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
			return Page[T]{}, errors.New("the call returned neither a result nor an error")
		}
		var page Page[T]
		page.Items, page.NextToken = response.Page()
		return page, nil
	}}
}
