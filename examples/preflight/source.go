package main

import (
	"bytes"
	_ "embed"
	"errors"
	"io"
	"io/fs"
	"os"
)

// example is a request with six faults of different kinds.
//
//go:embed example/create-image-builder.json
var example []byte

const (
	exampleName      = "<example>"
	exampleOperation = "CreateImageBuilder"
)

// source is something to read: a file, standard input or the example.
type source struct {
	name string // as it is named in reports
	read func() ([]byte, error)
}

// sources returns what the arguments name, or the example if there are none.
func sources(files []string, stdin io.Reader) []source {
	if len(files) == 0 {
		return []source{{exampleName, func() ([]byte, error) { return example, nil }}}
	}
	var list []source
	for _, name := range files {
		if name == "-" {
			list = append(list, source{"<stdin>", func() ([]byte, error) { return io.ReadAll(stdin) }})
		} else {
			list = append(list, source{name, func() ([]byte, error) { return os.ReadFile(name) }})
		}
	}
	return list
}

// text reads the source.
func (s source) text() ([]byte, error) {
	text, err := s.read()
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		err = pathErr.Err // without the name, which the report puts in front
	}
	if err == nil && isUTF16(text) {
		err = errors.New("UTF-16 text, want UTF-8 (in PowerShell 7: … | Out-File -Encoding utf8NoBOM FILE)")
	}
	return text, err
}

// isUTF16 tells UTF-16 by its byte order mark, or by the zero byte that is half
// of the first character.
func isUTF16(text []byte) bool {
	for _, start := range []string{"\xff\xfe", "\xfe\xff", "{\x00", "\x00{"} {
		if bytes.HasPrefix(text, []byte(start)) {
			return true
		}
	}
	return false
}
