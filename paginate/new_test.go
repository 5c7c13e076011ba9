package paginate_test

import (
	std "cmp"
	"context"
	"errors"
	"io"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// Each call has the other members of the request. Its NextToken is where a run
// begins unless StartingToken is set, and its MaxResults is the size unless
// PageSize is set.
func TestRequests(t *testing.T) {
	for name, test := range map[string]struct {
		request *model.DescribeImageBuildersRequest
		size    int
		start   string
		want    []string
		asked   []model.DescribeImageBuildersRequest
	}{
		"nil":              {nil, 0, "", []string{"a", "b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", 0), builders("3", 0)}},
		"nil, PageSize":    {nil, 2, "", []string{"a", "b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", 2), builders("2", 2)}},
		"empty":            {new(builders("", 0)), 0, "", []string{"a", "b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", 0), builders("3", 0)}},
		"names":            {new(builders("", 0, "x", "y")), 0, "", []string{"a", "b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", 0, "x", "y"), builders("3", 0, "x", "y")}},
		"MaxResults":       {new(builders("", 2)), 0, "", []string{"a", "b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", 2), builders("2", 2)}},
		"PageSize as well": {new(builders("", 2)), 3, "", []string{"a", "b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", 3), builders("3", 3)}},
		"NextToken":        {new(builders("1", 0)), 0, "", []string{"b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("1", 0)}},
		"and a start":      {new(builders("1", 0)), 0, "2", []string{"c", "d"}, []model.DescribeImageBuildersRequest{builders("2", 0)}},
		"and a skip":       {new(builders("1", 0)), 0, "___1", []string{"b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", 0), builders("3", 0)}},
		"beyond 32 bits":   {nil, math.MaxInt, "", []string{"a", "b", "c", "d"}, []model.DescribeImageBuildersRequest{builders("", math.MaxInt32), builders("3", math.MaxInt32)}},
	} {
		t.Run(name, func(t *testing.T) {
			var before model.DescribeImageBuildersRequest
			if test.request != nil {
				before = builders(test.request.NextToken, 0, slices.Clone(test.request.Names)...)
				if test.request.MaxResults != nil {
					before.MaxResults = new(*test.request.MaxResults)
				}
			}
			s := new(builderService)
			p := paginate.New(s.describe, test.request)
			p.PageSize, p.StartingToken = std.Or(test.size, p.PageSize), std.Or(test.start, p.StartingToken)
			for range 2 {
				s.requests = nil
				if diff := cmp.Diff(test.want, names(t, p)); diff != "" {
					t.Errorf("builders (-want +got):\n%s", diff)
				}
				if diff := cmp.Diff(test.asked, s.requests); diff != "" {
					t.Errorf("requests (-want +got):\n%s", diff)
				}
			}
			if test.request != nil {
				if diff := cmp.Diff(before, *test.request); diff != "" {
					t.Errorf("the request is changed (-before +after):\n%s", diff)
				}
			}
		})
	}
}

// A run that began at the NextToken of the request is resumed with the same
// request.
func TestResumedFromARequestsToken(t *testing.T) {
	p := paginate.New(new(builderService).describe, &model.DescribeImageBuildersRequest{NextToken: "1"})
	p.MaxItems = 1
	result, err := p.Collect(t.Context())
	if len(result.Items) != 1 || result.Items[0].Name != "b" || err != nil {
		t.Fatalf("got %v, %v", result, err)
	}
	p.MaxItems, p.StartingToken = 0, result.NextToken
	if got := names(t, p); !slices.Equal(got, []string{"c", "d"}) {
		t.Errorf("resumed: %q", got)
	}
}

// The page that a request asks for belongs to the run: if its token comes again,
// that is a repeated token. It is sent as it is, even if it looks like another
// form of token.
func TestRequestsTokenComesAgain(t *testing.T) {
	for _, token := range []string{"A", "None", "x___2", "eyJOZXh0VG9rZW4iOiBudWxsfQ=="} {
		var sent []string
		p := paginate.New(func(_ context.Context, r *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
			sent = append(sent, r.NextToken)
			return &model.DescribeImageBuildersResult{NextToken: r.NextToken}, nil
		}, &model.DescribeImageBuildersRequest{NextToken: token, MaxResults: new(int32(7))})
		if p.PageSize != 7 {
			t.Errorf("%s: the PageSize is %d, want 7", token, p.PageSize)
		}
		if _, err := p.Collect(t.Context()); !errors.Is(err, paginate.ErrRepeatedToken) || !slices.Equal(sent, []string{token}) {
			t.Errorf("%s: sent %q, %v", token, sent, err)
		}
	}
}

