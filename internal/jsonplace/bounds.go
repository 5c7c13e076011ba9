package jsonplace

import "strconv"

// The bounds of what is said about one place. They hold for any document.
const (
	// maxSteps is how many steps a path has. What is deeper is cut off.
	maxSteps = 32
	// maxName is how many characters a name has in a path. A legal key of a
	// map has up to 128.
	maxName = 128
	// maxPath is how many bytes a path has, less an ellipsis. The longest
	// legal key takes 512 of them.
	maxPath = 600
	// maxPointer is how many bytes a pointer has. It can't be shortened and
	// still be followed, so one that would be longer leads to the nearest
	// value around the place.
	maxPointer = 1000
	// maxFound is how many characters are shown of what stands at a place.
	maxFound = 64
)

// MaxProblems is how many problems a report lists, of a document or of a
// value. If there are more, one entry follows that says how many, in the words
// of [More].
const MaxProblems = 1000

// More says that n problems are not listed.
func More(n int) string {
	if n == 1 {
		return "1 more problem"
	}
	return strconv.Itoa(n) + " more problems"
}
