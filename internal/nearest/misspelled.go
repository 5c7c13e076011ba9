package nearest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// minWordLength is the length from which a run of letters is a word that a person can misspell. A shorter one is a code,
// such as the dn of g4dn: any other letters may be a code too.
const minWordLength = 4

// Misspelled returns the text of known that value is a misspelling of, or "" when it is none. It is stricter than [Of],
// for texts made of words, codes and numbers to which the service often adds, such as stream.graphics.g5.4xlarge:
// stream.graphics.g6e.4xlarge and stream.standard.xlarge are probably newer values and not slips.
//
//  1. Words of four letters or more may differ, if they are near as Of has it and no known text has the word of value.
//  2. All else must be equal: numbers, shorter words and what stands between. Case does not count.
//  3. Of several such texts, it is the one that Of returns.
func Misspelled(value string, known []string) string {
	if len(value) > maxLength {
		return ""
	}
	words := make(map[string]bool)
	for _, k := range known {
		for _, part := range parts(k) {
			words[part] = true
		}
	}
	wanted := parts(value)
	return Of(value, slices.DeleteFunc(slices.Clone(known), func(k string) bool {
		return !slices.EqualFunc(wanted, parts(k), func(part, word string) bool {
			return part == word || isWord(word) && !words[part] && Of(part, []string{word}) != ""
		})
	}))
}

// isWord reports whether a part of a text is a word that can be misspelled.
func isWord(part string) bool {
	first, _ := utf8.DecodeRuneInString(part)
	return unicode.IsLetter(first) && utf8.RuneCountInString(part) >= minWordLength
}

// parts cuts a text, in lower case, into runs of letters, runs of digits and runs of all else.
func parts(s string) []string {
	class := func(r rune) int {
		switch {
		case unicode.IsLetter(r):
			return 1
		case unicode.IsDigit(r):
			return 2
		default:
			return 3
		}
	}
	var cut []string
	s = strings.ToLower(s)
	start, before := 0, 0
	for i, r := range s {
		if c := class(r); c != before {
			if i > start {
				cut = append(cut, s[start:i])
			}
			start, before = i, c
		}
	}
	if start < len(s) {
		cut = append(cut, s[start:])
	}
	return cut
}
