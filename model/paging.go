package model

import "math"

// RequestedPage returns the page that the request asks for: a NextToken, empty for the
// first, and the largest number of builders, 0 if that is left to the service.
func (r *DescribeImageBuildersRequest) RequestedPage() (token string, size int) {
	return r.NextToken, sizeOf(r.MaxResults)
}

// SetPage makes the request ask for the page of a NextToken, empty for the
// first, with size builders at most. A size of 0 leaves MaxResults as it is; one
// beyond 32 bits becomes the largest number that the member holds.
func (r *DescribeImageBuildersRequest) SetPage(token string, size int) {
	r.NextToken = token
	if size != 0 {
		r.MaxResults = new(maxResults(size))
	}
}

// Page returns the builders of the page and the token of the next, empty on
// the last.
func (r *DescribeImageBuildersResult) Page() (builders []ImageBuilder, nextToken string) {
	return r.ImageBuilders, r.NextToken
}

// RequestedPage returns the page that the request asks for: a NextToken, empty for the
// first, and the largest number of images, 0 if that is left to the service.
func (r *DescribeImagesRequest) RequestedPage() (token string, size int) {
	return r.NextToken, sizeOf(r.MaxResults)
}

// SetPage makes the request ask for the page of a NextToken, empty for the
// first, with size images at most, of which the service allows 25. A size of 0
// leaves MaxResults as it is; one beyond 32 bits becomes the largest number that
// the member holds.
func (r *DescribeImagesRequest) SetPage(token string, size int) {
	r.NextToken = token
	if size != 0 {
		r.MaxResults = new(maxResults(size))
	}
}

// Page returns the images of the page and the token of the next, empty on the
// last.
func (r *DescribeImagesResult) Page() (images []Image, nextToken string) {
	return r.Images, r.NextToken
}

// RequestedPage returns the page that the request asks for: a NextToken, empty for the
// first, and the largest number of images, 0 if that is left to the service.
func (r *DescribeWorkspaceImagesRequest) RequestedPage() (token string, size int) {
	return r.NextToken, int(r.MaxResults)
}

// SetPage makes the request ask for the page of a NextToken, empty for the
// first, with size images at most, of which the service allows 25. A size of 0
// leaves MaxResults as it is; one beyond 32 bits becomes the largest number that
// the member holds.
func (r *DescribeWorkspaceImagesRequest) SetPage(token string, size int) {
	r.NextToken = token
	if size != 0 {
		r.MaxResults = maxResults(size)
	}
}

// Page returns the images of the page and the token of the next, empty on the
// last.
func (r *DescribeWorkspaceImagesResult) Page() (images []WorkspaceImage, nextToken string) {
	return r.Images, r.NextToken
}

// sizeOf returns a MaxResults, or 0 if it is absent.
func sizeOf(maxResults *int32) int {
	if maxResults == nil {
		return 0
	}
	return int(*maxResults)
}

// maxResults returns a size as the wire can carry it.
func maxResults(size int) int32 {
	return int32(max(math.MinInt32, min(math.MaxInt32, size)))
}
