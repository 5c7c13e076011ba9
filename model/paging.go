package model

import "math"

// The paged requests and results have the methods that paginate.New asks for.
// They can be called by hand as well:
//
//	request.SetPage(token, 20)
//	items, next := result.Page()

// SetPage makes the request ask for the page of a NextToken, with size builders
// at most. An empty token or a size of 0 leaves what the request has. A size
// beyond 32 bits becomes the largest number that the member holds.
func (r *DescribeImageBuildersRequest) SetPage(token string, size int) {
	setPage(&r.NextToken, token)
	if size != 0 {
		r.MaxResults = new(maxResults(size))
	}
}

// Page returns the builders of the page and the token of the next, empty on
// the last.
func (r *DescribeImageBuildersResult) Page() (builders []ImageBuilder, nextToken string) {
	return r.ImageBuilders, r.NextToken
}

// SetPage makes the request ask for the page of a NextToken, with size images
// at most. An empty token or a size of 0 leaves what the request has. A size
// beyond 32 bits becomes the largest number that the member holds.
func (r *DescribeImagesRequest) SetPage(token string, size int) {
	setPage(&r.NextToken, token)
	if size != 0 {
		r.MaxResults = new(maxResults(size))
	}
}

// Page returns the images of the page and the token of the next, empty on the
// last.
func (r *DescribeImagesResult) Page() (images []Image, nextToken string) {
	return r.Images, r.NextToken
}

// SetPage makes the request ask for the page of a NextToken, with size images
// at most. An empty token or a size of 0 leaves what the request has. A size
// beyond 32 bits becomes the largest number that the member holds.
func (r *DescribeWorkspaceImagesRequest) SetPage(token string, size int) {
	setPage(&r.NextToken, token)
	if size != 0 {
		r.MaxResults = maxResults(size)
	}
}

// Page returns the images of the page and the token of the next, empty on the
// last.
func (r *DescribeWorkspaceImagesResult) Page() (images []WorkspaceImage, nextToken string) {
	return r.Images, r.NextToken
}

// setPage stores a token if there is one.
func setPage(member *string, token string) {
	if token != "" {
		*member = token
	}
}

// maxResults returns a size as the wire can carry it.
func maxResults(size int) int32 {
	return int32(max(math.MinInt32, min(math.MaxInt32, size)))
}
