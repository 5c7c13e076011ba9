package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/euc-go/eucmodel/internal/wire"
)

// Every text of up to six of the characters that numbers are made of is a
// number, or not, as encoding/json has it.
func TestNumberGrammar(t *testing.T) {
	const alphabet = "017-+.eE"
	var try func(text []byte)
	try = func(text []byte) {
		if want := json.Valid(text); len(text) > 0 {
			if found := faults(text, false); (len(found) == 0) != want {
				t.Errorf("%s: found %v, encoding/json says %v", text, found, want)
			}
			s := wire.NewScanner(text, false)
			number, ok := s.Number()
			if found := s.Finish(); ok && (found == nil) != want || found == nil && string(number) != string(text) {
				t.Errorf("%s is read as %s, %v", text, number, found)
			}
		}
		if len(text) < 6 {
			for i := range alphabet {
				try(append(text, alphabet[i]))
			}
		}
	}
	try(make([]byte, 0, 6))
}

func TestInt32(t *testing.T) {
	for data, want := range map[string]struct {
		n    int32
		kind wire.Kind
		bad  bool
	}{
		"0":                    {n: 0},
		"-0":                   {n: 0},
		"200":                  {n: 200},
		"-1":                   {n: -1},
		"2147483647":           {n: 2147483647},
		"-2147483648":          {n: -2147483648},
		"2147483648":           {kind: wire.Range, bad: true},
		"-2147483649":          {kind: wire.Range, bad: true},
		"4294967496":           {kind: wire.Range, bad: true}, // 200 when cut to 32 bits
		"18446744073709551816": {kind: wire.Range, bad: true}, // 200 when cut to 64 bits
		"200.0":                {kind: wire.Type, bad: true},
		"2e2":                  {kind: wire.Type, bad: true},
		"2E+2":                 {kind: wire.Type, bad: true},
		"-0.0":                 {kind: wire.Type, bad: true},
		"0e0":                  {kind: wire.Type, bad: true},
		"020":                  {kind: wire.Syntax, bad: true},
		"+20":                  {kind: wire.Syntax, bad: true},
		"-":                    {kind: wire.Syntax, bad: true},
		"20a":                  {n: 20, kind: wire.Syntax, bad: true},
		"0x20":                 {n: 0, kind: wire.Syntax, bad: true},
		"2_0":                  {n: 2, kind: wire.Syntax, bad: true},
		`"200"`:                {kind: wire.Type, bad: true},
		"true":                 {kind: wire.Type, bad: true},
		"[200]":                {kind: wire.Type, bad: true},
		"{}":                   {kind: wire.Type, bad: true},
		"null":                 {},
		"":                     {kind: wire.Syntax, bad: true},
	} {
		s := wire.NewScanner([]byte(data), false)
		var n int32
		s.Int32(&n)
		found := s.Finish()
		if n != want.n || (len(found) > 0) != want.bad || want.bad && found[0].Kind != want.kind {
			t.Errorf("%q is read as %d, %v", data, n, found)
		}
	}
}

func TestBool(t *testing.T) {
	for data, want := range map[string]struct{ value, ok, bad bool }{
		"true":    {true, true, false},
		"false":   {false, true, false},
		"null":    {false, true, false},
		"tru":     {bad: true},
		"falsy":   {bad: true},
		"True":    {bad: true},
		"1":       {bad: true},
		`"true"`:  {bad: true},
		"truetru": {true, true, true},
		"":        {bad: true},
	} {
		s := wire.NewScanner([]byte(data), false)
		var value bool
		ok := s.Bool(&value)
		if found := s.Finish(); (len(found) > 0) != want.bad || !want.bad && (value != want.value || ok != want.ok) {
			t.Errorf("%q is read as %v %v, %v", data, value, ok, found)
		}
	}
}
