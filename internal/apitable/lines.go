package apitable

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strings"
	"unicode"
)

// block is a heading of a table, with the indented lines below it.
type block struct {
	path, heading string
	line          int
	rows          []row
}

// row is an indented line of a table: its first word, and the rest.
type row struct {
	line       int
	word, rest string
}

// readBlocks returns the blocks of the table in a file. Empty lines and lines that
// begin with # are left out.
func readBlocks(path string) ([]block, error) {
	table, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var blocks []block
	scanner := bufio.NewScanner(bytes.NewReader(table))
	for n := 1; scanner.Scan(); n++ {
		text := strings.TrimSpace(scanner.Text())
		switch {
		case text == "" || text[0] == '#':
		case !unicode.IsSpace(rune(scanner.Text()[0])):
			blocks = append(blocks, block{path: path, heading: text, line: n})
		case len(blocks) == 0:
			return nil, fmt.Errorf("%s:%d: an indented line before the first heading", path, n)
		default:
			r := row{line: n, word: text}
			if end := strings.IndexFunc(text, unicode.IsSpace); end >= 0 {
				r.word, r.rest = text[:end], strings.TrimSpace(text[end:])
			}
			last := &blocks[len(blocks)-1]
			last.rows = append(last.rows, r)
		}
	}
	return blocks, scanner.Err()
}

// errorf returns an error about a line of the block's file.
func (b *block) errorf(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", b.path, line, fmt.Sprintf(format, args...))
}

// name returns the heading without the note after it.
func (b *block) name() string { return withoutNote(b.heading) }

// withoutNote returns text without its parts in parentheses.
func withoutNote(text string) string {
	for {
		before, rest, ok := strings.Cut(text, "(")
		if !ok {
			return strings.TrimSpace(text)
		}
		_, after, _ := strings.Cut(rest, ")")
		text = before + after
	}
}
