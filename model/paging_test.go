package model_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// pageCase is a call of SetPage, and what the request has before and after.
type pageCase struct {
	before, after requested
	token         string
	size          int
}

// requested is the part of a request that is about pages. Size 0 is absent.
type requested struct {
	token string
	size  int32
}

var pageCases = map[string]pageCase{
	"nothing for nothing":       {},
	"a token":                   {requested{}, requested{"next", 0}, "next", 0},
	"a size":                    {requested{}, requested{"", 20}, "", 20},
	"both":                      {requested{}, requested{"next", 20}, "next", 20},
	"both instead of others":    {requested{"old", 5}, requested{"next", 20}, "next", 20},
	"nothing keeps the size":    {requested{"old", 5}, requested{"", 5}, "", 0},
	"a token keeps the size":    {requested{"old", 5}, requested{"next", 5}, "next", 0},
	"a size, the first page":    {requested{"old", 5}, requested{"", 20}, "", 20},
	"the largest size":          {requested{}, requested{"", math.MaxInt32}, "", math.MaxInt32},
	"a size beyond 32 bits":     {requested{}, requested{"", math.MaxInt32}, "", math.MaxInt}, // where int has 64
	"a size far below zero":     {requested{}, requested{"", math.MinInt32}, "", math.MinInt},
	"a size that is just wrong": {requested{}, requested{"", -1}, "", -1}, // validate finds it, where there are bounds
}

// size returns a size as a member that may be absent.
func size(n int32) *int32 {
	if n == 0 {
		return nil
	}
	return &n
}

// SetPage changes the page and nothing else, and not what MaxResults points
// to, which copies of the request share.
func TestSetPage(t *testing.T) {
	for name, test := range pageCases {
		t.Run(name, func(t *testing.T) {
			builders := func(r requested) model.DescribeImageBuildersRequest {
				return model.DescribeImageBuildersRequest{Names: []string{"a"}, NextToken: r.token, MaxResults: size(r.size)}
			}
			b := builders(test.before)
			shared := b.MaxResults
			b.SetPage(test.token, test.size)
			if diff := cmp.Diff(builders(test.after), b); diff != "" {
				t.Errorf("DescribeImageBuildersRequest (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(size(test.before.size), shared); diff != "" {
				t.Errorf("DescribeImageBuildersRequest: MaxResults before (-want +got):\n%s", diff)
			}

			images := func(r requested) model.DescribeImagesRequest {
				return model.DescribeImagesRequest{Names: []string{"a"}, Type: enums.VisibilityTypePublic, NextToken: r.token, MaxResults: size(r.size)}
			}
			i := images(test.before)
			shared = i.MaxResults
			i.SetPage(test.token, test.size)
			if diff := cmp.Diff(images(test.after), i); diff != "" {
				t.Errorf("DescribeImagesRequest (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(size(test.before.size), shared); diff != "" {
				t.Errorf("DescribeImagesRequest: MaxResults before (-want +got):\n%s", diff)
			}

			workspaces := func(r requested) model.DescribeWorkspaceImagesRequest {
				return model.DescribeWorkspaceImagesRequest{ImageIds: []string{"wsi-1"}, NextToken: r.token, MaxResults: r.size}
			}
			w := workspaces(test.before)
			w.SetPage(test.token, test.size)
			if diff := cmp.Diff(workspaces(test.after), w); diff != "" {
				t.Errorf("DescribeWorkspaceImagesRequest (-want +got):\n%s", diff)
			}
		})
	}
}

// A size of 0 that a request has itself is one that it asks for: MaxResults of
// DescribeImages may be 0.
func TestSetPageKeepsZero(t *testing.T) {
	r := model.DescribeImagesRequest{MaxResults: new(int32)}
	r.SetPage("next", 0)
	if diff := cmp.Diff(model.DescribeImagesRequest{NextToken: "next", MaxResults: new(int32)}, r); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// RequestedPage returns what SetPage has set.
func TestRequestedPage(t *testing.T) {
	for _, want := range []requested{{}, {"next", 0}, {"", 20}, {"next", 25}, {"next", math.MaxInt32}} {
		for name, request := range map[string]interface {
			SetPage(token string, size int)
			RequestedPage() (token string, size int)
		}{
			"DescribeImageBuildersRequest":   new(model.DescribeImageBuildersRequest),
			"DescribeImagesRequest":          new(model.DescribeImagesRequest),
			"DescribeWorkspaceImagesRequest": new(model.DescribeWorkspaceImagesRequest),
		} {
			request.SetPage(want.token, int(want.size))
			if token, size := request.RequestedPage(); token != want.token || size != int(want.size) {
				t.Errorf("%s: %q, %d; want %v", name, token, size, want)
			}
		}
	}
	if _, size := (&model.DescribeImagesRequest{MaxResults: new(int32)}).RequestedPage(); size != 0 {
		t.Errorf("MaxResults 0 is a size of %d", size)
	}
}

// Page returns the list and the token as they are.
func TestPage(t *testing.T) {
	builders := model.DescribeImageBuildersResult{ImageBuilders: []model.ImageBuilder{{Name: "a"}, {Name: "b"}}, NextToken: "next"}
	if got, next := builders.Page(); !cmp.Equal(got, builders.ImageBuilders) || next != "next" {
		t.Errorf("DescribeImageBuildersResult: %v, %q", got, next)
	}
	images := model.DescribeImagesResult{Images: []model.Image{{Name: "a"}}, NextToken: "next"}
	if got, next := images.Page(); !cmp.Equal(got, images.Images) || next != "next" {
		t.Errorf("DescribeImagesResult: %v, %q", got, next)
	}
	workspaces := model.DescribeWorkspaceImagesResult{Images: []model.WorkspaceImage{{ImageId: "a"}}, NextToken: "next"}
	if got, next := workspaces.Page(); !cmp.Equal(got, workspaces.Images) || next != "next" {
		t.Errorf("DescribeWorkspaceImagesResult: %v, %q", got, next)
	}
	if got, next := new(model.DescribeImageBuildersResult).Page(); got != nil || next != "" {
		t.Errorf("an empty DescribeImageBuildersResult: %v, %q", got, next)
	}
	if got, next := new(model.DescribeImagesResult).Page(); got != nil || next != "" {
		t.Errorf("an empty DescribeImagesResult: %v, %q", got, next)
	}
	if got, next := new(model.DescribeWorkspaceImagesResult).Page(); got != nil || next != "" {
		t.Errorf("an empty DescribeWorkspaceImagesResult: %v, %q", got, next)
	}
}
