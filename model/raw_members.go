package model

import (
	"encoding/json"
	"iter"

	"github.com/euc-go/eucmodel/internal/wire"
)

// RawMembers are the members of a JSON object that this version of the package
// does not know, as JSON text in the order of the document, with commas between
// them and without the braces of the object:
//
//	"ImageSoftwareMetadata": {"driver": "570.1"}, "Shared": true
//
// Every shape has them in its field Unknown, so that a program which reads a
// document, changes it and writes it back loses nothing that the service has
// added since. They are written after the known members. Without drops some. To
// add or change some, make a new text: what a program puts there is checked when
// it is written.
type RawMembers string

// Lookup returns the value of the member with that name as JSON text, and
// whether there is one.
func (m RawMembers) Lookup(name string) (value json.RawMessage, ok bool) {
	for n, v := range m.All() {
		if n == name {
			return v, true
		}
	}
	return nil, false
}

// Without returns the members other than those with these names, each as it is
// spelled in m. It is m if there are none with these names. Text that is no member
// stays, with all after it.
func (m RawMembers) Without(names ...string) RawMembers {
	return RawMembers(wire.Without(string(m), names))
}

// All returns the members, each with its name and its value as JSON text. It
// ends at text that is no member.
func (m RawMembers) All() iter.Seq2[string, json.RawMessage] {
	return func(yield func(string, json.RawMessage) bool) {
		for name, value := range wire.Members([]byte(m)) {
			if !yield(name, value) {
				return
			}
		}
	}
}
