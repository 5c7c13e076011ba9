// Package wire reads and writes JSON for the shapes of package model, of which
// it knows none.
//
// [Scanner] reads a document once, from front to back, and checks all of it:
// grammar, UTF-8, escapes, surrogate pairs, control characters, duplicate
// names, depth, and that nothing follows the document. Generated code drives
// it: [Scanner.Next] steps through the members of an object, [Scanner.Element]
// through the elements of a list, and a method per kind of value reads what
// stands there. None of these methods returns an error. The first fault ends
// the reading, and [Scanner.Finish] returns it; a strict Scanner goes on after
// every fault that leaves the rest of the document readable, and Finish returns
// all up to a bound.
//
// A fault is kept as a [Problem] with its offset only, so that a document
// without faults pays nothing for paths and lines. Writing is alike: what can't
// be written is a [Fault] with its offset in the output.
//
// Memory comes in shared blocks: text from [Text], what pointers point at from
// [Block], lists from [List]. Blocks are small enough that a value which is
// kept does not keep a page with it.
package wire
