package model

import "math"

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
