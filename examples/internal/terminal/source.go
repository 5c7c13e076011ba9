package terminal

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
)

// Source is something to read, such as a file or standard input.
type Source struct {
	Name string // as messages name it
	Read func() ([]byte, error)
}

// Sources returns what the arguments name: files and, for -, standard input.
func Sources(files []string, stdin io.Reader) []Source {
	var list []Source
	for _, name := range files {
		if name == "-" {
			list = append(list, Source{"<stdin>", func() ([]byte, error) { return io.ReadAll(stdin) }})
		} else {
			list = append(list, Source{name, func() ([]byte, error) { return os.ReadFile(name) }})
		}
	}
	return list
}

// Bytes reads the source. Its error is without the name, which the caller puts
// in front.
func (s Source) Bytes() ([]byte, error) {
	data, err := s.Read()
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		err = pathErr.Err
	}
	return data, err
}

// ByteOrderMark is what some Windows programs put in front of UTF-8.
const ByteOrderMark = "\ufeff"

// IsUTF16 tells JSON in UTF-16 by its byte order mark, or by the zero byte that
// is half of the brace it begins with.
func IsUTF16(data []byte) bool {
	for _, start := range []string{"\xff\xfe", "\xfe\xff", "{\x00", "\x00{"} {
		if bytes.HasPrefix(data, []byte(start)) {
			return true
		}
	}
	return false
}
