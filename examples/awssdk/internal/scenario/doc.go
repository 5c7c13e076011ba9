// Package scenario has what clients of the AWS SDKs do with examples/fakeservice,
// which it builds and runs: the calls of every operation, every documented error,
// and lists of what there is. The tests that have the clients share it; package
// model is what they compare results with.
package scenario
