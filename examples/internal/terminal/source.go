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

// Bytes reads the source. Its error is without the name, which the caller
// adds.
func (s Source) Bytes() ([]byte, error) {
	data, err := s.Read()
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		err = pathErr.Err
	}
	return data, err
}

// ByteOrderMark is what some Windows programs put before UTF-8.
const ByteOrderMark = "\ufeff"

// IsUTF16 reports whether JSON is in UTF-16: it begins with a byte order mark, or
// with a brace of which a zero byte is half.
func IsUTF16(data []byte) bool {
	for _, start := range []string{"\xff\xfe", "\xfe\xff", "{\x00", "\x00{"} {
		if bytes.HasPrefix(data, []byte(start)) {
			return true
		}
	}
	return false
}
