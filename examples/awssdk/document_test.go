package awssdk_test

import (
	"encoding/json"
	"strings"
)

// span is text[from:to] of a document.
type span struct{ from, to int }

// document has the positions of the parts of a JSON text, for mutations that
// change one of them.
type document struct {
	text    []byte
	members []span // from the name's opening quote to the end of the value
	names   []span // with quotes
	values  []span // of any kind, the document itself included
	objects []int  // where the inside of an object begins
}

// parseDocument finds the parts of text, and returns false if it is not JSON.
func parseDocument(text []byte) (*document, bool) {
	if !json.Valid(text) {
		return nil, false
	}
	d := &document{text: text}
	d.value(d.space(0))
	return d, true
}

// value records the value that begins at i and returns where it ends.
func (d *document) value(i int) int {
	from := i
	switch d.text[i] {
	case '{':
		d.objects = append(d.objects, i+1)
		i = d.list(i, '}', func(i int) int {
			end := d.scalar(i)
			d.names = append(d.names, span{i, end})
			to := d.value(d.space(d.space(end) + len(":")))
			d.members = append(d.members, span{i, to})
			return to
		})
	case '[':
		i = d.list(i, ']', d.value)
	default:
		i = d.scalar(i)
	}
	d.values = append(d.values, span{from, i})
	return i
}

// list goes through the elements between the bracket at i and its closer, and
// returns where the list ends.
func (d *document) list(i int, closer byte, element func(int) int) int {
	for i = d.space(i + 1); d.text[i] != closer; {
		if i = d.space(element(i)); d.text[i] == ',' {
			i = d.space(i + 1)
		}
	}
	return i + 1
}

// scalar returns where the string, number or word that begins at i ends.
func (d *document) scalar(i int) int {
	if d.text[i] != '"' {
		for i < len(d.text) && !strings.ContainsRune(" \t\r\n,]}", rune(d.text[i])) {
			i++
		}
		return i
	}
	for i++; d.text[i] != '"'; i++ {
		if d.text[i] == '\\' {
			i++
		}
	}
	return i + 1
}

// space returns where the white space at i ends.
func (d *document) space(i int) int {
	for i < len(d.text) && strings.ContainsRune(" \t\r\n", rune(d.text[i])) {
		i++
	}
	return i
}
