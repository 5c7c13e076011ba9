package cborjson

import "github.com/euc-go/eucmodel/internal/wire"

// AppendMember appends the JSON text of the name and the value that stand at the
// start of data, and returns how many bytes they take there. It reports false if
// they can't be said in JSON, or lie very deep.
func AppendMember(b, data []byte) (out []byte, size int, ok bool) {
	r := reader{data: data, out: b, depth: wire.ShapesDepth}
	if _, ok = r.name(); !ok {
		return b, 0, false
	}
	r.out = append(r.out, ':')
	r.item(place{})
	return r.out, r.pos, !r.stopped
}

// AreMembers reports whether text is the members of a JSON object, no name twice.
func AreMembers(text []byte) bool {
	_, ok := asObject(text)
	return ok
}

// asObject returns members with the braces around them, and whether that is a JSON
// object with no name twice.
func asObject[T ~string | ~[]byte](members T) (object []byte, ok bool) {
	object = append(append([]byte{'{'}, members...), '}')
	s := wire.NewScanner(object, false)
	s.Skip()
	return object, s.Finish() == nil
}
