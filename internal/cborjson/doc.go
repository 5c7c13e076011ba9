// Package cborjson carries shapes between CBOR (RFC 8949, as the Smithy protocol
// RPC v2 CBOR uses it) and their JSON form, which the rest of the module reads
// and checks.
//
// [Read] turns a CBOR document into the JSON text of the same shape, and notes
// what JSON can't say: a byte string, NaN, a time without its tag. What a document
// breaks as a shape is then found by the JSON decoder, and [Document.Locate] turns
// its offsets back into those of the CBOR. [AppendMembers] goes the other way for
// the members that a shape keeps as JSON text.
package cborjson
