// Package terminal holds what the examples share: reading what the command line
// names, asking how wide the screen is and whether it shows colors, and fitting
// text from outside into its columns so that it does the terminal no harm.
package terminal
