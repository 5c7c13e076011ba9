package validate

import (
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/wire"
)

// path leads to a member of a shape.
type path struct {
	steps []wire.Step
	key   int // if not 0, that step, from 1, is the key of a map
}

// add returns p with one step more.
func (p path) add(step wire.Step) path {
	p.steps = append(p.steps[:len(p.steps):len(p.steps)], step)
	return p
}

// upTo returns the first n steps of p.
func (p path) upTo(n int) path {
	p.steps = p.steps[:n]
	return p
}

// isEntry reports whether p leads to an entry of a map.
func (p path) isEntry() bool { return p.key > 0 && p.key == len(p.steps) }

// String returns the path in the usual notation. A name or a path of more than
// about 1,000 characters is cut, so that very many faults below a very long
// name cost little.
func (p path) String() string { return wire.Path(p.steps, p.key) }

// shortPath returns the notation of a path for a message: names in quotes are
// shortened if they are long.
func shortPath(path string) string {
	if len(path) <= maxShown {
		return path
	}
	var b strings.Builder
	for {
		i := strings.Index(path, `["`) + 1
		quoted, err := strconv.QuotedPrefix(path[i:])
		if err != nil {
			return b.String() + path
		}
		name, _ := strconv.Unquote(quoted)
		b.WriteString(path[:i] + shown(name))
		path = path[i+len(quoted):]
	}
}
