// Package cborwire reads and writes the parts of CBOR (RFC 8949): the heads of
// data items, and numbers of every kind as decimal text. It knows no shape and no
// JSON document.
package cborwire
