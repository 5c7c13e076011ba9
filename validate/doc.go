// Package validate checks the shapes of package model against every constraint
// that the services document, before a call is made: required members, lengths,
// ranges, patterns, enums, sizes of lists and maps, and the rules that only
// prose states, such as one subnet for an image builder.
//
//	request := model.CreateImageBuilderRequest{Name: ".office", InstanceType: "stream.standard.smal"}
//	if err := validate.Struct(&request); err != nil {
//		fmt.Println(err) // a line for each violation
//	}
//
// # Structures and documents
//
// [Struct] checks a value. [JSON] reads a document strictly and then checks the
// value, in one report of everything wrong with it: what is no JSON, unknown
// members, wrong types and broken constraints, each with its path, line and
// column, in the order of the document. One fault is one [Violation]: a member
// of the wrong type is not also reported as missing. A required member with a
// misspelled name is two, one that is missing and one that is unknown.
//
// # What is checked where
//
// The constraints of a member are the validate tag on its field in package
// model; go doc shows them. Requests are closed: an enum value that this
// version does not know is a violation, unless a [Validator] was made with
// [AllowUnknownValues]. Results, and the structures that only results hold, are
// lenient: tomorrow's service may send new values. Lengths count Unicode code
// points.
//
// # Errors
//
// Both functions return nil, an [*Error] that lists the violations, or a
// [*UsageError] if they were given something other than a shape of package
// model. Each kind of violation has a [Rule] and an error for [errors.Is]:
//
//	if errors.Is(err, validate.ErrPattern) { … }
//
// Everything here is safe for concurrent use, and is set up by the first call.
package validate
