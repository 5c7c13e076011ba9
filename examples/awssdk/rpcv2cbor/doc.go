// Package rpcv2cbor compares this module with the AWS SDK for Go of a version that
// speaks RPC v2 CBOR to AppStream instead of JSON. It is a module of its own beside
// package awssdk, whose tests need the version before.
package rpcv2cbor
