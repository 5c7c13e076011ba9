package paginate

import (
	"context"
	"errors"
	"reflect"
)

// Request is a pointer to a request that asks for one page, such as
// *model.DescribeImageBuildersRequest. Q is what it points to.
type Request[Q any] interface {
	*Q
	// SetPage makes the request ask for the page that token stands for, with size
	// items. An empty token stands for the first page; a size of 0 leaves the size
	// of the request as it is.
	SetPage(token string, size int)
}

// Response is a page of items as a service returns it, such as
// *model.DescribeImageBuildersResult.
type Response[T any] interface {
	// Page returns the items of the page and the token of the next page, empty on
	// the last.
	Page() (items []T, nextToken string)
}

// New returns a Pager that gets each page with a call for the request. Call has
// the form
//
//	func(ctx context.Context, request *Q) (response *R, err error)
//
// where *Q has the method of [Request] and *R the method of [Response]. All type
// arguments are inferred:
//
//	request := model.DescribeImagesRequest{Type: enums.VisibilityTypePublic}
//	pager := paginate.New(client.DescribeImages, &request)
//	pager.MaxItems = 100
//
// A method of the AWS SDK's client has another form, with types of its own and
// options after the request: wrap it in a function, or write a Fetch that calls
// it. In this module's repository, examples/awssdk/bridge shows both.
//
// The request is copied, by New and for each call, and never changed; nil is an
// empty request. The copies share its lists and whatever it points to, so leave
// those unchanged while the Pager is in use. Every call has the other members of
// the request too. If it has a method
//
//	RequestedPage() (token string, size int)
//
// which returns the page that the request itself asks for, the token becomes the
// StartingToken of the Pager and the size its PageSize.
func New[Q any, P Request[Q], R Response[T], T any](call func(context.Context, P) (R, error), request P) Pager[T] {
	if call == nil {
		return Pager[T]{} // its runs report that there is no function
	}
	var kept Q
	if request != nil {
		kept = *request
	}
	pager := Pager[T]{Fetch: func(ctx context.Context, token string, size int) (Page[T], error) {
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
	if asked, ok := any(P(&kept)).(interface {
		RequestedPage() (token string, size int)
	}); ok {
		token, size := asked.RequestedPage()
		pager.StartingToken, pager.PageSize = position{token: token}.plainToken(), size
	}
	return pager
}
