package cbortest

import (
	"encoding/hex"
	"strings"
)

// Bytes returns the document that a notation describes: words of hexadecimal digits,
// and texts in single quotes, which get the shortest head. White space is between
// them. It is for tests, and panics at anything else.
//
//	Bytes("a1 'Name' f6") // an object with the member Name, which is null
func Bytes(notation string) []byte {
	var b []byte
	for rest := strings.TrimSpace(notation); rest != ""; rest = strings.TrimSpace(rest) {
		if quoted, isText := strings.CutPrefix(rest, "'"); isText {
			text, after, ok := strings.Cut(quoted, "'")
			if !ok {
				panic("no quote at the end of " + rest)
			}
			b = append(appendHead(b, 3, uint64(len(text))), text...)
			rest = after
			continue
		}
		word, after, _ := strings.Cut(rest, " ")
		part, err := hex.DecodeString(strings.TrimSpace(word))
		if err != nil {
			panic(err.Error() + " in " + notation)
		}
		b, rest = append(b, part...), after
	}
	return b
}

// appendHead appends the shortest head of a data item.
func appendHead(b []byte, major byte, n uint64) []byte {
	size, info := 0, byte(n)
	for _, wide := range []struct {
		size  int
		info  byte
		limit uint64
	}{{0, 0, 24}, {1, 24, 1 << 8}, {2, 25, 1 << 16}, {4, 26, 1 << 32}, {8, 27, 0}} {
		if wide.size == 0 && n < 24 {
			break
		}
		if wide.size > 0 {
			size, info = wide.size, wide.info
		}
		if n < wide.limit {
			break
		}
	}
	b = append(b, major<<5|info)
	for i := size - 1; i >= 0; i-- {
		b = append(b, byte(n>>(8*i)))
	}
	return b
}
