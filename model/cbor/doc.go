// Package cbor reads and writes the shapes of package model as CBOR (RFC 8949), in
// the form of the Smithy protocol RPC v2 CBOR.
//
// The AWS SDK for Go sends that to AppStream since v1.64, and expects it in the
// answer; the AWS CLI and most other SDKs send JSON, and so do all of them to
// WorkSpaces. This package is for programs that meet the SDK's bytes: a fake of the
// service for tests, a recorder, a proxy. A program that calls the service with the
// SDK has no need for it.
//
//	var request model.DescribeImageBuildersRequest
//	if err := cbor.Unmarshal(body, &request); err != nil { … }
//	answer, err := cbor.Append(nil, &model.DescribeImageBuildersResult{ImageBuilders: builders})
//
// # HTTP
//
// What goes around the bytes:
//
//   - A call is POST /service/PhotonAdminProxyService/operation/CreateImageBuilder,
//     with the name of the operation at the end of the path. It has the headers
//     Smithy-Protocol: rpc-v2-cbor, Content-Type: application/cbor and Accept:
//     application/cbor. One with the header X-Amz-Target, which is for JSON, is to be
//     refused.
//   - The body of a call without members is an empty map, the byte a0.
//   - An answer has the status 200 exactly, an error one from 400 on. Both have
//     Smithy-Protocol: rpc-v2-cbor, without which clients do not look at the body,
//     Content-Type: application/cbor, and a body.
//   - An error has its code in the member __type of the body, see [AppendAPIError]
//     and [DecodeAPIError].
//
// # Reading
//
// [Unmarshal] and [UnmarshalStrict] follow the rules for reading JSON in the comment
// of package model: for names, nulls, unknown members, merging, and what is there
// after an error. A problem has its byte offset in place of line and column: where the
// data item begins. In CBOR, moreover,
//
//   - heads of any width and indefinite lengths are read; a character may not be split
//     over two chunks of a text;
//   - undefined is a null;
//   - a time is a number in tag 1: an integer, a float of any width or a decimal
//     fraction. A float stands for the shortest decimal that is read as the same
//     float. Numbers and ISO 8601 text without the tag are read too;
//   - a tag without a meaning is passed over;
//   - NaN, infinity, an integer of more than 1,024 bytes and names that are no text are
//     errors, and so is a byte string in a member that is known: no shape has one.
//
// UnmarshalStrict also reports a time without its tag and tags without a meaning.
// validate.CBOR reads a request strictly and checks its constraints.
//
// # Writing
//
// [Append] writes heads as short as they can be, definite lengths, the members that
// are there in the order of declaration and then the unknown ones, and maps sorted by
// their keys. It writes no null for a member that the shape has, for the SDK fails on
// some: a required structure, list or time that is absent is left out, a required text
// is written as "". A time is an integer if it is whole seconds, or else the nearest
// float of 64 bits.
//
// Append makes no copy: give it a buffer to use again, buf[:0], and it allocates
// only where that is too small, for unknown members, and for times finer than a
// microsecond.
//
// # What is lost
//
// Unknown members are kept as JSON text, see model.RawMembers, and written again as
// CBOR of the same value: an integer of any size, or a number that is the shortest
// decimal of a float, or a decimal fraction. What CBOR can say and JSON can't is lost:
// a byte string comes out as its base64 text, undefined as null, a tag is dropped, and
// 32 and 16 bits become 64.
//
// A float of 64 bits holds a time to the microsecond from the year 1834 to the year
// 2106, and to within 16 microseconds in the years 1 and 9999. To JSON and back nothing
// more is lost.
package cbor
