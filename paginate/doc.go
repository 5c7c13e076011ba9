// Package paginate walks over answers that come in pages, each with the token
// of the next, as one sequence to range over. It knows no service and has no
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
//   - Each range is a run of its own, from the beginning, also in parallel. The
//     request that was given to New is never changed.
//   - A page may be empty and not be the last. The last has no token.
//   - It looks at the context before each fetch, and ends with the context's
//     cause.
//   - An error ends it, after the items that came before.
//   - A token that came before in the run is [ErrRepeatedToken]. The run keeps a
//     hash of each token.
//
// # Stopping and going on
//
// [Pager.MaxItems], [Pager.PageSize] and [Pager.StartingToken] mean what --max-items,
// --page-size and --starting-token of the AWS CLI and the PaginationConfig of
// boto3 mean. A resume token says how many items of which page are done. Both
// sides write it in the same bytes: what the CLI prints as NextToken is a
// StartingToken here, and the other way round. [Pager.Collect] returns one when
// MaxItems or an error cut it short, and [Run.Token] in a loop and when it is left.
//
// The PageSize may change in between. If it is set and smaller than what the
// token skips of its page, the token is from larger pages, and the skipping goes
// on over the pages that follow: nothing is lost or repeated. If it is not set,
// or the service gives fewer items than it asks for, that can't be known: the
// skipping ends with the first page, as it does in boto3, and some items may
// come again. Nor can it be known whether items were added or deleted
// in the meantime, or whether a token of the service counts pages of the old
// size; then some may come again, and others not at all.
//
// # Differences from the AWS CLI and boto3
//
//   - A MaxItems of 0 is no limit, and a negative one is an error.
//   - A token that was seen at any time of the run is an error. They notice two
//     of the same in a row only, and call a cycle of two for ever.
//   - They skip within the first page only, so that some items come again after
//     a resumption with a smaller page size.
//   - A token of the service that happens to be other JSON in base64 is sent as
//     it is, where they send its members or fail; and so is the token None, where
//     they begin anew. A StartingToken of None is the first page, as it is there.
package paginate
