package paginate

import (
	"encoding/base64"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// position is a place before an item, or at the end.
type position struct {
	token string // of a page; empty for the first
	skip  int    // how many items come between the beginning of that page and here
	end   bool   // nothing comes after
}

// after returns the position n items further.
func (p position) after(n int) position {
	p.skip += n
	return p
}

// The members of a resume token.
const (
	memberToken   = "NextToken"
	memberSkip    = "boto_truncate_amount"
	memberEncoded = "boto_encoded_keys"
)

// resumeToken returns the position as botocore writes it, byte for byte: the
// text of Python's json.dumps in base64. A page token that is not valid UTF-8 is
// of type bytes in Python, and botocore writes it as base64 within that text.
func (p position) resumeToken() string {
	if p.end {
		return ""
	}
	text := []byte(`{"` + memberToken + `": `)
	encoded := false
	switch {
	case p.token == "":
		text = append(text, "null"...)
	case utf8.ValidString(p.token):
		text = appendPython(text, p.token)
	default:
		encoded = true
		text = appendPython(text, base64.StdEncoding.EncodeToString([]byte(p.token)))
	}
	if p.skip > 0 {
		text = append(text, `, "`+memberSkip+`": `...)
		text = strconv.AppendInt(text, int64(p.skip), 10)
	}
	if encoded {
		text = append(text, `, "`+memberEncoded+`": [["`+memberToken+`"]]`...)
	}
	return base64.StdEncoding.EncodeToString(append(text, '}'))
}

// plainToken returns the token of the page alone where a StartingToken with that
// text means this position, or else what resumeToken returns.
func (p position) plainToken() string {
	if p.skip == 0 {
		if read, err := startingPosition(p.token); err == nil && read == p {
			return p.token
		}
	}
	return p.resumeToken()
}

// appendPython appends a string as Python's json.dumps writes it, in ASCII.
func appendPython(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	unit := func(r rune) {
		b = append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
	}
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r >= ' ' && r <= '~':
			b = append(b, byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\f':
			b = append(b, `\f`...)
		case r == '\b':
			b = append(b, `\b`...)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			unit(high)
			unit(low)
		default:
			unit(r)
		}
	}
	return append(b, '"')
}
