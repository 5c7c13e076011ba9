//go:build race

package model_test

// raceEnabled says whether the race detector is on, which allocates by itself.
const raceEnabled = true
