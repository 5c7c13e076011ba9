package main

import (
	_ "embed"
	"errors"
	"io"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
)

// example is a request with six faults of different kinds.
//
//go:embed example/create-image-builder.json
var example []byte

const (
	exampleName      = "<example>"
	exampleOperation = "CreateImageBuilder"
)

// sources returns what the arguments name, or the example if there are none.
func sources(files []string, stdin io.Reader) []terminal.Source {
	if len(files) > 0 {
		return terminal.Sources(files, stdin)
	}
	return []terminal.Source{{Name: exampleName, Read: func() ([]byte, error) { return example, nil }}}
}

// textOf reads a source. A byte order mark stays in it.
func textOf(src terminal.Source) ([]byte, error) {
	text, err := src.Bytes()
	if err == nil && terminal.IsUTF16(text) {
		err = errors.New("UTF-16 text, want UTF-8 (in PowerShell 7: … | Out-File -Encoding utf8NoBOM FILE)")
	}
	return text, err
}
