// Package model is the typed form of the JSON that the image families of two
// AWS services speak: image builders and images of Amazon AppStream 2.0 (now
// named WorkSpaces Applications), and images of Amazon WorkSpaces. It knows the
// services as they were documented in November 2026.
//
// It has data types only. There is no client and no network: bring the bytes
// from the AWS CLI, from a log, from a fixture or from an HTTP response of your
// own, and give them to the type of this package with the name of the AWS shape.
//
// # Where to start
//
// Of all that is listed below, five things are enough to start with:
//
//   - [DescribeImageBuildersResult] and the other results read what a service has
//     sent, and [CreateImageBuilderRequest] and the other requests are what it is
//     sent. Each is a plain structure with the methods UnmarshalJSON and
//     AppendJSON; see [Shape].
//   - [UnmarshalStrict] reports everything that is wrong with a document, each
//     problem with its place.
//   - [Timestamp] is a time of either service, exact to the nanosecond.
//   - [DecodeAPIError] reads the answer to a call that failed, and [ErrorCode]
//     has the documented exceptions.
//   - [Operations] lists all operations, for programs that handle any of them.
//
// To read a saved page:
//
//	var page model.DescribeImageBuildersResult
//	err := page.UnmarshalJSON(saved)
//
// Package [validate] checks requests before a call, package [paginate] goes over
// results that come in pages, and package [enums] has the values of fields such
// as [ImageBuilder.State].
//
// # Operations
//
// Each operation has a request and a result, named after it. By what people do
// with them:
//
//   - build: [CreateImageBuilderRequest], [DescribeImageBuildersRequest],
//     [StartImageBuilderRequest], [CreateImageBuilderStreamingURLRequest],
//     [StopImageBuilderRequest] and [DeleteImageBuilderRequest] work on an
//     [ImageBuilder]; [DescribeImagesRequest] and [DeleteImageRequest] on an
//     [Image]; [CreateWorkspaceImageRequest], [DescribeWorkspaceImagesRequest]
//     and [DeleteWorkspaceImageRequest] on a [WorkspaceImage];
//   - share with other accounts: [UpdateImagePermissionsRequest],
//     [DescribeImagePermissionsRequest] and [DeleteImagePermissionsRequest] an
//     Image, see [SharedImagePermissions]; [UpdateWorkspaceImagePermissionRequest]
//     and [DescribeWorkspaceImagePermissionsRequest] a WorkspaceImage;
//   - copy and update: [CopyImageRequest], [CreateUpdatedImageRequest],
//     [CopyWorkspaceImageRequest] and [CreateUpdatedWorkspaceImageRequest] make an
//     image from another one;
//   - import: [CreateImportedImageRequest] makes an Image, and
//     [ImportWorkspaceImageRequest] and [ImportCustomWorkspaceImageRequest] make a
//     WorkspaceImage, from a machine image; [DescribeCustomWorkspaceImageImportRequest]
//     asks how far it is;
//   - export: [CreateExportImageTaskRequest], [GetExportImageTaskRequest] and
//     [ListExportImageTasksRequest] make a machine image from an Image, see
//     [ExportImageTask];
//   - software: [AssociateSoftwareToImageBuilderRequest],
//     [DisassociateSoftwareFromImageBuilderRequest],
//     [StartSoftwareDeploymentToImageBuilderRequest] and
//     [DescribeSoftwareAssociationsRequest] deal with the licensed software of an
//     ImageBuilder, see [SoftwareAssociations]; [DescribeImageAssociationsRequest]
//     with that of a WorkspaceImage.
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
// A nil list or map is absent; an empty one is written as [] or {}. A member of
// a result that is absent was not given by the service; the comment of
// a field mentions it only where it means more.
//
// # JSON
//
// Every shape reads itself with UnmarshalJSON and writes itself with AppendJSON
// and MarshalJSON, so that package [encoding/json] follows the same rules.
//
// Reading:
//
//  1. Member names match exactly. A duplicate name, text that is not UTF-8, a
//     lone surrogate, a number that does not fit, a value of another type, or
//     text after the document is a [*DocumentError] that names path, line and
//     column. Nothing is clamped or replaced.
//  2. Members that this version does not know are kept in the field Unknown of
//     their structure as they came, and enum values that it does not know are
//     kept too: ask the value's IsKnown method (package [enums]).
//  3. A null makes a member absent. As an entry of a map it stands for "", as an
//     element of a list for a zero value. A document that is null as a whole
//     changes nothing.
//  4. As with encoding/json, what a document does not hold stays as it was:
//     structures are merged, maps and unknown members get more entries, lists
//     are replaced. So read each page into a new variable: the last one has no
//     NextToken that would replace the one before.
//  5. After an error the value holds what was read before the place of the
//     error, and is otherwise unchanged. A structure, list or map that had begun
//     there holds what was read of it.
//
// Writing:
//
//  1. Members come in the order of declaration, then the unknown ones; keys of
//     maps are sorted.
//  2. A required member, one without omitzero in its tag, is always written, as
//     "" or null where the structure has none; package validate finds that.
//  3. What can't be written exactly is an [*EncodeError] that names its path:
//     text that is not UTF-8, a time outside of the years 1 to 9999, and unknown
//     members that are none or that the structure has a field for.
//
// What is read and written again:
//
//   - These come out as they came: unknown members and values; false, 0 and ""
//     where the wire allows them; [] and {}, which are not the same as absent.
//   - These do not: a null of a known member; a "" or 0 where the wire allows none;
//     digits of a time below nanoseconds; how times and texts are spelled; the
//     order of the known members; white space. A required member that was absent
//     is written, by rule 2.
//   - If [UnmarshalStrict] reports nothing, or only [ProblemUnknownMember], then no
//     member and no value is lost but for those digits of a time. It has an example
//     of that check.
//
// AppendJSON is the fast way out:
//
//	buf, err = page.AppendJSON(buf[:0]) // allocates nothing where buf is large enough
//
// [encoding/json.Marshal] checks and copies what MarshalJSON returns, escapes <,
// > and & in it, and takes out the spaces of unknown members: on Go 1.26
// it takes about three times as long as for a plain structure, on Go 1.27 as
// long. [encoding/json.Unmarshal] checks the grammar before it calls
// UnmarshalJSON, with an error of its own that names no line; and where it reads
// a list or a structure of the caller's, lines count from the value that it
// hands over. Call UnmarshalJSON itself for speed, and for places in the whole
// document.
//
// [UnmarshalStrict] reports everything wrong with a document at once, also what
// UnmarshalJSON lives with: unknown members, nulls, and an empty text or a zero
// where the service's model has none.
//
// # CBOR
//
// The AWS SDK for Go speaks to AppStream in another form since v1.64. Package
// [github.com/euc-go/eucmodel/model/cbor] reads and writes the same shapes in it;
// a program that does not import that package compiles none of it.
//
// # Time
//
// The services write time as a number of seconds since 1970, the AWS CLI
// version 2 prints ISO 8601 text. [Timestamp] reads both, exact to the
// nanosecond, and writes the number.
//
// # Errors of the services
//
// [DecodeAPIError] reads the answer to a call that failed, whatever it looks
// like, into an [*APIError]; [errors.Is] compares its [ErrorCode]. [Operations]
// lists the operations with their targets, requests, results and documented
// errors; [OperationByName] and [OperationByTarget] find one.
//
//	err := model.DecodeAPIError(response.StatusCode, response.Header, body)
//	if errors.Is(err, model.ResourceNotFoundException) { … }
//
// # Pages
//
// A request that has a NextToken has the methods SetPage and RequestedPage, and
// its result has the method Page: by them package [paginate] goes over all pages.
//
// # Constraints
//
// The validate tags on the fields are the constraints that the services
// document. Package [validate] checks them. Another
// go-playground/validator, such as that of a web framework, does not know the
// rules in them, and panics with "Undefined validation function" unless
// validate.Register has added them to it. One that reads tags of another name, as
// gin's does, checks nothing and says nothing.
//
// # With other libraries
//
// Most of these have an example below; the others, and handlers for the web
// frameworks echo and gin, are recipes to copy in examples/awssdk/libraries of
// this module's repository.
//
//   - Embedding: a structure that embeds a shape gets its methods, and is read and
//     written as that shape alone, without its own fields. Give the field a name.
//   - [encoding/json.Decoder.DisallowUnknownFields] has no effect, since shapes keep
//     what they don't know. [UnmarshalStrict] reports it.
//   - Web frameworks: what echo and gin bind has unknown members and nulls, and
//     their validators don't see them: a misspelled member is accepted. Give the
//     body to validate.JSON instead: its error, as JSON, is the body of an answer 400.
//   - YAML: gopkg.in/yaml.v3 knows no json tags, and silently reads an empty
//     structure. Use sigs.k8s.io/yaml, or goccy/go-yaml with its options
//     UseJSONUnmarshaler and UseJSONMarshaler. To check a request, convert it to
//     JSON for package validate: their strict options find no unknown member.
//   - Logs: %v and [log/slog.TextHandler] show addresses of optional members. Log
//     the text of AppendJSON. [log/slog.JSONHandler] writes a shape as its JSON.
//   - Databases: store the JSON as text, by a type whose Value calls AppendJSON
//     and whose Scan calls UnmarshalJSON on an empty shape.
//   - Flags: [flag.Func] with the function Parse of package enums.
//   - go-cmp compares shapes without options.
//   - Switches: give each over an enumeration a default, for values to come. The
//     linter exhaustive then still names the known values that are not listed.
//
// [validate]: https://pkg.go.dev/github.com/euc-go/eucmodel/validate
// [paginate]: https://pkg.go.dev/github.com/euc-go/eucmodel/paginate
package model
