package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
)

const (
	byteOrderMark = "\ufeff"
	whiteSpace    = " \t\r\n" // of JSON
)

// document is one JSON value of a text that may hold several.
type document struct {
	offset int // where it begins in the text
	raw    json.RawMessage
}

// documents yields the JSON values of a text one after another. White space
// between them is optional, and files that were joined may have byte order
// marks there. A [*fault] is the last that it yields.
func documents(text []byte) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		rest := text
		for {
			rest = bytes.TrimLeft(rest, whiteSpace+byteOrderMark)
			if len(rest) == 0 {
				return
			}
			doc := document{offset: len(text) - len(rest)}
			decoder := json.NewDecoder(bytes.NewReader(rest))
			if err := decoder.Decode(&doc.raw); err != nil {
				yield(doc, syntaxFault(err, doc.offset, len(text)))
				return
			}
			if !yield(doc, nil) {
				return
			}
			rest = rest[decoder.InputOffset():]
		}
	}
}

// syntaxFault tells where in a text of the given size the document that begins
// at offset stops being JSON.
func syntaxFault(err error, offset, size int) *fault {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return &fault{offset + int(syntax.Offset) - 1, err}
	}
	return &fault{size, errors.New("the text ends within a JSON document")}
}
