package jsonplace

// Target is what is looked for in a document.
type Target struct {
	// Path leads to the value.
	Path []Step
	// AtName asks for the place of the member's name instead of its value.
	AtName bool
}

// Spot is where a target was found.
type Spot struct {
	// Offset, Line and Column are as in [Place]. For a target that is not in
	// the document they are those of the nearest value around it.
	Offset, Line, Column int
	// Unread says that one of the faults is at the value, in its text, or at
	// a value around it.
	Unread bool
	// Around says that one of the faults is further within the value.
	Around bool
}

// Find returns where in a document the targets are. Of a name that an object
// has twice, the first counts. The document is JSON but for the inside of
// strings. Faults are offsets at which something could not be read; they
// ascend.
func Find(data []byte, targets []Target, faults []int) []Spot {
	var root node
	nodes := make([]*node, len(targets))
	for i, target := range targets {
		nodes[i] = root.add(target.Path)
	}
	f := finder{walker: walker{data: data}, counter: counter{data: data}, faults: faults}
	f.run(&root)
	spots := make([]Spot, len(targets))
	for i, n := range nodes {
		spots[i] = n.spot(targets[i].AtName)
	}
	return spots
}

// node is a value that is looked for, or one around such values.
type node struct {
	parent  *node
	members map[string]*node
	items   map[int]*node

	found        bool
	name, value  position
	faulty       bool // a fault is at the value or in its text
	aroundFaulty bool // one is within the value
}

// position is a place of a document.
type position struct{ offset, line, column int }

// add returns the node to which a path leads from n.
func (n *node) add(path []Step) *node {
	for _, step := range path {
		next := n.child(step)
		if next == nil {
			next = &node{parent: n}
			if step.IsIndex {
				n.items = with(n.items, step.Index, next)
			} else {
				n.members = with(n.members, step.Name, next)
			}
		}
		n = next
	}
	return n
}

// with returns m, or a new map if it is nil, with an entry.
func with[K comparable](m map[K]*node, key K, n *node) map[K]*node {
	if m == nil {
		m = make(map[K]*node)
	}
	m[key] = n
	return m
}

// child returns the node one step on, or nil.
func (n *node) child(step Step) *node {
	if step.IsIndex {
		return n.items[step.Index]
	}
	return n.members[step.Name]
}

// spot returns where the node was found.
func (n *node) spot(atName bool) Spot {
	s := Spot{Around: n.aroundFaulty}
	for outer := n; outer != nil; outer = outer.parent {
		s.Unread = s.Unread || outer.faulty
	}
	there := n
	for !there.found && there.parent != nil {
		there = there.parent
	}
	p := there.value
	if atName && n.found {
		p = n.name
	}
	s.Offset, s.Line, s.Column = p.offset, max(p.line, 1), max(p.column, 1)
	return s
}

// finder goes through a document and fills in the nodes that it meets.
type finder struct {
	walker
	counter counter
	faults  []int // those that have not been passed
}

func (f *finder) run(root *node) {
	for f.pos < len(f.data) {
		start := f.pos
		end := f.tokenEnd(start)
		for isWordByte(f.data[start]) && end < len(f.data) && isWordByte(f.data[end]) {
			end++
		}
		var n *node
		if f.isValue(start) {
			if n = f.node(root); n != nil {
				f.meet(n, start)
			}
		}
		for len(f.faults) > 0 && f.faults[0] < end {
			f.fault(n)
			f.faults = f.faults[1:]
		}
		f.pass(start, end)
		if c := f.data[start]; c == '{' || c == '[' {
			f.top().node = n
		}
	}
}

// isValue reports whether a value begins at start.
func (f *finder) isValue(start int) bool {
	switch c := f.data[start]; c {
	case '{', '[':
		return true
	case '"':
		return !f.isName(start)
	default:
		return isWordByte(c)
	}
}

// node returns the node of the value that comes next, or nil if it is not
// looked for or was found before.
func (f *finder) node(root *node) *node {
	n := root
	if top := f.top(); top != nil {
		switch {
		case top.node == nil:
			return nil
		case top.list:
			n = top.node.items[top.index]
		case top.named && top.node.members != nil:
			name := unquote(top.raw, len(top.raw))
			if n = nil; name.sound {
				n = top.node.members[name.text]
			}
		default:
			return nil
		}
	}
	if n == nil || n.found {
		return nil
	}
	return n
}

// meet keeps where a node is: its value at start, and its name.
func (f *finder) meet(n *node, start int) {
	name := start
	if top := f.top(); top != nil && !top.list {
		name = top.start
	}
	n.found = true
	n.name = f.position(name)
	n.value = f.position(start)
}

// position returns the position of an offset.
func (f *finder) position(offset int) position {
	line, column := f.counter.position(offset)
	return position{offset, line, column}
}

// fault notes that a fault is at the value of n, which may be nil, and
// within all that is around it.
func (f *finder) fault(n *node) {
	if n != nil {
		n.faulty = true
	}
	for i := range f.stack {
		around := f.stack[i].node
		if around == nil {
			return
		}
		around.aroundFaulty = true
	}
}
