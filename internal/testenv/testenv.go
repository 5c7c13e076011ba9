// Package testenv is what tests of several packages need to know of the machine
// and of how they are run.
package testenv

import (
	"runtime"
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

// Allocated returns how many bytes f allocates, with what runs beside it.
func Allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
