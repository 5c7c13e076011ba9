// Package cbortest makes CBOR documents for tests, with nothing of the code that
// is tested.
package cbortest
