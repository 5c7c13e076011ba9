// Package apitable reads the tables in model/testdata, which say what the
// services' API reference says about shapes, patterns, operations and error codes.
// Tests compare the code with them. The syntax of each table is described in its
// first lines.
package apitable
