package model_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// scrambler makes a document of a shape as a later and sloppier service might
// send it, and with it what must come out when it is read and written.
type scrambler struct{ random *rand.Rand }

// value returns the text of a document for the value v of type t, and the value
// that is written for it. Objects of shapes have their members in any order,
// nulls among them, and unknown members; lists and maps have nulls.
func (s scrambler) value(t reflect.Type, v any) (text string, want any) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch v := v.(type) {
	case map[string]any:
		if t.Kind() == reflect.Map {
			return s.entries(v)
		}
		return s.object(t, v)
	case []any:
		var parts []string
		list := []any{}
		for _, element := range v {
			if s.chance(6) {
				parts, list = append(parts, "null"), append(list, zeroOf(t.Elem()))
			}
			part, one := s.value(t.Elem(), element)
			parts, list = append(parts, part), append(list, one)
		}
		return "[" + strings.Join(parts, ",") + "]", list
	default:
		text, _ := json.Marshal(v)
		return string(text), v
	}
}

func (s scrambler) chance(one int) bool { return s.random.IntN(one) == 0 }

// entries is value for a map of strings.
func (s scrambler) entries(v map[string]any) (string, any) {
	var parts []string
	want := map[string]any{}
	for key, value := range v {
		text, _ := json.Marshal(value)
		if want[key] = value; s.chance(4) {
			text, want[key] = []byte("null"), ""
		}
		parts = append(parts, fmt.Sprintf("%q: %s", key, text))
	}
	return "{" + strings.Join(parts, ",") + "}", want
}

// object is value for a structure.
func (s scrambler) object(t reflect.Type, v map[string]any) (string, any) {
	var parts []string
	want := zeroOf(t).(map[string]any)
	for field := range t.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		member, ok := v[name]
		switch {
		case name == "-" || !ok || s.chance(8):
		case s.chance(8):
			parts = append(parts, fmt.Sprintf("%q:null", name))
		default:
			text, one := s.value(field.Type, member)
			parts, want[name] = append(parts, fmt.Sprintf("%q:%s", name, text)), one
		}
	}
	for i := range s.random.IntN(4) {
		name := fmt.Sprintf([]string{"Tomorrow%d", "tomorrow é %d", "\n%d", "Name%d"}[s.random.IntN(4)], i)
		if _, twice := want[name]; twice {
			continue
		}
		key, _ := json.Marshal(name)
		text := []string{
			`null`, `{"a": [1, {"b": null}, "}"], "c": {}}`, `1e400`, `-0.0`, `"\u00e9\ud83d\ude00 <&>"`, `[]`, `{ }`, "[\n\t true ]", `12345678901234567890`,
		}[s.random.IntN(9)]
		parts, want[name] = append(parts, string(key)+" : "+text), number(text)
	}
	s.random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	return "{" + strings.Join(parts, " ,") + "}", want
}

// zeroOf returns what is written for a zero value of a type.
func zeroOf(t reflect.Type) any {
	if t.Kind() != reflect.Struct {
		return ""
	}
	zero := map[string]any{}
	for field := range t.Fields() {
		if name := field.Tag.Get("json"); !strings.Contains(name, ",") && name != "-" {
			zero[name] = map[reflect.Kind]any{reflect.String: ""}[field.Type.Kind()] // null for pointers and lists
		}
	}
	return zero
}

// number returns a document as maps and lists, with numbers as their text.
func number(text string) any {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		panic(err)
	}
	return v
}

// Nothing but nulls is lost of a document that is read and written, whatever a
// service has added and in whatever order it comes.
func TestNothingIsLost(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for name, newShape := range allShapes {
		full := number(string(readFixture(t, "shapes", name, "full.json")))
		for range 40 {
			text, want := scrambler{random}.value(reflect.TypeOf(newShape()), full)
			for reader, read := range readers {
				for writer, write := range writers {
					v := newShape()
					if err := read([]byte(text), v); err != nil {
						t.Fatalf("%s through %s: %v", text, reader, err)
					}
					doc, err := write(v)
					if err != nil {
						t.Fatalf("%s through %s: %v", text, writer, err)
					}
					if diff := cmp.Diff(want, number(string(doc))); diff != "" {
						t.Fatalf("%s\n%s through %s and %s (-want +got):\n%s", text, doc, reader, writer, diff)
					}
				}
			}
		}
	}
}

