// Command codegen derives the code of this module that follows from its declarations. It is run by go generate:
//
//	codegen enums [directory]    methods of every enumeration, from the const blocks
//	codegen codec [directory]    the JSON codec of every shape, from the structs and their tags
//
// The directory is that of the package to read and to write; the current one when absent.
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run does what the first argument names.
func run(args []string) error {
	if len(args) == 0 {
		return errors.New("codegen: usage: codegen enums|codec [directory]")
	}
	switch args[0] {
	case "enums":
		return runEnums(args[1:])
	case "codec":
		return runCodec(args[1:])
	default:
		return fmt.Errorf("codegen: unknown subcommand %q, wanted enums or codec", args[0])
	}
}
