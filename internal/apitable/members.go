package apitable

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Shape is a structure.
type Shape struct {
	Name    string
	Members []Member
}

// Member is a member of a structure.
type Member struct {
	Name     string // as in JSON
	Required bool
	Type     Type
}

// Type is what a member, or a part of one, holds.
type Type struct {
	Kind string
	// Name is that of the enumeration or structure, or of the type of package
	// enums that a string has.
	Name string
	// Known is set where a request takes only the known values of Name.
	Known bool
	// Min and Max bound the length of a string, the size of a list or map, or
	// a number. Nil means no bound.
	Min, Max *int64
	// Pattern names the pattern of a string. Empty means none.
	Pattern string

	// Element is that of a list, Key and Value those of a map.
	Element, Key, Value *Type
}

// The kinds of types.
const (
	String    = "string"
	Integer   = "integer" // 32 bits
	Long      = "long"    // 64 bits
	Boolean   = "boolean"
	Timestamp = "timestamp"
	Enum      = "enum"
	Structure = "structure"
	List      = "list"
	Map       = "map"
)

// ReadShapes reads the table of the shapes and their members.
func ReadShapes(path string) ([]Shape, error) {
	blocks, err := readBlocks(path)
	if err != nil {
		return nil, err
	}
	var shapes []Shape
	for _, b := range blocks {
		shape := Shape{Name: b.name()}
		if n := len(shapes); n > 0 && shapes[n-1].Name >= shape.Name {
			return nil, b.errorf(b.line, "%s stands after %s", shape.Name, shapes[n-1].Name)
		}
		for _, r := range b.rows {
			member, err := parseMember(r.word, r.rest)
			if err != nil {
				return nil, b.errorf(r.line, "%s: %v", r.word, err)
			}
			shape.Members = append(shape.Members, member)
		}
		shapes = append(shapes, shape)
	}
	return shapes, nil
}

// parseMember reads what stands after the name of a member.
func parseMember(name, text string) (Member, error) {
	m := Member{Name: name}
	clauses := strings.Split(withoutNote(text), ";")
	clauses[0], m.Required = cutWord(clauses[0], "required")
	typ, err := parseType(clauses[0])
	if err != nil {
		return m, err
	}
	m.Type = typ
	current := &m.Type
	for _, clause := range clauses[1:] {
		if constraints, ok := cutWord(clause, "prose"); ok {
			if err := m.Type.constrain(strings.Split(constraints, ",")); err != nil {
				return m, err
			}
			continue
		}
		if current, err = current.parsePart(clause); err != nil {
			return m, err
		}
	}
	return m, m.Type.complete()
}

// parsePart reads a clause about a part of t and returns that to which the next
// clause belongs: a value after the key of a map, else the part.
func (t *Type) parsePart(clause string) (*Type, error) {
	parts := []struct {
		word, kind string
		at         **Type
	}{{"element", List, &t.Element}, {"key", Map, &t.Key}, {"value", Map, &t.Value}}
	for _, p := range parts {
		rest, ok := cutWord(clause, p.word)
		if !ok {
			continue
		}
		if t.Kind != p.kind || *p.at != nil {
			return nil, fmt.Errorf("a %s of a %s, or a second one", p.word, t.Kind)
		}
		typ, err := parseType(rest)
		if err != nil {
			return nil, err
		}
		*p.at = &typ
		if p.word == "key" {
			return t, nil
		}
		return *p.at, nil
	}
	return nil, fmt.Errorf("want element, key, value or prose, found %q", clause)
}

// parseType reads a type and its constraints.
func parseType(text string) (Type, error) {
	words := strings.Split(text, ",")
	kind, name, named := strings.Cut(strings.TrimSpace(words[0]), " ")
	t := Type{Kind: kind, Name: strings.TrimSpace(name)}
	kinds := []string{String, Integer, Long, Boolean, Timestamp, Enum, Structure, List, Map}
	if !slices.Contains(kinds, kind) || named != (kind == Enum || kind == Structure) {
		return t, fmt.Errorf("want a type, found %q", words[0])
	}
	return t, t.constrain(words[1:])
}

// constrain adds constraints.
func (t *Type) constrain(constraints []string) error {
	for _, constraint := range constraints {
		word, argument, _ := strings.Cut(strings.TrimSpace(constraint), " ")
		switch word {
		case "min", "max":
			n, err := strconv.ParseInt(argument, 10, 64)
			if err != nil {
				return err
			}
			if word == "min" {
				t.Min = &n
			} else {
				t.Max = &n
			}
		case "pattern":
			t.Pattern = argument
		case "type":
			t.Name = argument
		case "known":
			t.Known = true
		default:
			return fmt.Errorf("want a constraint, found %q", constraint)
		}
	}
	return nil
}

// complete returns an error for a type without its parts, or with constraints
// that its kind can't have.
func (t *Type) complete() error {
	if t == nil {
		return fmt.Errorf("a list without element, or a map without key and value")
	}
	sized := t.Kind == String || t.Kind == Integer || t.Kind == Long || t.Kind == List || t.Kind == Map
	if (t.Min != nil || t.Max != nil) && !sized || (t.Pattern != "" || t.Known) && t.Kind != String {
		return fmt.Errorf("a %s has no such constraint", t.Kind)
	}
	switch t.Kind {
	case List:
		return t.Element.complete()
	case Map:
		if err := t.Key.complete(); err != nil {
			return err
		}
		return t.Value.complete()
	default:
		return nil
	}
}

// cutWord returns text without the word at its beginning, and whether that was
// there.
func cutWord(text, word string) (string, bool) {
	text = strings.TrimSpace(text)
	rest, ok := strings.CutPrefix(text, word+" ")
	return strings.TrimSpace(rest), ok
}
