package cbortest

import (
	"bytes"
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Offsets says where in a CBOR document the values begin, by RFC 6901 pointers,
// and where the names of members do.
type Offsets struct {
	Values, Names map[string]int
}

// FromJSON returns a JSON document as CBOR, member for member, and where the values
// are in it: of names that stand twice, the first. A number with a fraction or an
// exponent is a float of 64 bits. It is for tests, and panics at what is not JSON.
func FromJSON(document string) ([]byte, Offsets) {
	d := json.NewDecoder(strings.NewReader(document))
	d.UseNumber()
	c := converter{tokens: d, at: Offsets{make(map[string]int), make(map[string]int)}}
	return c.value(nil, ""), c.at
}

// converter turns the tokens of a JSON document into CBOR.
type converter struct {
	tokens *json.Decoder
	at     Offsets
}

func (c *converter) value(b []byte, pointer string) []byte {
	if _, ok := c.at.Values[pointer]; !ok {
		c.at.Values[pointer] = len(b)
	}
	switch token := c.token().(type) {
	case json.Delim:
		return c.nested(b, pointer, token)
	case string:
		return append(appendHead(b, 3, uint64(len(token))), token...)
	case json.Number:
		return appendNumber(b, token.String())
	case bool:
		if token {
			return append(b, 0xf5)
		}
		return append(b, 0xf4)
	default:
		return append(b, 0xf6)
	}
}

// nested returns b with an object or a list whose first token is open. The items are
// counted before the head can be written, so they are read twice.
func (c *converter) nested(b []byte, pointer string, open json.Delim) []byte {
	var raw []json.RawMessage
	var names []string
	for c.tokens.More() {
		if open == '{' {
			names = append(names, c.token().(string))
		}
		var value json.RawMessage
		if err := c.tokens.Decode(&value); err != nil {
			panic(err)
		}
		raw = append(raw, value)
	}
	c.token() // The closing one.
	major := byte(4)
	if open == '{' {
		major = 5
	}
	b = appendHead(b, major, uint64(len(raw)))
	for i, value := range raw {
		step := pointer + "/" + strconv.Itoa(i)
		if open == '{' {
			step = pointer + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(names[i])
			if _, ok := c.at.Names[step]; !ok {
				c.at.Names[step] = len(b)
			}
			b = append(appendHead(b, 3, uint64(len(names[i]))), names[i]...)
		}
		inner := converter{tokens: json.NewDecoder(bytes.NewReader(value)), at: c.at}
		inner.tokens.UseNumber()
		b = inner.value(b, step)
	}
	return b
}

func (c *converter) token() json.Token {
	token, err := c.tokens.Token()
	if err != nil {
		panic(err)
	}
	return token
}

// appendNumber appends a number: an integer of at most 64 bits and a sign as one, a
// larger one as a bignum, all else as a float.
func appendNumber(b []byte, text string) []byte {
	n, isInteger := new(big.Int).SetString(text, 10)
	if !isInteger {
		f, _ := strconv.ParseFloat(text, 64)
		b = append(b, 0xfb)
		for i := 7; i >= 0; i-- {
			b = append(b, byte(math.Float64bits(f)>>(8*i)))
		}
		return b
	}
	major := byte(0)
	if n.Sign() < 0 {
		major = 1
		n.Not(n)
	}
	if n.IsUint64() {
		return appendHead(b, major, n.Uint64())
	}
	return append(appendHead(append(b, 0xc2+major), 2, uint64(len(n.Bytes()))), n.Bytes()...)
}
