package apitable

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// Pattern is how strings of a kind are spelled.
type Pattern struct {
	Name string
	// Limit is the expression that a violation shows.
	Limit string
	// Legal and Illegal are examples.
	Legal, Illegal []string

	expression *regexp.Regexp
	not        *regexp.Regexp // nil for none
}

// Match reports whether text is spelled so.
func (p *Pattern) Match(text string) bool {
	return p.expression.MatchString(text) && (p.not == nil || !p.not.MatchString(text))
}

// ReadPatterns reads the table of the patterns and returns them by name.
func ReadPatterns(path string) (map[string]*Pattern, error) {
	blocks, err := readBlocks(path)
	if err != nil {
		return nil, err
	}
	patterns := make(map[string]*Pattern)
	for _, b := range blocks {
		p := &Pattern{Name: b.name()}
		expression := ""
		for _, r := range b.rows {
			var err error
			switch r.word {
			case "aws":
				p.Limit, expression = r.rest, r.rest
			case "go":
				expression = r.rest
			case "limit":
				p.Limit = r.rest
			case "not":
				p.not, err = regexp.Compile(r.rest)
			case "ok", "bad":
				var text string
				text, err = example(r.rest)
				if r.word == "ok" {
					p.Legal = append(p.Legal, text)
				} else {
					p.Illegal = append(p.Illegal, text)
				}
			default:
				err = errors.New("want aws, go, not, limit, ok or bad, found " + r.word)
			}
			if err != nil {
				return nil, b.errorf(r.line, "%v", err)
			}
		}
		if p.expression, err = regexp.Compile(expression); err != nil {
			return nil, b.errorf(b.line, "%v", err)
		}
		if expression == "" || len(p.Legal) == 0 || len(p.Illegal) == 0 || patterns[p.Name] != nil {
			return nil, b.errorf(b.line, "%s has no expression, no ok or no bad, or stands here twice", p.Name)
		}
		patterns[p.Name] = p
	}
	return patterns, nil
}

// example reads a string such as "a" * 3 + "b", with a note after it.
func example(text string) (string, error) {
	var b strings.Builder
	for {
		quoted, err := strconv.QuotedPrefix(text)
		if err != nil {
			return "", errors.New("want a string in quotes, found " + text)
		}
		part, _ := strconv.Unquote(quoted)
		text = strings.TrimSpace(text[len(quoted):])
		count := 1
		if rest, ok := cutWord(text, "*"); ok {
			digits, after, _ := strings.Cut(rest, " ")
			if count, err = strconv.Atoi(digits); err != nil {
				return "", err
			}
			text = strings.TrimSpace(after)
		}
		b.WriteString(strings.Repeat(part, count))
		rest, ok := cutWord(text, "+")
		if !ok {
			return b.String(), nil
		}
		text = rest
	}
}
