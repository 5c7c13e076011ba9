package jsonplace

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Step is a step of a path: into the member Name, or if IsIndex into the
// element Index.
type Step struct {
	Name    string
	Index   int
	IsIndex bool
	// IsKey says that the member is an entry of a map.
	IsKey bool
}

// Path returns steps in the notation for people: VpcConfig.SubnetIds[1]. The
// key of a map stands in quotes, Tags["env"], and so does any name that is not
// made of letters, digits, hyphens and underscores. Long names are shortened
// and long paths are cut, with an ellipsis.
func Path(steps []Step) string {
	var p pathBuilder
	for _, step := range steps {
		if step.IsIndex {
			p.index(step.Index)
		} else {
			p.name(step.Name, true, step.IsKey)
		}
	}
	return p.String()
}

// Pointer returns the RFC 6901 pointer of steps. If that is longer than 1,000
// bytes, or a name is not UTF-8, it is the pointer of the nearest value around
// what they lead to for which that is not so.
func Pointer(steps []Step) string {
	var p pointerBuilder
	for _, step := range steps {
		if step.IsIndex {
			p.index(step.Index)
		} else {
			p.name(step.Name, true)
		}
	}
	return p.String()
}

// pathBuilder builds a path step by step.
type pathBuilder struct {
	b     []byte
	steps int
	cut   bool // an ellipsis ends the path
}

func (p *pathBuilder) reset() { *p = pathBuilder{b: p.b[:0]} }

// String returns the path.
func (p *pathBuilder) String() string { return string(p.b) }

// step reports whether the path takes a step of size bytes. If not, it ends.
func (p *pathBuilder) step(size int) bool {
	if !p.cut && (p.steps == maxSteps || len(p.b)+size > maxPath) {
		p.b, p.cut = append(p.b, "…"...), true
	}
	p.steps++
	return !p.cut
}

// index adds a step into an element of a list.
func (p *pathBuilder) index(i int) {
	var digits [20]byte
	number := strconv.AppendInt(digits[:0], int64(i), 10)
	if p.step(len(number) + len("[]")) {
		p.b = append(append(append(p.b, '['), number...), ']')
	}
}

// name adds a step into a member. A name that is not whole is the beginning of
// a longer one.
func (p *pathBuilder) name(name string, whole, quotes bool) {
	switch {
	case quotes || !whole || !isPlain(name):
		if p.step(len(`["…"]`)) {
			p.quoted(name, whole)
		}
	case p.step(len(name) + len(".")):
		if len(p.b) > 0 {
			p.b = append(p.b, '.')
		}
		p.b = append(p.b, name...)
	}
}

// quoted adds a name in brackets and quotes. It is shortened before it is
// quoted: to the number of characters that a name may have, or fewer where
// their notation takes more bytes than are left.
func (p *pathBuilder) quoted(name string, whole bool) {
	most := maxName
	if !whole || !isShort(name, maxName) {
		whole, most = false, maxName-1
	}
	p.b = append(p.b, `["`...)
	start := len(p.b)
	fits := start // where the ellipsis would stand
	var notation [16]byte
	for n := 0; n < most && name != ""; n++ {
		_, size := utf8.DecodeRuneInString(name)
		quoted := strconv.AppendQuote(notation[:0], name[:size])
		p.b = append(p.b, quoted[1:len(quoted)-1]...)
		name = name[size:]
		if len(p.b)+len(`…"]`) <= maxPath {
			fits = len(p.b)
		} else if len(p.b)+len(`"]`) > maxPath {
			whole = false
			break
		}
	}
	if !whole {
		p.b = append(p.b[:fits], "…"...)
	}
	p.b = append(p.b, `"]`...)
}

// isPlain reports whether a name can stand in a path without quotes.
func isPlain(name string) bool {
	if name == "" || len(name) > maxName {
		return false
	}
	for i := range len(name) {
		if c := name[i]; !isWordByte(c) || c == '.' || c == '+' {
			return false
		}
	}
	return true
}

// isShort reports whether text has at most most characters.
func isShort(text string, most int) bool {
	return len(text) <= most || len(text) <= most*utf8.UTFMax && utf8.RuneCountInString(text) <= most
}

// pointerBuilder builds an RFC 6901 pointer step by step.
type pointerBuilder struct {
	b   []byte
	cut bool // the pointer ends before a step that it could not take
}

func (p *pointerBuilder) reset() { *p = pointerBuilder{b: p.b[:0]} }

// String returns the pointer.
func (p *pointerBuilder) String() string { return string(p.b) }

// index adds a step into an element of a list.
func (p *pointerBuilder) index(i int) {
	end := len(p.b)
	if !p.cut {
		p.b = strconv.AppendInt(append(p.b, '/'), int64(i), 10)
		p.keep(end)
	}
}

// tokenEscapes are the two characters that a pointer has to escape, and
// tokenCharacters what the escapes stand for.
var (
	tokenEscapes    = strings.NewReplacer("~", "~0", "/", "~1")
	tokenCharacters = strings.NewReplacer("~1", "/", "~0", "~")
)

// Tokens yields the tokens of an RFC 6901 pointer without their escapes.
func Tokens(pointer string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
			if pointer == "" || !yield(tokenCharacters.Replace(token)) {
				return
			}
		}
	}
}

// name adds a step into a member, if its name is known whole.
func (p *pointerBuilder) name(name string, whole bool) {
	p.cut = p.cut || !whole || len(name) > maxPointer || !utf8.ValidString(name)
	if p.cut {
		return
	}
	end := len(p.b)
	p.b = append(p.b, '/')
	if strings.ContainsAny(name, "~/") {
		name = tokenEscapes.Replace(name)
	}
	p.b = append(p.b, name...)
	p.keep(end)
}

// keep takes what was added after end back if the pointer is too long with it.
func (p *pointerBuilder) keep(end int) {
	if len(p.b) > maxPointer {
		p.b, p.cut = p.b[:end], true
	}
}
