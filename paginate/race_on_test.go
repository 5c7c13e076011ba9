//go:build race

package paginate_test

// raceEnabled says whether the race detector is on, which allocates by itself and is slow.
const raceEnabled = true
