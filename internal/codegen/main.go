// Command codegen derives the code of this module that follows from its declarations. It is run by go generate:
//
//	codegen enums [directory]    methods of every enumeration, from the const blocks
//	codegen codec [directory]    the JSON codec of every shape, from the structs and their tags; from the table of
//	                             operations the methods for pages, and the errors in the comments of requests
//	codegen cbor directory       the CBOR codec of every shape, read from the package in the directory and written
//	                             into the current one
//	codegen descriptions shapes [directory]
//	                             the words of the comments of shapes, read from the package in the first directory
//	                             and written into the second
//
// An optional directory is that of the package to write, for enums and codec also the one to read. Without it, that is
// the current one. What the generator can't handle it refuses, with file and line, and then writes nothing.
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

// run runs the subcommand that the first argument names.
func run(args []string) error {
	if len(args) == 0 {
		return errors.New("codegen: usage: codegen enums|codec|cbor [directory], codegen descriptions shapes [directory]")
	}
	switch args[0] {
	case "enums":
		return runEnums(args[1:])
	case "codec":
		return runCodec(args[1:])
	case "cbor":
		return runCBOR(args[1:])
	case "descriptions":
		return runDescriptions(args[1:])
	default:
		return fmt.Errorf("codegen: unknown subcommand %q, wanted enums, codec, cbor or descriptions", args[0])
	}
}
