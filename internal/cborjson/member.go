package cborjson

import "github.com/euc-go/eucmodel/internal/wire"

// shapesDepth is more than the lists and maps of shapes that can lie around a
// member.
const shapesDepth = 64

// AppendMember appends the JSON text of the name and the value that stand at the
// start of data, and returns how many bytes they take there. It reports false if
// they can't be said in JSON, or lie very deep.
func AppendMember(b, data []byte) (out []byte, size int, ok bool) {
	r := reader{data: data, out: b, depth: shapesDepth}
	if _, ok = r.name(); !ok {
		return b, 0, false
	}
	r.out = append(r.out, ':')
	r.item(place{})
	return r.out, r.pos, !r.stopped
}

// AreMembers reports whether text is the members of a JSON object, no name twice.
func AreMembers(text []byte) bool {
	s := wire.NewScanner(append(append([]byte{'{'}, text...), '}'), false)
	s.Skip()
	return s.Finish() == nil
}
