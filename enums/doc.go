// Package enums has the named values that the image APIs of Amazon AppStream
// 2.0 (now WorkSpaces Applications) and Amazon WorkSpaces use, one string type
// each: states, platforms, instance types, and the error codes of resources.
// The error codes of calls that failed are in package model.
//
// It needs only the standard library and does not know package model, which
// uses it:
//
//   - Every type is a string with one commented constant per value, such as
//     [PlatformTypeWindowsServer2019]. The comments of [FleetErrorCode] and
//     [WorkspaceImageErrorDetailCode] say what is wrong and what to check.
//   - Values returns all known values in the order of the API, in a slice that
//     is the caller's own.
//   - IsKnown reports whether a value is one of them. The service adds values
//     over time, so a value that came from the service may be unknown to this
//     version; it is kept as it is and is not an error.
//   - [Parse] is for text that a person typed: it refuses unknown values, and
//     its [UnknownValueError] suggests the value that was probably meant.
//   - The states that a program polls, such as [ImageState], have the methods
//     IsTransitional and IsFailed.
//   - [InstanceType] has the methods Family and Size, and IsRetired for what
//     the service no longer offers.
//
// The empty string is not a known value of any type: in a shape it means that
// the member is absent.
//
// The const blocks are the only lists of values; go generate derives the
// methods Values and IsKnown from them.
package enums

//go:generate go run ../internal/codegen enums
