// Package paginatetest checks a [paginate.Pager] with a Fetch function of your
// own, such as one over a fake, a database or another service.
package paginatetest
