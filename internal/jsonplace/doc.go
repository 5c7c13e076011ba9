// Package jsonplace says where in a JSON document something is: as a path for
// people, as an RFC 6901 pointer for programs, and as line and column.
//
// [Of] goes from offsets to places, [Find] from paths to offsets. Each goes
// over the document once for all that is asked. Both work on documents that
// are not sound, as far as their brackets and quotes make sense.
//
// What is returned for a place is bounded, see the constants, so that the cost
// is proportional to the document plus the number of places, whatever stands
// in the document.
package jsonplace
