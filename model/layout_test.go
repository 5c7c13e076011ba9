package model_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
)

// raceStep returns 1, or n under the race detector, for which less will do.
func raceStep(n int) int {
	if testenv.Race() {
		return n
	}
	return 1
}

// tokens splits a document into its tokens.
func tokens(doc []byte) []string {
	var all []string
	for i := 0; i < len(doc); {
		start := i
		switch c := doc[i]; {
		case c == '"':
			for i++; doc[i] != '"'; i++ {
				if doc[i] == '\\' {
					i++
				}
			}
			i++
		case strings.IndexByte("{}[],:", c) >= 0:
			i++
		case strings.IndexByte(" \t\r\n", c) >= 0:
			i++
			continue
		default:
			for i < len(doc) && strings.IndexByte("{}[],: \t\r\n", doc[i]) < 0 {
				i++
			}
		}
		all = append(all, string(doc[start:i]))
	}
	return all
}

// White space may stand between any two tokens.
func TestSpaceAnywhere(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for name, doc := range goldens(t) {
		want := shapeOf(name)
		if err := readers["UnmarshalJSON"](doc, want); err != nil {
			t.Fatal(err)
		}
		parts := tokens(doc)
		for _, space := range []string{"", " ", "\t", "\r", "\n", " \t\r\n", "random"} {
			var b strings.Builder
			for _, part := range append([]string{""}, parts...) {
				b.WriteString(part)
				if space != "random" {
					b.WriteString(space)
				} else if random.IntN(3) == 0 {
					b.WriteByte(" \t\r\n"[random.IntN(4)])
				}
			}
			for reader, read := range reading {
				got := shapeOf(name)
				if err := read([]byte(b.String()), got); err != nil {
					t.Errorf("%s with %q through %s: %v", name, space, reader, err)
				} else if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s with %q through %s (-want +got):\n%s", name, space, reader, diff)
				}
			}
		}
		// What is not white space may not, wherever it stands.
		for i := 0; i < len(parts); i += raceStep(31) {
			for _, odd := range []string{"\x00", "\v", "\u00a0", "\ufeff", "\x00\x00", "//", "\\n"} {
				broken := strings.Join(parts[:i], "") + odd + strings.Join(parts[i:], "")
				for reader, read := range reading {
					if err := read([]byte(broken), shapeOf(name)); err == nil {
						t.Fatalf("%s with %q in front of token %d through %s: no error", name, odd, i, reader)
					}
				}
			}
		}
	}
}

// shuffled returns a document with the members of all objects in random order,
// and unknown ones between them.
func shuffled(random *rand.Rand, v any) string {
	switch v := v.(type) {
	case map[string]any:
		var members []string
		for name, value := range v {
			key, _ := json.Marshal(name)
			if key[1] < utf8.RuneSelf && random.IntN(4) == 0 {
				key = fmt.Appendf(nil, `"\u%04x%s`, key[1], key[2:])
			}
			members = append(members, string(key)+":"+shuffled(random, value))
		}
		random.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
		return "{" + strings.Join(members, ",") + "}"
	case []any:
		var elements []string
		for _, element := range v {
			elements = append(elements, shuffled(random, element))
		}
		return "[" + strings.Join(elements, ",") + "]"
	default:
		text, _ := json.Marshal(v)
		return string(text)
	}
}

// Members may come in any order, and in another one in each object.
func TestAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	docs := goldens(t)
	docs["DescribeImageBuildersResult/page"] = page(30)
	for name, doc := range docs {
		want := shapeOf(name)
		if err := readers["UnmarshalJSON"](doc, want); err != nil {
			t.Fatal(err)
		}
		var v any
		dec := json.NewDecoder(bytes.NewReader(doc))
		dec.UseNumber()
		if err := dec.Decode(&v); err != nil {
			t.Fatal(err)
		}
		for range 1 + 19/raceStep(6) {
			other := shuffled(random, v)
			for reader, read := range reading {
				got := shapeOf(name)
				if err := read([]byte(other), got); err != nil {
					t.Fatalf("%s through %s: %v", other, reader, err)
				} else if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("%s through %s (-want +got):\n%s", other, reader, diff)
				}
			}
		}
	}
}

// A member that comes again is a duplicate, wherever it comes, however it is
// spelled, and though the codec expects another one there.
func TestEveryMemberTwice(t *testing.T) {
	for name, newShape := range allShapes {
		var members map[string]json.RawMessage
		if err := json.Unmarshal(readFixture(t, "shapes", name, "full.json"), &members); err != nil {
			t.Fatal(err)
		}
		var all []string
		for member, value := range members {
			all = append(all, fmt.Sprintf("%q:%s", member, value))
		}
		whole := strings.Join(all, ",")
		for member, value := range members {
			for _, spelled := range []string{member, fmt.Sprintf(`\u%04x%s`, member[0], member[1:])} {
				for _, doc := range []string{
					fmt.Sprintf(`{%s,"%s":%s}`, whole, spelled, value),
					fmt.Sprintf(`{"%s":%s,%s}`, spelled, value, whole),
					fmt.Sprintf(`{"%s":null,"%s":null}`, spelled, member),
					fmt.Sprintf(`{"X":1,"%s" : %s , "Y":2,"%s":%s}`, member, value, spelled, value),
				} {
					err := newShape().(json.Unmarshaler).UnmarshalJSON([]byte(doc))
					if p := problems(t, err); len(p) != 1 || p[0].Kind != model.ProblemDuplicate || p[0].Path != member {
						t.Errorf("%s: %s: %v, want a duplicate", name, doc, err)
					}
					if !errors.Is(model.UnmarshalStrict([]byte(doc), newShape()), model.ProblemDuplicate) {
						t.Errorf("%s: %s: strict finds no duplicate", name, doc)
					}
				}
			}
		}
	}
}

// Cut off anywhere, a document is refused, and the place lies within it.
func TestCutOff(t *testing.T) {
	docs := goldens(t)
	docs["CreateImageBuilderRequest/unsound"] = []byte(unsound)
	for name, doc := range docs {
		doc = bytes.TrimSpace(doc)
		for end := 0; end < len(doc); end += raceStep(13) {
			for reader, read := range reading {
				err := read(doc[:end], shapeOf(name))
				found := problems(t, err)
				if len(found) == 0 {
					t.Fatalf("%s cut off at %d through %s: no error", name, end, reader)
				}
				for i, p := range found {
					if p.Offset > end || p.Line < 1 || p.Column < 1 || i > 0 && p.Offset < found[i-1].Offset {
						t.Fatalf("%s cut off at %d through %s: %+v", name, end, reader, found)
					}
				}
				if last := found[len(found)-1]; utf8.Valid(doc[:end]) && name != "CreateImageBuilderRequest/unsound" && last.Kind != model.ProblemSyntax {
					t.Fatalf("%s cut off at %d through %s: %v, want a fault of syntax", name, end, reader, err)
				}
			}
		}
	}
}
