package testenv_test

import (
	"runtime/debug"
	"sync"
	"testing"

	"github.com/euc-go/eucmodel/internal/testenv"
)

// With the race detector a sync.Pool drops one of four values at random, so that
// more races are found. Without it none is lost, unless the goroutine changes to
// another processor between Put and Get.
func TestRace(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // A collection empties pools.
	const rounds = 4000
	dropped := 0
	var pool sync.Pool
	for range rounds {
		pool.Put(new(int))
		if pool.Get() == nil {
			dropped++
		}
	}
	if want := dropped > rounds/8; testenv.Race() != want {
		t.Errorf("Race() is %t, but a pool dropped %d of %d values", testenv.Race(), dropped, rounds)
	}
}
