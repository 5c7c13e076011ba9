// Package model is the typed form of the JSON that the image families of two
// AWS services speak: image builders and images of Amazon AppStream 2.0 (now
// named WorkSpaces Applications), and images of Amazon WorkSpaces.
//
// It holds data only. There is no client and no network: bring the bytes from
// the AWS CLI, from a log, from a fixture or from an HTTP response of your own,
// and give them to the type of this package that bears the name of the AWS
// shape.
//
//	var page model.DescribeImageBuildersResult
//	err := page.UnmarshalJSON(saved)
//
// # Operations
//
// Each operation has a request and a result, named after it:
//
//   - [CreateImageBuilderRequest], [StartImageBuilderRequest],
//     [StopImageBuilderRequest], [DeleteImageBuilderRequest] and
//     [DescribeImageBuildersRequest] work on an [ImageBuilder];
//   - [DescribeImagesRequest] and [DeleteImageRequest] on an [Image];
//   - [DescribeWorkspaceImagesRequest] on a [WorkspaceImage].
//
// # Absent and zero
//
// A field is a pointer exactly where its Go zero value is a value that the
// wire may carry. So a nil *bool is an absent member and a pointer to false is
// an explicit false, while a plain string such as [ImageBuilder.Arn] is absent
// when empty, because the service knows no empty ARN. Write pointers with the
// new built-in:
//
//	model.CreateImageBuilderRequest{
//		Name:                        "office-2026",
//		InstanceType:                enums.InstanceTypeStreamStandardMedium,
//		Description:                 new("Office image, rebuilt monthly"),
//		EnableDefaultInternetAccess: new(false),
//	}
//
// A nil list or map is absent; an empty one is written as [] or {}.
//
// # JSON
//
// Every shape reads itself with UnmarshalJSON and writes itself with
// AppendJSON; [encoding/json] uses the one and gives the same document as the
// other, only slower. Reading is strict where encoding/json is not: member
// names match exactly, and a duplicate name, text that is not UTF-8, a number
// that does not fit or text behind the document is a [*DocumentError] that
// names path, line and column. Nothing that is read is clamped or replaced. As
// with encoding/json, what a document does not hold stays as it was.
//
// [encoding/json.Unmarshal] checks the grammar before it calls UnmarshalJSON,
// with an error of its own that names no line; and where it reads a list or a
// structure of the caller's, lines count from the value that it hands over.
// Call UnmarshalJSON itself for places in the whole document.
//
// [UnmarshalStrict] reports everything wrong with a document at once, also
// what is legal but gets lost, such as a misspelled member.
//
//	buf = page.AppendJSON(buf[:0]) // allocates nothing where buf is large enough
//
// # Time
//
// The services write time as a number of seconds since 1970, the AWS CLI
// version 2 prints ISO 8601 text. [Timestamp] reads both, exact to the
// nanosecond, and writes the number.
//
// # Errors of the services
//
// [DecodeAPIError] reads the answer to a call that failed, whatever it looks like,
// into an [*APIError]; [errors.Is] compares its [ErrorCode]. [Operations] lists the
// operations with their targets, requests, results and documented errors.
//
//	err := model.DecodeAPIError(response.StatusCode, response.Header, body)
//	if errors.Is(err, model.ResourceNotFoundException) { … }
//
// # Pages
//
// The requests and results of the three describe operations have the methods
// SetPage and Page, by which package
// [github.com/euc-go/eucmodel/paginate] goes over all pages.
//
// # Tomorrow's service
//
// Members that this version does not know are skipped, and enum values that it
// does not know are kept as they came: ask the value's IsKnown method (package
// [github.com/euc-go/eucmodel/enums]).
//
// # Constraints
//
// The validate tags on the fields are the constraints that the services
// document. Package [github.com/euc-go/eucmodel/validate] checks them.
package model
