//go:build !race

package validate_test

// raceEnabled says whether the race detector is on, which allocates by itself.
const raceEnabled = false
