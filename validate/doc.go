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
// column, in the order of the document. [CBOR] does the same for the form that the
// AWS SDK for Go sends, see package [github.com/euc-go/eucmodel/model/cbor], with
// byte offsets. One fault is one [Violation]: a member
// of the wrong type is not also reported as missing. A required member with a
// misspelled name is two, one that is missing and one that is unknown.
//
// # What is checked where
//
// The constraints of a member are the validate tag on its field in package
// model; go doc shows them. Requests and the structures in them are checked
// strictly: an enum value that this version does not know is a violation, unless
// a [Validator] was made with [AllowUnknownValues]. What is only in results is
// checked leniently: tomorrow's service may send new values, and today's sends
// empty lists where its model wants an element. Lengths count Unicode code
// points.
//
// # Errors
//
// All three functions return nil, an [*Error] that lists the violations, or a
// [*UsageError] if they were given a nil pointer or a structure that embeds a
// shape. Each kind of violation has a [Rule], which [errors.Is] finds:
//
//	if errors.Is(err, validate.RulePattern) { … }
//
// A report lists 1,000 violations, and then says how many more there are. What
// it says about each is bounded, so that no document costs much more than it
// weighs.
//
// A fake of a service answers with [Error.APIError], which has the code of the
// service and, where they are known, its words. It is nil for what the service
// passes over, such as an unknown member. The example there is a whole fake.
//
// # JSON Schema
//
// [Schema] returns the rules of a shape as a JSON Schema, made of the same tags,
// enums and rules across members, with titles and descriptions from the comments
// of package model: for editors, and for checks in other languages. The schemas
// of all requests stand in the folder schemas of the repository. An editor
// is told in its settings which files a schema is for, as in VS Code with
// json.schemas; a member $schema in a request is unknown to the service.
//
// A document that breaks its schema is one that [JSON] refuses. The reverse
// holds too but for what a schema can't say:
//
//   - that a name stands once in an object: parsers keep one of two
//   - that an integer has no fraction and no exponent: to a schema 200.0 and 2e2
//     are integers
//   - that text is UTF-8 and has no half of a surrogate pair: many parsers
//     replace such text
//   - that a month has the day of a time as text, and that no offset takes it
//     beyond the years 1 to 9999; requests hold no times
//
// Patterns are regular expressions of ECMA-262 with the flag u, which package
// regexp takes to mean the same. Python's package re has no \p{L}, and its $ also
// stands before a line break at the end. An engine that computes with float64
// rounds times at the bounds of the years 1 and 9999, and its tables of letters
// may be of another version of Unicode than Go's.
//
// # Other validators
//
// This package reads the tags itself. A program that has a validator of
// validator/v10, as many web frameworks do, gets our rules with [Register].
//
// Everything here is safe for concurrent use, and is set up by the first call.
package validate
