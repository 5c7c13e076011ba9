package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"time"

	"github.com/euc-go/eucmodel/model"
)

const usage = `usage: inventory [-json] [-now TIME] [-wide] [FILE...]

Reads saved output of either version of the AWS CLI and prints an inventory.
FILE - is standard input; no FILE is the built-in sample. The commands are
  AppStream   describe-image-builders, describe-images,
              describe-image-permissions, list-export-image-tasks,
              describe-software-associations
  WorkSpaces  describe-workspace-images, describe-workspace-image-permissions,
              describe-custom-workspace-image-import,
              describe-image-associations
and those that answer with an image builder, an image or an export task. An
answer with a StreamingURL is not shown: whoever has the URL can open a session.
Lists and items without the members around them, as the CLI prints them with
--query ImageBuilders, are read too if their members say what they are.

  -json      print the items as the service would send them
  -now TIME  count ages up to TIME, such as 2026-03-02T09:00:00Z
  -wide      show all columns and whole lines, however narrow the screen is

Lines are as wide as COLUMNS says, else as the terminal is, else 120 columns,
but at least 60. Where a table does not fit, its columns give way in this order:
  image builders           ` + builderOrder + `
  images                   ` + imageOrder + `
  image permissions        ` + permissionOrder + `
  export tasks             ` + exportOrder + `
  software associations    ` + softwareOrder + `
  WorkSpaces images        ` + workspaceImageOrder + `
  WorkSpaces imports       ` + importOrder + `
  WorkSpaces associations  ` + associationOrder + `
Then names are shortened, and at last states. On a terminal, states have colors:
red for failed, yellow for those that pass, green for the others. They have none
with NO_COLOR set or TERM=dumb.

Examples:
  go run ./examples/inventory
  go run ./examples/inventory -now 2026-03-02T09:00:00Z builders.json
  aws appstream describe-image-builders | go run ./examples/inventory -json -
`

// sampleTime is the clock of the built-in sample, so that its ages stay as
// they are.
var sampleTime = time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)

// options are the command line.
type options struct {
	files []string
	json  bool
	wide  bool
	help  bool
	now   model.Timestamp // zero when -now is not given
}

// parseOptions reads the command line. Flags may come after files too.
func parseOptions(args []string) (options, error) {
	var opt options
	flags := flag.NewFlagSet("inventory", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&opt.json, "json", false, "")
	flags.BoolVar(&opt.wide, "wide", false, "")
	var now *string // nil when -now is not given
	flags.Func("now", "", func(text string) error { now = &text; return nil })
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			opt.help = true
			return opt, nil
		} else if err != nil {
			return opt, fmt.Errorf("%w (inventory -h shows the usage)", err)
		}
		if flags.NArg() == 0 {
			break
		}
		opt.files = append(opt.files, flags.Arg(0))
		args = flags.Args()[1:]
	}
	if now != nil {
		t, err := time.Parse(time.RFC3339, *now)
		if err != nil {
			return opt, fmt.Errorf("-now %q: want a time such as 2026-03-02T09:00:00Z", *now)
		}
		opt.now = model.NewTimestamp(t)
	}
	return opt, nil
}

// clock is the time up to which ages are counted, and where it comes from.
type clock struct {
	now    model.Timestamp
	origin string
}

// String says which clock it is, such as "2026-03-02T09:00:00Z (set by -now)".
func (c clock) String() string { return fmt.Sprintf("%s (%s)", c.now, c.origin) }

// clock returns what -now sets, else the sample's own clock if the sample is
// shown, else the time of this moment.
func (o options) clock() clock {
	switch {
	case !o.now.IsZero():
		return clock{o.now, "set by -now"}
	case len(o.files) == 0:
		return clock{model.NewTimestamp(sampleTime), "the clock of the built-in sample"}
	default:
		return clock{model.NewTimestamp(time.Now().Truncate(time.Second)), "now"}
	}
}
