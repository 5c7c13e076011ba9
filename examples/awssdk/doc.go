// Package awssdk compares this module with the AWS SDK for Go and with the JSON
// libraries that one could use instead: its tests compare results, its
// benchmarks times. It is a module of its own, so that nobody who uses package
// model has to download the others.
package awssdk