// The request belongs to the caller again after New, and each call has one of
// its own, which it may change and keep.
func TestRequestIsCopied(t *testing.T) {
	request := builders("", 2, "x")
	s := new(builderService)
	var seen []*model.DescribeImageBuildersRequest
	p := paginate.New(func(ctx context.Context, r *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
		result, err := s.describe(ctx, r)
		*r = model.DescribeImageBuildersRequest{NextToken: "changed by the call"}
		seen = append(seen, r)
		return result, err
	}, &request)
	request = builders("3", 1, "y")
	if got := names(t, p); !slices.Equal(got, []string{"a", "b", "c", "d"}) {
		t.Errorf("got %q", got)
	}
	want := []model.DescribeImageBuildersRequest{builders("", 2, "x"), builders("2", 2, "x")}
	if diff := cmp.Diff(want, s.requests); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(builders("3", 1, "y"), request); diff != "" {
		t.Errorf("the request is changed (-want +got):\n%s", diff)
	}
	if len(seen) != 2 || seen[0] == seen[1] || seen[0] == &request {
		t.Error("two calls have the same request")
	}
}

// New works for all three paged operations without type arguments.
func TestOperations(t *testing.T) {
	images := paginate.New(func(_ context.Context, r *model.DescribeImagesRequest) (*model.DescribeImagesResult, error) {
		if r.NextToken != "" {
			return &model.DescribeImagesResult{Images: []model.Image{{Name: string(r.Type)}}}, nil
		}
		return &model.DescribeImagesResult{Images: []model.Image{{Name: "first"}}, NextToken: "next"}, nil
	}, &model.DescribeImagesRequest{Type: enums.VisibilityTypePublic})
	got, err := images.Collect(t.Context())
	if diff := cmp.Diff([]model.Image{{Name: "first"}, {Name: "PUBLIC"}}, got.Items); diff != "" || err != nil {
		t.Errorf("images: error %v (-want +got):\n%s", err, diff)
	}

	workspaceImages := paginate.New(func(_ context.Context, r *model.DescribeWorkspaceImagesRequest) (*model.DescribeWorkspaceImagesResult, error) {
		if r.MaxResults != 1 {
			return nil, errors.New("the request has another size")
		}
		result := &model.DescribeWorkspaceImagesResult{Images: []model.WorkspaceImage{{ImageId: "wsi-1" + r.NextToken}}}
		if r.NextToken == "" {
			result.NextToken = "2"
		}
		return result, nil
	}, nil)
	workspaceImages.PageSize = 1
	workspaces, err := workspaceImages.Collect(t.Context())
	if diff := cmp.Diff([]model.WorkspaceImage{{ImageId: "wsi-1"}, {ImageId: "wsi-12"}}, workspaces.Items); diff != "" || err != nil {
		t.Errorf("WorkSpaces images: error %v (-want +got):\n%s", err, diff)
	}
	if got := names(t, paginate.New(new(builderService).describe, &model.DescribeImageBuildersRequest{})); len(got) != 4 {
		t.Errorf("image builders: %q", got)
	}
}

// An error of the call is a PageError, and so is a call that returns neither a
// result nor an error.
func TestCallsThatFail(t *testing.T) {
	s := new(builderService)
	for name, test := range map[string]struct{ fails, want error }{"nothing": {}, "an error": {io.ErrUnexpectedEOF, io.ErrUnexpectedEOF}} {
		p := paginate.New(func(ctx context.Context, r *model.DescribeImageBuildersRequest) (*model.DescribeImageBuildersResult, error) {
			if r.NextToken != "" {
				return nil, test.fails
			}
			return s.describe(ctx, r)
		}, nil)
		result, err := p.Collect(t.Context())
		e, ok := errors.AsType[*paginate.PageError](err)
		if !ok || e.Page != 2 || e.Err == nil || test.want != nil && e.Err != test.want || len(result.Items) != 3 {
			t.Errorf("%s: %v, %v, want the first page and an error of page 2", name, result.Items, err)
		}
	}
	p := paginate.New[model.DescribeImageBuildersRequest, *model.DescribeImageBuildersRequest, *model.DescribeImageBuildersResult](nil, nil)
	_, err := p.Collect(t.Context())
	checkUsage(t, "no call", "paginate: there is no function to fetch pages with", err)
}
