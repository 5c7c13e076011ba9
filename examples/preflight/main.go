// Preflight checks the JSON that somebody is about to send with the AWS CLI's
// --cli-input-json, and shows everything that the service would refuse, each
// with its line and a caret.
//
//	go run ./examples/preflight
//	go run ./examples/preflight request.json
//	go run ./examples/preflight -op delete-image -o json request.json
//	go run ./examples/preflight -schema create-image-builder > schema.json
//
// Without a FILE it shows an example that is part of the program. With -schema it
// prints the JSON Schema of a request. It is an example of package validate: see
// check in lint.go.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/euc-go/eucmodel/validate"
)

// The exit statuses.
const (
	statusClean   = 0
	statusFaulty  = 1 // there are violations
	statusTrouble = 2 // wrong arguments, or something could not be read or written
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	opt, err := parseOptions(args)
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "preflight: %s (-h explains)\n", clean(err.Error()))
		return statusTrouble
	case opt.help:
		fmt.Fprint(stdout, usage())
		return statusClean
	case opt.schema.Name != "":
		_, err = stdout.Write(validate.Schema(opt.schema.NewRequest()))
		return end(err, statusClean, stderr)
	}

	l := newLinter(opt)
	status := statusClean
	var results []result
	for _, src := range sources(opt.files, stdin) {
		r := l.lint(src)
		switch {
		case r.Error != "":
			fmt.Fprintf(stderr, "preflight: %s: %s\n", clean(r.File), clean(r.Error))
			status = statusTrouble
		case len(r.Violations) > 0:
			status = max(status, statusFaulty)
		}
		results = append(results, r)
	}

	var out bytes.Buffer
	if opt.json {
		err = writeJSON(&out, results)
	} else {
		writeText(&out, results)
	}
	if err == nil {
		_, err = stdout.Write(out.Bytes())
	}
	return end(err, status, stderr)
}

// end returns the exit status, which is another if something went wrong.
func end(err error, status int, stderr io.Writer) int {
	if err != nil {
		fmt.Fprintf(stderr, "preflight: %s\n", clean(err.Error()))
		return statusTrouble
	}
	return status
}
