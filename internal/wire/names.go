package wire

import "bytes"

// nameSet holds the names of the objects around what is skipped, one object's
// after the other's, to find duplicates. One bit shows most names to be new; only
// objects with very many names get a map.
type nameSet struct {
	names [][]byte
	bits  []uint64 // per name: the bits of it and of the object's names before
	large []largeSet
}

// largeSet finds the names of an object that has very many.
type largeSet struct {
	mark int
	set  map[string]struct{}
}

// manyNames is the number of names from which on an object gets a map.
const manyNames = 32

// mark returns where the names of the next object begin.
func (n *nameSet) mark() int { return len(n.names) }

// release forgets the names of the object that began at mark.
func (n *nameSet) release(mark int) {
	if len(n.names) == mark {
		return
	}
	n.names, n.bits = n.names[:mark], n.bits[:mark]
	if last := len(n.large) - 1; last >= 0 && n.large[last].mark == mark {
		n.large = n.large[:last]
	}
}

// reset forgets all names and keeps the memory.
func (n *nameSet) reset() { n.names, n.bits, n.large = n.names[:0], n.bits[:0], nil }

// add adds a name to the object that began at mark and reports whether it is
// new there. A volatile name is copied.
func (n *nameSet) add(mark int, name []byte, volatile bool) bool {
	bit, before := nameBit(name), uint64(0)
	if len(n.names) > mark {
		before = n.bits[len(n.bits)-1]
	}
	if before&bit != 0 && n.has(mark, name) {
		return false
	}
	if volatile {
		name = bytes.Clone(name)
	}
	n.names, n.bits = append(n.names, name), append(n.bits, before|bit)
	if last := len(n.large) - 1; last >= 0 && n.large[last].mark == mark {
		n.large[last].set[string(name)] = struct{}{}
	}
	return true
}

// has reports whether the object that began at mark has the name.
func (n *nameSet) has(mark int, name []byte) bool {
	names := n.names[mark:]
	if len(names) < manyNames {
		for _, other := range names {
			if string(other) == string(name) {
				return true
			}
		}
		return false
	}
	last := len(n.large) - 1
	if last < 0 || n.large[last].mark != mark {
		set := make(map[string]struct{}, 2*len(names))
		for _, other := range names {
			set[string(other)] = struct{}{}
		}
		n.large = append(n.large, largeSet{mark, set})
		last++
	}
	_, found := n.large[last].set[string(name)]
	return found
}

// nameBit spreads names over 64 bits.
func nameBit(name []byte) uint64 {
	h := uint64(len(name))
	for _, c := range name[:min(len(name), 12)] {
		h = h*31 + uint64(c)
	}
	if len(name) > 12 {
		h = h*31 + uint64(name[len(name)-1])
	}
	return 1 << (h * 0x9E3779B97F4A7C15 >> 58)
}
