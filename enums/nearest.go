package enums

import "strings"

// maxNearestLength is the length in bytes above which texts are not compared: it bounds the work for hostile input.
const maxNearestLength = 256

// Nearest returns the text of known that is most like value, for a message that asks "did you mean …?". It returns ""
// when none is near.
//
//  1. A known text equal to value is returned itself.
//  2. Otherwise texts are compared without regard to case, by how many characters must be inserted, removed,
//     replaced or swapped with their neighbor to turn one into the other. The fewest wins, the earlier one on a tie.
//  3. Near means at most 2 changes, or a third of the longer text if that is more, and never more than half of it.
//  4. An empty value and a value longer than 256 bytes are near to nothing; known texts so long are passed over.
func Nearest(value string, known []string) string {
	if value == "" || len(value) > maxNearestLength {
		return ""
	}
	folded := []rune(strings.ToLower(value))
	nearest, fewest := "", maxNearestLength
	for _, k := range known {
		if k == value {
			return k
		}
		if len(k) > maxNearestLength {
			continue
		}
		candidate := []rune(strings.ToLower(k))
		longer, shorter := max(len(folded), len(candidate)), min(len(folded), len(candidate))
		limit := min(max(2, longer/3), longer/2, fewest-1)
		if longer-shorter > limit {
			continue
		}
		if d := distance(folded, candidate); d <= limit {
			nearest, fewest = k, d
		}
	}
	return nearest
}

// distance is the optimal string alignment distance of a and b: the fewest insertions, removals, replacements and
// swaps of neighbors that turn a into b, where no character is changed twice. Both have at most maxNearestLength
// characters.
func distance(a, b []rune) int {
	// Three rows of the table of distances between the beginnings of a and of b.
	var rows [3][maxNearestLength + 1]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, above, row = above, row, before
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replace := above[j-1]
			if a[i-1] != b[j-1] {
				replace++
			}
			row[j] = min(above[j]+1, row[j-1]+1, replace)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(b)]
}
