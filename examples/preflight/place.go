package main

import (
	"bytes"
	"unicode/utf8"
)

// places finds places in a text by line and column. It goes on from the place
// before, so that a thousand places in one long line take one pass.
type places struct {
	text   []byte
	start  int // where the current line begins in text
	end    int // and where it ends, without the line break
	line   int // its number, from 1; 0 before the first
	offset int // where the current place is in text
	column int // its number, from 1
}

// find returns the line with that number, and how many bytes of it stand before
// that column. A place after the end of a line or of the text is at that end.
func (p *places) find(line, column int) (text []byte, at int) {
	if line < p.line || line == p.line && column < p.column {
		*p = places{text: p.text}
	}
	for p.line == 0 || p.line < line && p.end < len(p.text) {
		p.next()
	}
	for ; p.column < column && p.offset < p.end; p.column++ {
		_, size := utf8.DecodeRune(p.text[p.offset:p.end])
		p.offset += size
	}
	text = bytes.TrimSuffix(p.text[p.start:p.end], []byte("\r"))
	return text, min(p.offset-p.start, len(text))
}

// next goes to the beginning of the next line.
func (p *places) next() {
	if p.line > 0 {
		p.start = p.end + len("\n")
	}
	p.line++
	p.offset, p.column = p.start, 1
	rest, _, _ := bytes.Cut(p.text[p.start:], []byte("\n"))
	p.end = p.start + len(rest)
}
