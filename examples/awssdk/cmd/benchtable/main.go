// Command benchtable reads the output of several passes of a benchmark and
// prints the median of each row beside the ratio to this module's own row and
// the budget that DESIGN sets. The rows of a group have the same name up to the
// last slash.
//
//	benchtable < passes.txt
package main

import (
	"bytes"
	"fmt"
	"os"
)

func main() {
	passes, err := parse(os.Stdin)
	var out bytes.Buffer
	if err == nil {
		err = passes.print(&out)
	}
	if err == nil {
		_, err = os.Stdout.Write(out.Bytes())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "benchtable:", err)
		os.Exit(1)
	}
}
