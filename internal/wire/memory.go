package wire

import "strings"

// Text keeps strings in shared blocks: one allocation for many strings, and
// none of them keeps more than a block alive. The zero Text is ready for use.
type Text struct {
	block strings.Builder
}

const (
	blockSize = 16 << 10
	// ownSize is the length from which on a string gets memory of its own.
	ownSize = 2 << 10
)

// Keep returns text as a string. At most rest bytes of the document are still
// to come, so that a small document gets a small block.
func (t *Text) Keep(text []byte, rest int) string {
	if t.block.Cap()-t.block.Len() < len(text) {
		if len(text) >= ownSize {
			return string(text)
		}
		t.block.Reset()
		t.block.Grow(min(blockSize, len(text)+rest))
	}
	start := t.block.Len()
	t.block.Write(text)
	return t.block.String()[start:]
}

// Block hands out memory for what pointers point at, from shared blocks. The
// zero Block is ready for use.
type Block[T any] struct {
	free []T
	used int
}

// Next returns memory for one T. A new block has room for as many as the rest
// of the document seems to need, but not for more than most.
func (b *Block[T]) Next(s *Scanner, most int) *T {
	if len(b.free) == 0 {
		b.free = make([]T, 1+min(s.expect(b.used), most-1))
	}
	b.used++
	next := &b.free[0]
	b.free = b.free[1:]
	return next
}

// expect guesses how many more of something the document holds, of which it
// held used up to here.
func (s *Scanner) expect(used int) int {
	return int(int64(used) * int64(len(s.data)-s.pos) / int64(max(s.pos, 1)))
}

// List builds lists in shared blocks. The zero List is ready for use.
type List[T any] struct {
	block []T
	used  int
}

// Start begins a list and returns where.
func (l *List[T]) Start() int { return len(l.block) }

// Add adds an element to the list that began at start, and returns the
// element. When the block is full, the list moves to another.
func (l *List[T]) Add(s *Scanner, start *int, most int) *T {
	if len(l.block) == cap(l.block) {
		l.grow(s, start, most)
	}
	l.used++
	l.block = l.block[:len(l.block)+1]
	return &l.block[len(l.block)-1]
}

// grow moves the list that began at start to a new block. There it has room
// for what the rest of the document seems to need, up to most elements; a list
// that is longer gets up to four times its length, so that what a document
// pretends to hold costs little.
func (l *List[T]) grow(s *Scanner, start *int, most int) {
	length := len(l.block) - *start
	room := s.expect(l.used)
	room += room/8 + 1
	room = min(room, max(most, 4*length))
	block := make([]T, length, length+max(room, length))
	copy(block, l.block[*start:])
	l.block, *start = block, 0
}

// Cut ends the list that began at start and returns it, with no room behind
// it: who appends to it gets a copy. An empty list is not nil.
func (l *List[T]) Cut(start int) []T {
	if len(l.block) == start {
		return []T{}
	}
	return l.block[start:len(l.block):len(l.block)]
}
