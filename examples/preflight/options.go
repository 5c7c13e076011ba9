package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"

	"github.com/euc-go/eucmodel/model"
)

const usageText = `usage: preflight [-op OPERATION] [-o text|json] [-allow-unknown] [FILE...]
       preflight -schema OPERATION

Checks requests that are to be sent with aws ... --cli-input-json, and shows
every violation of the service's constraints with its line and a caret.
FILE - is standard input; no FILE is the built-in example.

  -op OPERATION   the operation, as in the API or in the AWS CLI, such as
                  ` + exampleOperation + ` (the default) or
                  create-image-builder. The operations are
%s
  -o text|json    what to print; text is the default
  -allow-unknown  let enum values and instance types pass that this version
                  does not know
  -schema OPERATION
                  print the JSON Schema of the operation's request, for editors
                  and for checks in other languages, and check nothing

With -o json it prints one list, for one FILE as for many:
  [{"file": ..., "operation": ..., "violations": [{"path": ..., "pointer": ...,
    "rule": ..., "limit": ..., "allowed": [...], "value": ..., "message": ...,
    "line": ..., "column": ...}]}]
The violations are [] if there are none. A FILE that could not be read has
"error" besides. A pointer is that of RFC 6901. A violation lacks a limit or a
value if there is none; only one of the rule "enum" has the values that are
allowed, all of them. If a FILE has more than 1,000 violations, the last one
has the rule "more", and its value is how many are not listed. Lines and columns
count from 1, columns are characters.

The exit status is 0 for no violation, 1 for any, 2 for wrong arguments or a
FILE that could not be read.

Examples:
  go run ./examples/preflight
  go run ./examples/preflight -op delete-image -o json request.json
  go run ./examples/preflight -schema create-image-builder > schema.json
  aws appstream create-image-builder --generate-cli-skeleton | go run ./examples/preflight -
`

// usage returns what -h prints.
func usage() string {
	const indent, width = "                  ", 80
	names := operationNames()
	list, column := indent+names[0], len(indent)+len(names[0])
	for _, name := range names[1:] {
		if column += len(", ") + len(name); column < width { // there may be a comma after it
			list += ", " + name
		} else {
			list += ",\n" + indent + name
			column = len(indent) + len(name)
		}
	}
	return fmt.Sprintf(usageText, list)
}

// options are the command line.
type options struct {
	files        []string
	operation    model.Operation
	json         bool
	allowUnknown bool
	schema       model.Operation // whose schema to print; none if it has no name
	help         bool
}

// parseOptions reads the command line. Flags may come after files too.
func parseOptions(args []string) (options, error) {
	var opt options
	opt.operation, _ = operationByName(exampleOperation)
	flags := flag.NewFlagSet("preflight", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&opt.allowUnknown, "allow-unknown", false, "")
	flags.Func("op", "", func(name string) (err error) {
		opt.operation, err = operationByName(name)
		return err
	})
	flags.Func("schema", "", func(name string) (err error) {
		opt.schema, err = operationByName(name)
		return err
	})
	flags.Func("o", "", func(format string) error {
		opt.json = format == "json"
		if !opt.json && format != "text" {
			return errors.New("want text or json")
		}
		return nil
	})
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			opt.help = true
			return opt, nil
		} else if err != nil {
			return opt, err
		}
		if flags.NArg() == 0 {
			return opt, opt.check()
		}
		opt.files = append(opt.files, flags.Arg(0))
		args = flags.Args()[1:]
	}
}

// check reports what does not go together.
func (o options) check() error {
	if o.schema.Name != "" && len(o.files) > 0 {
		return errors.New("-schema prints the schema of a request, and takes no FILE")
	}
	if len(o.files) == 0 && o.operation.Name != exampleOperation {
		return errors.New("-op " + o.operation.Name + " wants a FILE, the built-in example is for " + exampleOperation)
	}
	if i := slices.Index(o.files, "-"); i >= 0 && slices.Contains(o.files[i+1:], "-") {
		return errors.New("standard input can be read once, but FILE - stands twice")
	}
	return nil
}
