//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package terminal

import "os"

// columnsOf says of no file that it is a terminal, so that its output is that
// of a pipe: [PipeWidth] columns without color.
func columnsOf(*os.File) (columns int, ok bool) { return 0, false }
