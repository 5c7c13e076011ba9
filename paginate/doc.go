// Package paginate turns answers that come in pages, each with the token of the
// next page, into one sequence to range over. It knows no service and has no
// client: it calls a function of yours for each page.
//
//	pager := paginate.New(client.DescribeImageBuilders, &model.DescribeImageBuildersRequest{})
//	for builder, err := range pager.Items(ctx) {
//		if err != nil {
//			return err
//		}
//		fmt.Println(builder.Name)
//	}
//
// [New] makes a [Pager] from a function that takes a request and returns a
// result, such as the paged requests and results of package model. For any other
// source write the Fetch function yourself: a Pager is a plain value.
//
// # What a run does
//
//   - It is lazy: a page is fetched when its first item is asked for, or up to
//     [Pager.Prefetch] pages earlier.
//   - Each range is a run of its own from the beginning. Several may be under way
//     at once. The request that was given to New is never changed.
//   - A page without items need not be the last. The last page has no token.
//   - The context is checked before each fetch. When it has ended, the items of
//     the pages that were fetched before still come, and then the run ends with
//     the context's cause. A loop that is to end at once looks at the context
//     itself.
//   - An error ends the run, after the items that came before it.
//   - A token that came before in the same run is the error [ErrRepeatedToken].
//     To notice it, the run keeps a hash of each token.
//
// # Stopping and resuming
//
// [Pager.MaxItems], [Pager.PageSize] and [Pager.StartingToken] mean what --max-items,
// --page-size and --starting-token of the AWS CLI and the PaginationConfig of
// boto3 mean. A resume token says which page to fetch and how many of its items
// to skip. It has the same bytes on both sides: what the CLI prints as NextToken
// is a StartingToken here, and the other way round. [Pager.Collect] returns one
// when MaxItems or an error ends it early, and [Run.Token] returns one at any item
// of a loop.
//
// PageSize may be another when a run is resumed. If it is set and smaller than
// the number of items to skip, the token was written for larger pages, and the
// skipping goes on over the pages that follow: no item is lost or repeated. If
// PageSize is not set, or the service returns fewer items than it asks for, this
// can't be recognized: the skipping ends with the first page, as in boto3, and
// some items may be repeated. If items are added or deleted in the meantime, or
// a token of the service counts pages of the former size, items may be repeated
// or missing.
//
// # Serving pages
//
// A service that pages through a list of its own, such as a fake for tests, cuts
// it with a [Cutter]: the list, the token and the size of a request give a page
// and the token of the next. What a client puts for a token does no harm.
//
// # Differences from the AWS CLI and boto3
//
//   - A MaxItems of 0 is no limit, and a negative one is an error.
//   - A token that came at any time before in the run is an error. The CLI and
//     boto3 compare each token with the one before it only, and repeat a cycle of
//     two tokens for ever.
//   - They skip items of the first page only, so that some items are repeated
//     when a run is resumed with a smaller page size.
//   - A StartingToken that is base64 of JSON, but no resume token, is sent to the
//     service as it is. They send the members of the JSON, or fail.
//   - A token of the service that reads None can be resumed from. They begin at
//     the first page. A StartingToken that reads None is the first page for all.
package paginate
