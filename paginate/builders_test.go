package paginate_test

import (
	"context"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// builderService has four builders in pages of 3 at most, and records the
// requests.
type builderService struct {
	requests []model.DescribeImageBuildersRequest
}

func (s *builderService) describe(_ context.Context, request *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
	s.requests = append(s.requests, *request)
	size := 3
	if request.MaxResults != nil {
		size = int(min(*request.MaxResults, 3))
	}
	names := []string{"a", "b", "c", "d"}
	from := 0
	if request.NextToken != "" {
		from = int(request.NextToken[0] - '0')
	}
	to := min(from+size, len(names))
	result := new(model.DescribeImageBuildersResult)
	for _, name := range names[from:to] {
		result.ImageBuilders = append(result.ImageBuilders, model.ImageBuilder{Name: name})
	}
	if to < len(names) {
		result.NextToken = "0123"[to : to+1]
	}
	return result, nil
}

// names returns the names of the builders of a pager.
func names(t *testing.T, p paginate.Pager[model.ImageBuilder]) []string {
	t.Helper()
	result, err := p.Collect(t.Context())
	if err != nil {
		t.Error(err)
	}
	var all []string
	for _, builder := range result.Items {
		all = append(all, builder.Name)
	}
	return all
}

// builders is a request for pages of size.
func builders(token string, size int32, names ...string) model.DescribeImageBuildersRequest {
	r := model.DescribeImageBuildersRequest{Names: names, NextToken: token}
	if size != 0 {
		r.MaxResults = new(size)
	}
	return r
}
