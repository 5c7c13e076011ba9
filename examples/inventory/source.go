package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"iter"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

//go:embed sample/*.json
var sample embed.FS

// sources returns what the arguments name, or the sample if there are none.
func sources(files []string, stdin io.Reader) []terminal.Source {
	if len(files) > 0 {
		return terminal.Sources(files, stdin)
	}
	var list []terminal.Source
	names, _ := fs.Glob(sample, "sample/*.json") // fails for a bad pattern only
	for _, name := range names {
		list = append(list, terminal.Source{Name: name, Read: func() ([]byte, error) { return sample.ReadFile(name) }})
	}
	return list
}

const whiteSpace = " \t\r\n" // of JSON

// textOf reads a source and returns it without the byte order mark that Windows
// programs put before UTF-8.
func textOf(src terminal.Source) ([]byte, error) {
	data, err := src.Bytes()
	if err != nil {
		return nil, err
	}
	if terminal.IsUTF16(data) {
		return nil, errors.New("UTF-16 text, want UTF-8 (in PowerShell: … | Out-File -Encoding utf8 FILE)")
	}
	data = bytes.TrimPrefix(data, []byte(terminal.ByteOrderMark))
	if len(bytes.TrimLeft(data, whiteSpace+terminal.ByteOrderMark)) == 0 {
		return nil, errors.New("empty, want JSON")
	}
	return data, nil
}

// documents yields the JSON documents of a text, each with its offset in bytes.
// White space between them is optional, and files that were joined may have
// byte order marks there. What is no JSON is yielded up to the end of the text.
func documents(text []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		for rest := text; ; {
			rest = bytes.TrimLeft(rest, whiteSpace+terminal.ByteOrderMark)
			if len(rest) == 0 {
				return
			}
			end := len(rest)
			decoder := json.NewDecoder(bytes.NewReader(rest))
			if decoder.Decode(new(json.RawMessage)) == nil {
				end = int(decoder.InputOffset())
			}
			if !yield(len(text)-len(rest), rest[:end]) {
				return
			}
			rest = rest[end:]
		}
	}
}
