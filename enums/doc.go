// Package enums holds the named values that the image APIs of Amazon AppStream 2.0 (now WorkSpaces
// Applications) and Amazon WorkSpaces use, one string type each: states, platforms, error codes, instance types.
//
// It imports only the standard library and knows no shape. The types of package model use it, and it is useful alone:
//
//   - Every type is a string with one commented constant per value, such as [PlatformTypeWindowsServer2019].
//     The comments of [FleetErrorCode] and [WorkspaceImageErrorDetailCode] say what is wrong and what to check.
//   - Values gives all known values in the order of the API, in a slice that is the caller's own.
//   - IsKnown says whether a value is one of them. The service adds values over time, so a value that came from the
//     service may be unknown to this version; it is kept as it is, and is not an error.
//   - [Parse] is for text that a person typed: it refuses unknown values, and its [UnknownValueError] suggests the
//     nearest known one.
//   - The state types [ImageBuilderState], [ImageState] and [WorkspaceImageState] answer IsTransitional and IsFailed,
//     which is what a program that polls has to know.
//   - [InstanceType] splits itself into Family and Size, and knows with IsRetired what the service no longer offers.
//
// The empty string is not a known value of any type: in a shape it means that the member is absent.
//
// The const blocks are the only lists of values. The methods Values, IsKnown and Lookup are generated from them by
// go generate.
package enums

//go:generate go run ../internal/codegen enums
