package validate_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/validate"
)

// fakeAppStream answers DescribeImageBuilders, in pages of two builders unless the
// request says how many it wants.
type fakeAppStream struct{ builders []model.ImageBuilder }

// ServeHTTP writes the result of a call, or the error of the service.
func (f fakeAppStream) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status := http.StatusOK
	var body []byte
	var err error
	if result, refused := f.describeImageBuilders(r); refused == nil {
		body, err = result.AppendJSON(nil)
	} else {
		status = refused.StatusCode
		body, err = refused.AppendJSON(nil)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/x-amz-json-1.1")
	w.WriteHeader(status)
	_, _ = w.Write(body) // fails when the client has gone
}

// describeImageBuilders reads a call, checks it and carries it out.
func (f fakeAppStream) describeImageBuilders(r *http.Request) (*model.DescribeImageBuildersResult, *model.APIError) {
	op, _ := model.OperationByTarget(r.Header.Get("X-Amz-Target"))
	if op.Name != "DescribeImageBuilders" {
		return nil, op.NewError(model.UnknownOperationException, "this fake has DescribeImageBuilders only")
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, op.NewError(model.RequestTimeoutException, "the body did not arrive")
	}
	var request model.DescribeImageBuildersRequest
	if broken, ok := errors.AsType[*validate.Error](validate.JSON(body, &request)); ok {
		if refused := broken.APIError(); refused != nil {
			return nil, refused
		}
	}
	cutter := paginate.Cutter[model.ImageBuilder]{List: op.Name, PageSize: 2}
	token, size := request.RequestedPage()
	page, err := cutter.Cut(f.builders, token, size)
	if err != nil {
		return nil, op.NewError(model.ValidationException, "the NextToken is not one of this operation")
	}
	return &model.DescribeImageBuildersResult{ImageBuilders: page.Items, NextToken: page.NextToken}, nil
}

// A fake of one operation for tests, on net/http. Any client can call it; this one
// is written here too.
func ExampleError_APIError() {
	server := httptest.NewServer(fakeAppStream{[]model.ImageBuilder{{Name: "office"}, {Name: "lab"}, {Name: "kiosk"}}})
	defer server.Close()

	describe := func(ctx context.Context, request *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
		body, err := request.AppendJSON(nil)
		if err != nil {
			return nil, err
		}
		call, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL, bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		call.Header.Set("X-Amz-Target", "PhotonAdminProxyService.DescribeImageBuilders")
		response, err := http.DefaultClient.Do(call)
		if err != nil {
			return nil, err
		}
		defer func() { _ = response.Body.Close() }()
		answer, err := io.ReadAll(response.Body)
		if err != nil {
			return nil, err
		}
		if response.StatusCode != http.StatusOK {
			return nil, model.DecodeAPIError(response.StatusCode, response.Header, answer)
		}
		result := new(model.DescribeImageBuildersResult)
		return result, result.UnmarshalJSON(answer)
	}

	ctx := context.Background()
	pager := paginate.New(describe, nil)
	for _, pager.PageSize = range []int{0, 1} {
		var sizes []int
		for page, err := range pager.Pages(ctx) {
			if err != nil {
				fmt.Println(err)
				return
			}
			sizes = append(sizes, len(page.Items))
		}
		fmt.Println("builders of the pages:", sizes)
	}
	_, err := describe(ctx, &model.DescribeImageBuildersRequest{NextToken: "page 2"})
	fmt.Println(err)
	_, err = describe(ctx, &model.DescribeImageBuildersRequest{Names: []string{"office", ""}})
	fmt.Println(err)
	// Output:
	// builders of the pages: [2 1]
	// builders of the pages: [1 1 1]
	// ValidationException: the NextToken is not one of this operation (status 400)
	// ValidationException: 1 validation error detected: Value '' at 'names.2.member' failed to satisfy constraint: Member must have length greater than or equal to 1 (status 400)
}
