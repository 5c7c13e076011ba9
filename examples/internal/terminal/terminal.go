// Package terminal holds what the examples share: reading what the command line
// names, and showing text from outside so that it does a terminal no harm and
// keeps its columns.
package terminal
