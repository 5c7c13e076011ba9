package cborjson

import (
	"encoding/base64"
	"fmt"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/model"
)

// bytes reads a byte string. JSON has none: a member that this version does not
// know keeps it in base64, as the services write bytes in JSON.
func (r *reader) bytes(at place, h cborwire.Head) {
	content, ok := r.str(h)
	if !ok {
		return
	}
	if at.kind != unknown {
		r.refuse(at, model.ProblemType, "want "+at.kind.String(), h.String())
		return
	}
	r.out = append(r.out, '"')
	r.out = base64.StdEncoding.AppendEncode(r.out, content)
	r.out = append(r.out, '"')
}

// str reads the content of a string, of bytes or text, in one piece or in chunks.
func (r *reader) str(h cborwire.Head) (content []byte, ok bool) {
	if h.Info != cborwire.Indefinite {
		return r.piece(h)
	}
	for !r.atBreak() {
		chunk, ok := r.head()
		if ok && (chunk.Major != h.Major || chunk.Info == cborwire.Indefinite) {
			r.stop("want a chunk of a string", "another data item")
			ok = false
		}
		if !ok {
			return nil, false
		}
		piece, ok := r.piece(chunk)
		if !ok {
			return nil, false
		}
		content = append(content, piece...)
		if h.Major == cborwire.Text && !utf8.Valid(piece) {
			content = append(content, invalid) // A character may not be split.
		}
	}
	return content, true
}

// invalid is a byte that no UTF-8 has, so that text with it is refused.
const invalid = 0xff

// piece reads the content of a string of definite length.
func (r *reader) piece(h cborwire.Head) ([]byte, bool) {
	if rest := len(r.data) - r.pos; h.Value > uint64(rest) { //nolint:gosec // It is not negative.
		r.stop(fmt.Sprintf("want %d bytes", h.Value), fmt.Sprintf("%d before the end of the document", rest))
		return nil, false
	}
	n := int(h.Value) //nolint:gosec // It is at most the length of the document.
	r.pos += n
	return r.data[r.pos-n : r.pos : r.pos], true
}

// atBreak steps over a break, if that stands next, and reports whether it does.
func (r *reader) atBreak() bool {
	if r.pos < len(r.data) && r.data[r.pos] == cborwire.Break {
		r.pos++
		return true
	}
	return false
}

// text reads text and writes it as a JSON string. Whether it is UTF-8 is found
// by who reads that.
func (r *reader) text(h cborwire.Head) (content []byte, ok bool) {
	if content, ok = r.str(h); ok {
		r.out = appendText(r.out, content)
	}
	return content, ok
}

// appendText appends a JSON string. Bytes that are not UTF-8 stay as they are.
func appendText(b, text []byte) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	from := 0
	for i, c := range text {
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, text[from:i]...)
		if c < ' ' {
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		} else {
			b = append(b, '\\', c)
		}
		from = i + 1
	}
	return append(append(b, text[from:]...), '"')
}
