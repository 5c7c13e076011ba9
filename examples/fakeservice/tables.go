package main

// tables are tables of one kind, each of what belongs to one owner.
type tables[T any] struct {
	kind   string // what the items are
	owners map[string]*table[T]
}

// of returns the table of an owner.
func (t *tables[T]) of(owner string) *table[T] {
	if t.owners == nil {
		t.owners = make(map[string]*table[T])
	}
	if t.owners[owner] == nil {
		t.owners[owner] = &table[T]{kind: t.kind + " of " + owner}
	}
	return t.owners[owner]
}

// drop removes all that belongs to an owner.
func (t *tables[T]) drop(owner string) { delete(t.owners, owner) }
