package wire

import "strings"

// Text keeps strings in shared blocks: one allocation for many strings, and
// none of them keeps more than a block alive. The zero Text is ready for use.
type Text struct {
	block strings.Builder
	count int // of blocks; what else is shared is shared within one only
	kept  int // bytes in all blocks
}

const (
	blockSize = 20 << 10
	// ownSize is the length from which on a string that does not fit gets
	// memory of its own.
	ownSize = 2 << 10
)

// Keep returns text as a string. Of the document, done bytes have been read and
// rest are to come, which decides how large the next block is.
func (t *Text) Keep(text []byte, done, rest int) string {
	if t.block.Cap()-t.block.Len() < len(text) {
		if len(text) >= ownSize {
			return string(text)
		}
		t.kept += t.block.Len()
		t.count++
		t.block.Reset()
		if t.kept > 0 {
			rest = min(rest, share(t.kept, rest, done)*5/4)
		}
		t.block.Grow(min(blockSize, len(text)+rest))
	}
	start := t.block.Len()
	t.block.Write(text)
	return t.block.String()[start:]
}

// expect guesses how many more of something are to come, up to the end of the
// document or of the block of text, of which used came so far. It is at least
// 1 and at most most.
func (s *Scanner) expect(used, most int) int {
	rest := len(s.data) - s.pos
	if used == 0 {
		return min(1+rest/2048, most)
	}
	room, kept := s.text.block.Cap()-s.text.block.Len(), s.text.kept+s.text.block.Len()
	more := min(share(used, rest, s.pos), share(used, room, kept))
	return min(2+more+more/4, most)
}

// share returns n * part / whole.
func share(n, part, whole int) int {
	return int(int64(n) * int64(part) / int64(max(whole, 1)))
}

// Block hands out memory for what pointers point at, from shared blocks. The
// zero Block is ready for use.
type Block[T any] struct {
	free  []T
	used  int
	count int // of blocks of text when free was made
}

// Next returns memory for one T. A block holds at most most.
func (b *Block[T]) Next(s *Scanner, most int) *T {
	if len(b.free) == 0 || b.count != s.text.count {
		b.free = make([]T, s.expect(b.used, most))
		b.count = s.text.count
	}
	b.used++
	next := &b.free[0]
	b.free = b.free[1:]
	return next
}

// List builds lists in shared blocks. The zero List is ready for use.
type List[T any] struct {
	block []T
	used  int
	count int // of blocks of text when block was made
}

// Start begins a list and returns where.
func (l *List[T]) Start(s *Scanner) int {
	if l.count != s.text.count || len(l.block) > maxShared {
		l.block, l.count = nil, s.text.count
	}
	return len(l.block)
}

// Add adds an element to the list that began at start, and returns the
// element. When the block is full, the list moves to another, which holds at
// most most elements unless the list is longer.
func (l *List[T]) Add(s *Scanner, start *int, most int) *T {
	if len(l.block) == cap(l.block) {
		l.grow(s, start, most)
	}
	l.used++
	l.block = l.block[:len(l.block)+1]
	return &l.block[len(l.block)-1]
}

// maxShared is how many elements a block may hold for another list to begin in
// it: a short list must not keep the memory of a long one.
const maxShared = 256

// grow moves the list that began at start to a new block. A list that fills
// more than a block gets room for what the rest of the document seems to hold,
// but for no more than four blocks or four times its length: a document that
// seems to hold more, such as by white space, costs little.
func (l *List[T]) grow(s *Scanner, start *int, most int) {
	length := len(l.block) - *start
	room := s.expect(l.used, most)
	switch {
	case l.used == 0:
		room = min(room, 8)
	case length >= 4:
		rest := len(s.data) - s.pos
		more := share(length, rest, s.pos)
		room = max(room, min(1+more+more/8, max(4*length, 4*most)))
	}
	block := make([]T, length, length+max(room, min(length, most)))
	copy(block, l.block[*start:])
	l.block, *start = block, 0
}

// Drop takes back the element that was added last.
func (l *List[T]) Drop() { l.block = l.block[:len(l.block)-1] }

// Cut ends the list that began at start, which a has read, and stores it in list
// with no room after it: who appends to it gets a copy. An empty list is not
// nil. A null makes list nil; what is no list leaves it as it was.
func (l *List[T]) Cut(a *Array, start int, list *[]T) {
	switch {
	case a.Null:
		*list = nil
	case !a.Read:
	case len(l.block) == start:
		*list = []T{}
	default:
		*list = l.block[start:len(l.block):len(l.block)]
	}
}
