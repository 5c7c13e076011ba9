// Package nearest finds the known text that a person probably meant, for messages that ask "did you mean …?".
package nearest

import "strings"

// maxLength is the length in bytes above which texts are not compared: it bounds the work for hostile input.
const maxLength = 256

// Of returns the text of known that is most like value, or "" when none is near.
//
//  1. A known text equal to value is returned itself.
//  2. Otherwise texts are compared without regard to case, by how many characters must be inserted, removed,
//     replaced or swapped with their neighbor to turn one into the other. The fewest wins, the earlier one on a tie.
//  3. Near means at most 2 changes, or a third of the longer text if that is more, and never more than half of it.
//  4. Nothing is near to an empty value or to one longer than 256 bytes, and a known text longer than that is near to no
//     value.
func Of(value string, known []string) string {
	if value == "" || len(value) > maxLength {
		return ""
	}
	folded := []rune(strings.ToLower(value))
	nearest, fewest := "", maxLength
	for _, k := range known {
		if k == value {
			return k
		}
		if len(k) > maxLength {
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
// swaps of neighbors that turn a into b, where no character is changed twice. Both have at most maxLength
// characters.
func distance(a, b []rune) int {
	// Three rows of the table of distances between the beginnings of a and of b.
	var rows [3][maxLength + 1]int
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
