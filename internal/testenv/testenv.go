// Package testenv is what tests of several packages need to know of the machine
// and of how they are run.
package testenv

import (
	"runtime/debug"
	"slices"
	"sync"
)

// Race reports whether the program was built with the race detector, which
// allocates memory by itself and is slow.
func Race() bool { return race() }

// race reads the build flags once.
var race = sync.OnceValue(func() bool {
	info, ok := debug.ReadBuildInfo()
	return ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
})
