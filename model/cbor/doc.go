// Package cbor reads and writes the shapes of package model as CBOR, in the form of
// the Smithy protocol RPC v2 CBOR.
package cbor
