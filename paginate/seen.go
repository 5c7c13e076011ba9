package paginate

import (
	"hash/maphash"
	"math/bits"
)

// tokenSet remembers tokens by a hash of 64 bits, however long they are, in a
// table with linear probing that is 7/12 to 7/8 full. The zero tokenSet is empty.
type tokenSet struct {
	seed  maphash.Seed
	slots []uint64 // a hash each, or 0
	used  int
}

// add puts a token into the set, and reports whether it is new there.
func (s *tokenSet) add(token string) bool {
	if s.slots == nil {
		s.seed = maphash.MakeSeed()
		s.slots = make([]uint64, 64)
	}
	hash := max(1, maphash.String(s.seed, token)) // 0 is a free slot
	slot := find(s.slots, hash)
	if *slot == hash {
		return false
	}
	*slot = hash
	if s.used++; s.used > len(s.slots)/8*7 {
		s.grow()
	}
	return true
}

// grow makes the table half as large again.
func (s *tokenSet) grow() {
	larger := make([]uint64, len(s.slots)/2*3)
	for _, hash := range s.slots {
		if hash != 0 {
			*find(larger, hash) = hash
		}
	}
	s.slots = larger
}

// find returns the slot that has the hash, or is free for it. The hashes are
// spread evenly by their upper bits.
func find(slots []uint64, hash uint64) *uint64 {
	i, _ := bits.Mul64(hash, uint64(len(slots)))
	for slots[i] != 0 && slots[i] != hash {
		if i++; i == uint64(len(slots)) {
			i = 0
		}
	}
	return &slots[i]
}
