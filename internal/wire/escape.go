package wire

// simpleEscapes are the characters that a letter after a backslash stands
// for.
var simpleEscapes = [256]byte{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// escape returns the character that the escape at the start of data stands
// for, the length of the escape, and what was wanted if it is none.
func escape(data []byte) (r rune, n int, wanted string) {
	if len(data) < 2 {
		return 0, len(data), ""
	}
	if c := simpleEscapes[data[1]]; c != 0 {
		return rune(c), 2, ""
	}
	if data[1] == 'u' {
		return unicodeEscape(data)
	}
	return 0, 1, `want one of the escapes \" \\ \/ \b \f \n \r \t \u`
}

// unicodeEscape is escape for \u, and for two of them that are a surrogate
// pair.
func unicodeEscape(data []byte) (r rune, n int, wanted string) {
	r, ok := hex4(data)
	switch {
	case !ok:
		return 0, 2, `want four hexadecimal digits after \u`
	case r < 0xD800 || r > 0xDFFF:
		return r, 6, ""
	case r < 0xDC00:
		if low, ok := hex4(data[6:]); ok && low >= 0xDC00 && low <= 0xDFFF {
			return (r-0xD800)<<10 + (low - 0xDC00) + 0x10000, 12, ""
		}
	}
	return 0, 6, "want a pair of surrogates, not one alone"
}

// hex4 reads \u and four hexadecimal digits.
func hex4(data []byte) (rune, bool) {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range data[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
