package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// fault is an error at a place of a text.
type fault struct {
	offset int // in bytes
	err    error
}

// Error returns the error without the place; [fault.in] adds it.
func (f *fault) Error() string { return f.err.Error() }

// decode reads a document into a value of package model. Its error is a fault
// with an offset in the whole text.
func decode(doc document, into any) error {
	err := json.Unmarshal(doc.raw, into)
	if err == nil {
		return nil
	}
	offset, path, err := locate(doc.raw, into, err)
	if path != "" {
		err = fmt.Errorf("%s: %w", path, err)
	}
	return &fault{doc.offset + offset, err}
}

// in returns the fault as an error that names the file, the line and the
// column. Both count from 1; a column is a character.
func (f *fault) in(name string, text []byte) error {
	at := min(f.offset, len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	line := 1 + bytes.Count(text[:at], []byte("\n"))
	column := 1 + utf8.RuneCount(text[bytes.LastIndexByte(text[:at], '\n')+1:at])
	return fmt.Errorf("%s:%d:%d: %w", name, line, column, f.err)
}
