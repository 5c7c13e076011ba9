package awssdk_test

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// perGolden is how many mutations of each golden file are read.
const perGolden = 300

// enough is the number of failures after which a test gives up.
const enough = 10

// TestMutations reads tens of thousands of changed golden files, always the
// same ones, and insists that the oracle agrees about each, that each kind of
// change occurs, and that a good part can still be read.
func TestMutations(t *testing.T) {
	documents, accepted, failures := 0, 0, 0
	occurred := make(map[string]int)
	for i, g := range goldens(t) {
		s := allShapes[g.shape]
		r := rand.New(rand.NewPCG(uint64(i), 0))
		for range perGolden {
			doc, names := mutate(r, g.doc)
			documents++
			if _, err := s.oracle(doc); err == nil {
				accepted++
			}
			for _, name := range names {
				occurred[name]++
			}
			for name, reader := range readers {
				if report := s.disagreement(doc, reader); report != "" {
					if failures++; failures > enough {
						t.Fatal("and so on")
					}
					t.Errorf("%s through %s after %s:\n%s\n%q", g.name, name, strings.Join(names, ", "), report, doc)
				}
			}
		}
	}
	t.Logf("%d documents, of which %d can be read: %v", documents, accepted, occurred)
	if accepted < documents/4 || accepted > documents*3/4 {
		t.Errorf("%d of %d documents can be read, want about a half", accepted, documents)
	}
	for _, m := range mutations {
		if occurred[m.name] == 0 {
			t.Errorf("%q never occurred", m.name)
		}
	}
}

// TestNamedCases holds what chance may not find: where both must agree, exactly
// at the edge.
func TestNamedCases(t *testing.T) {
	nested := func(depth int) string {
		return `{"Unknown":` + strings.Repeat("[", depth) + strings.Repeat("]", depth) + `}`
	}
	tests := map[string]struct {
		doc   string
		legal bool
	}{
		"integer":                            {`{"VolumeSizeInGb":200}`, true},
		"integer with a fraction of 0":       {`{"VolumeSizeInGb":200.0}`, false},
		"integer with an exponent":           {`{"VolumeSizeInGb":2e2}`, false},
		"minus zero":                         {`{"VolumeSizeInGb":-0}`, true},
		"largest integer":                    {`{"VolumeSizeInGb":2147483647}`, true},
		"beyond the largest":                 {`{"VolumeSizeInGb":2147483648}`, false},
		"smallest integer":                   {`{"VolumeSizeInGb":-2147483648}`, true},
		"beyond the smallest":                {`{"VolumeSizeInGb":-2147483649}`, false},
		"wraps to 200":                       {`{"VolumeSizeInGb":4294967496}`, false},
		"wraps to 200 in 64 bits":            {`{"VolumeSizeInGb":18446744073709551816}`, false},
		"leading zero":                       {`{"VolumeSizeInGb":0200}`, false},
		"quoted number":                      {`{"VolumeSizeInGb":"200"}`, false},
		"other case is unknown":              {`{"volumesizeingb":"x"}`, true},
		"duplicate":                          {`{"VolumeSizeInGb":1,"VolumeSizeInGb":1}`, false},
		"duplicate of a null":                {`{"VolumeSizeInGb":null,"VolumeSizeInGb":1}`, false},
		"duplicate, once with escapes":       {`{"VolumeSizeInGb":1,"\u0056olumeSizeInGb":1}`, false},
		"duplicate, other escapes since":     {`{"\u0061":1,"\u0062":1,"a":1}`, false},
		"duplicate unknown":                  {`{"a":1,"a":1}`, false},
		"duplicate deep in the unknown":      {`{"a":[{"b":{"c":1,"c":2}}]}`, false},
		"same names in several objects":      {`{"a":{"a":{"a":[{"a":1},{"a":1}]}},"b":{"a":1}}`, true},
		"null document":                      {`null`, true},
		"empty document":                     {``, false},
		"white space alone":                  {" \n", false},
		"text after the document":            {`{} x`, false},
		"second document":                    {`{}{}`, false},
		"comma after the document":           {`{},`, false},
		"white space around":                 {" \r\n\t{ } \n", true},
		"other white space":                  {"\f{}", false},
		"no-break space":                     {"\u00a0{}", false},
		"byte order mark":                    {"\ufeff{}", false},
		"list":                               {`[]`, false},
		"string":                             {`"VolumeSizeInGb"`, false},
		"number":                             {`200`, false},
		"NUL in the place of a name":         {"{\"VolumeSizeInGb\":1,\x00}", false},
		"NUL in the place of a comma":        {"{\"VolumeSizeInGb\":1\x00\x00}", false},
		"trailing comma":                     {`{"VolumeSizeInGb":200,}`, false},
		"comment":                            {`{/**/}`, false},
		"lone surrogate":                     {`{"a":"\ud83d"}`, false},
		"surrogates in wrong order":          {`{"a":"\ude00\ud83d"}`, false},
		"two high surrogates":                {`{"a":"\ud83d\ud83d"}`, false},
		"surrogate before a letter":          {`{"a":"\ud83d\u0041"}`, false},
		"surrogate before another character": {`{"a":"\ud83d\ue000"}`, false},
		"highest surrogate pair":             {`{"a":"\udbff\udfff"}`, true},
		"lone surrogate in a name":           {`{"\ud83d":1}`, false},
		"surrogate pair":                     {`{"a":"\ud83d\ude00"}`, true},
		"overlong UTF-8":                     {"{\"a\":\"\xc0\xaf\"}", false},
		"surrogate in UTF-8":                 {"{\"a\":\"\xed\xa0\x80\"}", false},
		"beyond Unicode":                     {"{\"a\":\"\xf4\x90\x80\x80\"}", false},
		"control character":                  {"{\"a\":\"\x1f\"}", false},
		"delete is no control character":     {"{\"a\":\"\x7f\"}", true},
		"number too large for a float":       {`{"a":1e999999}`, true},
		"10,000 levels":                      {nested(9_999), true},
		"10,001 levels":                      {nested(10_000), false},
	}
	s := allShapes[shapeOf(t, "shapes/VolumeConfig/full.json")]
	for name, test := range tests {
		for reader, read := range readers {
			t.Run(name+"/"+reader, func(t *testing.T) {
				if _, err := s.oracle([]byte(test.doc)); (err == nil) != test.legal {
					t.Fatalf("the oracle says %v", err)
				}
				if report := s.disagreement([]byte(test.doc), read); report != "" {
					t.Error(report)
				}
			})
		}
	}
}
