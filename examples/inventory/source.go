package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
)

//go:embed sample/*.json
var sample embed.FS

// source is something to read: a file, standard input or a part of the sample.
type source struct {
	name string // as it is named in errors
	read func() ([]byte, error)
}

// sources returns what the arguments name, or the sample if there are none.
func sources(files []string, stdin io.Reader) []source {
	var list []source
	if len(files) == 0 {
		names, _ := fs.Glob(sample, "sample/*.json") // fails for a bad pattern only
		for _, name := range names {
			list = append(list, source{name, func() ([]byte, error) { return sample.ReadFile(name) }})
		}
	}
	for _, name := range files {
		if name == "-" {
			list = append(list, source{"<stdin>", func() ([]byte, error) { return io.ReadAll(stdin) }})
		} else {
			list = append(list, source{name, func() ([]byte, error) { return os.ReadFile(name) }})
		}
	}
	return list
}

const (
	byteOrderMark = "\ufeff"
	whiteSpace    = " \t\r\n" // of JSON
)

// text reads the source and returns it without the byte order mark that
// Windows programs put in front of UTF-8.
func (s source) text() ([]byte, error) {
	data, err := s.read()
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		err = pathErr.Err // without the name, which the caller puts in front
	}
	if err != nil {
		return nil, err
	}
	if isUTF16(data) {
		return nil, errors.New("UTF-16 text, want UTF-8 (in PowerShell: … | Out-File -Encoding utf8 FILE)")
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	if len(bytes.TrimLeft(data, whiteSpace+byteOrderMark)) == 0 {
		return nil, errors.New("empty, want JSON")
	}
	return data, nil
}

// isUTF16 tells UTF-16 by its byte order mark, or by the zero byte that is half
// of the first character.
func isUTF16(data []byte) bool {
	for _, start := range []string{"\xff\xfe", "\xfe\xff", "{\x00", "\x00{"} {
		if bytes.HasPrefix(data, []byte(start)) {
			return true
		}
	}
	return false
}

// documents yields the JSON documents of a text, each with its offset in bytes.
// White space between them is optional, and files that were joined may have
// byte order marks there. What is no JSON is yielded up to the end of the text.
func documents(text []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		for rest := text; ; {
			rest = bytes.TrimLeft(rest, whiteSpace+byteOrderMark)
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