// Unknown members come out byte for byte, in the order of the document, and are
// reported by the strict reader.
func TestUnknownMembersAreKept(t *testing.T) {
	const doc = `{"Tomorrow":{"a" : [1.50,1E5,"\u00e9\/"]},"ImageBuilders":[{"Name":"a","New\u0031": null ,"VpcConfig":{"IPv6":[ ]},"New2":[{}]}],"More":""}`
	const want = `{"ImageBuilders":[{"Name":"a","VpcConfig":{"IPv6":[ ]},"New\u0031": null,"New2":[{}]}],"Tomorrow":{"a" : [1.50,1E5,"\u00e9\/"]},"More":""}`
	for reader, read := range reading {
		var page model.DescribeImageBuildersResult
		if err := read([]byte(doc), &page); err != nil && reader == "UnmarshalJSON" {
			t.Fatal(err)
		}
		if got := string(appendJSON(&page, nil)); got != want {
			t.Errorf("through %s:\n%s, want\n%s", reader, got, want)
		}
	}
	var paths []string
	for _, p := range problems(t, model.UnmarshalStrict([]byte(doc), new(model.DescribeImageBuildersResult))) {
		paths = append(paths, string(p.Kind)+" "+p.Path)
	}
	wantPaths := []string{"unknown-member Tomorrow", "unknown-member ImageBuilders[0].New1", "unknown-member ImageBuilders[0].VpcConfig.IPv6", "unknown-member ImageBuilders[0].New2", "unknown-member More"}
	if diff := cmp.Diff(wantPaths, paths); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRawMembers(t *testing.T) {
	var image model.Image
	if err := image.UnmarshalJSON([]byte(`{"New\u0031":{"a":[1]},"Name":"n","é" : null,"":""}`)); err != nil {
		t.Fatal(err)
	}
	got := maps.Collect(image.Unknown.All())
	want := map[string]json.RawMessage{"New1": json.RawMessage(`{"a":[1]}`), "é": json.RawMessage(`null`), "": json.RawMessage(`""`)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for name, text := range want {
		if value, ok := image.Unknown.Lookup(name); !ok || !bytes.Equal(value, text) {
			t.Errorf("%q is looked up as %s, %v", name, value, ok)
		}
	}
	for _, name := range []string{"Name", "New", "new1"} {
		if value, ok := image.Unknown.Lookup(name); ok || value != nil {
			t.Errorf("%q is looked up as %s", name, value)
		}
	}
	for range image.Unknown.All() {
		break
	}
	for text, names := range map[model.RawMembers][]string{"": nil, "x": nil, `"a"`: nil, `"a":1,`: {"a"}, `"a":1,"b`: {"a"}, `"a":1}{"b":2`: {"a"}, "\"\xff\":1": nil} {
		if got := slices.Collect(maps.Keys(maps.Collect(text.All()))); !slices.Equal(got, names) {
			t.Errorf("%q has the members %q, want %q", string(text), got, names)
		}
	}
}

func TestRawMembersWithout(t *testing.T) {
	for why, c := range map[string]struct {
		text, want model.RawMembers
		names      []string
	}{
		"the first":              {`"a": 1, "b": [2]`, `"b": [2]`, []string{"a"}},
		"the last":               {`"a": 1, "b": [2]`, `"a": 1`, []string{"b"}},
		"one between":            {`"a":1,"b":2 , "c":"3"`, `"a":1,"c":"3"`, []string{"b"}},
		"two, one of them not":   {`"a":1,"b":2,"c":3`, `"b":2`, []string{"c", "x", "a"}},
		"all":                    {`"a":1,"b":2`, "", []string{"a", "b"}},
		"a name that is spelled": {`"\u0061":1,"\u0062" : 2`, `"\u0062" : 2`, []string{"a"}},
		"a name with a quote":    {`"a\"b":1,"b":2`, `"b":2`, []string{`a"b`}},
		"the empty name":         {`"":1,"b":2`, `"b":2`, []string{""}},
		"twice":                  {`"a":1,"b":2,"a":3`, `"b":2`, []string{"a"}},
		"within":                 {`"b":{"a":1}`, `"b":{"a":1}`, []string{"a"}},
		"another case":           {` "a":1 ,"b":2`, ` "a":1 ,"b":2`, []string{"A"}},
		"no names":               {` "a":1 ,"b":2`, ` "a":1 ,"b":2`, nil},
		"no members":             {"", "", []string{"a"}},
		"no member":              {`x`, `x`, []string{"x"}},
		"text after it":          {`"k":1,"a":[]5`, `"k":1 5`, []string{"a"}},
		"half a member after":    {`"a":1,"k":2,"b`, `"k":2 ,"b`, []string{"a"}},
		"a comma after":          {`"a":1,`, ` ,`, []string{"a"}},
	} {
		if got := c.text.Without(c.names...); got != c.want {
			t.Errorf("%s: %s without %q is %s, want %s", why, string(c.text), c.names, string(got), string(c.want))
		}
	}
}

// FuzzRawMembersWithout compares what is left of text that can be written with what
// All yields, and insists that it can be written too.
func FuzzRawMembersWithout(f *testing.F) {
	for _, text := range []string{"", `"a":1`, `"a": 1, "b": {"a": [2]}`, `"\u0061":1,"b":2`, `"a":1,"a":2`, `"k":1,"a":[]5`, `"a":1 "b":2`, `"a":1,`} {
		f.Add(text, "a")
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		type member struct{ name, value string }
		var want, got []member
		for n, v := range model.RawMembers(text).All() {
			if n != name {
				want = append(want, member{n, string(v)})
			}
		}
		rest := model.RawMembers(text).Without(name)
		for n, v := range rest.All() {
			got = append(got, member{n, string(v)})
		}
		_, err := (&model.VpcConfig{Unknown: model.RawMembers(text)}).AppendJSON(nil)
		if err == nil && !slices.Equal(want, got) {
			t.Errorf("%q without %q is %q: got %q, want %q", text, name, rest, got, want)
		}
		if _, after := (&model.VpcConfig{Unknown: rest}).AppendJSON(nil); err == nil && after != nil {
			t.Errorf("%q without %q is %q: %v", text, name, rest, after)
		}
		if _, ok := model.RawMembers(text).Lookup(name); !ok && string(rest) != text {
			t.Errorf("%q without %q, which it does not have, is %q", text, name, rest)
		}
	})
}

// What the members are kept in is not that of the document, nor that of much
// else.
func TestKeepingCostsNothing(t *testing.T) {
	doc := page(50)
	var v model.DescribeImageBuildersResult
	if err := v.UnmarshalJSON(doc); err != nil {
		t.Fatal(err)
	}
	for _, b := range v.ImageBuilders {
		if b.Unknown != "" {
			t.Fatalf("%q is unknown", b.Unknown)
		}
	}
}

// Very many unknown members, between known ones, take time and memory in
// proportion, also where they meet those of a document before.
func TestManyUnknownMembers(t *testing.T) {
	many := func(n int) []byte {
		var b strings.Builder
		b.WriteString(`{"Name":"a"`)
		for i := range n {
			fmt.Fprintf(&b, `,"New%d":%d`, i, i)
		}
		b.WriteString(`}`)
		return []byte(b.String())
	}
	cost := func(n int) uint64 {
		doc := many(n)
		_, before := heap()
		var v model.Image
		for range 2 {
			if err := v.UnmarshalJSON(doc); err != nil {
				t.Fatal(err)
			}
			if got := appendJSON(&v, nil); string(got) != string(doc) {
				t.Fatalf("%d members are written as %d bytes, want %d", n, len(got), len(doc))
			}
		}
		_, after := heap()
		return (after - before) / uint64(len(doc))
	}
	if few, lots := cost(1000), cost(30_000); lots > 3*few+100 {
		t.Errorf("%d bytes a byte of a large document, %d of a small one", lots, few)
	}
}
