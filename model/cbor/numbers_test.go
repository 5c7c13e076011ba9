package cbor_test

import (
	"math"
	"math/big"
	"strconv"
	"testing"
)

// floatBits returns the bits of the float of 64 bits that is nearest to a decimal.
func floatBits(t *testing.T, decimal string) uint64 {
	t.Helper()
	f, err := strconv.ParseFloat(decimal, 64)
	if err != nil {
		t.Fatal(err)
	}
	return math.Float64bits(f)
}

// largestInteger returns the largest integer of 1,024 bytes and more.
func largestInteger(more int64) string {
	n := new(big.Int).Lsh(big.NewInt(1), 8*1024)
	return n.Add(n, big.NewInt(more-1)).String()
}
