// Package shorten shortens text for messages.
package shorten

// Text returns text with at most n characters, an ellipsis included. The least n
// is 1. A byte that is not UTF-8 counts as a character.
func Text(text string, n int) string {
	count, last := 0, 0
	for i := range text {
		if count == n {
			return text[:last] + "…"
		}
		count, last = count+1, i
	}
	return text
}
