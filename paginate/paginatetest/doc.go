// Package paginatetest checks a [paginate.Pager] whose Fetch somebody wrote: over
// a fake, a database, or a service of their own.
package paginatetest
