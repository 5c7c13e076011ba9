// Inventory reads saved output of the AWS CLI's commands on images of AppStream
// and of WorkSpaces, such as describe-image-builders, list-export-image-tasks and
// describe-workspace-images, and prints what there is, how much of it, and what
// needs attention.
//
//	go run ./examples/inventory
//	go run ./examples/inventory builders.json images.json
//	aws appstream describe-image-builders | go run ./examples/inventory -
//
// Its lines fit the terminal: columns give way in an order that stands beside the
// columns of each table, as builderOrder in columns.go, and in the usage. Names
// are shortened last. The flag -wide shows everything.
//
// Without an argument it shows a sample that is part of the program. It is an
// example of packages model and enums. Besides them and the standard library it
// imports nothing but what the examples share.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run is the whole program. It returns the exit status: 0, 1 when something
// could not be read or written, 2 when the arguments are wrong.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	opt, err := parseOptions(args)
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "inventory: %s\n", clean(err.Error()))
		return 2
	case opt.help:
		fmt.Fprint(stdout, usage)
		return 0
	}

	var inv inventory
	status := 0
	complain := func(err error) {
		fmt.Fprintf(stderr, "inventory: %s\n", clean(err.Error()))
		status = 1
	}
	for _, src := range sources(opt.files, stdin) {
		if err := inv.read(src); err != nil {
			complain(err)
		}
	}

	out := new(bytes.Buffer)
	switch {
	case opt.json:
		for _, note := range inv.notes {
			fmt.Fprintf(stderr, "inventory: %s\n", clean(note))
		}
		if err := writeJSON(out, &inv); err != nil {
			complain(err)
		}
	case !inv.isEmpty():
		screen := terminal.ScreenOf(stdout, getenv)
		if opt.wide {
			screen.Width = 0
		}
		report := newPage(screen)
		writeReport(report, &inv, opt.clock())
		out = &report.Buffer
	}
	if _, err := stdout.Write(out.Bytes()); err != nil {
		complain(err)
	}
	return status
}
