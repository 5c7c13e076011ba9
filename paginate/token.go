package paginate

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// startingPosition reads a StartingToken in any of its forms.
func startingPosition(token string) (position, error) {
	if token == "" {
		return position{}, nil
	}
	if p, ok, err := readResumeToken(token); ok || err != nil {
		return p, err
	}
	return readFormerToken(token)
}

// readResumeToken reads a resume token. If the result is neither ok nor an error,
// token is something else.
func readResumeToken(token string) (p position, ok bool, err error) {
	text, ok := decodeBase64(token)
	if !ok || !utf8.Valid(text) {
		return p, false, nil
	}
	var members map[string]json.RawMessage
	if json.Unmarshal(text, &members) != nil {
		return p, false, nil
	}
	page, hasPage := members[memberToken]
	skip, hasSkip := members[memberSkip]
	encoded, hasEncoded := members[memberEncoded]
	for _, name := range []string{memberToken, memberSkip, memberEncoded} {
		delete(members, name)
	}
	if len(members) > 0 || !hasPage && !hasSkip {
		return p, false, nil
	}

	if hasPage {
		// A null leaves p.token empty.
		if json.Unmarshal(page, &p.token) != nil {
			return p, false, nil
		}
		if hasLoneSurrogate(page) {
			return position{}, false, badToken("its " + memberToken + " has a lone surrogate")
		}
	}
	if hasEncoded {
		if p.token, err = decodePage(p.token, encoded); err != nil {
			return position{}, false, err
		}
	}
	if hasSkip {
		if p.skip, err = strconv.Atoi(string(skip)); err != nil || p.skip < 0 {
			return position{}, false, badToken("its " + memberSkip + " is not a number of items")
		}
	}
	return p, true, nil
}

// hasLoneSurrogate reports whether a well-formed JSON string has one half of a
// surrogate pair without the other, for which encoding/json reads another
// character.
func hasLoneSurrogate(text []byte) bool {
	// unit returns the UTF-16 code unit of the escape at i, or 0 if there is none.
	// A well-formed string has a quote at the end and no incomplete escapes.
	unit := func(i int) rune {
		if text[i] != '\\' || text[i+1] != 'u' {
			return 0
		}
		n, _ := strconv.ParseUint(string(text[i+2:i+6]), 16, 16)
		return rune(n)
	}
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		switch first := unit(i); {
		case !utf16.IsSurrogate(first):
			i++ // if a second backslash follows, it begins no escape
		case utf16.DecodeRune(first, unit(i+6)) != utf8.RuneError:
			i += 11
		default:
			return true
		}
	}
	return false
}

// decodePage returns the page token that a resume token has in base64, because
// it is not valid UTF-8.
func decodePage(token string, encoded json.RawMessage) (string, error) {
	var paths [][]any
	if json.Unmarshal(encoded, &paths) != nil || len(paths) != 1 || len(paths[0]) != 1 || paths[0][0] != memberToken {
		return "", badToken("its " + memberEncoded + " is not [[\"" + memberToken + "\"]]")
	}
	text, ok := decodeBase64(token)
	if !ok || token == "" {
		return "", badToken("its " + memberToken + " is not base64")
	}
	return string(text), nil
}

// readFormerToken reads the form that older versions of botocore wrote, token___2
// or None___2, or else takes token as a token of the service.
func readFormerToken(token string) (position, error) {
	var p position
	switch parts := strings.Split(token, "___"); len(parts) {
	case 1:
	case 2:
		if n, ok := pythonInt(parts[1]); ok {
			if n < 0 {
				return position{}, badToken("it skips a negative number of items")
			}
			p.skip, token = n, parts[0]
		}
	default:
		return position{}, badToken("it has more than one ___")
	}
	if token != "None" {
		p.token = token
	}
	return p, nil
}

// pythonInt reads a number as Python's int does: there may be spaces around it, a
// sign, and an underscore between two digits.
func pythonInt(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "__") || strings.HasSuffix(s, "_") || strings.HasPrefix(strings.TrimLeft(s, "+-"), "_") {
		return 0, false
	}
	n, err := strconv.Atoi(strings.ReplaceAll(s, "_", ""))
	return n, err == nil
}

// decodeBase64 decodes base64 as Python does: it ignores characters that are not
// in the alphabet, and everything after the padding.
func decodeBase64(s string) ([]byte, bool) {
	digits := make([]byte, 0, len(s))
	pads, padded := 0, false
	for i := 0; i < len(s) && !padded; i++ {
		switch c := s[i]; {
		case c == '=':
			if n := len(digits) % 4; n >= 2 {
				pads++
				padded = n+pads >= 4
			}
		case 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/':
			digits = append(digits, c)
			pads = 0
		}
	}
	if len(digits)%4 != 0 && !padded {
		return nil, false
	}
	text, err := base64.RawStdEncoding.DecodeString(string(digits))
	return text, err == nil
}

// badToken returns an error that is ErrStartingToken. Its text never has the
// token.
func badToken(reason string) error { return fmt.Errorf("%w: %s", ErrStartingToken, reason) }
